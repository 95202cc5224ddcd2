package dev.weft.queue;

import dev.weft.ledger.Loss;
import dev.weft.line.LineBuffer;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one file that wait to be written, oldest first, and what is missing among them.
 *
 * <p>Guarded by the ledger's lock; only {@link #lines()}, {@link #kept()}, {@link #isAllKept()} and
 * {@link #wasFull()} may be asked without it.
 */
final class LineQueue {
  private static final int MAX_WRITE_BYTES = 256 * 1024;

  private final ArrayDeque<LineBatch> sealed = new ArrayDeque<>();
  private final Map<Loss.Reason, Loss> losses = new EnumMap<>(Loss.Reason.class);
  private final LedgerBuffer buffer;
  private LineBatch pending = new LineBatch(null);
  private @Nullable LineBatch spare;
  private final AtomicInteger lines = new AtomicInteger();

  /** How many of the lines are kept by the journal. */
  private final AtomicInteger kept = new AtomicInteger();

  private volatile boolean full;

  LineQueue(LedgerBuffer buffer) {
    this.buffer = buffer;
  }

  /** How many lines wait, without those that are being written. */
  int lines() {
    return lines.get();
  }

  /** Whether all lines that wait outlive the process, so that nobody waits for them. */
  boolean isAllKept() {
    return kept.get() == lines.get();
  }

  /** How many lines are kept by the journal, without those that are being written. */
  int kept() {
    return kept.get();
  }

  /** Whether there was enough for a write of its own when a line was last added. */
  boolean wasFull() {
    return full;
  }

  /** Whether nothing is before the pending batch. */
  boolean isShort() {
    return sealed.isEmpty();
  }

  /** Whether there is enough for a write of its own. */
  boolean isFull() {
    return !sealed.isEmpty() || pending.lines.length() >= MAX_WRITE_BYTES / 2;
  }

  /** Adds a line to the batch that is returned. */
  LineBatch add(
      LineBuffer line, LineBatch.Promise promise, Importance importance, long epochMillis) {
    boolean fits =
        pending.promise() == promise && pending.lines.length() + line.length() <= MAX_WRITE_BYTES;
    if (pending.count() > 0 && !fits) {
      seal();
    }
    pending.promise(promise);
    pending.lines.append(line, 0);
    pending.added(importance, epochMillis);
    kept.addAndGet(pending.isKept() ? 1 : 0);
    full = isFull();
    lines.incrementAndGet();
    return pending;
  }

  private void seal() {
    pending.seal();
    sealed.addLast(pending);
    pending = next();
  }

  private LineBatch next() {
    LineBatch batch = new LineBatch(spare);
    spare = null;
    return batch;
  }

  /** Removes the oldest batch, or returns null. */
  @Nullable LineBatch take() {
    LineBatch oldest = sealed.pollFirst();
    if (oldest == null && pending.count() > 0) {
      oldest = pending;
      pending = next();
    }
    if (oldest != null) {
      full = false;
      kept.addAndGet(oldest.isKept() ? -oldest.count() : 0);
      lines.addAndGet(-oldest.count());
    }
    return oldest;
  }

  /** Puts a batch that could not be written back to its place. */
  void putBack(LineBatch batch) {
    if (batch.count() > 0) {
      sealed.addFirst(batch);
      kept.addAndGet(batch.isKept() ? batch.count() : 0);
      lines.addAndGet(batch.count());
    }
  }

  /** Its memory may be used again; the callers only ask how it ended. */
  void spent(LineBatch written) {
    spare = written;
  }

  /** Gives up lines of that importance until so many bytes are free; returns how many are. */
  long evict(Importance importance, long needed) {
    if (pending.count() > 0 && sealed.isEmpty()) {
      seal();
    }
    long freed = 0;
    for (LineBatch batch : sealed) {
      freed += freed < needed ? evict(batch, importance, needed - freed) : 0;
    }
    sealed.removeIf(LineQueue::isGone);
    return freed;
  }

  /** Whether all lines of a batch were given up, so that nobody needs to wait for it. */
  private static boolean isGone(LineBatch batch) {
    if (batch.count() > 0) {
      return false;
    }
    batch.settle().forEach(LockSupport::unpark);
    return true;
  }

  /**
   * The disk takes nothing: nobody needs to wait until it does. Those who want to be told are.
   *
   * @return the memory of the lines of which that was told
   */
  long release(IOException failure) {
    if (pending.count() > 0) {
      seal();
    }
    long freed = 0;
    for (LineBatch batch : sealed) {
      if (batch.isTold()) {
        freed += batch.bytes();
        lines.addAndGet(-batch.count());
        batch.fail(failure, 0).forEach(LockSupport::unpark);
        lost(batch.asLoss(Loss.Reason.WRITE_FAILED));
      } else {
        batch.settle().forEach(LockSupport::unpark);
      }
    }
    sealed.removeIf(batch -> batch.count() == 0);
    return freed;
  }

  /** Callers who are still to be told about their lines keep them, and what was kept is kept. */
  private long evict(LineBatch batch, Importance importance, long needed) {
    if (batch.promise() != LineBatch.Promise.TO_TRY || !batch.has(importance)) {
      return 0;
    }
    long before = batch.bytes();
    int count = batch.count();
    Loss loss = batch.evict(importance, needed);
    lines.addAndGet(batch.count() - count);
    lost(loss);
    return before - batch.bytes();
  }

  void lost(@Nullable Loss loss) {
    if (loss != null) {
      losses.merge(loss.reason(), loss, Loss::and);
      buffer.lost(loss);
    }
  }

  /** Puts the line about a loss to the others. */
  void say(Loss loss, LedgerObserver observer) {
    LineBuffer line = new LineBuffer();
    try {
      observer.encode(loss, line);
    } catch (RuntimeException impossible) {
      return; // the events that can be written are worth more than this line
    }
    buffer.reserveAnyway(LineBatch.bytesOf(line.length()));
    add(line, LineBatch.Promise.TO_TRY, Importance.GOVERNANCE, loss.toMillis());
  }

  /** Whether something is missing of which the ledger does not say so yet. */
  boolean hasLosses() {
    return !losses.isEmpty();
  }

  /**
   * All lines that only this process has, as lost, and what is missing already.
   *
   * @param journal whether the lines that it keeps are there for others
   */
  List<Loss> giveUp(boolean journal) {
    if (pending.count() > 0) {
      seal();
    }
    for (LineBatch batch : sealed) {
      if (!batch.isKept() || !journal) {
        kept.addAndGet(batch.isKept() ? -batch.count() : 0);
        lines.addAndGet(-batch.count());
        buffer.release(batch.bytes());
        Loss loss = batch.asLoss(Loss.Reason.PROCESS_ENDED);
        if (loss != null) { // counted already, as left
          losses.merge(loss.reason(), loss, Loss::and);
        }
      }
    }
    sealed.removeIf(LineQueue::isGone);
    List<Loss> all = List.copyOf(losses.values());
    losses.clear();
    return all;
  }

  /** What is missing and was not yet said, once the lines that waited are written. */
  List<Loss> takeLosses() {
    if (losses.isEmpty() || !sealed.isEmpty()) {
      return List.of();
    }
    List<Loss> taken = List.copyOf(losses.values());
    losses.clear();
    return taken;
  }
}
