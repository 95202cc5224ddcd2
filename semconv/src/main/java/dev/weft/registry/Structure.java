package dev.weft.registry;

import io.opentelemetry.api.common.KeyValue;
import io.opentelemetry.api.common.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of list and map fields: lists and maps of Java, or the complex values of OTLP. */
public final class Structure {

  private static final int MAX_DEPTH = 16;

  private Structure() {}

  /**
   * Returns lists, maps and scalars of Java for a complex value of OTLP, anything else as it is.
   */
  public static @Nullable Object plain(@Nullable Object value) {
    if (!(value instanceof Value<?> complex)) {
      return value;
    }
    return switch (complex.getType()) {
      case ARRAY -> ((List<?>) complex.getValue()).stream().map(Structure::plain).toList();
      case KEY_VALUE_LIST -> members((List<?>) complex.getValue());
      case EMPTY -> null;
      case BYTES -> complex.asString();
      default -> complex.getValue();
    };
  }

  /** Returns a copy that nobody can change, as deep down as JSON may hold it. */
  @SuppressWarnings("unchecked")
  public static <T> @Nullable T copy(@Nullable T value) {
    return (T) copied(value, 0);
  }

  /** Returns why JSON cannot hold this value, or null if it can. */
  static @Nullable String problem(@Nullable Object value) {
    return problem(value, 0);
  }

  private static Map<String, @Nullable Object> members(List<?> pairs) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    for (Object pair : pairs) {
      KeyValue member = (KeyValue) pair;
      members.put(member.getKey(), plain(member.getValue()));
    }
    return members;
  }

  private static @Nullable Object copied(@Nullable Object value, int depth) {
    if (depth > MAX_DEPTH) {
      return value; // refused anyhow, and may hold itself
    }
    if (value instanceof Map<?, ?> map) {
      Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
      map.forEach((key, member) -> copy.put(key, copied(member, depth + 1)));
      return Collections.unmodifiableMap(copy);
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>(list.size());
      list.forEach(element -> copy.add(copied(element, depth + 1)));
      return Collections.unmodifiableList(copy);
    }
    return value;
  }

  private static @Nullable String problem(@Nullable Object value, int depth) {
    if (depth > MAX_DEPTH) {
      return "is nested deeper than " + MAX_DEPTH;
    }
    Object plain = plain(value);
    if (plain instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(
              member ->
                  member.getKey() instanceof String
                      ? problem(member.getValue(), depth + 1)
                      : "has a key that is no string")
          .filter(problem -> problem != null)
          .findFirst()
          .orElse(null);
    }
    if (plain instanceof List<?> list) {
      return list.stream()
          .map(element -> problem(element, depth + 1))
          .filter(problem -> problem != null)
          .findFirst()
          .orElse(null);
    }
    return isScalar(plain) ? null : "holds what JSON has no word for";
  }

  private static boolean isScalar(@Nullable Object value) {
    return value == null
        || value instanceof String
        || value instanceof Boolean
        || value instanceof Long
        || value instanceof Integer
        || ((value instanceof Double || value instanceof Float)
            && Double.isFinite(((Number) value).doubleValue()));
  }
}
