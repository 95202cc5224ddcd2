package acme.content;

import java.util.Map;

/** What the generators share. */
abstract class BaseGenerator implements GeneratorStrategy {
  private final String type;

  BaseGenerator(String type) {
    this.type = type;
  }

  @Override
  public String type() {
    return type;
  }

  @Override
  public String generate(ContentConfig config, Map<String, Object> context) {
    return type + ": " + config.source().get();
  }
}
