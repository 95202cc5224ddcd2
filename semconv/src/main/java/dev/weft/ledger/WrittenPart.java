package dev.weft.ledger;

import java.io.IOException;
import java.io.RandomAccessFile;
import org.jspecify.annotations.Nullable;

/** Finds out what has become of a write, by a look into the file. */
final class WrittenPart {

  /** What others may have written between a look at the file and our write. */
  private static final int MOST_OF_OTHERS = 4 << 20;

  /** How often a last byte is looked at before it is believed that nobody is writing. */
  private static final int TORN_CHECKS = 5;

  private WrittenPart() {}

  /**
   * Returns how many of the lines are in the file as a whole. Looks for the longest beginning of
   * the bytes behind the place where the file ended before, because lines of other processes may
   * stand before them. What cannot be read counts as not written.
   *
   * @param afterFragment whether the bytes begin with a line feed that is not the end of a line
   */
  static int wholeLines(
      @Nullable RandomAccessFile file, long end, byte[] bytes, int length, boolean afterFragment) {
    byte[] news;
    try {
      news = file == null ? new byte[0] : readFrom(file, end, 2 * length);
    } catch (IOException unknown) {
      return 0;
    }
    int longest = 0;
    for (int place = 0; news.length - place > longest; place++) {
      longest = Math.max(longest, common(news, place, bytes, length));
    }
    int lines = 0;
    for (int i = 0; i < longest; i++) {
      lines += bytes[i] == '\n' ? 1 : 0;
    }
    return Math.max(0, afterFragment ? lines - 1 : lines);
  }

  /** Whether the file goes on behind that place; not if nobody can tell. */
  static boolean hasMore(@Nullable RandomAccessFile file, long end) {
    try {
      if (file == null) {
        return false;
      }
      file.seek(end);
      return file.read() >= 0; // cheaper than to ask for the length
    } catch (IOException unknown) {
      return false;
    }
  }

  /**
   * Whether the bytes follow a fragment of another process, so that their first line is lost.
   * Nobody knows when what was written cannot be read.
   *
   * @param end where the file ended before, with a line or in the middle of one
   */
  static boolean followsFragment(
      @Nullable RandomAccessFile file, long end, byte[] bytes, int length) {
    long from = Math.max(0, end - PageLayout.PAGE_BYTES); // spaces before a line are fewer
    byte[] news;
    try {
      news = file == null ? new byte[0] : readFrom(file, from, length + MOST_OF_OTHERS);
    } catch (IOException unknown) {
      return false;
    }
    int place = (int) (end - from);
    while (place < news.length && common(news, place, bytes, length) < length) {
      place++;
    }
    if (place >= news.length || bytes[0] == '\n') {
      return false;
    }
    int before = place - 1;
    while (before >= 0 && news[before] == ' ') {
      before--;
    }
    return before >= 0 && news[before] != '\n';
  }

  /** Whether the file ends in a fragment that nobody is going on to write. */
  static boolean isTorn(@Nullable RandomAccessFile file) throws IOException {
    if (file == null) {
      return false;
    }
    long size = file.length();
    for (int check = 0; check < TORN_CHECKS; check++) {
      if (size == 0) {
        return false;
      }
      file.seek(size - 1);
      if (file.read() == '\n') {
        return false;
      }
      size = file.length();
    }
    return true;
  }

  private static byte[] readFrom(RandomAccessFile file, long start, int most) throws IOException {
    byte[] bytes = new byte[(int) Math.max(0, Math.min(most, file.length() - start))];
    file.seek(start);
    file.readFully(bytes);
    return bytes;
  }

  private static int common(byte[] news, int place, byte[] bytes, int length) {
    int most = Math.min(news.length - place, length);
    int same = 0;
    while (same < most && news[place + same] == bytes[same]) {
      same++;
    }
    return same;
  }
}
