package dev.weft.queue;

import dev.weft.config.WriteConfig.Durability;
import dev.weft.ledger.IncompleteWriteException;
import dev.weft.ledger.Loss;
import dev.weft.line.LineBuffer;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes the lines of a queue to their file, by one thread at a time, and decides what becomes of
 * them when that fails.
 */
final class LineDrain {
  private static final int WAITS_OF_A_STALL = 5;
  private static final int LOCK_SPINS = 1_000;
  private static final long DRAINED_LOOK_NANOS = 5_000_000;

  private final LineFile file;
  private final LedgerBuffer buffer;
  private final LedgerObserver observer;
  private final RetryTimer retry;
  private final LineJournal journal;
  private final LineQueue queue;
  private final DrainThread thread = new DrainThread(this);
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition drained = lock.newCondition();

  /** Whether a thread is in a system call; it alone touches the file. Changed under the lock. */
  private volatile boolean writing;

  private volatile long writingSince;

  /** Whether a caller waited in vain since the last write that succeeded. */
  private volatile boolean slow;

  /** Whether lines must not wait for others. */
  private volatile boolean hurried;

  private volatile int beingWritten;
  private volatile int keptBeingWritten;
  private volatile boolean closing;

  LineDrain(LineFile file, LedgerBuffer buffer, LedgerObserver observer, LongSupplier nanoTime) {
    this.file = file;
    this.buffer = buffer;
    this.observer = observer;
    this.retry = new RetryTimer(nanoTime);
    this.journal = new LineJournal(file, buffer.config(), observer, nanoTime, lock, this::lines);
    this.queue = new LineQueue(buffer);
  }

  ReentrantLock lock() {
    return lock;
  }

  LineQueue queue() {
    return queue;
  }

  LedgerBuffer buffer() {
    return buffer;
  }

  /** Whether it makes sense that a caller waits until its line is written. */
  boolean mayWait() {
    return !buffer.isBatching() && !slow && !retry.isFailing();
  }

  boolean isSlow() {
    return slow;
  }

  /**
   * A caller has waited so long in vain. When one write takes several times as long, it is not for
   * want of a processor, and nobody else waits until the disk moves.
   */
  void waitedInVain(long nanos) {
    if (writing && System.nanoTime() - writingSince >= WAITS_OF_A_STALL * nanos) {
      slow = true;
    }
  }

  boolean isFailing() {
    return retry.isFailing();
  }

  /** How many lines wait, those included that are being written. */
  int lines() {
    return queue.lines() + beingWritten;
  }

  /** How many of them outlive the process. */
  int kept() {
    return journal.isSound() ? queue.kept() + keptBeingWritten : 0;
  }

  /** Whether there are lines that can be tried now. */
  boolean isDue() {
    return queue.lines() > 0 && !writing && retry.isDue(hurried);
  }

  long nanosUntilDue() {
    return retry.nanosUntilDue(hurried);
  }

  /** Whether lines should wait for others. */
  boolean mayWaitForOthers() {
    return !hurried && (buffer.isBatching() || (queue.isAllKept() && !queue.wasFull()));
  }

  LineJournal journal() {
    return journal;
  }

  /** Whether the line outlives the process from now on; the caller holds the lock. */
  boolean keep(LineBuffer line) {
    return !buffer.isExiting() && journal.put(line);
  }

  /** Whether a line of that length can be kept as soon as others are written. */
  boolean mayAwaitRoom(int length) {
    return mayWait() && !buffer.isExiting() && journal.hasPlaceFor(length);
  }

  void leaveWord() {
    LastWord.leave(this, file);
  }

  boolean isClosing() {
    return closing;
  }

  /** A line was added to that batch: the thread must see it, now if somebody waits. */
  void wakeFor(LineBatch batch) {
    thread.wakeIfAsleep(!batch.isKept() && !buffer.isBatching());
  }

  /** Somebody waits for the outcome. */
  void tryNow() {
    retry.now();
    hurry();
  }

  /** Writes what waits without waiting for others, and tries again soon after a failure. */
  void hurry() {
    if (lines() > 0) {
      hurried = true;
      thread.wake();
    }
  }

  /** Lines that wait for others are enough by now; the caller holds the lock. */
  void enough() {
    if (buffer.isBatching() && !isFailing()) {
      hurry();
    } else if (journal.isOpen()) {
      thread.wakeIfAsleep(true);
    }
  }

  void closeSoon() {
    closing = true;
    thread.wake();
  }

  /** Writes on the calling thread if nobody is in the way; other lines are left to the thread. */
  void drainHere(LineBatch batch) {
    LineBatch taken = null;
    lock.lock();
    try {
      if (!batch.done && queue.isShort() && isDue()) {
        taken = take();
      }
    } finally {
      lock.unlock();
    }
    if (taken == null) {
      thread.wakeIfAsleep(true);
      return;
    }
    boolean interrupted = Thread.interrupted(); // it would close the channel of a directory
    write(taken);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (queue.lines() > 0) {
      thread.wake();
    }
  }

