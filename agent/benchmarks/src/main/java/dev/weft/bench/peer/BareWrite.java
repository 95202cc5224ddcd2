package dev.weft.bench.peer;

import dev.weft.chora.ChoraEvents;
import dev.weft.line.LineBuffer;
import dev.weft.line.LineEncoder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * The encoded line, by one {@code write} an event: what nothing that is safe can be faster than.
 */
final class BareWrite implements Peer {
  private final Path file;
  private final FileChannel channel;
  private final byte[] line;

  BareWrite(Path file) throws IOException {
    this.file = file;
    this.channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    LineBuffer buffer = new LineBuffer();
    LineEncoder.withAllFields()
        .encode(ChoraEvents.CONTENT_GENERATED, 1_767_225_600_123L, WeftLedger.values(), buffer);
    this.line = Arrays.copyOf(buffer.array(), buffer.length());
  }

  @Override
  public void emit() throws IOException {
    channel.write(ByteBuffer.wrap(line));
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  @Override
  public long kept() throws IOException {
    return Lines.in(file);
  }
}
