package dev.weft.guard;

import java.util.concurrent.atomic.AtomicLong;

/** Keeps an even share: of 0.1 every tenth. Any thread; no lock, nothing is allocated. */
final class Share {
  /** A share of one third must keep the third, whatever its binary form. */
  private static final double ROUNDING = 1e-9;

  private final double share;
  private final AtomicLong count = new AtomicLong();

  Share(double share) {
    this.share = share;
  }

  boolean keepsNext() {
    if (share >= 1) {
      return true;
    }
    long next = count.incrementAndGet();
    return whole(next) > whole(next - 1);
  }

  private long whole(long of) {
    return (long) (of * share + ROUNDING);
  }
}