  /** Writes the oldest lines on the thread, if there are any. */
  void drainOnce() {
    LineBatch batch;
    lockSoon();
    try {
      batch = take();
    } finally {
      lock.unlock();
    }
    if (batch != null) {
      int lines = batch.count();
      write(batch);
      journal.keepPace(lines);
    }
  }

  /** Callers hold the lock for so short that a place in the queue for it would take longer. */
  private void lockSoon() {
    for (int i = 0; i < LOCK_SPINS; i++) {
      if (lock.tryLock()) {
        return;
      }
      Thread.onSpinWait();
    }
    lock.lock();
  }

  private @Nullable LineBatch take() {
    LineBatch batch = writing ? null : queue.take();
    if (batch != null) {
      writingSince = System.nanoTime();
      writing = true;
      beingWritten = batch.count();
      keptBeingWritten = batch.isKept() ? batch.count() : 0;
    }
    return batch;
  }

  private void write(LineBatch batch) {
    IOException failure = null;
    try {
      if (batch.isKept()) {
        journal.writing();
      }
      int bytes = file.write(batch.lines, batch.count());
      buffer.wrote(batch.count(), bytes);
      force();
    } catch (IOException e) {
      failure = e;
    } catch (RuntimeException | Error e) { // a door: the thread must live on, the lines too
      failure = new IOException(e.toString(), e);
    }
    if (failure == null) {
      succeeded(batch);
    } else {
      failed(batch, failure);
    }
  }

  /** A failure is counted only: the system has the lines, writing them again would double them. */
  private void force() {
    if (buffer.config().durability() == Durability.FSYNC) {
      try {
        file.force();
      } catch (IOException e) {
        buffer.notForced();
      }
    }
  }

  private void succeeded(LineBatch batch) {
    List<Thread> released;
    List<Loss> missing;
    boolean recovered;
    if (batch.isKept()) {
      journal.written(batch.lines.length());
    }
    Loss found = file.takeLoss(); // which may list the directory, and callers need the lock
    lock.lock();
    try {
      buffer.release(batch.bytes());
      released = batch.settle();
      recovered = retry.succeeded();
      slow = false;
      queue.spent(batch);
      queue.lost(found);
      missing = queue.takeLosses();
      missing.forEach(loss -> queue.say(loss, observer));
      endOfWrite();
    } finally {
      lock.unlock();
    }
    released.forEach(LockSupport::unpark);
    if (recovered) {
      observer.recovered(file.path());
    }
    if (!missing.isEmpty()) {
      thread.wakeIfAsleep(true);
    }
    missing.forEach(loss -> observer.missing(file.path(), loss));
  }

  private void failed(LineBatch batch, IOException failure) {
    List<Thread> released;
    boolean first;
    int whole = failure instanceof IncompleteWriteException part ? part.wholeLines() : 0;
    if (batch.isKept()) {
      journal.written(batch.startOf(whole));
    }
    lock.lock();
    try {
      long before = batch.bytes();
      buffer.wrote(whole, 0);
      batch.forgetFirst(whole);
      if (batch.isTold()) {
        released = batch.fail(failure, whole);
        queue.lost(batch.asLoss(Loss.Reason.WRITE_FAILED));
      } else {
        released = batch.settle();
        queue.putBack(batch);
      }
      buffer.release(before - batch.bytes() + queue.release(failure));
      first = retry.failed();
      endOfWrite();
    } finally {
      lock.unlock();
    }
    released.forEach(LockSupport::unpark);
    if (first) {
      observer.failed(file.path(), failure);
    }
    thread.wakeIfAsleep(true);
  }

  private void endOfWrite() {
    writing = false;
    beingWritten = 0;
    keptBeingWritten = 0;
    if (queue.lines() == 0) {
      hurried = false;
      drained.signalAll();
    }
  }

  /** Closes the file if that was asked for and nothing waits. */
  void closeIfAsked() {
    lock.lock();
    try {
      if (!closing || writing || queue.lines() > 0) {
        return;
      }
      closing = false;
      writing = true;
    } finally {
      lock.unlock();
    }
    file.close();
    lock.lock();
    try {
      endOfWrite();
    } finally {
      lock.unlock();
    }
  }

  /** Gives up such lines until so many bytes are free, which are the caller's; returns how many. */
  long evict(Importance importance, long needed) {
    lock.lock();
    try {
      return queue.evict(importance, needed);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until nothing waits any more, and at the end of the process nothing is left behind.
   *
   * @return how many lines still wait when the time is over
   */
  int awaitDrained(long deadline) {
    lock.lock();
    try {
      while (lines() > 0 || (journal.isOpen() && buffer.isExiting())) {
        long left = deadline - System.nanoTime();
        if (left <= 0) {
          return lines();
        }
        long unused = drained.awaitNanos(Math.min(left, DRAINED_LOOK_NANOS));
      }
      return 0;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return lines();
    } finally {
      lock.unlock();
    }
  }
}
