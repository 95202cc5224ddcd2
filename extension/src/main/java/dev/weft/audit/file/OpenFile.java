package dev.weft.audit.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The beginning of a file as it was when it was opened, whatever its name is by now. For one
 * thread.
 */
public final class OpenFile implements AutoCloseable {
  private final FileChannel channel;
  private final long size;

  private OpenFile(FileChannel channel, long size) {
    this.channel = channel;
    this.size = size;
  }

  public static OpenFile of(Path file) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    try {
      return new OpenFile(channel, channel.size());
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** Its bytes from the first one on; what was appended later is not read. */
  public InputStream bytes() {
    return new Bytes();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  /** Closing it leaves the file open. */
  private final class Bytes extends InputStream {
    private long at;

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int start, int length) throws IOException {
      int most = (int) Math.min(length, size - at);
      if (most == 0) {
        return length == 0 ? 0 : -1;
      }
      int read = channel.read(ByteBuffer.wrap(bytes, start, most), at);
      at += Math.max(0, read);
      return read;
    }
  }
}
