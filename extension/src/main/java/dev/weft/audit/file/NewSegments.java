package dev.weft.audit.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tells when it is time to look for new segments: to list a directory costs more than to write a
 * line. For one thread.
 */
public final class NewSegments {

  /** How long it is believed that there is none while the ledger's file is the same. */
  private static final long LOOK_NANOS = 5_000_000_000L;

  private final Path ledger;
  private @Nullable Object key;
  private @Nullable Object seenKey;
  private long seenAt;
  private boolean seen;

  public NewSegments(Path ledger) {
    this.ledger = ledger;
  }

  /**
   * Whether the ledger's file may have become a segment.
   *
   * @param known how long the file was at least
   */
  public boolean mayBe(long known) throws IOException {
    BasicFileAttributes now = attributes();
    key = now == null ? null : now.fileKey();
    return !seen
        || now == null
        || !Objects.equals(key, seenKey)
        || now.size() < known
        || System.nanoTime() - seenAt >= LOOK_NANOS;
  }

  /** All new ones are known. */
  public void seen() {
    seenKey = key;
    seenAt = System.nanoTime();
    seen = true;
  }

  /** They are not known after all. */
  public void forget() {
    seen = false;
  }

  private @Nullable BasicFileAttributes attributes() throws IOException {
    try {
      return Files.readAttributes(ledger, BasicFileAttributes.class);
    } catch (NoSuchFileException e) {
      return null;
    }
  }
}
