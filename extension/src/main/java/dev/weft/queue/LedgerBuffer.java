package dev.weft.queue;

import dev.weft.config.WriteConfig;
import dev.weft.config.WriteConfig.Durability;
import dev.weft.ledger.Loss;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/**
 * The memory that all ledgers of a process share for lines that wait for the disk, and what has
 * become of their lines. Safe on any thread.
 */
public final class LedgerBuffer {
  private final WriteConfig config;
  private final long limit;
  private final AtomicLong used = new AtomicLong();
  private final AtomicLong peak = new AtomicLong();
  private final LongAdder written = new LongAdder();
  private final LongAdder bytesWritten = new LongAdder();
  private final LongAdder late = new LongAdder();
  private final LongAdder unforced = new LongAdder();
  private final AtomicLong longestWait = new AtomicLong();
  private final Map<Loss.Reason, LongAdder> lost = new EnumMap<>(Loss.Reason.class);
  private final Set<LineDrain> active = ConcurrentHashMap.newKeySet();
  private volatile boolean exiting;

  public LedgerBuffer(WriteConfig config) {
    this.config = config;
    for (Loss.Reason reason : Loss.Reason.values()) {
      lost.put(reason, new LongAdder());
    }
    limit = config.bufferBytes();
  }

  WriteConfig config() {
    return config;
  }

  /** The memory that is in use. */
  public long bytes() {
    return used.get();
  }

  /** The most memory that was ever in use. */
  public long peakBytes() {
    return peak.get();
  }

  /** What is never exceeded. */
  public long limit() {
    return limit;
  }

  /** How many lines wait for the disk. */
  public long lines() {
    return active.stream().mapToLong(LineDrain::lines).sum();
  }

  /** How many of them are in journals, from which the next process appends them. */
  public long kept() {
    return active.stream().mapToLong(LineDrain::kept).sum();
  }

  /** How many lines the operating system has taken. */
  public long linesWritten() {
    return written.sum();
  }

  /** How many bytes the operating system has taken. */
  public long bytesWritten() {
    return bytesWritten.sum();
  }

  /** How many calls returned before their line was written, because the disk was too slow. */
  public long late() {
    return late.sum();
  }

  /** How often the storage device did not confirm what was written. */
  public long unforced() {
    return unforced.sum();
  }

  /** The longest that a call waited for the disk, in nanoseconds. */
  public long longestWaitNanos() {
    return longestWait.get();
  }

  /** How many lines are missing for that reason. */
  public long lost(Loss.Reason reason) {
    return adder(reason).sum();
  }

  /** Whether some ledger could not be written when it was last tried. */
  public boolean isFailing() {
    return active.stream().anyMatch(LineDrain::isFailing);
  }

  /** From now on no line waits for others; the JVM may end when its calls have returned. */
  public void exiting() {
    exiting = true;
    active.forEach(LineDrain::hurry);
  }

  /** Whether lines wait for others although the system would take them. */
  boolean isBatching() {
    return config.durability() == Durability.BATCH && !exiting;
  }

  boolean isExiting() {
    return exiting;
  }

  /**
   * Waits until all lines are written, at most that long. Lines of calls that come meanwhile and
   * have not returned do not count.
   *
   * @return how many still wait
   */
  public long flush(long timeout, TimeUnit unit) {
    long deadline = System.nanoTime() + unit.toNanos(timeout);
    active.forEach(LineDrain::hurry);
    return active.stream().mapToLong(drain -> drain.awaitDrained(deadline)).sum();
  }

  /** The process ends: tells whoever writes the ledgers next what the disk has refused. */
  public void leaveWord() {
    active.forEach(LineDrain::leaveWord);
  }

  void activate(LineDrain drain) {
    active.add(drain);
  }

  void deactivate(LineDrain drain) {
    active.remove(drain);
  }

  /** Takes memory for a line, if there is room. */
  boolean reserve(long bytes) {
    long now = used.addAndGet(bytes);
    if (now > limit) {
      used.addAndGet(-bytes);
      return false;
    }
    sawUse(now);
    return true;
  }

  /** Takes memory beyond the limit, for one of the few lines that say what is missing. */
  void reserveAnyway(long bytes) {
    sawUse(used.addAndGet(bytes));
  }

  private void sawUse(long now) {
    if (now > peak.get()) {
      peak.accumulateAndGet(now, Math::max);
    }
  }

  /**
   * Takes memory for a line, for which less important lines of any ledger are given up. Theirs goes
   * straight to the line, so that nobody is faster. The caller holds no ledger's lock.
   */
  boolean reserveByEviction(long bytes, Importance importance) {
    if (reserve(bytes)) {
      return true;
    }
    long freed = 0;
    for (Importance lower : Importance.values()) {
      for (LineDrain drain : active) {
        if (lower.rank() < importance.rank() && freed < bytes) {
          freed += drain.evict(lower, bytes - freed);
        }
      }
    }
    boolean enough = freed >= bytes;
    release(enough ? freed - bytes : freed);
    return enough;
  }

  void release(long bytes) {
    used.addAndGet(-bytes);
  }

  void wrote(int lines, long bytes) {
    written.add(lines);
    bytesWritten.add(bytes);
  }

  void lost(Loss loss) {
    adder(loss.reason()).add(Math.max(1, loss.missing()));
  }

  private LongAdder adder(Loss.Reason reason) {
    return Objects.requireNonNull(lost.get(reason));
  }

  void wasLate() {
    late.increment();
  }

  void notForced() {
    unforced.increment();
  }

  void waited(long nanos) {
    if (nanos > longestWait.get()) {
      longestWait.accumulateAndGet(nanos, Math::max);
    }
  }
}
