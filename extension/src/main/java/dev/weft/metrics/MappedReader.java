package dev.weft.metrics;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.MemoryMode;
import io.opentelemetry.sdk.metrics.Aggregation;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.export.CollectionRegistration;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import java.io.IOException;
import java.util.Collection;
import java.util.function.UnaryOperator;

/** Hands on what another reader collects, changed; on whatever thread that one collects. */
public final class MappedReader implements MetricReader {
  private final MetricReader reader;
  private final UnaryOperator<Collection<MetricData>> change;

  public MappedReader(MetricReader reader, UnaryOperator<Collection<MetricData>> change) {
    this.reader = reader;
    this.change = change;
  }

  @Override
  public void register(CollectionRegistration registration) {
    reader.register(
        new CollectionRegistration() {
          @Override
          public Collection<MetricData> collectAllMetrics() {
            return change.apply(registration.collectAllMetrics());
          }
        });
  }

  @Override
  public AggregationTemporality getAggregationTemporality(InstrumentType type) {
    return reader.getAggregationTemporality(type);
  }

  @Override
  public Aggregation getDefaultAggregation(InstrumentType type) {
    return reader.getDefaultAggregation(type);
  }

  @Override
  public MemoryMode getMemoryMode() {
    return reader.getMemoryMode();
  }

  @Override
  public CompletableResultCode forceFlush() {
    return reader.forceFlush();
  }

  @Override
  public CompletableResultCode shutdown() {
    return reader.shutdown();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  @Override
  public String toString() {
    return "MappedReader{" + reader + "}";
  }
}
