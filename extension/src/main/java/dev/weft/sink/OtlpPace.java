package dev.weft.sink;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * How long things take on the way to an endpoint.
 *
 * @param patience how long the SDK's thread waits for an answer
 * @param lifetime after which an answer is not expected any more
 * @param first the pause after a failure, doubled by each further one
 * @param longest the longest pause
 * @param untilExit how long the end of the JVM may still wait
 */
record OtlpPace(
    Duration patience,
    Duration lifetime,
    Duration first,
    Duration longest,
    Supplier<Duration> untilExit) {
  private static final int MAX_DOUBLINGS = 20;

  /** How long a batch may be on its way before it looks like an outage. */
  Duration grace() {
    return patience.multipliedBy(2);
  }

  Duration pauseAfter(int failures) {
    int doublings = Math.min(MAX_DOUBLINGS, Math.max(0, failures - 1));
    Duration pause = first.multipliedBy(1L << doublings);
    return pause.compareTo(longest) < 0 ? pause : longest;
  }

  /** The pause in nanoseconds, or up to a quarter longer, so that not all end at one moment. */
  static long scattered(Duration pause) {
    long nanos = pause.toNanos();
    return nanos + ThreadLocalRandom.current().nextLong(nanos / 4 + 1);
  }
}
