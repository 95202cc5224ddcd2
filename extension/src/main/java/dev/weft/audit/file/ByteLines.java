package dev.weft.audit.file;

import dev.weft.line.LineEncoder;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * The lines of a part of a file as they are: place, length, digest, bytes. Holds one line of at
 * most the length that the contract allows. For one thread.
 */
public final class ByteLines implements AutoCloseable {
  private static final int CHUNK_BYTES = 64 * 1024;

  private final InputStream in;
  private final MessageDigest digest = Digests.sha256();
  private final byte[] chunk = new byte[CHUNK_BYTES];
  private int chunkStart;
  private int chunkEnd;
  private long unread;
  private byte[] line = new byte[1024];
  private int kept;
  private long at;
  private long bytes;
  private long number;
  private boolean complete;

  private ByteLines(InputStream in, long from, long to) {
    this.in = in;
    this.at = from;
    this.unread = to - from;
  }

  /** The lines between two places of a file, of which the first begins a line. */
  public static ByteLines of(Path file, long from, long to) throws IOException {
    InputStream in = new FileInputStream(file.toFile());
    try {
      in.skipNBytes(from);
    } catch (IOException shorter) {
      in.close();
      throw shorter;
    }
    return of(in, from, to);
  }

  /** Where the last whole line of the first bytes of a file ends. */
  public static long endOfLines(Path file, long bytes) throws IOException {
    long end = 0;
    try (ByteLines lines = of(file, 0, bytes)) {
      while (lines.next() && lines.complete()) {
        end = lines.at() + lines.bytes();
      }
    }
    return end;
  }

  /** The same for a stream that is at the first place. */
  static ByteLines of(InputStream in, long from, long to) {
    return new ByteLines(in, from, to);
  }

  /** All lines of a stream. */
  public static ByteLines of(InputStream in) {
    return new ByteLines(in, 0, Long.MAX_VALUE);
  }

  /** The lines in the first bytes of a stream. */
  public static ByteLines of(InputStream in, long bytes) {
    return new ByteLines(in, 0, bytes);
  }

  /** Goes to the next line; false at the end. */
  public boolean next() throws IOException {
    at += bytes;
    bytes = 0;
    kept = 0;
    complete = false;
    digest.reset();
    while (!complete && fill()) {
      int end = chunkStart;
      while (end < chunkEnd && chunk[end] != '\n') {
        end++;
      }
      complete = end < chunkEnd;
      take(complete ? end + 1 : end);
    }
    if (bytes > 0) {
      number++;
    }
    return bytes > 0;
  }

  /** Counted from one. */
  public long number() {
    return number;
  }

  public long at() {
    return at;
  }

  /** With the line feed. */
  public long bytes() {
    return bytes;
  }

  /** Whether it ends in a line feed. */
  public boolean complete() {
    return complete;
  }

  /** The digest of all bytes; to be asked for once a line. */
  public String sha256() {
    return Digests.hex(digest.digest());
  }

  /** The first {@link #kept()} bytes are the line, unless it is longer than the contract allows. */
  public byte[] array() {
    return line;
  }

  public int kept() {
    return kept;
  }

  public boolean tooLong() {
    return kept < bytes;
  }

  public boolean blank() {
    for (int i = 0; i < kept; i++) {
      if (line[i] != ' ' && line[i] != '\n') {
        return false;
      }
    }
    return !tooLong();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private boolean fill() throws IOException {
    if (chunkStart == chunkEnd) {
      chunkStart = 0;
      chunkEnd = Math.max(0, in.read(chunk, 0, (int) Math.min(chunk.length, unread)));
      unread -= chunkEnd;
    }
    return chunkStart < chunkEnd;
  }

  private void take(int end) {
    int more = end - chunkStart;
    digest.update(chunk, chunkStart, more);
    int room = Math.min(more, LineEncoder.MAX_LINE_BYTES + 1 - kept);
    if (line.length - kept < room) {
      line = Arrays.copyOf(line, Math.max(kept + room, line.length * 2));
    }
    System.arraycopy(chunk, chunkStart, line, kept, room);
    kept += room;
    bytes += more;
    chunkStart = end;
  }
}
