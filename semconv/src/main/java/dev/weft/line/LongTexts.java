package dev.weft.line;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Cuts the longest texts of a line that would be too long, and marks them as cut. */
final class LongTexts {

  /** Room for the mark with the largest number of characters. */
  private static final int MARK_BYTES = 30;

  private LongTexts() {}

  /** Whether it is worth trying to encode the line as it is. */
  static boolean mayFit(@Nullable Object[] values) {
    long characters = 0;
    for (Object value : values) {
      if (value instanceof String text) {
        characters += text.length();
      }
    }
    return characters <= LineEncoder.MAX_LINE_BYTES;
  }

  /** Returns a copy whose texts need at most that many bytes together; short ones stay whole. */
  static @Nullable Object[] cut(@Nullable Object[] values, int room) {
    long limit = fairShare(encodedLengths(values), room);
    @Nullable Object[] cut = values.clone();
    for (int i = 0; i < cut.length; i++) {
      if (cut[i] instanceof String text && encodedLength(text) > limit) {
        cut[i] = cut(text, limit - MARK_BYTES);
      }
    }
    return cut;
  }

  private static long[] encodedLengths(@Nullable Object[] values) {
    return Arrays.stream(values)
        .filter(String.class::isInstance)
        .mapToLong(value -> encodedLength(String.valueOf(value)))
        .sorted()
        .toArray();
  }

  /** The most bytes one text may have so that all of them, ascending by length, fit. */
  private static long fairShare(long[] lengths, int room) {
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

  private static String cut(String text, long room) {
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
