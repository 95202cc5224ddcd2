package dev.weft.segment;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Turns one ledger into segments when it is due, as one of several processes that append to it.
 *
 * <p>The file is renamed, under the lock of {@link LedgerLock#ofRotation}, by the first that sees
 * that it is due; the others see with their next line that the name is another file's. Whoever does
 * not get the lock writes on where it is. A failure is told once, and the lines go on in the file.
 *
 * <p>For one thread at a time, the one that is about to write.
 */
public final class Rotator {

  /** How long the file is believed to be the ledger; to ask costs more than to write a line. */
  private static final long LOOK_NANOS = 20_000_000L;

  private static final long RETRY_NANOS = 1_000_000_000L;

  /** Less than the time for which a closed segment is left alone. */
  private static final long LONG_STOP_NANOS = 5_000_000_000L;

  private final Path ledger;
  private final Rotation rotation;
  private final Path lockFile;
  private final Supplier<String> lastRecorded;

  /** Which file the beginning is of. */
  private @Nullable Object begunKey;

  private Instant begun = Instant.MAX;

  /** Which file was last seen to be the ledger, when, and how long it is since then. */
  private @Nullable Object seenKey;

  private long seenAt;
  private long seenBytes = Long.MAX_VALUE;

  private boolean failing;
  private long failedAt;

  /** In whole seconds, as the names of segments. */
  private Instant openedAt = Instant.EPOCH;

  /**
   * @param lastRecorded the name of the last segment that a record beside the ledger knows, which
   *     may be deleted by now; empty for none
   */
  Rotator(Path ledger, Rotation rotation, Supplier<String> lastRecorded) {
    this.ledger = ledger;
    this.rotation = rotation;
    this.lockFile = LedgerLock.ofRotation(ledger);
    this.lastRecorded = lastRecorded;
  }

  /**
   * Whether the next lines belong into another file than the open one, because this call or another
   * process has just made it a segment.
   *
   * @param openFile the key of the open file, as the file system tells it
   * @param bytes how many are about to be written
   */
  public boolean leaves(@Nullable Object openFile, int bytes) {
    long now = rotation.nanoTime.getAsLong();
    if (isSeen(openFile, bytes, now) || (failing && now - failedAt < RETRY_NANOS)) {
      return false;
    }
    try {
      BasicFileAttributes file = look();
      if (file == null || !Objects.equals(file.fileKey(), openFile)) {
        failing = false;
        return true;
      }
      seenKey = openFile;
      seenAt = now;
      seenBytes = file.size() + bytes;
      return isDue(file, bytes) && rotate(openFile);
    } catch (IOException e) {
      fail(e);
      return false;
    }
  }

  /** The ledger was opened: what becomes a segment from now on may be this file. */
  public void opened() {
    openedAt = rotation.clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  /**
   * Whether the ledger became a segment since it was opened, by whichever process: then a file that
   * is gone was archived. Without one somebody has taken it away.
   */
  public boolean hasMadeSegments() {
    try {
      List<Segment> segments = Segments.files(ledger);
      return !segments.isEmpty()
          && !segments.get(segments.size() - 1).name().closedAt().isBefore(openedAt);
    } catch (IOException unknown) {
      return true; // better than a false alarm
    }
  }

  private boolean isSeen(@Nullable Object openFile, int bytes, long now) {
    if (now - seenAt >= LOOK_NANOS
        || seenBytes > rotation.maxBytes - bytes
        || !Objects.equals(openFile, seenKey)) {
      return false;
    }
    seenBytes += bytes;
    return true;
  }

  /**
   * Asked after a write: whether the process was stopped for so long before it that the file has
   * become a segment, and that segment another file, without what was written.
   *
   * @param openFile the key of the file that was written to
   */
  public boolean wasLost(@Nullable Object openFile) {
    if (openFile == null || rotation.nanoTime.getAsLong() - seenAt < LONG_STOP_NANOS) {
      return false;
    }
    try {
      BasicFileAttributes file = look();
      return (file == null || !openFile.equals(file.fileKey())) && !isPlainSegment(openFile);
    } catch (IOException unknown) {
      return false; // the write itself went well
    }
  }

  private boolean isPlainSegment(Object key) throws IOException {
    for (Segment segment : Segments.files(ledger)) {
      if (segment.isPlain() && key.equals(keyOf(segment.file()))) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Object keyOf(Path file) throws IOException {
    try {
      return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  private @Nullable BasicFileAttributes look() throws IOException {
    try {
      return Files.readAttributes(ledger, BasicFileAttributes.class);
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  private boolean isDue(BasicFileAttributes file, int bytes) throws IOException {
    if (!file.isRegularFile()) {
      return false;
    }
    Duration maxAge = rotation.maxAge;
    if (file.size() == 0) {
      if (maxAge != null) {
        begin(file, rotation.clock.instant());
      }
      return false;
    }
    return file.size() + bytes > rotation.maxBytes
        || (maxAge != null && !begun(file).plus(maxAge).isAfter(rotation.clock.instant()));
  }

  /** When the file was begun: the time of the lock's file, which all processes see. */
  private Instant begun(BasicFileAttributes file) throws IOException {
    Instant now = rotation.clock.instant();
    if (begunKey == null || !begunKey.equals(file.fileKey()) || begun.isAfter(now)) {
      try {
        begun = Files.getLastModifiedTime(lockFile).toInstant();
        begunKey = file.fileKey();
      } catch (NoSuchFileException e) {
        begun = Instant.MAX;
      }
    }
    if (begun.isAfter(now)) { // not known, or the clock went back
      begin(file, now);
    }
    return begun;
  }

  private void begin(BasicFileAttributes file, Instant now) throws IOException {
    mark(now);
    begun = now;
    begunKey = file.fileKey();
  }

  private void mark(Instant now) throws IOException {
    try {
      Files.createFile(lockFile);
    } catch (FileAlreadyExistsException e) {
      // The usual case.
    }
    Files.setLastModifiedTime(lockFile, FileTime.from(now));
  }

  private boolean rotate(@Nullable Object openFile) throws IOException {
    try (LedgerLock lock = LedgerLock.tryAcquire(lockFile)) {
      if (lock == null) {
        return false;
      }
      BasicFileAttributes file = look();
      if (file == null || !Objects.equals(file.fileKey(), openFile)) {
        return true;
      }
      if (Files.isSymbolicLink(ledger)) {
        throw new IOException("it is a link, whose file cannot become a segment");
      }
      close();
      failing = false;
      rotation.listener.rotated(ledger);
      return true;
    }
  }

  private void close() throws IOException {
    Instant now = rotation.clock.instant();
    Path segment = reserve(now.truncatedTo(ChronoUnit.SECONDS));
    try {
      Files.move(ledger, segment, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (Files.size(segment) == 0) {
        Files.delete(segment);
      }
      throw e;
    }
    if (rotation.maxAge != null) {
      mark(now);
    }
  }

  /**
   * Takes a name behind all others, also behind those of segments that are deleted by now, by
   * making its file, which the ledger then replaces.
   */
  private Path reserve(Instant now) throws IOException {
    List<Segment> known = Segments.files(ledger);
    SegmentName name = SegmentName.of(ledger, now, 1);
    if (!known.isEmpty()) {
      name = name.orBehind(known.get(known.size() - 1).name());
    }
    name = name.orBehind(SegmentName.parse(ledger, lastRecorded.get()));
    while (true) {
      Path file = ledger.resolveSibling(name.toString());
      try {
        return Files.createFile(file);
      } catch (FileAlreadyExistsException e) {
        name = name.next();
      }
    }
  }

  private void fail(IOException failure) {
    failedAt = rotation.nanoTime.getAsLong();
    if (!failing) {
      failing = true;
      rotation.listener.failed(ledger, failure);
    }
  }
}
