package dev.weft.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Duration;
import java.time.Instant;

/** Whatever an endpoint answers is read without a failure, and holds no one for long. */
class AnswersFuzzTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  @FuzzTest(maxDuration = "10s")
  void read(byte[] bytes) {
    PartialSuccess partial = PartialSuccess.of(bytes);
    assertThat(partial.rejected()).isNotNegative();
    assertThat(partial.message()).hasSizeLessThanOrEqualTo(200).doesNotContainPattern("\\p{Cntrl}");

    Duration ofStatus = RetryAfter.ofStatus(bytes);
    Duration ofHeader = RetryAfter.ofHeader(new String(bytes, UTF_8), NOW);
    for (Duration pause : new Duration[] {ofStatus, ofHeader}) {
      if (pause != null) {
        assertThat(pause).isBetween(Duration.ofNanos(1), Duration.ofMinutes(5));
      }
    }
  }
}
