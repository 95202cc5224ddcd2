package dev.weft.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenBucketTest {
  private static final long SECOND = 1_000_000_000;

  /** A monotonic clock may begin anywhere and run over. */
  @ParameterizedTest
  @ValueSource(longs = {0, -5 * SECOND, Long.MAX_VALUE - SECOND / 2, Long.MIN_VALUE})
  void bucket_letsASecondsWorthThrough_thenOneAnInterval(long start) {
    TokenBucket bucket = new TokenBucket(4, start);

    assertThat(taken(bucket, start, 10)).isEqualTo(4);
    assertThat(taken(bucket, start + SECOND / 4 - 1, 10)).isZero();
    assertThat(taken(bucket, start + SECOND / 4, 10)).isEqualTo(1);
    assertThat(taken(bucket, start + 60 * SECOND, 10)).isEqualTo(4);
  }

  @Test
  void clock_thatJumpsBack_doesNotCloseTheBucket() {
    TokenBucket bucket = new TokenBucket(2, 3600 * SECOND);
    taken(bucket, 3600 * SECOND, 2);

    assertThat(taken(bucket, 0, 10)).isEqualTo(2);
  }

  @Test
  void threads_together_getNoMoreThanOneWould() throws InterruptedException {
    TokenBucket bucket = new TokenBucket(1000, 0);
    AtomicInteger taken = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(4);

    for (int i = 0; i < 4; i++) {
      threads.execute(() -> taken.addAndGet(taken(bucket, 0, 900)));
    }
    threads.shutdown();

    assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    assertThat(taken).hasValue(1000);
  }

  private static int taken(TokenBucket bucket, long now, int tries) {
    int taken = 0;
    for (int i = 0; i < tries; i++) {
      taken += bucket.take(now) ? 1 : 0;
    }
    return taken;
  }
}
