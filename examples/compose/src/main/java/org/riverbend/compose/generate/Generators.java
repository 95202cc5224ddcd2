package org.riverbend.compose.generate;

import java.util.Map;
import java.util.TreeMap;
import org.riverbend.compose.config.ConfigException;
import org.riverbend.compose.config.ContentConfig;

/** The generators by the type that they announce. */
public final class Generators {
  private final Map<String, GeneratorStrategy> byType = new TreeMap<>();

  public Generators(Iterable<GeneratorStrategy> strategies) {
    for (GeneratorStrategy strategy : strategies) {
      byType.put(strategy.type(), strategy);
    }
  }

  public GeneratorStrategy forContent(ContentConfig config) {
    GeneratorStrategy strategy = byType.get(config.generator());
    if (strategy == null) {
      throw new ConfigException(
          String.format(
              "'%s' asks for the generator '%s'; known are %s",
              config.id(), config.generator(), String.join(", ", byType.keySet())));
    }
    return strategy;
  }
}
