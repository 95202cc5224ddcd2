package dev.weft.line;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Cuts the longest texts of a line that would be too long, and marks them as cut. */
final class LongTexts {

  /** Room for the mark with the largest number of characters. */
  private static final int MARK_BYTES = 30;

  private LongTexts() {}

  /** Whether it is worth trying to encode the line as it is. */
  static boolean mayFit(@Nullable Object[] values, int[] texts) {
    long characters = 0;
    for (int index : texts) {
      characters += values[index] instanceof String text ? text.length() : 0;
    }
    return characters <= LineEncoder.MAX_LINE_BYTES;
  }

  /**
   * Returns a copy whose texts need at most that many bytes together; short ones stay whole.
   *
   * @param texts the slots that hold texts of the line
   */
  static @Nullable Object[] cut(@Nullable Object[] values, int[] texts, int room) {
    long limit = fairShare(encodedLengths(values, texts), room);
    @Nullable Object[] cut = values.clone();
    for (int index : texts) {
      if (values[index] instanceof String text && encodedLength(text) > limit) {
        cut[index] = cut(text, limit - MARK_BYTES);
      }
    }
    return cut;
  }

  private static long[] encodedLengths(@Nullable Object[] values, int[] texts) {
    return Arrays.stream(texts)
        .mapToLong(index -> values[index] instanceof String text ? encodedLength(text) : 0)
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
