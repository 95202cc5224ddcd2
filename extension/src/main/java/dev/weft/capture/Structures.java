package dev.weft.capture;

import dev.weft.process.TextLimit;
import dev.weft.rule.ValueType;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Copies of the JDK's lists and maps with plain elements, bounded. Others are not asked. */
final class Structures {
  private static final int MOST_ELEMENTS = 1000;
  private static final int MOST_DEPTH = 4;

  private Structures() {}

  /**
   * The list of texts or numbers; of a map its keys. Null for anything else. A list of texts ends
   * in a mark if elements are left out.
   */
  static @Nullable List<Object> list(Object value, Function<Object, @Nullable Object> element) {
    List<Object> copy = new ArrayList<>();
    for (Object one : elements(value)) {
      Object converted = one == null ? null : element.apply(one);
      if (converted != null) {
        copy.add(converted);
      }
    }
    int more = size(value) - MOST_ELEMENTS;
    if (more > 0 && !copy.isEmpty() && copy.get(copy.size() - 1) instanceof String) {
      copy.add(TextLimit.CUT + more + " elements]"); // no element among numbers and objects
    }
    return isListLike(value) ? copy : null;
  }

  private static int size(Object value) {
    if (value.getClass().isArray()) {
      return Array.getLength(value);
    }
    return value instanceof Map<?, ?> map
        ? map.size()
        : value instanceof Collection<?> collection ? collection.size() : 0;
  }

  /** What can be looked at one by one, at most a thousand. */
  static Collection<?> elements(Object value) {
    if (value.getClass().isArray()) {
      List<@Nullable Object> copy = new ArrayList<>();
      for (int i = 0; i < Math.min(Array.getLength(value), MOST_ELEMENTS); i++) {
        copy.add(Array.get(value, i));
      }
      return copy;
    }
    if (!JdkCollections.holdsItsElements(value.getClass())) {
      return List.of();
    }
    Collection<?> all =
        value instanceof Map<?, ?> map
            ? map.keySet()
            : value instanceof Collection<?> collection ? collection : List.of();
    return all.stream().limit(MOST_ELEMENTS).toList();
  }

  static @Nullable Map<String, Object> map(Object value) {
    return value instanceof Map<?, ?> map && JdkCollections.holdsItsElements(value.getClass())
        ? members(map, 0)
        : null;
  }

  private static Map<String, Object> members(Map<?, ?> map, int depth) {
    Map<String, Object> copy = new LinkedHashMap<>();
    for (Map.Entry<?, ?> member : map.entrySet()) {
      if (copy.size() == MOST_ELEMENTS) {
        copy.put("...", TextLimit.CUT + (map.size() - MOST_ELEMENTS) + " members]");
        return copy;
      }
      String name = member.getKey() == null ? null : Conversion.text(member.getKey());
      Object plain = member.getValue() == null ? null : plain(member.getValue(), depth + 1);
      if (name != null && plain != null) {
        copy.put(name, plain);
      }
    }
    return copy;
  }

  /** A scalar, or the copy of a list or map, for a member of a structure. */
  static @Nullable Object plain(Object value, int depth) {
    if (value instanceof Map<?, ?> map) {
      return depth < MOST_DEPTH && JdkCollections.holdsItsElements(value.getClass())
          ? members(map, depth)
          : null;
    }
    if (isListLike(value)) {
      return depth < MOST_DEPTH ? list(value, element -> plain(element, depth + 1)) : null;
    }
    for (ValueType type : List.of(ValueType.BOOLEAN, ValueType.LONG, ValueType.DOUBLE)) {
      Object converted = Conversion.convert(value, type);
      if (converted != null) {
        return converted;
      }
    }
    return Conversion.text(value);
  }

  private static boolean isListLike(Object value) {
    return value.getClass().isArray()
        || ((value instanceof Collection || value instanceof Map)
            && JdkCollections.holdsItsElements(value.getClass()));
  }
}
