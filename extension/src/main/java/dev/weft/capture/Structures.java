package dev.weft.capture;

import dev.weft.process.TextLimit;
import dev.weft.rule.value.ValueType;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Copies the JDK's lists and maps with plain elements; others are not asked. One instance copies
 * one value and is bounded in all, so that neither a cycle nor a wide tree can grow.
 */
final class Structures {
  private static final int MOST_DEPTH = 4;
  private static final int MOST_ELEMENTS = 1000;

  /** Even if each of them is escaped, some such values have room in a line. */
  private static final int MOST_CHARACTERS = 32 * 1024;

  private static final int MOST_DIGESTED_ELEMENTS = 100_000;
  private static final int MOST_DIGESTED_CHARACTERS = 8 << 20;

  private final boolean cuts;
  private final int most;
  private int elements;
  private int characters;
  private boolean incomplete;

  private Structures(boolean cuts, int elements, int characters) {
    this.cuts = cuts;
    this.most = elements;
    this.elements = elements;
    this.characters = characters;
  }

  /** For values that leave the process: what is too much is left out, long texts are cut. */
  static Structures bounded() {
    return new Structures(true, MOST_ELEMENTS, MOST_CHARACTERS);
  }

  /** The plain value for a digest; null where something would have to be left out. */
  static @Nullable Object whole(Object value) {
    Structures copy = new Structures(false, MOST_DIGESTED_ELEMENTS, MOST_DIGESTED_CHARACTERS);
    Object plain = copy.plain(value);
    return copy.incomplete ? null : plain;
  }

  /** A list of texts, of a map its keys; null for anything else. */
  @Nullable List<Object> texts(Object value) {
    return list(value, this::text);
  }

  @Nullable List<Object> numbers(Object value) {
    return list(value, number -> Conversion.convert(number, ValueType.DOUBLE));
  }

  @Nullable List<Object> objects(Object value) {
    return list(value, this::map);
  }

  @Nullable Map<String, Object> map(Object value) {
    return value instanceof Map<?, ?> map && JdkCollections.holdsItsElements(value.getClass())
        ? members(map, 0)
        : null;
  }

  /** A scalar, or the copy of a list or map. */
  @Nullable Object plain(Object value) {
    return plain(value, 0);
  }

  private @Nullable List<Object> list(
      Object value, Function<Object, ? extends @Nullable Object> element) {
    if (!isListLike(value)) {
      return null;
    }
    List<Object> copy = new ArrayList<>();
    int seen = 0;
    for (Object one : elements(value)) {
      if (!takeElement()) {
        mark(copy, size(value) - seen);
        return copy;
      }
      seen++;
      Object converted = one == null ? null : element.apply(one);
      if (converted != null) {
        copy.add(converted);
      }
    }
    return copy;
  }

  /** A list of texts ends in a mark if elements are left out; numbers and objects have no room. */
  private void mark(List<Object> copy, int more) {
    if (cuts && !copy.isEmpty() && copy.get(copy.size() - 1) instanceof String) {
      copy.add(TextLimit.CUT + more + " elements]");
    }
  }

  private static int size(Object value) {
    if (value.getClass().isArray()) {
      return Array.getLength(value);
    }
    return value instanceof Map<?, ?> map ? map.size() : ((Collection<?>) value).size();
  }

  /** What can be looked at one by one, not more than fits. */
  Collection<?> elements(Object value) {
    if (value.getClass().isArray()) {
      List<@Nullable Object> copy = new ArrayList<>();
      for (int i = 0; i < Math.min(Array.getLength(value), most + 1); i++) {
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
    return all.stream().limit(most + 1L).toList();
  }

  private Map<String, Object> members(Map<?, ?> map, int depth) {
    Map<String, Object> copy = new LinkedHashMap<>();
    int seen = 0;
    for (Map.Entry<?, ?> member : map.entrySet()) {
      if (!takeElement()) {
        if (cuts) {
          copy.put("...", TextLimit.CUT + (map.size() - seen) + " members]");
        }
        return copy;
      }
      seen++;
      String name = member.getKey() == null ? null : text(member.getKey());
      Object plain = member.getValue() == null ? null : plain(member.getValue(), depth + 1);
      if (name != null && plain != null) {
        copy.put(name, plain);
      }
    }
    return copy;
  }

  private @Nullable Object plain(Object value, int depth) {
    if (value instanceof Map<?, ?> map) {
      return isShallow(depth) && JdkCollections.holdsItsElements(value.getClass())
          ? members(map, depth)
          : null;
    }
    if (isListLike(value)) {
      return isShallow(depth) ? list(value, element -> plain(element, depth + 1)) : null;
    }
    for (ValueType type : List.of(ValueType.BOOLEAN, ValueType.LONG, ValueType.DOUBLE)) {
      Object converted = Conversion.convert(value, type);
      if (converted != null) {
        return converted;
      }
    }
    return text(value);
  }

  private boolean isShallow(int depth) {
    incomplete |= depth >= MOST_DEPTH;
    return depth < MOST_DEPTH;
  }

  boolean takeElement() {
    incomplete |= elements == 0;
    return elements > 0 && elements-- > 0;
  }

  private @Nullable String text(Object value) {
    String text = Conversion.text(value);
    if (text == null || text.length() <= characters) {
      characters -= text == null ? 0 : text.length();
      return text;
    }
    incomplete = true;
    int rest = characters;
    characters = 0;
    return cuts && rest > 0 ? TextLimit.cut(text, Math.max(0, rest - TextLimit.MARGIN)) : null;
  }

  private static boolean isListLike(Object value) {
    return value.getClass().isArray()
        || ((value instanceof Collection || value instanceof Map)
            && JdkCollections.holdsItsElements(value.getClass()));
  }
}
