package dev.weft.audit.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file in which lines are erased: the one that was opened, whatever its name is by now. For one
 * thread, which nobody interrupts.
 */
public final class ErasableFile implements AutoCloseable {
  private final Path name;
  private final FileChannel channel;
  private final @Nullable Object key;

  private ErasableFile(Path name, FileChannel channel, @Nullable Object key) {
    this.name = name;
    this.channel = channel;
    this.key = key;
  }

  /**
   * Opens it for reading and writing.
   *
   * @throws NoSuchFileException if the name is nobody's at the moment
   */
  public static ErasableFile open(Path name) throws IOException {
    while (true) {
      Object key = keyOf(name);
      FileChannel channel =
          FileChannel.open(name, StandardOpenOption.READ, StandardOpenOption.WRITE);
      boolean same = false;
      try {
        same = Objects.equals(key, keyOf(name));
      } finally {
        if (!same) {
          channel.close();
        }
      }
      if (same) {
        return new ErasableFile(name, channel, key);
      }
    }
  }

  private static @Nullable Object keyOf(Path name) throws IOException {
    return Files.readAttributes(name, BasicFileAttributes.class).fileKey();
  }

  /** Whether it still has its name, and is not shorter than it was. */
  public boolean isThere(long bytes) throws IOException {
    try {
      return Objects.equals(key, keyOf(name)) && channel.size() >= bytes;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /** Its lines from a place on that begins one, up to its end now. Not to be closed. */
  public ByteLines lines(long from) throws IOException {
    return ByteLines.of(Channels.newInputStream(channel.position(from)), from, channel.size());
  }

  /** Puts other bytes in the place of those that are there. */
  public void overwrite(long at, byte[] bytes) throws IOException {
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    while (rest.hasRemaining()) {
      channel.write(rest, at + rest.position());
    }
  }

  /** Returns when the storage device has what was written. */
  public void force() throws IOException {
    channel.force(true);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
