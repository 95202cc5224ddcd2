package dev.weft.capture;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.weft.capture.CallUsage.Energy;
import dev.weft.rule.value.Facts;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CallUsageTest {

  @Test
  void callOnOneThread_usedWhatItsThreadDid() {
    CallUsage usage = new CallUsage(Energy.UNKNOWN, false);
    byte[] allocated = new byte[4 << 20];

    usage.end();

    assertThat(allocated).hasSize(4 << 20);
    assertThat((double) requireNonNull(usage.value(Facts.MEMORY_MB))).isBetween(4.0, 64.0);
    assertThat((double) requireNonNull(usage.value(Facts.CPU_MS))).isNotNegative();
  }

  @Test
  void callThatEndsOnAnotherThread_usedTheTimeOfTheProcess_andNobodyKnowsWhatMemory() {
    CallUsage usage = new CallUsage(Energy.UNKNOWN, false);

    CompletableFuture.runAsync(
            () -> {
              spin();
              usage.end();
            })
        .join();

    assertThat((double) requireNonNull(usage.value(Facts.CPU_MS))).isPositive();
    assertThat(usage.value(Facts.MEMORY_MB)).isNull();
  }

  @Test
  void callOnAVirtualThread_usedTheTimeOfTheProcess_andNobodyKnowsWhatMemory() throws Exception {
    assumeThat(Runtime.version().feature()).as("virtual threads").isGreaterThanOrEqualTo(21);
    CompletableFuture<CallUsage> ended = new CompletableFuture<>();

    Thread.class
        .getMethod("startVirtualThread", Runnable.class)
        .invoke(
            null,
            (Runnable)
                () -> {
                  CallUsage usage = new CallUsage(Energy.UNKNOWN, false);
                  spin();
                  usage.end();
                  ended.complete(usage);
                });

    CallUsage usage = ended.get(10, TimeUnit.SECONDS);
    assertThat((double) requireNonNull(usage.value(Facts.CPU_MS))).isPositive();
    assertThat(usage.value(Facts.MEMORY_MB)).isNull();
  }

  private static void spin() {
    long until = System.nanoTime() + 50_000_000;
    while (System.nanoTime() < until) {
      Thread.onSpinWait();
    }
  }
}
