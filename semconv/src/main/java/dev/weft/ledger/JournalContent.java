package dev.weft.ledger;

import dev.weft.line.LineEncoder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.function.Consumer;

/** What is in a journal; read in pieces, as it may be long. Zeros where somebody has cut it. */
final class JournalContent {
  private static final int PIECE_BYTES = 64 << 10;

  private final FileChannel file;
  private final ByteBuffer header;
  private final long capacity;
  private final long end;

  JournalContent(FileChannel file) throws IOException {
    this.file = file;
    this.header = ByteBuffer.allocate(Journal.HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    fill(header, 0);
    this.capacity = at(Journal.CAPACITY_PLACE);
    this.end = at(Journal.END_PLACE);
  }

  /** A long of the header. */
  long at(int place) {
    return header.getLong(place);
  }

  /** Whether it is a journal of this format, or one that was not made ready before its end. */
  boolean isUnderstood() {
    long magic = at(Journal.MAGIC_PLACE);
    return magic == Journal.MAGIC
        ? capacity >= 0 && capacity <= Journal.MOST_BYTES
        : magic == 0 && end == 0;
  }

  /** Where the lines begin that were not freed; the end when there are none. */
  long start() {
    long freed = at(Journal.FREED_PLACE);
    boolean isTorn = freed < 0 || end < freed || end - freed > capacity;
    return isTorn || !isUnderstood() ? end : freed;
  }

  long end() {
    return end;
  }

  /**
   * Reads lines until one ends at a place or behind it. Those that are not whole, as after a crash
   * of the machine, are passed over.
   *
   * @return where it ends
   */
  long read(long from, long to, Consumer<String> lines) throws IOException {
    ByteBuffer piece = ByteBuffer.allocate(PIECE_BYTES);
    LineText text = new LineText();
    long place = from;
    boolean atLineEnd = true;
    while (place < end && (place < to || !atLineEnd)) {
      long inRing = place % capacity;
      piece.clear().limit((int) Math.min(PIECE_BYTES, Math.min(capacity - inRing, end - place)));
      fill(piece, Journal.HEADER_BYTES + inRing);
      for (int i = 0; i < piece.limit() && (place < to || !atLineEnd); i++, place++) {
        String line = text.add(piece.get(i));
        atLineEnd = line != null;
        if (line != null && isWhole(line)) {
          lines.accept(line);
        }
      }
    }
    return place;
  }

  private void fill(ByteBuffer buffer, long place) throws IOException {
    int read = 0;
    while (read >= 0 && buffer.hasRemaining()) {
      read = file.read(buffer, place + buffer.position());
    }
    while (buffer.hasRemaining()) {
      buffer.put((byte) 0);
    }
  }

  private static boolean isWhole(String line) {
    return line.length() > 1
        && line.length() <= LineEncoder.MAX_LINE_BYTES
        && line.charAt(0) == '{'
        && line.charAt(line.length() - 1) == '}'
        && line.chars().allMatch(each -> each >= ' ' && each < 0x7f);
  }
}
