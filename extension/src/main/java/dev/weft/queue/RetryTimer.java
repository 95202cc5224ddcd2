package dev.weft.queue;

import java.util.function.LongSupplier;

/**
 * When a ledger that could not be written is tried again: after 20 ms, then after twice as long
 * each time, at most a second. Changed under the ledger's lock; may be asked without it.
 */
final class RetryTimer {
  private static final long SHORTEST_NANOS = 20_000_000;
  private static final long LONGEST_NANOS = 1_000_000_000;

  private final LongSupplier nanoTime;
  private volatile boolean failing;
  private volatile long failedAt;
  private volatile long delay = SHORTEST_NANOS;

  RetryTimer(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  boolean isFailing() {
    return failing;
  }

  /**
   * @param inAHurry whether the process is about to end, or somebody waits
   */
  boolean isDue(boolean inAHurry) {
    return !failing || nanoTime.getAsLong() - failedAt >= wait(inAHurry);
  }

  /** How long to wait until it is due. */
  long nanosUntilDue(boolean inAHurry) {
    if (!failing) {
      return 0;
    }
    return Math.max(1, wait(inAHurry) - (nanoTime.getAsLong() - failedAt));
  }

  private long wait(boolean inAHurry) {
    return inAHurry ? SHORTEST_NANOS : delay;
  }

  /** Makes the next attempt due, because somebody waits for its outcome. */
  void now() {
    if (failing) {
      failedAt = nanoTime.getAsLong() - delay;
    }
  }

  /** Returns whether this is the first failure after a success. */
  boolean failed() {
    boolean first = !failing;
    delay = first ? SHORTEST_NANOS : Math.min(2 * delay, LONGEST_NANOS);
    failedAt = nanoTime.getAsLong();
    failing = true;
    return first;
  }

  /** Returns whether this is the first success after a failure. */
  boolean succeeded() {
    boolean recovered = failing;
    failing = false;
    return recovered;
  }
}
