package dev.weft.ledger;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Notices that somebody took away a file that was being written, and how many of our lines were in
 * it. A file that was only renamed has lost nothing.
 *
 * <p>For one thread at a time.
 */
final class LostLines {
  private static final Path OPEN_FILES = Path.of("/proc/self/fd");

  /** The lines that this process has appended to the open file. */
  private long lines;

  private final Deque<Loss> losses = new ArrayDeque<>();

  void appended(int more) {
    lines += more;
  }

  /** The file is left, and nothing of it is lost: it is a segment, or its owner removed it. */
  void begin() {
    lines = 0;
  }

  /** Another file has the name now; the old one is still open. */
  void replaced(@Nullable Object fileKey) {
    if (lines > 0 && fileKey != null && isRemoved(fileKey)) {
      add(Loss.Reason.FILE_REMOVED, lines);
    }
    lines = 0;
  }

  void truncated(boolean toNothing) {
    add(Loss.Reason.FILE_TRUNCATED, toNothing ? lines : -1);
    lines = 0;
  }

  /** What others could not write before they ended. */
  void leftByOthers(List<Loss> noted) {
    losses.addAll(noted);
  }

  @Nullable Loss take() {
    return losses.poll();
  }

  private void add(Loss.Reason reason, long missing) {
    long now = System.currentTimeMillis();
    losses.add(new Loss(reason, missing, now, now));
  }

  /** Whether the open file has no name any more. Only Linux tells; elsewhere it counts as moved. */
  private static boolean isRemoved(Object fileKey) {
    if (!Files.isDirectory(OPEN_FILES)) {
      return false;
    }
    try (DirectoryStream<Path> open = Files.newDirectoryStream(OPEN_FILES)) {
      for (Path descriptor : open) {
        if (Objects.equals(fileKey, AppendFile.keyOf(descriptor))) {
          return Objects.equals(0, Files.getAttribute(descriptor, "unix:nlink"));
        }
      }
    } catch (IOException | UnsupportedOperationException unknown) {
      return false;
    }
    return false;
  }
}
