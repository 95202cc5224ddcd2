package org.riverbend.compose.generate;

import com.hubspot.jinjava.Jinjava;
import com.hubspot.jinjava.JinjavaConfig;
import com.hubspot.jinjava.interpret.RenderResult;
import com.hubspot.jinjava.interpret.TemplateError;
import com.hubspot.jinjava.interpret.UnknownTokenException;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Locale;
import org.riverbend.compose.config.ContentConfig;

/** Renders the desk's Jinja2 templates, which came with the reports of the Python years. */
public final class Jinja2Generator implements GeneratorStrategy {
  private final Jinjava jinjava =
      new Jinjava(
          JinjavaConfig.newBuilder()
              .withLocale(Locale.ENGLISH)
              .withTimeZone(ZoneOffset.UTC)
              .withTrimBlocks(true)
              .withLstripBlocks(true)
              .withFailOnUnknownTokens(true)
              .build());

  @Override
  public String type() {
    return "jinja2";
  }

  @Override
  public String generate(ContentConfig config, GenerationContext context) {
    RenderResult result =
        jinjava.renderForResult(template(config, context), context.templateModel(config));
    if (result.hasErrors()) {
      throw new GenerationException(describe(config, result.getErrors().get(0)));
    }
    return result.getOutput();
  }

  private static String template(ContentConfig config, GenerationContext context) {
    try {
      return context
          .input()
          .template(config.source())
          .orElseThrow(() -> new GenerationException("Template not found: " + config.source()));
    } catch (IOException e) {
      throw new GenerationException("Template not readable: " + config.source(), e);
    }
  }

  private static String describe(ContentConfig config, TemplateError error) {
    String where = "template " + config.source() + ", line " + error.getLineno();
    return error.getException() instanceof UnknownTokenException unknown
        ? "Missing variable '" + unknown.getToken() + "' in " + where
        : error.getMessage() + " in " + where;
  }
}
