package dev.weft.sink;

import io.opentelemetry.exporter.otlp.http.logs.OtlpHttpLogRecordExporter;
import io.opentelemetry.exporter.otlp.http.metrics.OtlpHttpMetricExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.logs.OtlpGrpcLogRecordExporter;
import io.opentelemetry.exporter.otlp.metrics.OtlpGrpcMetricExporter;
import io.opentelemetry.exporter.otlp.trace.OtlpGrpcSpanExporter;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.concurrent.CountDownLatch;

/**
 * Puts a gate in front of the SDK's OTLP exporters; other exporters stay as they are. The gate
 * holds a copy, because declarative configuration closes an exporter that a customizer replaces.
 */
public final class OtlpExporters {
  private final OtlpNotice notice = new OtlpNotice();
  private final CountDownLatch exiting = new CountDownLatch(1);

  /** Tells waiting exports that the JVM is on its way out. */
  public void exiting() {
    exiting.countDown();
  }

  public SpanExporter gated(SpanExporter exporter) {
    if (exporter instanceof OtlpHttpSpanExporter http) {
      return new GatedSpanExporter(http.toBuilder().build(), gate(http));
    }
    return exporter instanceof OtlpGrpcSpanExporter grpc
        ? new GatedSpanExporter(grpc.toBuilder().build(), gate(grpc))
        : exporter;
  }

  public LogRecordExporter gated(LogRecordExporter exporter) {
    if (exporter instanceof OtlpHttpLogRecordExporter http) {
      return new GatedLogRecordExporter(http.toBuilder().build(), gate(http));
    }
    return exporter instanceof OtlpGrpcLogRecordExporter grpc
        ? new GatedLogRecordExporter(grpc.toBuilder().build(), gate(grpc))
        : exporter;
  }

  public MetricExporter gated(MetricExporter exporter) {
    if (exporter instanceof OtlpHttpMetricExporter http) {
      return new GatedMetricExporter(http.toBuilder().build(), gate(http));
    }
    return exporter instanceof OtlpGrpcMetricExporter grpc
        ? new GatedMetricExporter(grpc.toBuilder().build(), gate(grpc))
        : exporter;
  }

  private EndpointGate gate(Object exporter) {
    return new EndpointGate(exporter, notice, exiting);
  }
}
