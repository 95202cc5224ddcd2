package dev.weft.ledger;

import dev.weft.line.LineBuffer;
import dev.weft.segment.Rotator;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A file that is opened when it is needed and opened again when its path names another one.
 *
 * <p>For one thread at a time.
 */
final class AppendFile {

  private static final long CHECK_INTERVAL_NANOS = 1_000_000_000L;
  private static final long RECOVERY_INTERVAL_NANOS = 60_000_000_000L;
  private static final int MAX_OPEN_ATTEMPTS = 10;

  private final Path path;
  private final LongSupplier nanoTime;
  private final LedgerCalls calls;
  private final @Nullable Rotator rotator;
  private final @Nullable AppendHook hook;
  private LedgerCalls.@Nullable Handle out;
  private @Nullable Object fileKey;
  private final PageLayout layout = new PageLayout();

  /** Where the next line will start, unless another process is faster. */
  private long end;

  /** Whether the file grew by more than our own lines, so that its end must be asked for. */
  private boolean shared;

  private boolean torn;

  /** Whether the file is to be opened again; it stays open to see what somebody does to it. */
  private boolean failed;

  /** A line of ours that a fragment has swallowed, and that could not be written again yet. */
  private @Nullable LineBuffer swallowed;

  private long checkedAt;

  /** Whether the next write looks at the file although its time has not come. */
  private volatile boolean lookFirst;

  private final LostLines lost = new LostLines();
  private final JournalRecovery journals;
  private long recoveredAt;

  /** Whether notes of others were not looked for since the file was opened. */
  private boolean notesDue;

  /**
   * @param rotator null for a file that only others rotate
   * @param hook null for a file without a record beside it
   */
  AppendFile(
      Path path,
      LongSupplier nanoTime,
      LedgerCalls calls,
      @Nullable Rotator rotator,
      @Nullable AppendHook hook) {
    this.path = path;
    this.nanoTime = nanoTime;
    this.calls = calls;
    this.rotator = rotator;
    this.hook = hook;
    this.journals = new JournalRecovery(path);
  }

  Path path() {
    return path;
  }

  /** Not with a record beside the file, whose order is that of the writes, nor for a device. */
  boolean mayHaveJournal() {
    return hook == null && Files.isRegularFile(path);
  }

  /**
   * Hands all lines to the operating system in one write; after a failure the file is reopened.
   *
   * @return how many bytes that were
   */
  int append(LineBuffer lines) throws IOException {
    if (hook == null) {
      recoverIfDue();
      repair();
      return write(lines, true);
    }
    boolean mayRotate = hook.before();
    try {
      recoverIfDue();
      return write(lines, mayRotate);
    } finally {
      hook.after();
    }
  }

  /** Appends what killed processes have left in journals; a line is worth more than all of them. */
  private void recoverIfDue() {
    long now = nanoTime.getAsLong();
    if (out != null && !failed && now - recoveredAt < RECOVERY_INTERVAL_NANOS) {
      return;
    }
    recoveredAt = now;
    try {
      recover();
    } catch (IOException e) {
      // Tried again after a while. What failed with the ledger itself fails with the line as well.
    }
  }

  /**
   * Appends what killed processes have left; makes no ledger when there is nothing.
   *
   * @return the journals that are not understood
   */
  List<Path> recover() throws IOException {
    return journals.recover(
        (lines, count) -> {
          write(lines, false);
          lost.appended(count);
        });
  }

  private int write(LineBuffer lines, boolean mayRotate) throws IOException {
    LedgerCalls.Handle target = ready();
    if (rotator != null && mayRotate && rotator.leaves(fileKey, lines.length())) {
      leave();
      target = ready();
    }
    byte[] bytes = lines.array();
    int length = lines.length();
    if (torn || !PageLayout.fits(lines, end)) {
      layout.layOut(lines, end, torn);
      bytes = layout.array();
      length = layout.length();
    }
    try {
      target.write(bytes, length);
      if (hook != null) {
        hook.written(bytes, length);
      }
      torn = false;
      end += length;
    } catch (IOException e) {
      int whole = WrittenPart.wholeLines(target.reader(), end, bytes, length, torn);
      lost.appended(whole);
      failed = true;
      throw whole == 0 ? e : new IncompleteWriteException(e, whole);
    }
    if (rotator != null && rotator.wasLost(fileKey)) {
      close();
      return write(lines, mayRotate);
    }
    if (hook == null && hasNeighbours(target) && isSwallowed(target, bytes, length)) {
      swallowed = firstLine(lines);
      try {
        repair();
      } catch (IOException e) {
        // The other lines are in the file; the next write repairs first, or fails with this.
      }
    }
    return length;
  }

  private void repair() throws IOException {
    LineBuffer line = swallowed;
    if (line != null) {
      swallowed = null;
      try {
        write(line, false);
      } catch (IncompleteWriteException inTheFile) {
        // The line is whole, whatever came after it.
      } catch (IOException e) {
        swallowed = line;
        throw e;
      }
    }
  }

  /** Whether others write too; from now on the file's end is asked for before a write. */
  private boolean hasNeighbours(LedgerCalls.Handle target) {
    shared = shared || WrittenPart.hasMore(target.reader(), end);
    return shared;
  }

  /**
   * Whether a process was killed in its write, and ours follows its fragment. Known only now:
   * before our write, what looks like a fragment may be a write that goes on.
   */
  private boolean isSwallowed(LedgerCalls.Handle target, byte[] bytes, int length) {
    return WrittenPart.followsFragment(target.reader(), end - length, bytes, length);
  }

