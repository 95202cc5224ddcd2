package dev.weft.sink;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.exporter.otlp.http.logs.OtlpHttpLogRecordExporter;
import io.opentelemetry.exporter.otlp.http.metrics.OtlpHttpMetricExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.logs.OtlpGrpcLogRecordExporter;
import io.opentelemetry.exporter.otlp.metrics.OtlpGrpcMetricExporter;
import io.opentelemetry.exporter.otlp.trace.OtlpGrpcSpanExporter;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.metrics.Aggregation;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.opentelemetry.sdk.testing.exporter.InMemoryLogRecordExporter;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricExporter;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointGateTest {

  private static final CompletableResultCode SUCCESS = CompletableResultCode.ofSuccess();
  private static final CompletableResultCode FAILURE = CompletableResultCode.ofFailure();

  private final WeftLog log = new WeftLog();
  private final OtlpNotice notice = new OtlpNotice();

  /** At zero no gate waits. */
  private final CountDownLatch exiting = new CountDownLatch(1);

  private final AtomicInteger exports = new AtomicInteger();

  @AfterEach
  void tearDown() {
    log.close();
  }

  @Test
  void endpoint_thatAnswers_isExportedTo_andNotProbedAgain() throws IOException {
    EndpointGate gate;
    try (ServerSocket server = server(0)) {
      gate = gate(server.getLocalPort());
      assertThat(gate.pass(this::exported).isSuccess()).isTrue();
    }

    assertThat(gate.pass(this::exported).isSuccess()).as("the server is gone by now").isTrue();

    assertThat(exports).hasValue(2);
    assertThat(log.lines()).isEmpty();
  }

  @Test
  void endpoint_thatRefuses_failsAtOnceWhileExiting_andIsReportedOnceByAllGates()
      throws IOException {
    int port = closedPort();
    exiting.countDown();
    EndpointGate first = gate(port);
    EndpointGate second = gate(port);

    assertThat(first.pass(this::exported).isSuccess()).isFalse();
    assertThat(first.pass(this::exported).isSuccess()).isFalse();
    assertThat(second.pass(this::exported).isSuccess()).isFalse();

    assertThat(exports).hasValue(0);
    assertThat(log.lines())
        .singleElement()
        .asString()
        .startsWith("WARNING weft: no OTLP endpoint answers at http://localhost:" + port + " (")
        .endsWith(
            "; the ledger is written all the same -> set OTEL_EXPORTER_OTLP_ENDPOINT, or"
                + " OTEL_TRACES_EXPORTER, OTEL_METRICS_EXPORTER and OTEL_LOGS_EXPORTER to none");
  }

  @Test
  @SuppressWarnings("try")
  void endpoint_thatAnswersAgain_isReportedOnce() throws IOException {
    int port = closedPort();
    exiting.countDown();
    EndpointGate gate = gate(port);
    gate.pass(this::exported);

    try (ServerSocket server = server(port)) {
      assertThat(gate.pass(this::exported).isSuccess()).isTrue();
      assertThat(gate.pass(this::exported).isSuccess()).isTrue();
    }

    assertThat(exports).hasValue(2);
    assertThat(log.lines()).hasSize(2);
    assertThat(log.lines().get(1))
        .isEqualTo(
            "INFO weft: the OTLP endpoint http://localhost:"
                + port
                + " takes what it is sent again");
  }

  @Test
  void export_thatWaits_isLetGoWhenTheJvmExits() throws Exception {
    EndpointGate gate = gate(closedPort());

    CompletableFuture<CompletableResultCode> waiting =
        CompletableFuture.supplyAsync(() -> gate.pass(this::exported));
    exiting.countDown();

    assertThat(waiting.get(5, TimeUnit.SECONDS).isSuccess()).isFalse();
    assertThat(exports).hasValue(0);
  }

  @Test
  void export_thatFails_isProbedBeforeTheNext() throws IOException {
    exiting.countDown();
    EndpointGate gate;
    try (ServerSocket server = server(0)) {
      gate = gate(server.getLocalPort());
      gate.pass(this::exported);
      gate.pass(() -> FAILURE);
    }

    assertThat(gate.pass(this::exported).isSuccess()).isFalse();

    assertThat(exports).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Exporter{}",
        "Exporter{endpoint=localhost:4317}",
        "Exporter{endpoint=http://[bad}",
        "Exporter{endpoint=http://a_b:1/}",
        "Exporter{endpoint=%}"
      })
  void endpoint_thatCannotBeRead_isNotProbed(String exporter) {
    exiting.countDown();
    EndpointGate gate = new EndpointGate(named(exporter), notice, exiting);

    assertThat(gate.pass(this::exported).isSuccess()).isTrue();
  }

  @Test
  void export_thatTheEndpointRefuses_isReportedOnce_andWhenItTakesThemAgain() throws IOException {
    try (ServerSocket server = server(0)) {
      int port = server.getLocalPort();
      EndpointGate gate = gate(port);
      IllegalStateException reason = new IllegalStateException("boom");

      gate.pass(() -> CompletableResultCode.ofExceptionalFailure(reason));
      gate.pass(() -> FAILURE);
      gate.pass(this::exported);
      gate.pass(this::exported);

      assertThat(log.lines())
          .containsExactly(
              "WARNING weft: the OTLP endpoint http://localhost:"
                  + port
                  + " does not take what it is sent (java.lang.IllegalStateException: boom); the"
                  + " ledger is written all the same -> check its path, protocol, headers and"
                  + " certificate",
              "INFO weft: the OTLP endpoint http://localhost:"
                  + port
                  + " takes what it is sent again");
    }
  }

  @Test
  void otlpExporters_areGated_andOthersAreNot() {
    OtlpExporters otlp = new OtlpExporters();
    InMemorySpanExporter spans = InMemorySpanExporter.create();
    InMemoryLogRecordExporter logs = InMemoryLogRecordExporter.create();
    MetricExporter metrics = InMemoryMetricExporter.create();

    assertThat(otlp.gated(spans)).isSameAs(spans);
    assertThat(otlp.gated(logs)).isSameAs(logs);
    assertThat(otlp.gated(metrics)).isSameAs(metrics);
    assertThat(otlp.gated(OtlpHttpSpanExporter.getDefault())).isInstanceOf(GatedSpanExporter.class);
    assertThat(otlp.gated(OtlpGrpcSpanExporter.getDefault())).isInstanceOf(GatedSpanExporter.class);
    assertThat(otlp.gated(OtlpHttpLogRecordExporter.getDefault()))
        .isInstanceOf(GatedLogRecordExporter.class);
    assertThat(otlp.gated(OtlpGrpcLogRecordExporter.getDefault()))
        .isInstanceOf(GatedLogRecordExporter.class);
    assertThat(otlp.gated(OtlpHttpMetricExporter.getDefault()))
        .isInstanceOf(GatedMetricExporter.class);
    assertThat(otlp.gated(OtlpGrpcMetricExporter.getDefault()))
        .isInstanceOf(GatedMetricExporter.class);
  }

  @Test
  void gatedExporters_handOnEverythingElse() {
    InMemorySpanExporter spans = InMemorySpanExporter.create();
    InMemoryLogRecordExporter logs = InMemoryLogRecordExporter.create();
    InMemoryMetricExporter metrics = InMemoryMetricExporter.create(AggregationTemporality.DELTA);
    EndpointGate open = new EndpointGate("no endpoint", notice, exiting);

    GatedSpanExporter gatedSpans = new GatedSpanExporter(spans, open);
    GatedLogRecordExporter gatedLogs = new GatedLogRecordExporter(logs, open);
    GatedMetricExporter gatedMetrics = new GatedMetricExporter(metrics, open);

    assertThat(
            List.of(
                gatedSpans.export(List.of()),
                gatedSpans.flush(),
                gatedLogs.export(List.of()),
                gatedLogs.flush(),
                gatedMetrics.export(List.of()),
                gatedMetrics.flush()))
        .allMatch(CompletableResultCode::isSuccess);
    assertThat(gatedMetrics.getAggregationTemporality(InstrumentType.COUNTER))
        .isEqualTo(AggregationTemporality.DELTA);
    assertThat(gatedMetrics.getDefaultAggregation(InstrumentType.COUNTER))
        .isEqualTo(Aggregation.defaultAggregation());
    assertThat(gatedMetrics.getMemoryMode()).isEqualTo(metrics.getMemoryMode());
    gatedSpans.shutdown();
    gatedLogs.shutdown();
    gatedMetrics.shutdown();
    assertThat(gatedSpans.export(List.of()).isSuccess()).isFalse();
    assertThat(gatedLogs.export(List.of()).isSuccess()).isFalse();
    assertThat(gatedMetrics.export(List.of()).isSuccess()).isFalse();
  }

  private CompletableResultCode exported() {
    exports.incrementAndGet();
    return SUCCESS;
  }

  private EndpointGate gate(int port) {
    return new EndpointGate(
        named("Exporter{endpoint=http://localhost:" + port + ", timeout=10}"), notice, exiting);
  }

  private static Object named(String text) {
    return new Object() {
      @Override
      public String toString() {
        return text;
      }
    };
  }

  private static ServerSocket server(int port) throws IOException {
    ServerSocket server = new ServerSocket();
    server.setReuseAddress(true);
    server.bind(new InetSocketAddress(InetAddress.getByName("localhost"), port));
    return server;
  }

  private static int closedPort() throws IOException {
    try (ServerSocket server = server(0)) {
      return server.getLocalPort();
    }
  }
}
