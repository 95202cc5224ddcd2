package dev.weft.guard;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Lets so many through a second, and up to a second's worth at once. The state is one number, the
 * time at which the bucket would be full again, so there is no lock and nothing is allocated.
 */
final class TokenBucket {
  private static final long SECOND = 1_000_000_000;

  private final long interval;
  private final AtomicLong full;

  TokenBucket(int perSecond, long now) {
    this.interval = SECOND / perSecond;
    this.full = new AtomicLong(now);
  }

  /**
   * @param now nanoseconds of a clock that may begin anywhere; after a jump back, which a monotonic
   *     clock never makes, the bucket is full again
   */
  boolean take(long now) {
    while (true) {
      long at = full.get();
      long missing = at - now;
      if (missing < 0 || missing > SECOND) {
        missing = 0;
      }
      if (missing + interval > SECOND) {
        return false;
      }
      if (full.compareAndSet(at, now + missing + interval)) {
        return true;
      }
    }
  }
}
