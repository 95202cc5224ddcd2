package dev.weft.agent;

import static org.assertj.core.api.Assertions.assertThat;

import acme.emitting.Emitting;
import dev.weft.agent.Signals.ReceivedLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documented emitter inside an application, with and without the agent. */
class EventEmitterIT {

  @TempDir Path directory;

  @Test
  void emit_withAgent_writesTheGivenFileAndARecordInTheCurrentSpan() throws IOException {
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      ObservedRun run = ObservedRun.of("emitter", application(), receiver);

      assertThat(run.result().exitCode()).isZero();
      assertThat(run.result().stdout()).isEqualTo("text\nIOException\n1\n");
      assertThat(run.result().ledger("own/events.jsonl"))
          .extracting(LedgerLine::id)
          .containsExactly("emitted");
      assertThat(run.ledger()).extracting(LedgerLine::id).containsExactly("outer");
      assertThat(emitted(run.logs()))
          .singleElement()
          .satisfies(
              log -> {
                assertThat(log.eventName()).isEqualTo("chora.content_generated");
                assertThat(List.of(log.traceId(), log.spanId()))
                    .isEqualTo(List.of(run.span("outer").traceId(), run.span("outer").spanId()));
                assertThat(log.attributes())
                    .isEqualTo(
                        Map.of(
                            "chora.trace_id", "explicit",
                            "chora.status", "success",
                            "chora.content_config_id", "emitted",
                            "chora.generator_type", "report",
                            "chora.duration_ms", 7L));
              });
    }
  }

  @Test
  void emit_withoutAgent_writesTheSameLine() throws IOException {
    JvmResult with = application().run();
    List<LedgerLine> line = with.ledger("own/events.jsonl");
    Files.delete(directory.resolve("own/events.jsonl"));

    JvmResult without = application().withoutAgent().run();

    assertThat(without.stdout()).isEqualTo(with.stdout());
    assertThat(without.ledger("own/events.jsonl"))
        .singleElement()
        .satisfies(
            other -> {
              assertThat(other.keys()).isEqualTo(line.get(0).keys());
              assertThat(other.values())
                  .usingRecursiveComparison()
                  .ignoringFields("timestamp")
                  .isEqualTo(line.get(0).values());
            });
  }

  private static List<ReceivedLog> emitted(List<ReceivedLog> logs) {
    return logs.stream().filter(log -> log.attributes().containsValue("emitted")).toList();
  }

  /** Waits for its lines for as long as it takes: what is not tried in time is not told. */
  private ForkedJvm application() throws IOException {
    Path file = directory.resolve("file");
    if (!Files.exists(file)) {
      Files.createFile(file);
    }
    return ForkedJvm.in(directory)
        .fast()
        .withEmitter()
        .property("weft.ledger.max-wait", "1m")
        .application(Emitting.class, "own/events.jsonl", file.resolve("events.jsonl").toString());
  }
}
