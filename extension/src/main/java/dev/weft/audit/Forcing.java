package dev.weft.audit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Waits until the storage device has confirmed what is in a file, whoever wrote it. */
final class Forcing {
  private Forcing() {}

  static void file(Path path) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      file.getFD().sync(); // no channel, which an interrupt would close
    }
  }

  /** The names in the directory of a file. */
  static void directoryOf(Path path) throws IOException {
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
