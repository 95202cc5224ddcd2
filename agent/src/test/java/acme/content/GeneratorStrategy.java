package acme.content;

import java.util.Map;

/** One way to make content. */
public interface GeneratorStrategy {
  String type();

  String generate(ContentConfig config, Map<String, Object> context);

  default String generate(ContentConfig config) {
    return generate(config, Map.of());
  }
}
