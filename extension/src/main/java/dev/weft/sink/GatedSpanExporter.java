package dev.weft.sink;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;

/** Exports spans through a gate. */
record GatedSpanExporter(SpanExporter exporter, EndpointGate gate) implements SpanExporter {
  @Override
  public CompletableResultCode export(Collection<SpanData> spans) {
    return gate.pass(() -> exporter.export(spans));
  }

  @Override
  public CompletableResultCode flush() {
    return exporter.flush();
  }

  @Override
  public CompletableResultCode shutdown() {
    return exporter.shutdown();
  }
}
