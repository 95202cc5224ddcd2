package dev.weft.audit.file;

import java.io.FileDescriptor;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Waits until the storage device has confirmed what is in a file, whoever wrote it. */
public class Forcing {

  /** The one that does. */
  public static final Forcing DISK = new Forcing();

  /** Whoever wants to know what is forced does it, too. */
  protected Forcing() {}

  /** Everything in a file. */
  public void file(Path path) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      open(path, file.getFD()); // no channel, which an interrupt would close
    }
  }

  /** Everything in a file that is open. */
  public void open(Path path, FileDescriptor file) throws IOException {
    file.sync();
  }

  /** The names in the directory of a file. */
  public void directoryOf(Path path) throws IOException {
    Path directory = path.toAbsolutePath().getParent();
    boolean interrupted = Thread.interrupted();
    try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
      names.force(true);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