  private static LineBuffer firstLine(LineBuffer lines) {
    int length = 0;
    while (lines.array()[length] != '\n') {
      length++;
    }
    LineBuffer first = new LineBuffer();
    first.appendLine(Arrays.copyOf(lines.array(), length));
    return first;
  }

  /** Returns when all that was appended is on the storage device. */
  void force() throws IOException {
    LedgerCalls.Handle open = out;
    if (open != null) {
      open.force();
    }
  }

  /** The next write notices at once that the file is gone, as its owner knows. On any thread. */
  void lookFirst() {
    lookFirst = true;
  }

  /** Counts lines that were appended, which are lost if somebody takes the file away. */
  void appended(int lines) {
    lost.appended(lines);
  }

  /** What was found to be lost and was not taken yet, or null; asked again after each write. */
  @Nullable Loss takeLoss() {
    if (notesDue) {
      notesDue = false;
      lost.leftByOthers(LossNotes.take(path));
    }
    return lost.take();
  }

  /** Closes a file that is the ledger no more: a segment by now, or taken away. */
  private void leave() {
    if (out != null && rotator != null && rotator.hasMadeSegments()) {
      lost.begin();
    } else if (out != null) {
      lost.replaced(fileKey);
    }
    close();
  }

  void close() {
    LedgerCalls.Handle open = out;
    out = null;
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        // Every line was handed over by its own write; closing has nothing left to lose.
      }
    }
  }

  private LedgerCalls.Handle ready() throws IOException {
    long now = nanoTime.getAsLong();
    boolean told = lookFirst;
    // With a hook no other process writes meanwhile, and what it keeps must fit the file exactly.
    boolean due = hook != null || told || failed || now - checkedAt >= CHECK_INTERVAL_NANOS;
    lookFirst = false;
    LedgerCalls.Handle open = out;
    try {
      BasicFileAttributes named = open != null && due ? attributesOf(path) : null;
      if (told && !isOpen(named)) {
        lost.begin();
      }
      if (open != null && due && !isOpen(named)) {
        leave();
      } else if (open != null && due) {
        compare(open, named, now);
      } else if (open != null && shared) {
        long expected = end;
        end = sizeOf(open);
        noteCut(expected, open.reader() != null);
      }
    } catch (IOException e) {
      failed = true;
      throw e;
    }
    return out == null ? openAnew(now) : out;
  }

  /** Compares the file with what it was; after a failure it is then opened again. */
  private void compare(LedgerCalls.Handle open, @Nullable BasicFileAttributes named, long now)
      throws IOException {
    long expected = end;
    end = sizeOf(named);
    checkedAt = now;
    torn = hook != null && !failed && WrittenPart.isTorn(open.reader());
    shared = end != expected;
    noteCut(expected, isRegular(named));
    if (failed) {
      close();
    }
  }

  private void noteCut(long expected, boolean isKnown) {
    if (isKnown && end < expected) {
      lost.truncated(end == 0);
    }
  }

  private LedgerCalls.Handle openAnew(long now) throws IOException {
    Object before = fileKey;
    LedgerCalls.Handle open = open();
    out = open;
    try {
      if (!Objects.equals(before, fileKey)) {
        lost.begin();
      }
      notesDue = true;
      end = sizeOf(attributesOf(path));
      checkedAt = now;
      torn = WrittenPart.isTorn(open.reader());
      shared = false;
      failed = false;
      return open;
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  /** Of the file that the path names; null without one, as another process may take it away. */
  private static @Nullable BasicFileAttributes attributesOf(Path path) throws IOException {
    try {
      return Files.readAttributes(path, BasicFileAttributes.class);
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  /** Whether it is the open file; a rotation renames that, a test deletes it. */
  private boolean isOpen(@Nullable BasicFileAttributes named) {
    return named != null && Objects.equals(fileKey, named.fileKey());
  }

  private static boolean isRegular(@Nullable BasicFileAttributes file) {
    return file != null && file.isRegularFile();
  }

  private static long sizeOf(@Nullable BasicFileAttributes file) {
    return file != null && file.isRegularFile() ? file.size() : 0;
  }

  /** Not by its name, which may be that of the next file already. */
  private long sizeOf(LedgerCalls.Handle open) throws IOException {
    RandomAccessFile reader = open.reader();
    return reader == null ? sizeOf(attributesOf(path)) : reader.length();
  }

  /** Opens the file; again when it was replaced between opening it and asking which one it is. */
  private LedgerCalls.Handle open() throws IOException {
    for (int attempt = 1; ; attempt++) {
      NewLedger.create(path);
      BasicFileAttributes before = attributesOf(path);
      LedgerCalls.Handle opened = calls.open(path);
      BasicFileAttributes after = attributesOf(path);
      if (isSame(before, after) || attempt == MAX_OPEN_ATTEMPTS) {
        fileKey = after == null ? null : after.fileKey();
        if (rotator != null) {
          rotator.opened();
        }
        return opened;
      }
      opened.close();
    }
  }

  private static boolean isSame(
      @Nullable BasicFileAttributes before, @Nullable BasicFileAttributes after) {
    return before != null && after != null && Objects.equals(before.fileKey(), after.fileKey());
  }

  static @Nullable Object keyOf(Path path) throws IOException {
    BasicFileAttributes file = attributesOf(path);
    return file == null ? null : file.fileKey();
  }
}
