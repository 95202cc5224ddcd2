package dev.weft.queue;

import dev.weft.config.WriteConfig;
import dev.weft.config.WriteConfig.Durability;
import dev.weft.ledger.Journal;
import dev.weft.line.LineBuffer;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the lines of a busy ledger until they are written, so that many can share a write and no
 * caller waits for it. There is a journal only while lines come fast; otherwise each is written
 * while its caller waits, and the ledger is alone in its directory.
 *
 * <p>Lines are put under the ledger's lock; all else is for the thread that writes.
 */
final class LineJournal {
  private static final int LEAST_BYTES = 64 << 10;
  private static final int SHARE_OF_BUFFER = 4;
  private static final long WINDOW_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  /** In a window; with fewer, writes of their own cost less than they seem to. */
  private static final int FAST_LINES = 200;

  private static final long KEPT_NANOS = TimeUnit.SECONDS.toNanos(5);
  private static final long RETRY_NANOS = TimeUnit.MINUTES.toNanos(1);

  private final LineFile file;
  private final LedgerObserver observer;
  private final LongSupplier nanoTime;
  private final ReentrantLock lock;
  private final IntSupplier lines;
  private final int bytes;

  /** Changed under the ledger's lock, while it holds no line. */
  private volatile @Nullable Journal journal;

  private long windowStart;
  private int linesInWindow;
  private long fastAt;
  private long failedAt;
  private boolean failed;

  /**
   * @param lines how many lines wait or are being written, asked under the lock
   */
  LineJournal(
      LineFile file,
      WriteConfig config,
      LedgerObserver observer,
      LongSupplier nanoTime,
      ReentrantLock lock,
      IntSupplier lines) {
    this.file = file;
    this.observer = observer;
    this.nanoTime = nanoTime;
    this.lock = lock;
    this.lines = lines;
    boolean useful = config.durability() == Durability.PROCESS && config.maxWait() != null;
    long most = Math.min(config.journalBytes(), config.bufferBytes() / SHARE_OF_BUFFER);
    most = Math.min(most, Journal.MOST_BYTES);
    windowStart = nanoTime.getAsLong();
    bytes = useful && most >= LEAST_BYTES ? (int) (most / LEAST_BYTES * LEAST_BYTES) : 0;
  }

  boolean isOpen() {
    return journal != null;
  }

  /** Whether what was put there outlives the process. */
  boolean isSound() {
    Journal open = journal;
    return open != null && !open.isBroken();
  }

  /** Keeps the line, if there is room. */
  boolean put(LineBuffer line) {
    Journal open = journal;
    return open != null && open.put(line.array(), line.length());
  }

  /** Whether it can have room for a line of that length. */
  boolean hasPlaceFor(int length) {
    Journal open = journal;
    return open != null && !open.isBroken() && length <= bytes / SHARE_OF_BUFFER;
  }

  /** The oldest lines are about to be written. */
  void writing() {
    Journal open = journal;
    if (open != null) {
      open.appending(file.size(), System.currentTimeMillis());
    }
  }

  /** The oldest lines were written, so many bytes before they were laid out. */
  void written(int keptBytes) {
    Journal open = journal;
    if (open != null) {
      open.appended(keptBytes);
      open.prepare();
    }
  }

  /**
   * Takes note of how fast lines come; opens a journal when it is worth it, gives a broken one up.
   */
  void keepPace(int lines) {
    Journal open = journal;
    if (open != null && open.isBroken()) {
      giveUp();
    }
    Journal created = isWanted(lines) ? create() : null;
    if (created != null) {
      lock.lock();
      try {
        journal = created;
      } finally {
        lock.unlock();
      }
    }
  }

  private boolean isWanted(int lines) {
    long now = nanoTime.getAsLong();
    linesInWindow += lines;
    if (bytes == 0 || now - windowStart < WINDOW_NANOS) {
      return false;
    }
    boolean fast = linesInWindow * WINDOW_NANOS >= FAST_LINES * (now - windowStart);
    windowStart = now;
    linesInWindow = 0;
    fastAt = fast ? now : fastAt;
    return fast && journal == null && (!failed || now - failedAt >= RETRY_NANOS);
  }

  /** Null if there can be none here and now: then callers wait for their lines. */
  private @Nullable Journal create() {
    try {
      failed = false;
      return file.newJournal(bytes);
    } catch (IOException | RuntimeException e) { // a file system that cannot map says so by either
      hasFailed();
      return null;
    }
  }

  private void giveUp() {
    boolean first = !failed;
    hasFailed();
    close();
    if (first) {
      observer.journalBroke(file.path());
    }
  }

  private void hasFailed() {
    failed = true;
    failedAt = nanoTime.getAsLong();
  }

  /** Whether it was cut, or lines have come slowly for so long that there is no use for it. */
  boolean isUseless() {
    Journal open = journal;
    return open != null && (open.isBroken() || nanoTime.getAsLong() - fastAt >= KEPT_NANOS);
  }

  /** Deletes it if there is nothing in it. */
  void close() {
    Journal left = null;
    lock.lock();
    try {
      if (lines.getAsInt() == 0) {
        left = journal;
        journal = null;
      }
    } finally {
      lock.unlock();
    }
    if (left != null) {
      try {
        left.close();
      } catch (IOException e) {
        // It is empty, and whoever opens the ledger next deletes it.
      }
    }
  }
}
