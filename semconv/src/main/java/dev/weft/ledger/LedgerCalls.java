package dev.weft.ledger;

import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The system calls by which a ledger is written; a seam for disks that stall or fail. */
interface LedgerCalls {

  /** Opens the file for append. */
  Handle open(Path path) throws IOException;

  /** An open file. */
  interface Handle {
    /** Hands the bytes over in one call. */
    void write(byte[] bytes, int length) throws IOException;

    /** Returns when all that was written is on the storage device. */
    void force() throws IOException;

    /** The same file, whatever its name is by now; null when it cannot be read. */
    @Nullable RandomAccessFile reader();

    void close() throws IOException;
  }

  /** Those of the operating system. */
  LedgerCalls SYSTEM = SystemHandle::new;

  /**
   * A {@link FileOutputStream} because a channel is closed when an application thread is
   * interrupted, and because it hands up to 1 MiB to the operating system in one call.
   */
  final class SystemHandle implements Handle {
    private final Path path;
    private final FileOutputStream out;
    private final @Nullable RandomAccessFile in;
    private boolean named;

    SystemHandle(Path path) throws IOException {
      this.path = path;
      this.out = new FileOutputStream(path.toFile(), true);
      this.in = readerOf(path);
    }

    private static @Nullable RandomAccessFile readerOf(Path path) {
      try {
        return Files.isRegularFile(path) ? new RandomAccessFile(path.toFile(), "r") : null;
      } catch (FileNotFoundException e) {
        return null; // it may only be written, or is gone again
      }
    }

    @Override
    public void write(byte[] bytes, int length) throws IOException {
      out.write(bytes, 0, length);
    }

    @Override
    public void force() throws IOException {
      out.getFD().sync();
      if (!named) {
        forceName();
        named = true;
      }
    }

    /** The name of a new file is in its directory, which is forced by itself. */
    private void forceName() throws IOException {
      Path directory = path.toAbsolutePath().getParent();
      if (directory != null) {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
          channel.force(true);
        }
      }
    }

    @Override
    public @Nullable RandomAccessFile reader() {
      return in;
    }

    @Override
    public void close() throws IOException {
      try {
        out.close();
      } finally {
        if (in != null) {
          in.close();
        }
      }
    }
  }
}
