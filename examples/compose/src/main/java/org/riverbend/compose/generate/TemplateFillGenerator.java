package org.riverbend.compose.generate;

import freemarker.core.InvalidReferenceException;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.riverbend.compose.config.ContentConfig;

/** Fills FreeMarker forms: the sheets and tables whose layout is agreed with the water board. */
public final class TemplateFillGenerator implements GeneratorStrategy {
  private final Configuration freemarker;

  public TemplateFillGenerator(Path templates) {
    freemarker = new Configuration(Configuration.VERSION_2_3_34);
    try {
      freemarker.setDirectoryForTemplateLoading(templates.toFile());
    } catch (IOException e) {
      throw new GenerationException("No folder of templates", e);
    }
    freemarker.setDefaultEncoding("UTF-8");
    freemarker.setLocale(Locale.ROOT);
    freemarker.setNumberFormat("computer");
    freemarker.setLogTemplateExceptions(false);
    freemarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
  }

  @Override
  public String type() {
    return "template_fill";
  }

  @Override
  public String generate(ContentConfig config, GenerationContext context) {
    StringWriter filled = new StringWriter();
    try {
      Template form = freemarker.getTemplate(config.source());
      form.process(context.templateModel(config), filled);
    } catch (TemplateNotFoundException e) {
      throw new GenerationException("Template not found: " + config.source(), e);
    } catch (InvalidReferenceException e) {
      throw new GenerationException(
          String.format(
              "Missing variable '%s' in template %s, line %d",
              e.getBlamedExpressionString(), config.source(), e.getLineNumber()),
          e);
    } catch (IOException | TemplateException e) {
      throw new GenerationException(
          "Template " + config.source() + " could not be filled: " + e.getMessage(), e);
    }
    return filled.toString();
  }
}
