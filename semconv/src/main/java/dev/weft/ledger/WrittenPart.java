package dev.weft.ledger;

import java.io.IOException;
import java.io.RandomAccessFile;
import org.jspecify.annotations.Nullable;

/** Finds out how much of a failed write is in the file all the same. */
final class WrittenPart {

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
