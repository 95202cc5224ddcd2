package dev.weft.ledger;

import dev.weft.line.LineBuffer;
import java.util.Arrays;

/**
 * Lays lines out so that none crosses the border of a page of the file.
 *
 * <p>The kernel shows a write to readers page by page: a reader that polls can see the part of a
 * line before the border and lose the rest. So a line that would cross a border is moved behind it,
 * with spaces in front, which JSON allows. What such a reader sees at the border then is blank. A
 * line longer than a page stays where it is.
 *
 * <p>For one thread at a time.
 */
final class PageLayout {

  /** The least page size of any supported system; borders of larger pages are borders here too. */
  static final int PAGE_BYTES = 4096;

  private byte[] bytes = new byte[2 * PAGE_BYTES];
  private int length;

  /** Whether lines that start at that place of the file can be written as they are. */
  static boolean fits(LineBuffer lines, long place) {
    return roomAt(place) >= lines.length();
  }

  byte[] array() {
    return bytes;
  }

  int length() {
    return length;
  }

  /** Lays the lines out for that place, after a line feed if there is a fragment before it. */
  void layOut(LineBuffer lines, long place, boolean afterFragment) {
    length = 0;
    reserve(lines.length());
    if (afterFragment) {
      bytes[length++] = '\n';
    }
    int start = 0;
    while (start < lines.length()) {
      int room = roomAt(place + length);
      int end = endOfLinesWithin(lines, start, room);
      if (end == start) {
        end = endOfLine(lines, start);
        if (end - start <= PAGE_BYTES) {
          Arrays.fill(bytes, length, length + room, (byte) ' ');
          length += room;
        }
      }
      System.arraycopy(lines.array(), start, bytes, length, end - start);
      length += end - start;
      start = end;
    }
  }

  /** The end of the last line that ends within so many bytes, or the start if none does. */
  private static int endOfLinesWithin(LineBuffer lines, int start, int room) {
    int end = Math.min(start + room, lines.length());
    while (end > start && lines.array()[end - 1] != '\n') {
      end--;
    }
    return end;
  }

  private static int roomAt(long place) {
    return PAGE_BYTES - (int) (place % PAGE_BYTES);
  }

  private static int endOfLine(LineBuffer lines, int start) {
    int end = start;
    while (lines.array()[end] != '\n') {
      end++;
    }
    return end + 1;
  }

  /** The spaces before a line are fewer than its own bytes. */
  private void reserve(int lineBytes) {
    int needed = 2 * lineBytes + 1;
    if (bytes.length < needed) {
      bytes = new byte[needed];
    }
  }
}
