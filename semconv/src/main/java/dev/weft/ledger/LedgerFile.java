package dev.weft.ledger;

import dev.weft.line.LineBuffer;
import dev.weft.line.LineEncoder;
import dev.weft.registry.EventType;
import dev.weft.segment.Rotation;
import dev.weft.segment.Rotator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A file of lines to which many threads and processes append.
 *
 * <p>When {@link #append} returns, its line has been handed to the operating system, line feed
 * included, in one write on a descriptor opened for append. Threads that come while another one
 * writes put their lines together, and one of them writes them all at once. There is no background
 * thread and nothing to flush.
 *
 * <p>Every public method is safe on any thread, virtual ones too. An interrupt neither stops a
 * write nor is lost.
 */
public final class LedgerFile implements AutoCloseable {

  static final int MAX_WRITE_BYTES = 256 * 1024;
  private static final int SPINS = 200;

  private final AppendFile file;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition written = lock.newCondition();
  private final AtomicLong linesWritten = new AtomicLong();
  private final AtomicLong bytesWritten = new AtomicLong();

  // Guarded by the lock; the lines of a group belong to its writer once it is no longer pending.
  private LineGroup pending = new LineGroup(new LineBuffer());
  private @Nullable LineBuffer spare = new LineBuffer();
  private boolean writing;

  LedgerFile(Path path, LongSupplier nanoTime) {
    this(path, nanoTime, LedgerCalls.SYSTEM);
  }

  LedgerFile(Path path, LongSupplier nanoTime, LedgerCalls calls) {
    file = new AppendFile(path, nanoTime, calls, null, null);
  }

  private LedgerFile(Path path, @Nullable Rotator rotator, @Nullable AppendHook hook) {
    file = new AppendFile(path, System::nanoTime, LedgerCalls.SYSTEM, rotator, hook);
  }

  /** Names the file; directories and file are made when the first line is written. */
  public static LedgerFile open(Path path) {
    return new LedgerFile(path, System::nanoTime);
  }

  /** The same for a file that becomes a segment when it is due. */
  public static LedgerFile open(Path path, Rotation rotation) {
    return new LedgerFile(path, rotation.of(path), null);
  }

  /**
   * Appends what killed processes have left in their journals, before somebody reads the ledger. On
   * any thread. Does nothing when nothing is left, or when it may not be appended here.
   *
   * @return the journals that this version does not understand, which stay
   */
  public static List<Path> recover(Path path) {
    AppendFile file = new AppendFile(path, System::nanoTime, LedgerCalls.SYSTEM, null, null);
    try {
      return file.recover();
    } catch (IOException e) {
      return List.of(); // whoever appends next tries again, and what is there can be read
    } finally {
      file.close();
    }
  }

  /**
   * Waits until the ledger has all lines that are in journals now: {@link #recover} first. On any
   * thread.
   *
   * @return the journals that still have some of them when the time is over
   * @throws IOException if the directory cannot be read
   */
  public static List<Path> awaitJournals(Path path, Duration longest) throws IOException {
    return new JournalRecovery(path).await(longest);
  }

  /** With a record beside the file that is kept by the hook. */
  public static LedgerFile open(Path path, AppendHook hook) {
    return new LedgerFile(path, null, hook);
  }

  /** Both: the record goes on over the segments. */
  public static LedgerFile open(Path path, Rotation rotation, AppendHook hook) {
    return new LedgerFile(path, rotation.of(path, hook::lastSegment), hook);
  }

  /**
   * Appends one line.
   *
   * @param values the values by {@link dev.weft.registry.Field#index()}
   * @throws dev.weft.registry.InvalidEventException if the values do not make an event
   * @throws IOException if the write that held this line failed; the line may be in the file all
   *     the same, in whole or in part
   */
  public void append(
      EventType type, long epochMillis, @Nullable Object[] values, LineEncoder encoder)
      throws IOException {
    LineGroup group;
    boolean first;
    lock.lock();
    try {
      group = join(type, epochMillis, values, encoder);
      first = takeIfIdle(group);
    } finally {
      lock.unlock();
    }
    if (first || !isWrittenByOther(group)) {
      write(group);
    }
    group.throwFailure(file.path());
  }

  /** The file. */
  public Path path() {
    return file.path();
  }

  /** How many lines this object has written. */
  public long linesWritten() {
    return linesWritten.get();
  }

  /** How many bytes this object has written. */
  public long bytesWritten() {
    return bytesWritten.get();
  }

  /** Closes the file once no line is being written; a later line opens it again. */
  @Override
  public void close() {
    lock.lock();
    try {
      while (writing) {
        written.awaitUninterruptibly();
      }
      file.close();
    } finally {
      lock.unlock();
    }
  }

  /** Encodes the line into the pending group, which is the one that must be written for it. */
  private LineGroup join(
      EventType type, long epochMillis, @Nullable Object[] values, LineEncoder encoder) {
    while (true) {
      LineBuffer lines = pending.lines;
      int start = lines.length();
      encoder.encode(type, epochMillis, values, lines);
      if (start == 0 || lines.length() <= MAX_WRITE_BYTES) {
        pending.count++;
        return pending;
      }
      lines.truncate(start);
      LineGroup full = pending;
      while (pending == full) {
        written.awaitUninterruptibly();
      }
    }
  }

  private boolean takeIfIdle(LineGroup group) {
    if (writing || pending != group) {
      return false;
    }
    writing = true;
    pending = new LineGroup(spare == null ? new LineBuffer() : spare);
    spare = null;
    return true;
  }

  /** Waits until the group is written; false when this thread has become its writer instead. */
  private boolean isWrittenByOther(LineGroup group) {
    for (int i = 0; i < SPINS && !group.done; i++) {
      Thread.onSpinWait();
    }
    if (group.done) {
      return true;
    }
    lock.lock();
    try {
      while (!group.done) {
        if (takeIfIdle(group)) {
          written.signalAll();
          return false;
        }
        written.awaitUninterruptibly();
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  private void write(LineGroup group) {
    boolean settled = false;
    try {
      write(group.lines, group.count);
      settle(group, null);
      settled = true;
    } catch (IOException e) {
      settle(group, e);
      settled = true;
    } finally {
      if (!settled) {
        settle(group, new IOException("the write was not completed"));
      }
    }
  }

  /**
   * Hands lines to the operating system in one write. For one thread at a time, and not beside
   * {@link #append}.
   *
   * @return how many bytes that were
   * @throws IncompleteWriteException if some of the lines are in the file all the same
   */
  public int write(LineBuffer lines, int count) throws IOException {
    int bytes = file.append(lines);
    bytesWritten.addAndGet(bytes);
    linesWritten.addAndGet(count);
    file.appended(count);
    return bytes;
  }

  /**
   * Makes a journal that keeps lines until they are written. For the thread that writes.
   *
   * @throws IOException if there can be none: with a record beside the file, or a file of its own
   */
  public Journal newJournal(int bytes) throws IOException {
    if (!file.mayHaveJournal()) {
      throw new IOException("no journal for " + path());
    }
    return Journal.create(path(), bytes);
  }

  /** Returns when all that was written is on the storage device. For the thread that writes. */
  public void force() throws IOException {
    file.force();
  }

  /**
   * What others have taken away from the file since the last call, or null. For the thread that
   * writes.
   */
  public @Nullable Loss takeLoss() {
    return file.takeLoss();
  }

  /**
   * Tells whoever writes the ledger next what this process could not, by an empty file beside it.
   *
   * @throws IOException if that place takes not even a name
   */
  public void leaveNote(Loss loss) throws IOException {
    LossNotes.leave(file.path(), loss);
  }

  /** The next write notices at once that the file is gone, which is no loss. */
  public void lookFirst() {
    file.lookFirst();
  }

  private void settle(LineGroup group, @Nullable IOException failure) {
    lock.lock();
    try {
      group.settle(failure);
      writing = false;
      group.lines.clear();
      spare = group.lines;
      written.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
