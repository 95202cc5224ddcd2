package org.riverbend.compose.assemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.riverbend.compose.config.ConfigException;
import org.riverbend.compose.config.ContentConfig;
import org.riverbend.compose.generate.FrontMatter;
import org.riverbend.compose.generate.GenerationContext;
import org.riverbend.compose.generate.Generators;
import org.riverbend.compose.validate.ContentValidator;
import org.riverbend.compose.validate.ValidationException;

/** Makes a section: generates the content, then runs the checks that its config asks for. */
public final class SectionWriter {
  private final Generators generators;
  private final GenerationContext context;
  private final Map<String, ContentValidator> validators = new TreeMap<>();

  public SectionWriter(
      Generators generators, GenerationContext context, Iterable<ContentValidator> validators) {
    this.generators = generators;
    this.context = context;
    for (ContentValidator validator : validators) {
      this.validators.put(validator.name(), validator);
    }
  }

  Section write(ContentConfig config) {
    String content = generators.forContent(config).generate(config, context);
    List<CheckResult> checks = new ArrayList<>();
    for (String check : config.checks()) {
      checks.add(check(check, config, content));
    }
    return new Section(config, FrontMatter.of(content).body(), checks);
  }

  private CheckResult check(String check, ContentConfig config, String content) {
    ContentValidator validator = validators.get(check);
    if (validator == null) {
      throw new ConfigException(
          String.format(
              "'%s' asks for the check '%s'; known are %s",
              config.id(), check, String.join(", ", validators.keySet())));
    }
    try {
      return CheckResult.of(check, validator.validate(config, content));
    } catch (ValidationException e) {
      return CheckResult.notDone(check, e.getMessage());
    }
  }
}
