package dev.weft.sink;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weft.ledger.LedgerPath;
import dev.weft.osiris.OsirisEvents;
import dev.weft.osiris.OsirisMetrics;
import dev.weft.registry.EventType;
import dev.weft.registry.Registry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ledgers whose place depends on the event. */
class LedgerPathTest {
  private static final Instant AT = Instant.parse("2026-01-02T03:04:05.678Z");

  private final Path directory;

  LedgerPathTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @ParameterizedTest
  @CsvSource({
    "run_1, logs/run_1/events.jsonl",
    "../../etc, logs/.._.._etc/events.jsonl",
    ".., logs/__/events.jsonl",
    "....., logs/_____/events.jsonl",
    ".hidden, logs/.hidden/events.jsonl",
    "/etc/passwd, logs/_etc_passwd/events.jsonl",
    "'..\\..\\x', logs/.._.._x/events.jsonl",
    "~root, logs/_root/events.jsonl",
    "'{session}', logs/_session_/events.jsonl",
    "größe, logs/gr__e/events.jsonl",
    "'a/b c', logs/a_b_c/events.jsonl"
  })
  void value_staysInItsSegment(String session, String path) {
    LedgerPath template = new LedgerPath("logs/{session}/events.jsonl");

    assertThat(template.of(OsirisEvents.STEP_START, of(OsirisEvents.STEP_START, session)))
        .isEqualTo(Path.of(path));
  }

  @Test
  void value_thatIsEndless_isCut() {
    Path path =
        new LedgerPath("{session}")
            .of(OsirisEvents.STEP_START, of(OsirisEvents.STEP_START, "a".repeat(5000)));

    assertThat(path.toString()).hasSize(128);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\0b", "a\nb", "a\rb", "a\tb", "a:b", "a\ud83db"})
  void value_withWhatNoFileNameHas_isHarmless(String session) {
    LedgerPath template = new LedgerPath("logs/{session}/events.jsonl");

    assertThat(template.of(OsirisEvents.STEP_START, of(OsirisEvents.STEP_START, session)))
        .isEqualTo(Path.of("logs/a_b/events.jsonl"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../etc", "..", "/etc", "5 KB"})
  void hostileValue_neverLeavesTheDirectory(String pipeline) throws IOException {
    LedgerProcessor processor =
        processor(Map.of("kfm", directory + "/logs/{run.pipeline}/telemetry.ndjson"));
    EventType type = requireNonNull(Registry.event("ui.action"));
    @Nullable Object[] values = new Object[type.fields().size()];
    values[requireNonNull(type.field("correlation.correlation_id")).index()] = "req_1";
    values[requireNonNull(type.field("run.pipeline")).index()] =
        pipeline.replace("5 KB", "../x".repeat(1280));

    processor.write(type, AT, values, false);

    Path logs = directory.resolve("logs");
    try (Stream<Path> files = Files.walk(logs)) {
      assertThat(files.filter(Files::isRegularFile).map(logs::relativize))
          .singleElement()
          .matches(file -> file.getNameCount() == 2);
    }
    assertThat(directory).isDirectoryNotContaining(file -> !file.endsWith("logs"));
  }

  @Test
  void fileName_withoutAValue_isStillOne() {
    assertThat(
            new LedgerPath("/var/{session}/run-{session}.jsonl")
                .of(OsirisEvents.STEP_START, new Object[OsirisEvents.STEP_START.fields().size()]))
        .isEqualTo(Path.of("/var/run-_.jsonl"));
  }

  @Test
  void braces_thatNameNoField_areRefused() {
    for (String template : List.of("a/{b", "a/b}", "{}", "{a b}", "{a/b}")) {
      assertThatThrownBy(() -> new LedgerPath(template))
          .as(template)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("has a brace that names no field");
    }
  }

  @Test
  void segment_withoutAValue_isLeftOut() {
    LedgerPath template = new LedgerPath("data/audits/{run.run_id}/telemetry.ndjson");
    EventType type = requireNonNull(Registry.event("ui.action"));

    assertThat(template.of(type, new Object[type.fields().size()]))
        .isEqualTo(Path.of("data/audits/telemetry.ndjson"));
  }

  @Test
  void measurement_isALineOfItsRun() throws IOException {
    EventType line = requireNonNull(OsirisMetrics.ROWS_READ.line());
    @Nullable Object[] values = of(line, "run_7");
    values[requireNonNull(line.field("value")).index()] = 42L;
    values[requireNonNull(line.field("tags")).index()] = Map.of("step", "load");
    values[requireNonNull(line.field("step_id")).index()] = "load";
    LedgerProcessor processor =
        processor(Map.of("osiris.metrics", directory + "/logs/{session}/metrics.jsonl"));

    processor.measured(OsirisMetrics.ROWS_READ, AT, values);

    assertThat(directory.resolve("logs/run_7/metrics.jsonl"))
        .hasContent(
            "{\"ts\":\"2026-01-02T03:04:05.678Z\",\"session\":\"run_7\",\"metric\":\"rows_read\","
                + "\"value\":42,\"unit\":\"rows\",\"tags\":{\"step\":\"load\"},"
                + "\"step_id\":\"load\"}");
  }

  @Test
  void eventOfGovernance_isInBothLedgers() throws IOException {
    EventType type = requireNonNull(Registry.event("policy.decision"));
    @Nullable Object[] values = new Object[type.fields().size()];
    values[requireNonNull(type.field("correlation.correlation_id")).index()] = "req_1";
    LedgerProcessor processor =
        processor(
            Map.of("kfm", directory + "/a.ndjson", "kfm.governance", directory + "/ledger.ndjson"));

    processor.write(type, AT, values, false);

    assertThat(Files.readString(directory.resolve("ledger.ndjson")))
        .isEqualTo(Files.readString(directory.resolve("a.ndjson")))
        .contains("policy.decision");
  }

  @Test
  void document_isCanonicalJson_andFailuresAreReportedNotThrown() throws IOException {
    try (WeftLog log = new WeftLog()) {
      LedgerProcessor processor = processor(Map.of());
      Path file = directory.resolve("audits/run/manifest.json");

      processor.document(file.toString(), Map.of("b", 1L, "a", "\u00e9"));
      processor.document(file + "/below", Map.of("a", 1L));

      assertThat(file).hasContent("{\"a\":\"\u00e9\",\"b\":1}");
      assertThat(file.getParent()).isDirectoryNotContaining("glob:**.part");
      assertThat(log.lines()).hasSize(1);
    }
  }

  private static LedgerProcessor processor(Map<String, String> paths) {
    Ledgers ledgers = PatientLedgers.of(paths, Set.of());
    return new LedgerProcessor(new LedgerExporter(ledgers, new LedgerReport(), null), ledgers);
  }

  private static @Nullable Object[] of(EventType type, String session) {
    @Nullable Object[] values = new Object[type.fields().size()];
    values[requireNonNull(type.field("session")).index()] = session;
    return values;
  }
}
