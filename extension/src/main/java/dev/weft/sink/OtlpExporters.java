package dev.weft.sink;

import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.concurrent.CountDownLatch;

/** Puts a gate in front of the SDK's OTLP exporters; other exporters stay as they are. */
public final class OtlpExporters {
  private final EndpointGate.Notice notice = new EndpointGate.Notice();
  private final CountDownLatch exiting = new CountDownLatch(1);
  private final boolean gating;

  private OtlpExporters(boolean gating) {
    this.gating = gating;
  }

  public static OtlpExporters withGates() {
    return new OtlpExporters(true);
  }

  /** Leaves every exporter as it is. */
  public static OtlpExporters ungated() {
    return new OtlpExporters(false);
  }

  /** Tells waiting exports that the JVM is on its way out. */
  public void exiting() {
    exiting.countDown();
  }

  public SpanExporter gated(SpanExporter exporter) {
    return isOtlp(exporter) ? new GatedSpanExporter(exporter, gate(exporter)) : exporter;
  }

  public LogRecordExporter gated(LogRecordExporter exporter) {
    return isOtlp(exporter) ? new GatedLogRecordExporter(exporter, gate(exporter)) : exporter;
  }

  public MetricExporter gated(MetricExporter exporter) {
    return isOtlp(exporter) ? new GatedMetricExporter(exporter, gate(exporter)) : exporter;
  }

  private EndpointGate gate(Object exporter) {
    return new EndpointGate(exporter, notice, exiting);
  }

  private boolean isOtlp(Object exporter) {
    return gating && exporter.getClass().getName().startsWith("io.opentelemetry.exporter.otlp.");
  }
}
