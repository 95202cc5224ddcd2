package dev.weft.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.TraceId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkflowTraceTest {

  @ParameterizedTest
  @CsvSource({
    "4bf92f3577b34da6a3ce929d0e0e4736, 4bf92f3577b34da6a3ce929d0e0e4736",
    "4BF92F3577B34DA6A3CE929D0E0E4736, 4bf92f3577b34da6a3ce929d0e0e4736",
    "4bf92f35-77b3-4da6-a3ce-929d0e0e4736, 4bf92f3577b34da6a3ce929d0e0e4736",
    "4BF92F35-77B3-4DA6-A3CE-929D0E0E4736, 4bf92f3577b34da6a3ce929d0e0e4736",
    "abc, ba7816bf8f01cfea414140de5dae2223",
    "00000000000000000000000000000000, 84e0c0eafaa95a34c293f278ac52e45c",
    "00000000-0000-0000-0000-000000000000, 12b9377cbe7e5c94e8a70d9d23929523",
    "größe-東京, d8689bad3c503906c8eb27707a31a933"
  })
  void name_becomesATraceId(String name, String expected) {
    assertThat(WorkflowTrace.traceId(Map.of("CHORA_TRACE_ID", name))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"4bf92f3577b34da6a3ce929d0e0e473", "4bf92f35-77b34da6-a3ce-929d0e0e4736", " x "})
  void name_ofAnyOtherForm_isHashedToAValidTraceId(String name) {
    assertThat(
            TraceId.isValid(String.valueOf(WorkflowTrace.traceId(Map.of("CHORA_TRACE_ID", name)))))
        .isTrue();
  }

  @Test
  void name_thatIsAbsentEmptyOrBlank_isNoTrace() {
    assertThat(WorkflowTrace.traceId(Map.of())).isNull();
    assertThat(WorkflowTrace.traceId(Map.of("CHORA_TRACE_ID", ""))).isNull();
    assertThat(WorkflowTrace.traceId(Map.of("CHORA_TRACE_ID", " \t"))).isNull();
  }

  @Test
  void idGenerator_givesTheTrace_andNewSpanIds() {
    WorkflowIdGenerator ids = new WorkflowIdGenerator("4bf92f3577b34da6a3ce929d0e0e4736");

    String first = ids.generateSpanId();

    assertThat(ids.generateTraceId()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    assertThat(ids.generateTraceId()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    assertThat(SpanId.isValid(first)).isTrue();
    assertThat(ids.generateSpanId()).isNotEqualTo(first);
    assertThat(ids).hasToString("WorkflowIdGenerator{4bf92f3577b34da6a3ce929d0e0e4736}");
  }
}
