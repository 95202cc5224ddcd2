package dev.weft.line;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Splits a stream at line feeds without ever holding more than one line of allowed length. */
final class LineSplitter implements AutoCloseable {

  private static final int CHUNK_BYTES = 64 * 1024;

  private final InputStream in;
  private final byte[] chunk = new byte[CHUNK_BYTES];
  private int chunkStart;
  private int chunkEnd;
  private byte[] line = new byte[1024];
  private int length;
  private boolean tooLong;
  private boolean terminated;

  LineSplitter(InputStream in) {
    this.in = in;
  }

  /** Goes to the next line; false at the end of the stream. */
  boolean advance() throws IOException {
    length = 0;
    tooLong = false;
    return resume();
  }

  /** Reads on in a line without line feed, after the end of the stream has moved. */
  boolean resume() throws IOException {
    terminated = false;
    boolean found = length > 0 || tooLong;
    while (!terminated && fill()) {
      found = true;
      int end = chunkStart;
      while (end < chunkEnd && chunk[end] != '\n') {
        end++;
      }
      terminated = end < chunkEnd;
      take(end);
      chunkStart = terminated ? end + 1 : end;
    }
    return found;
  }

  /** The line, without its line feed, is the first {@link #length()} bytes. */
  byte[] array() {
    return line;
  }

  int length() {
    return length;
  }

  boolean isTerminated() {
    return terminated;
  }

  boolean isTooLong() {
    return tooLong;
  }

  boolean isBlank() {
    for (int i = 0; i < length; i++) {
      if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
        return false;
      }
    }
    return !tooLong;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private boolean fill() throws IOException {
    if (chunkStart == chunkEnd) {
      chunkStart = 0;
      chunkEnd = Math.max(0, in.read(chunk));
    }
    return chunkStart < chunkEnd;
  }

  private void take(int end) {
    int more = end - chunkStart;
    if (length + more >= LineEncoder.MAX_LINE_BYTES) {
      tooLong = true;
    }
    if (tooLong) {
      return;
    }
    if (line.length - length < more) {
      line = Arrays.copyOf(line, Math.max(length + more, line.length * 2));
    }
    System.arraycopy(chunk, chunkStart, line, length, more);
    length += more;
  }
}
