package dev.weft.line;

import dev.weft.registry.Structure;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cuts the longest texts of a line that would be too long, and marks them as cut. */
final class LongTexts {

  /** Room for the mark with the largest number of characters. */
  private static final int MARK_BYTES = 30;

  /** More than an element needs besides its texts: a scalar, quotes, brackets, comma, colon. */
  private static final int ELEMENT_BYTES = 36;

  private LongTexts() {}

  /** Whether it is worth trying to encode the line as it is. */
  static boolean mayFit(@Nullable Object[] values, int[] texts) {
    long characters = 0;
    for (int index : texts) {
      Object value = values[index];
      if (value instanceof String text) {
        characters += text.length();
      } else if (value != null) {
        characters += texts(value).mapToLong(String::length).sum();
      }
    }
    return characters <= LineEncoder.MAX_LINE_BYTES;
  }

  /**
   * Returns a copy whose texts need at most that many bytes together, if that can be reached by
   * cutting texts; short ones stay whole.
   *
   * @param texts the slots that are or hold texts of the line
   */
  static @Nullable Object[] cut(@Nullable Object[] values, int[] texts, int room) {
    long left = room;
    for (int index : texts) {
      left -= values[index] instanceof String ? 0 : bytesBesidesTexts(values[index]);
    }
    long[] lengths =
        Arrays.stream(texts)
            .boxed()
            .flatMap(index -> texts(values[index]))
            .mapToLong(LongTexts::encodedLength)
            .sorted()
            .toArray();
    long limit = Math.max(MARK_BYTES, fairShare(lengths, left));
    @Nullable Object[] cut = values.clone();
    for (int index : texts) {
      cut[index] = cut(values[index], limit);
    }
    return cut;
  }

  /** All texts in a value; the keys of maps are not among them. */
  private static Stream<String> texts(@Nullable Object value) {
    Object plain = Structure.plain(value);
    if (plain instanceof String text) {
      return Stream.of(text);
    }
    return elements(plain).flatMap(LongTexts::texts);
  }

  private static Stream<?> elements(@Nullable Object plain) {
    if (plain instanceof Map<?, ?> map) {
      return map.values().stream();
    }
    return plain instanceof List<?> list ? list.stream() : Stream.of();
  }

  private static long bytesBesidesTexts(@Nullable Object value) {
    Object plain = Structure.plain(value);
    long bytes = ELEMENT_BYTES + elements(plain).mapToLong(LongTexts::bytesBesidesTexts).sum();
    if (plain instanceof Map<?, ?> map) {
      bytes += map.keySet().stream().mapToLong(key -> encodedLength((String) key)).sum();
    }
    return bytes;
  }

  /** The most bytes one text may have so that all of them, ascending by length, fit. */
  private static long fairShare(long[] lengths, long room) {
    long left = room;
    for (int i = 0; i < lengths.length; i++) {
      long share = left / (lengths.length - i);
      if (lengths[i] > share) {
        return share;
      }
      left -= lengths[i];
    }
    return Long.MAX_VALUE;
  }

  private static long encodedLength(String text) {
    long bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      bytes += LineBuffer.encodedLength(text.charAt(i));
    }
    return bytes;
  }

  private static @Nullable Object cut(@Nullable Object value, long limit) {
    Object plain = Structure.plain(value);
    if (plain instanceof String text) {
      return encodedLength(text) > limit ? cutText(text, limit - MARK_BYTES) : text;
    }
    if (plain instanceof Map<?, ?> map) {
      Map<Object, @Nullable Object> cut = new LinkedHashMap<>();
      map.forEach((key, member) -> cut.put(key, cut(member, limit)));
      return cut;
    }
    return plain instanceof List<?> list
        ? Arrays.asList(list.stream().map(element -> cut(element, limit)).toArray())
        : plain;
  }

  private static String cutText(String text, long room) {
    int end = 0;
    long bytes = 0;
    while (end < text.length()) {
      bytes += LineBuffer.encodedLength(text.charAt(end));
      if (bytes > room) {
        break;
      }
      end++;
    }
    if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + "...[cut " + (text.length() - end) + " chars]";
  }
}
