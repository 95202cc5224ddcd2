package dev.weft.collector.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The spans of {@code semconv/model}, which the registry in Java does not list. */
public final class Model {
  private static final Path FILES = Repository.ROOT.resolve("semconv/model");

  /** The attributes that each documented span has in any case, by the type of the span. */
  public Map<String, Set<String>> spans() {
    Map<String, Set<String>> spans = new TreeMap<>();
    try (Stream<Path> files = Files.list(FILES)) {
      for (Path file : files.toList()) {
        if (((Map<?, ?>) Yaml.read(file)).get("spans") instanceof Iterable<?> declared) {
          declared.forEach(span -> add(spans, (Map<?, ?>) span));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return spans;
  }

  private static void add(Map<String, Set<String>> spans, Map<?, ?> span) {
    Set<String> keys = new TreeSet<>();
    for (Object attribute : (Iterable<?>) Yaml.at(span, "attributes")) {
      Map<?, ?> use = (Map<?, ?>) attribute;
      if (use.get("ref") instanceof String key
          && Set.of("required", "recommended").contains(use.get("requirement_level"))) {
        keys.add(key);
      }
    }
    spans.put(Yaml.at(span, "type").toString(), keys);
  }
}
