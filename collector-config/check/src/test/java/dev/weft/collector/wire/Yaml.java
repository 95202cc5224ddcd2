package dev.weft.collector.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads YAML. */
public final class Yaml {
  private Yaml() {}

  public static Object parse(String text) {
    return new Load(LoadSettings.builder().build()).loadFromString(text);
  }

  public static Object read(Path file) {
    try {
      return parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is at the end of a path of keys, which has to be there. */
  public static Object at(Object tree, String... keys) {
    Object found = tree;
    for (String key : keys) {
      found = Objects.requireNonNull(((Map<?, ?>) found).get(key), key);
    }
    return found;
  }
}
