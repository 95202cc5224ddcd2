package dev.weft.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import acme.nightly.NightlyLoad;
import dev.weft.agent.Signals.ReceivedSpan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs with ledgers of their own: shared values over threads, pairs that are always closed. */
class RunsIT {
  private static final List<String> FIRST_STEP =
      List.of(
          "run_start",
          "step_start",
          "connection_resolve_start",
          "connection_resolve_complete",
          "step_complete",
          "step_start",
          "connection_resolve_start",
          "connection_resolve_complete");

  @TempDir Path directory;

  static Iterable<Jdk> jdks() {
    return Jdk.all();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void run_overThreads_isOneTraceAndOneLedger(Jdk jdk) {
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      JvmResult result = application(jdk, "normal").exportingTo(receiver).run();

      assertThat(result.stdout()).isEqualTo("nightly: 42\n");
      assertThat(result.messages()).hasSize(1);
      assertThat(events()).hasSize(11);
      assertThat(events().stream().map(line -> line.text("session")).distinct())
          .containsExactly(run().getFileName().toString());
      assertThat(events().get(2).text("step_id")).isEqualTo("extract");
      assertThat(events().get(0).keys())
          .containsExactly(
              "ts", "session", "event", "session_id", "pipeline", "file_type", "pipeline_id");
      Set<String> traces =
          receiver.spans().stream().map(ReceivedSpan::traceId).collect(Collectors.toSet());
      assertThat(traces).hasSize(1);
      assertThat(receiver.logs())
          .hasSize(11)
          .allMatch(log -> run().endsWith((String) log.attributes().get("osiris.session")));
    }
  }

  @Test
  void measurements_areLinesOfTheRun() throws IOException {
    application(Jdk.current(), "normal").run();

    List<String> lines =
        Files.readAllLines(run().resolve("metrics.jsonl")).stream()
            .map(line -> line.strip().replaceFirst("^.*?(\"metric\")", "{$1"))
            .map(line -> line.replaceFirst("\"value\":[0-9.E-]+,\"unit\":\"seconds\"", "SECONDS"))
            .toList();
    assertThat(lines)
        .containsExactly(
            "{\"metric\":\"rows_read\",\"value\":21,\"unit\":\"rows\","
                + "\"tags\":{\"step\":\"extract\"},\"step_id\":\"extract\"}",
            "{\"metric\":\"steps_completed\",\"value\":1,\"tags\":{}}",
            "{\"metric\":\"rows_read\",\"value\":21,\"unit\":\"rows\","
                + "\"tags\":{\"step\":\"load\"},\"step_id\":\"load\"}",
            "{\"metric\":\"steps_completed\",\"value\":2,\"tags\":{}}",
            "{\"metric\":\"steps_total\",\"value\":2,\"tags\":{}}",
            "{\"metric\":\"execution_duration\",SECONDS,\"tags\":{}}");
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void systemExit_inTheMiddleOfARun_closesEveryPair(Jdk jdk) {
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      JvmResult result = application(jdk, "exit").exportingTo(receiver).run();

      assertThat(result.exitCode()).isEqualTo(7);
      assertClosed(7, receiver);
    }
  }

  @Test
  void sigterm_inTheMiddleOfARun_closesEveryPair() {
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      RunningJvm jvm = application(Jdk.current(), "wait").exportingTo(receiver).start();
      await().atMost(Duration.ofSeconds(60)).until(() -> jvm.stdout().contains("ready\n"));

      JvmResult result = jvm.terminate().result();

      assertThat(result.exitCode()).isEqualTo(128 + 15);
      assertClosed(128 + 15, receiver);
    }
  }

  @Test
  void failingStep_givesStepFailedWithItsLevel_andTheRunsExitCode() {
    application(Jdk.current(), "fail").run();

    LedgerLine failed = events().get(8);
    assertThat(failed.text("event")).isEqualTo("step_failed");
    assertThat(failed.text("level")).isEqualTo("ERROR");
    assertThat(failed.text("error")).isEqualTo("bad row");
    assertThat(failed.text("traceback")).contains("NightlyLoad$Step.run");
    assertThat(events().get(10).number("exit_code")).isEqualTo(1);
  }

  private void assertClosed(int code, OtlpReceiver receiver) {
    List<LedgerLine> events = events();
    assertThat(events)
        .extracting(line -> line.text("event"))
        .containsExactlyElementsOf(
            Stream.concat(FIRST_STEP.stream(), Stream.of("step_failed", "run_complete", "run_end"))
                .toList());
    assertThat(events.get(8).text("error")).isEqualTo("the JVM exited with code " + code);
    assertThat(events.get(10).number("exit_code")).isEqualTo(code);
    assertThat(receiver.logs()).hasSize(11);
  }

  private List<LedgerLine> events() {
    return LedgerLine.readAll(run().resolve("events.jsonl"));
  }

  /** The directory of the only run. */
  private Path run() {
    try (Stream<Path> runs = Files.list(directory.resolve("logs"))) {
      List<Path> all = runs.toList();
      assertThat(all).hasSize(1);
      assertThat(all.get(0).getFileName().toString()).matches("run_[0-9]+");
      return all.get(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ForkedJvm application(Jdk jdk, String end) {
    return ForkedJvm.in(directory)
        .on(jdk)
        .fast()
        .property(
            "weft.rules",
            Path.of("target/test-classes/rules/nightly.yaml").toAbsolutePath().toString())
        .application(NightlyLoad.class, end);
  }
}
