package acme.content;

import java.util.Map;

/** Overrides and calls the method of its super class. */
final class CodeGenerationGenerator extends BaseGenerator {
  CodeGenerationGenerator() {
    super("code_generation");
  }

  @Override
  public String generate(ContentConfig config, Map<String, Object> context) {
    return super.generate(config, context) + ";";
  }
}
