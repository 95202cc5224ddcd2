package dev.weft.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weft.line.LedgerLine;
import dev.weft.line.LineProblem;
import dev.weft.osiris.CfgOpenedEvent;
import dev.weft.osiris.OsirisAttributes;
import dev.weft.osiris.OsirisEvents;
import dev.weft.osiris.OsirisMetrics;
import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import dev.weft.registry.InvalidEventException;
import dev.weft.registry.MetricType;
import dev.weft.registry.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The document has no example lines; these are what it and the known readers ask for. */
class OsirisTest {

  @Test
  void vocabulary_isThatOfTheDocument() {
    assertThat(OsirisEvents.ALL).hasSize(18);
    assertThat(OsirisEvents.ALL.stream().filter(type -> "e2b".equals(type.scope())))
        .containsExactly(OsirisEvents.DEPENDENCY_CHECK, OsirisEvents.DEPENDENCY_INSTALLED);
    assertThat(OsirisMetrics.ALL).hasSize(14);
    assertThat(OsirisMetrics.ALL.stream().filter(metric -> "e2b".equals(metric.scope())))
        .containsExactly(OsirisMetrics.E2B_OVERHEAD_MS, OsirisMetrics.ARTIFACTS_COPY_MS);
  }

  @Test
  void failedStep_isWrittenWithTheLevelThatReadersCountFailuresBy() {
    EventType type = OsirisEvents.STEP_FAILED;

    assertThat(Line.encode(type, Line.full(type)))
        .isEqualTo(
            "{\"ts\":\"2025-10-17T12:00:00.123Z\",\"session\":\"run_1760702400123\","
                + "\"event\":\"step_failed\",\"step_id\":\"extract-customers\","
                + "\"error\":\"connection refused\",\"error_type\":\"java.net.ConnectException\","
                + "\"traceback\":\"java.net.ConnectException: connection refused\","
                + "\"level\":\"ERROR\"}\n");
  }

  @Test
  void rowsOfAStep_haveUnitTagsAndTheStepWhereTheReportLooksForIt() {
    assertThat(measurement(OsirisMetrics.ROWS_WRITTEN, 1200L, Map.of("step", "load"), "load"))
        .isEqualTo(
            "{\"ts\":\"2025-10-17T12:00:00.123Z\",\"session\":\"run_1\","
                + "\"metric\":\"rows_written\",\"value\":1200,\"unit\":\"rows\","
                + "\"tags\":{\"step\":\"load\"},\"step_id\":\"load\"}\n");
    assertThat(measurement(OsirisMetrics.STEPS_TOTAL, 10L, null, null))
        .isEqualTo(
            "{\"ts\":\"2025-10-17T12:00:00.123Z\",\"session\":\"run_1\","
                + "\"metric\":\"steps_total\",\"value\":10}\n");
    assertThat(measurement(OsirisMetrics.EXECUTION_DURATION, 1.25, null, null))
        .endsWith("\"metric\":\"execution_duration\",\"value\":1.25,\"unit\":\"seconds\"}\n");
  }

  @Test
  void rows_areWholeAndBelongToAStep() {
    assertThatThrownBy(
            () -> measurement(OsirisMetrics.ROWS_READ, 1.5, Map.of("step", "load"), "load"))
        .isInstanceOf(InvalidEventException.class)
        .hasMessageContaining("value must be a whole number");
    assertThatThrownBy(() -> measurement(OsirisMetrics.ROWS_READ, 1L, Map.of(), "load"))
        .isInstanceOf(InvalidEventException.class)
        .hasMessageContaining("step is required");
  }

  @Test
  void lineOfTheDocumentWithoutTheFieldsOfTheReaders_fulfilsTheContract() {
    String line =
        "{\"ts\": \"2025-10-17T14:00:00.123456+02:00\", \"session\": \"run_1\", \"event\":"
            + " \"run_end\", \"exit_code\": 0, \"duration\": 12.5}\n";

    assertThat(Line.read(line)).isInstanceOf(LedgerLine.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"run_", "run_12a", "xrun_12", "run_12 ", "RUN_12", ""})
  void sessionThatIsNoRun_isRefused(String session) {
    assertThatThrownBy(
            () ->
                CfgOpenedEvent.builder()
                    .session(session)
                    .path("cfg/a.json")
                    .sha256("0".repeat(64))
                    .keys(List.of())
                    .build())
        .isInstanceOf(InvalidEventException.class)
        .hasMessageContaining("osiris.session must match run_[0-9]+");
  }

  @Test
  void digestInUpperCase_isRefused() {
    Field sha256 = Objects.requireNonNull(OsirisEvents.CFG_OPENED.field("sha256"));

    assertThat(sha256.problem("A".repeat(64))).isNotNull();
    assertThat(sha256.problem("a".repeat(63))).isNotNull();
    assertThat(sha256.problem("a".repeat(64))).isNull();
  }

  @Test
  void levelAndValueThatAreNull_areProblemsBecauseTheyRaiseInTheKnownReader() {
    String failed =
        Line.encode(OsirisEvents.STEP_FAILED, Line.full(OsirisEvents.STEP_FAILED))
            .replace("\"ERROR\"", "null");
    String rows =
        measurement(OsirisMetrics.ROWS_READ, 1L, Map.of("step", "a"), "a")
            .replace("\"value\":1", "\"value\":null");

    assertThat(Line.read(failed)).isInstanceOf(LineProblem.class);
    assertThat(Line.read(rows)).isInstanceOf(LineProblem.class);
  }

  @Test
  void listsOfAnEvent_cannotBeChangedAfterwards() {
    List<String> keys = new ArrayList<>(List.of("a"));
    CfgOpenedEvent event =
        CfgOpenedEvent.builder()
            .session("run_1")
            .path("p")
            .sha256("0".repeat(64))
            .keys(keys)
            .build();

    keys.add("b");

    assertThat(event.keys()).containsExactly("a");
  }

  private static String measurement(
      MetricType metric,
      Object value,
      @Nullable Map<String, Object> labels,
      @Nullable String step) {
    EventType line = Objects.requireNonNull(metric.line());
    @Nullable Object[] slots = new Object[line.fields().size()];
    for (Field field : line.fields()) {
      if (field.source() == Source.VALUE) {
        slots[field.index()] = value;
      } else if (field.source() == Source.LABELS) {
        slots[field.index()] = labels;
      }
    }
    slots[line.indexOf(OsirisAttributes.SESSION)] = "run_1";
    slots[line.indexOf(OsirisAttributes.STEP_ID)] = step;
    return Line.encode(line, slots);
  }
}
