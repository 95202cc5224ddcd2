package dev.weft.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import acme.content.Lifecycle;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Events of completed calls survive the ordinary ends of a process. */
class LifecycleIT {

  private static final String[] COMPLETED = {"completed-0", "completed-1", "completed-2"};

  @TempDir Path directory;

  static Iterable<Jdk> jdks() {
    return Jdk.all();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void systemExit_whileACallIsGoingOn_keepsTheCompletedCalls(Jdk jdk) {
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      JvmResult result = application(jdk, "exit").exportingTo(receiver).run();

      assertThat(result.exitCode()).isEqualTo(3);
      assertThat(result.ledger()).extracting(LedgerLine::id).containsExactly(COMPLETED);
      assertThat(receiver.logs())
          .extracting(log -> log.attributes().get("chora.content_config_id"))
          .containsExactly((Object[]) COMPLETED);
    }
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void sigterm_whileACallIsGoingOn_keepsTheCompletedCalls(Jdk jdk) {
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      RunningJvm jvm = application(jdk, "wait").exportingTo(receiver).start();
      await().atMost(Duration.ofSeconds(60)).until(() -> jvm.stdout().contains("ready\n"));

      JvmResult result = jvm.terminate().result();

      assertThat(result.exitCode()).isEqualTo(128 + 15);
      assertThat(result.ledger()).extracting(LedgerLine::id).containsExactly(COMPLETED);
      assertThat(receiver.logs())
          .extracting(log -> log.attributes().get("chora.content_config_id"))
          .containsExactly((Object[]) COMPLETED);
    }
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void shutdownHook_thatGenerates_hasItsEventInTheLedger(Jdk jdk) {
    JvmResult result = application(jdk, "hook").run();

    assertThat(result.exitCode()).isZero();
    assertThat(result.ledger())
        .extracting(LedgerLine::id)
        .containsExactly("completed-0", "completed-1", "completed-2", "in-hook");
  }

  private ForkedJvm application(Jdk jdk, String end) {
    return ForkedJvm.in(directory).on(jdk).fast().application(Lifecycle.class, end);
  }
}
