package dev.weft.queue;

import dev.weft.ledger.Loss;
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
 * <p>Guarded by the ledger's lock; only {@link #lines()} may be asked without it.
 */
final class LineQueue {
  private static final int MAX_WRITE_BYTES = 256 * 1024;

  private final ArrayDeque<LineBatch> sealed = new ArrayDeque<>();
  private final Map<Loss.Reason, Loss> losses = new EnumMap<>(Loss.Reason.class);
  private final LedgerBuffer buffer;
  private LineBatch pending = new LineBatch(null);
  private @Nullable LineBatch spare;
  private final AtomicInteger lines = new AtomicInteger();

  LineQueue(LedgerBuffer buffer) {
    this.buffer = buffer;
  }

  /** How many lines wait, without those that are being written. */
  int lines() {
    return lines.get();
  }

  /** Whether nothing is before the pending batch. */
  boolean isShort() {
    return sealed.isEmpty();
  }

  /** Whether there is enough for a write of its own. */
  boolean isFull() {
    return !sealed.isEmpty() || pending.lines.length() >= MAX_WRITE_BYTES / 2;
  }

  /** The batch into which the next line goes. */
  LineBatch open(boolean told) {
    if (pending.isTold() != told && pending.count() > 0) {
      seal();
    }
    pending.tell(told);
    return pending;
  }

  /** Takes the line that was encoded into the open batch behind that place. */
  LineBatch add(int start, Importance importance, long epochMillis) {
    if (start > 0 && pending.lines.length() > MAX_WRITE_BYTES) {
      LineBatch full = pending;
      seal();
      pending.tell(full.isTold());
      pending.lines.append(full.lines, start);
      full.lines.truncate(start);
    }
    pending.added(importance, epochMillis);
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
      lines.addAndGet(-oldest.count());
    }
    return oldest;
  }

  /** Puts a batch that could not be written back to its place. */
  void putBack(LineBatch batch) {
    if (batch.count() > 0) {
      sealed.addFirst(batch);
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

  /** Callers who are still to be told about their lines keep them. */
  private long evict(LineBatch batch, Importance importance, long needed) {
    if (batch.isTold() || !batch.has(importance)) {
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
