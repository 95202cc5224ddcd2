package dev.weft.sink;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.chora.ChoraAttributes;
import dev.weft.chora.ChoraEvents;
import dev.weft.sink.LedgerProcessor.Delivery;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.logs.LogRecordBuilder;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.logs.export.SimpleLogRecordProcessor;
import io.opentelemetry.sdk.testing.exporter.InMemoryLogRecordExporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

  private static final Instant AT = Instant.parse("2026-01-02T03:04:05.678Z");
  private static final Attributes COMPLETED =
      Attributes.of(
          ChoraAttributes.STATUS, "success",
          ChoraAttributes.WORKFLOW_ID, "größe",
          ChoraAttributes.DURATION_MS, 5L,
          ChoraAttributes.SESSION_ID, "s1",
          ChoraAttributes.SECTION_COUNT, 9L);
  private static final String LINE =
      "{\"timestamp\":\"2026-01-02T03:04:05.678Z\",\"trace_id\":null,"
          + "\"event_type\":\"chora.workflow_completed\",\"status\":\"success\","
          + "\"workflow_id\":\"gr\\u00f6\\u00dfe\",\"duration_ms\":5,\"error_message\":null}";
  private static final String LINE_WITH_SESSION =
      LINE.replace("\"duration_ms\":5,", "\"duration_ms\":5,\"session_id\":\"s1\",");

  private final WeftLog log = new WeftLog();
  private final Path directory;
  private final Path file;
  private final LedgerExporter exporter;
  private final LedgerProcessor processor;
  private final SdkLoggerProvider sdk;

  LedgerTest(@TempDir Path directory) {
    this.directory = directory;
    this.file = directory.resolve("var/events.jsonl");
    Ledgers ledgers = PatientLedgers.of(Map.of("chora", file.toString()), Set.of());
    this.exporter = new LedgerExporter(ledgers, new LedgerReport(), null);
    this.processor = new LedgerProcessor(exporter, ledgers);
    this.sdk = SdkLoggerProvider.builder().addLogRecordProcessor(processor).build();
  }

  @AfterEach
  void tearDown() {
    sdk.close();
    log.close();
  }

  @Test
  void event_isALineWhenEmitReturns() throws IOException {
    record("chora.workflow_completed").emit();

    assertThat(file).hasContent(LINE);
    assertThat(Files.readString(file)).endsWith("}\n");
  }

  @Test
  void record_withoutAKnownEventName_isPassedOver() {
    record(null).emit();
    record("acme.unknown").emit();

    assertThat(file).doesNotExist();
    assertThat(log.lines()).isEmpty();
  }

  @Test
  void record_withoutATimestamp_hasTheTimeOfItsEmission() throws IOException {
    sdk.get("test")
        .logRecordBuilder()
        .setEventName("chora.workflow_completed")
        .setObservedTimestamp(AT)
        .setAllAttributes(COMPLETED)
        .emit();

    assertThat(file).hasContent(LINE);
  }

  @Test
  void optInField_isWrittenWhenItIsSwitchedOn() throws IOException {
    Path other = directory.resolve("other.jsonl");
    Ledgers ledgers =
        PatientLedgers.of(Map.of("chora", other.toString()), Set.of("chora.session_id"));
    LedgerExporter with = new LedgerExporter(ledgers, new LedgerReport(), null);

    with.export(List.of(data("chora.workflow_completed")));

    assertThat(other).hasContent(LINE_WITH_SESSION);
  }

  @Test
  void event_thatIsInvalid_isNotWritten_andReportedOnce() {
    for (int i = 0; i < 3; i++) {
      record("chora.workflow_completed").setAttribute(ChoraAttributes.STATUS, "maybe").emit();
    }

    assertThat(file).doesNotExist();
    assertThat(log.lines())
        .containsExactly(
            "WARNING weft: an event is not in the ledger: chora.workflow_completed: chora.status"
                + " must be one of [success, error] but is \"maybe\" (java.lang.String)");
  }

  @Test
  void ledger_thatCannotBeWritten_keepsEvents_tellsExports_andSaysInTheEndWhatIsMissing()
      throws IOException {
    Path inTheWay = Files.createFile(directory.resolve("var"));

    CompletableResultCode first = exporter.export(List.of(data("chora.workflow_completed")));
    CompletableResultCode second = exporter.export(List.of(data("chora.workflow_completed")));
    record("chora.workflow_completed").emit();
    Files.delete(inTheWay);
    CompletableResultCode last = exporter.export(List.of(data("chora.workflow_completed")));
    assertThat(processor.forceFlush().isSuccess()).isTrue();

    assertThat(first.isSuccess()).isFalse();
    assertThat(first.getFailureThrowable()).isInstanceOf(IOException.class);
    assertThat(second.isSuccess()).isFalse();
    assertThat(last.isSuccess()).isTrue();
    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSize(3).filteredOn(LINE::equals).hasSize(2);
    assertThat(lines)
        .filteredOn(line -> !line.equals(LINE))
        .singleElement()
        .asString()
        .contains("\"event_type\":\"weft.ledger.gap\"")
        .endsWith(
            "\"reason\":\"write_failed\",\"missing\":2,\"from\":\"2026-01-02T03:04:05.678Z\","
                + "\"to\":\"2026-01-02T03:04:05.678Z\"}");
    assertThat(log.lines()).hasSize(3);
    assertThat(log.lines().get(0))
        .startsWith("WARNING weft: the ledger " + file + " cannot be written (")
        .endsWith(
            "); its events wait in memory until it can -> make the place writable or name another"
                + " one (weft.ledger.*.path)");
    assertThat(log.lines().get(1))
        .isEqualTo("WARNING weft: the ledger " + file + " can be written again");
    assertThat(log.lines().get(2))
        .isEqualTo(
            "WARNING weft: 2 events from 2026-01-02T03:04:05.678Z to 2026-01-02T03:04:05.678Z are"
                + " missing in the ledger "
                + file
                + " (write_failed)");
  }

  @Test
  void system_withoutALedger_isPassedOver() {
    LedgerExporter off =
        new LedgerExporter(PatientLedgers.of(Map.of(), Set.of()), new LedgerReport(), null);

    assertThat(off.export(List.of(data("chora.workflow_completed"))).isSuccess()).isTrue();
    assertThat(off.flush().isSuccess()).isTrue();
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void delivery_namesTheFile_andHearsOfItsFailure() throws IOException {
    Path named = directory.resolve("named.jsonl");
    Path impossible = Files.createFile(directory.resolve("file")).resolve("events.jsonl");
    Delivery good = new Delivery(named);
    Delivery bad = new Delivery(impossible);
    Delivery unhandled = new Delivery(named);

    record("chora.workflow_completed").setContext(good.in(Context.root())).emit();
    record("chora.workflow_completed").setContext(bad.in(Context.root())).emit();

    assertThat(good.handled()).isTrue();
    assertThat(good.failure()).isNull();
    assertThat(named).as("what the emitter set").hasContent(LINE_WITH_SESSION);
    assertThat(bad.handled()).isTrue();
    assertThat(requireNonNull(bad.failure())).isInstanceOf(IOException.class);
    assertThat(unhandled.handled()).isFalse();
    assertThat(file).doesNotExist();
  }

  @Test
  void ledgers_thatApplicationsName_areClosedWhenTheyAreMany_andGoOnAllTheSame() throws Exception {
    Ledgers many = PatientLedgers.of(Map.of(), Set.of());
    Object first = many.at(file.resolveSibling("0.jsonl"));

    for (int i = 1; i <= 100; i++) {
      many.at(file.resolveSibling(i + ".jsonl"));
    }

    assertThat(many.at(file.resolveSibling("0.jsonl"))).isNotSameAs(first);
    assertThat(many.at(file.resolveSibling("100.jsonl")))
        .isSameAs(many.at(file.resolveSibling("100.jsonl")));
  }

  @Test
  void lateEvent_isWrittenAfterTheSdkHasShutDown() throws IOException {
    @Nullable Object[] values = new Object[ChoraEvents.WORKFLOW_COMPLETED.fields().size()];
    ChoraEvents.WORKFLOW_COMPLETED
        .fields()
        .forEach(
            field -> {
              if (field.key() != null) {
                values[field.index()] = COMPLETED.get(field.key());
              }
            });
    assertThat(processor.needed()).isFalse();

    processor.shutdown();
    processor.write(ChoraEvents.WORKFLOW_COMPLETED, AT, values, false);

    assertThat(processor.needed()).isTrue();
    assertThat(file).hasContent(LINE);
  }

  private LogRecordBuilder record(@Nullable String name) {
    LogRecordBuilder builder =
        sdk.get("test").logRecordBuilder().setTimestamp(AT).setAllAttributes(COMPLETED);
    return name == null ? builder : builder.setEventName(name);
  }

  private static LogRecordData data(String name) {
    InMemoryLogRecordExporter memory = InMemoryLogRecordExporter.create();
    try (SdkLoggerProvider provider =
        SdkLoggerProvider.builder()
            .addLogRecordProcessor(SimpleLogRecordProcessor.create(memory))
            .build()) {
      provider
          .get("test")
          .logRecordBuilder()
          .setEventName(name)
          .setTimestamp(AT)
          .setAllAttributes(COMPLETED)
          .emit();
      return memory.getFinishedLogRecordItems().get(0);
    }
  }
}
