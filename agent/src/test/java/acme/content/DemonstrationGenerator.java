package acme.content;

import java.util.Map;

/** Overloads that call each other, one of them private. */
final class DemonstrationGenerator implements GeneratorStrategy {

  @Override
  public String type() {
    return "demonstration";
  }

  @Override
  public String generate(ContentConfig config) {
    return generate(config, Map.of("overload", true));
  }

  @Override
  public String generate(ContentConfig config, Map<String, Object> context) {
    return generate(config, context.size());
  }

  private String generate(ContentConfig config, int contextSize) {
    return "demonstration with " + contextSize + ": " + config.source().get();
  }
}
