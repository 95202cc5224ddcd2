package dev.weft.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import acme.content.Lifecycle;
import acme.content.Load;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways of writing a ledger, in a process that ends; and a disk that never takes anything. */
class LedgerWritingIT {

  private static final String[] COMPLETED = {"completed-0", "completed-1", "completed-2"};

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"process", "batch", "fsync"})
  void everyEvent_isInTheLedger_whenTheApplicationEnds(String durability) {
    JvmResult result =
        ForkedJvm.in(directory)
            .fast()
            .property("weft.ledger.durability", durability)
            .application(Load.class, "call", "4", "100")
            .run();

    assertThat(result.exitCode()).isZero();
    assertThat(result.ledger())
        .extracting(LedgerLine::id)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 400).mapToObj(i -> "call-" + i / 100 + "-" + i % 100).toList());
  }

  @Test
  void batchThatWaits_isWrittenAtSystemExit() {
    JvmResult result = waitingBatch("exit").run();

    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.ledger()).extracting(LedgerLine::id).containsExactly(COMPLETED);
  }

  @Test
  void batchThatWaits_isWrittenAtSigterm() {
    RunningJvm jvm = waitingBatch("wait").start();
    await().atMost(Duration.ofSeconds(60)).until(() -> jvm.stdout().contains("ready\n"));

    assertThat(jvm.terminate().result().ledger())
        .extracting(LedgerLine::id)
        .containsExactly(COMPLETED);
  }

  @Test
  void batchThatWaits_andTheEventOfAShutdownHook_areWritten() {
    assertThat(waitingBatch("hook").run().ledger())
        .extracting(LedgerLine::id)
        .containsExactly("completed-0", "completed-1", "completed-2", "in-hook");
  }

  /** A pipe that nobody reads holds whoever opens it. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void diskThatNeverMoves_letsTheApplicationWorkAndEnd_andIsReported() throws Exception {
    Path pipe = directory.resolve("var/telemetry/events.jsonl");
    Files.createDirectories(pipe.getParent());
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();

    JvmResult result =
        ForkedJvm.in(directory).fast().application(Load.class, "call", "4", "500").run();

    assertThat(result.exitCode()).isZero();
    assertThat(result.stdout().lines()).hasSize(2_000);
    assertThat(result.messages())
        .filteredOn(line -> line.contains("in no ledger"))
        .singleElement()
        .asString()
        .contains("2000 events are in no ledger, because theirs cannot be written");
  }

  private ForkedJvm waitingBatch(String end) {
    return ForkedJvm.in(directory)
        .fast()
        .property("weft.ledger.durability", "batch")
        .property("weft.ledger.batch-delay", "10m")
        .application(Lifecycle.class, end);
  }
}
