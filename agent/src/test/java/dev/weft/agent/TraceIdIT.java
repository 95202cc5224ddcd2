package dev.weft.agent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import acme.content.Scenarios;
import dev.weft.agent.Signals.ReceivedSpan;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The trace that a process belongs to, as its environment says. */
class TraceIdIT {

  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String PARENT = "b7ad6b7169203331";

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({
    TRACE + "," + TRACE,
    "6F9619FF-8B86-D011-B42D-00C04FC964FF, 6f9619ff8b86d011b42d00c04fc964ff",
  })
  void choraTraceId_hexOrUuid_isTheTraceOfAllRoots(String value, String expected) {
    ObservedRun run = run("CHORA_TRACE_ID", value);

    assertThat(run.ledger()).hasSize(8).allMatch(line -> line.text("trace_id").equals(value));
    assertThat(run.spans()).hasSize(8).allMatch(ReceivedSpan::isRoot);
    assertThat(run.spans()).extracting(ReceivedSpan::traceId).containsOnly(expected);
    assertThat(run.logs())
        .hasSize(8)
        .allMatch(log -> value.equals(log.attributes().get("chora.trace_id")));
  }

  @Test
  void choraTraceId_otherText_isHashedForTheTrace() throws Exception {
    String value = "gateway-request-äbc123";
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(value.getBytes(UTF_8));

    ObservedRun run = run("CHORA_TRACE_ID", value);

    assertThat(run.spans())
        .hasSize(8)
        .extracting(ReceivedSpan::traceId)
        .containsOnly(HexFormat.of().formatHex(hash, 0, 16));
    assertThat(run.ledger()).extracting(line -> line.text("trace_id")).containsOnly(value);
  }

  @Test
  void choraTraceId_blank_isUnset() {
    ObservedRun run = run("CHORA_TRACE_ID", "  ");

    assertThat(run.ledger())
        .hasSize(8)
        .allMatch(line -> line.values().get("trace_id") == LedgerLine.Null.INSTANCE);
    assertThat(run.spans()).extracting(ReceivedSpan::traceId).doesNotHaveDuplicates();
  }

  @Test
  void traceparent_inTheEnvironment_isTheParentOfAllRoots() {
    ObservedRun run =
        run("TRACEPARENT", "00-" + TRACE + "-" + PARENT + "-01", "BAGGAGE", "tenant=acme");

    assertThat(run.spans())
        .hasSize(8)
        .extracting(span -> List.of(span.traceId(), span.parentSpanId()))
        .containsOnly(List.of(TRACE, PARENT));
    assertThat(run.ledger())
        .allMatch(line -> line.values().get("trace_id") == LedgerLine.Null.INSTANCE);
  }

  @Test
  void baggage_choraTraceId_isTheTraceIdOfTheLines() {
    ObservedRun run = run("CHORA_TRACE_ID", "process-wide", "BAGGAGE", "chora.trace_id=request-7");

    assertThat(run.ledger()).extracting(line -> line.text("trace_id")).containsOnly("request-7");
  }

  @Test
  void environment_switchedOff_isNotLookedAt() {
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      ForkedJvm jvm =
          application("TRACEPARENT", "00-" + TRACE + "-" + PARENT + "-01")
              .property("weft.propagation.environment", "false");

      ObservedRun run = ObservedRun.of("off", jvm, receiver);

      assertThat(run.spans()).hasSize(8).allMatch(ReceivedSpan::isRoot);
      assertThat(run.spans()).extracting(ReceivedSpan::traceId).doesNotContain(TRACE);
    }
  }

  private ObservedRun run(String... variables) {
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      return ObservedRun.of("environment", application(variables), receiver);
    }
  }

  private ForkedJvm application(String... variables) {
    ForkedJvm jvm = ForkedJvm.in(directory).fast();
    for (int i = 0; i < variables.length; i += 2) {
      jvm.environment(variables[i], variables[i + 1]);
    }
    return jvm.application(Scenarios.class, "types", "errors");
  }
}
