package dev.weft.ledger;

import dev.weft.line.LineBuffer;
import dev.weft.segment.Rotator;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A file that is opened when it is needed and opened again when its path names another one.
 *
 * <p>A {@link FileOutputStream} because a channel is closed when an application thread is
 * interrupted, and because it hands up to 1 MiB to the operating system in one call.
 *
 * <p>For one thread at a time.
 */
final class AppendFile {

  private static final long CHECK_INTERVAL_NANOS = 1_000_000_000L;
  private static final int MAX_OPEN_ATTEMPTS = 10;

  /** How often a last byte is looked at before it is believed that nobody is writing. */
  private static final int TORN_CHECKS = 5;

  private final Path path;
  private final LongSupplier nanoTime;
  private final @Nullable Rotator rotator;
  private @Nullable FileOutputStream out;
  private @Nullable Object fileKey;
  private final PageLayout layout = new PageLayout();

  /** Where the next line will start, unless another process is faster. */
  private long end;

  /** Whether the file grew by more than our own lines, so that its end must be asked for. */
  private boolean shared;

  private boolean torn;
  private long checkedAt;

  /**
   * @param rotator null for a file that only others rotate
   */
  AppendFile(Path path, LongSupplier nanoTime, @Nullable Rotator rotator) {
    this.path = path;
    this.nanoTime = nanoTime;
    this.rotator = rotator;
  }

  Path path() {
    return path;
  }

  /**
   * Hands all lines to the operating system in one write; after a failure the file is reopened.
   *
   * @return how many bytes that were
   */
  int append(LineBuffer lines) throws IOException {
    FileOutputStream target = ready();
    if (rotator != null && rotator.leaves(fileKey, lines.length())) {
      close();
      target = ready();
    }
    try {
      int written;
      if (!torn && PageLayout.fits(lines, end)) {
        target.write(lines.array(), 0, lines.length());
        written = lines.length();
      } else {
        layout.layOut(lines, end, torn);
        target.write(layout.array(), 0, layout.length());
        written = layout.length();
      }
      torn = false;
      end += written;
      if (rotator != null && rotator.wasLost(fileKey)) {
        close();
        return append(lines);
      }
      return written;
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  void close() {
    FileOutputStream open = out;
    out = null;
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        // Every line was handed over by its own write; closing has nothing left to lose.
      }
    }
  }

  private FileOutputStream ready() throws IOException {
    long now = nanoTime.getAsLong();
    FileOutputStream open = out;
    try {
      if (open == null || (now - checkedAt >= CHECK_INTERVAL_NANOS && !isStillNamed())) {
        close();
        open = open();
        out = open;
        look(now);
        shared = false;
      } else if (now - checkedAt >= CHECK_INTERVAL_NANOS) {
        long expected = end;
        look(now);
        shared = end != expected;
      } else if (shared) {
        end = Files.size(path);
      }
      return open;
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  /** Looks at where the file ends and how. */
  private void look(long now) throws IOException {
    end = Files.isRegularFile(path) ? Files.size(path) : 0;
    torn = isTorn();
    checkedAt = now;
  }

  /** Whether the path names the open file; a rotation renames it, a test deletes it. */
  private boolean isStillNamed() throws IOException {
    return Objects.equals(fileKey, keyOf(path)) && Files.exists(path);
  }

  /** Opens the file; again when it was replaced between opening it and asking which one it is. */
  private FileOutputStream open() throws IOException {
    for (int attempt = 1; ; attempt++) {
      create();
      Object before = keyOf(path);
      FileOutputStream opened = new FileOutputStream(path.toFile(), true);
      Object after = keyOf(path);
      if (Objects.equals(before, after) || attempt == MAX_OPEN_ATTEMPTS) {
        fileKey = after;
        return opened;
      }
      opened.close();
    }
  }

  private void create() throws IOException {
    Path directory = path.toAbsolutePath().getParent();
    // Asked first because before JDK 20 a link to a directory counts as an obstacle.
    if (directory != null && !Files.isDirectory(directory)) {
      Files.createDirectories(directory);
    }
    try {
      Files.createFile(path);
    } catch (FileAlreadyExistsException e) {
      // The usual case after the first run, and no harm if it is a link or a device.
    }
  }

  private static @Nullable Object keyOf(Path path) throws IOException {
    try {
      return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  /** Whether the file ends in a fragment that nobody is going on to write. */
  private boolean isTorn() throws IOException {
    if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
      return false;
    }
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      long size = file.length();
      for (int check = 0; check < TORN_CHECKS; check++) {
        if (size == 0) {
          return false;
        }
        file.seek(size - 1);
        if (file.read() == '\n') {
          return false;
        }
        size = file.length();
      }
    }
    return true;
  }
}
