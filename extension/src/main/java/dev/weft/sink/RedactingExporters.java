package dev.weft.sink;

import dev.weft.health.SdkQueues;
import dev.weft.metrics.MappedReader;
import dev.weft.process.Redaction;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.MemoryMode;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.metrics.Aggregation;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import io.opentelemetry.sdk.metrics.export.PeriodicMetricReader;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.concurrent.atomic.LongAdder;

/**
 * Puts redaction in front of exporters and of readers that are scraped, on their threads: the
 * signals of every other instrumentation of the process pass here too, which no processor could
 * change as a whole.
 */
public final class RedactingExporters {
  private final SafeData safe;
  private final SdkQueues queues;

  public RedactingExporters(Redaction redaction, SdkQueues queues) {
    this.safe = new SafeData(redaction);
    this.queues = queues;
  }

  /** How many spans, records and points were not handed on because they could not be redacted. */
  public long dropped() {
    return safe.dropped();
  }

  public SpanExporter redacting(SpanExporter exporter) {
    return new Spans(exporter, safe, new LongAdder());
  }

  public LogRecordExporter redacting(LogRecordExporter exporter) {
    return new Logs(exporter, safe, new LongAdder());
  }

  /** One whose end the exit waits for: what has not come to it by then, the SDK has dropped. */
  public SpanExporter behindQueue(SpanExporter exporter) {
    return new Spans(exporter, safe, queues.spanExporter());
  }

  /** The same of log records. */
  public LogRecordExporter behindQueue(LogRecordExporter exporter) {
    return new Logs(exporter, safe, queues.recordExporter());
  }

  public MetricExporter redacting(MetricExporter exporter) {
    return new Metrics(exporter, safe);
  }

  /** A reader that is scraped; one that pushes has an exporter. */
  public MetricReader redacting(MetricReader reader) {
    return reader instanceof PeriodicMetricReader ? reader : new MappedReader(reader, this::safe);
  }

  /** What a reader may show. */
  public Collection<MetricData> safe(Collection<MetricData> metrics) {
    return safe.metrics(metrics);
  }

  /** The resource that all signals may carry. */
  public Resource redacting(Resource resource) {
    return safe.resource(resource);
  }

  private record Spans(SpanExporter exporter, SafeData safe, LongAdder given)
      implements SpanExporter {
    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
      given.add(spans.size());
      return exporter.export(safe.spans(spans));
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

  private record Logs(LogRecordExporter exporter, SafeData safe, LongAdder given)
      implements LogRecordExporter {
    @Override
    public CompletableResultCode export(Collection<LogRecordData> records) {
      given.add(records.size());
      return exporter.export(safe.logs(records));
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

  private record Metrics(MetricExporter exporter, SafeData safe) implements MetricExporter {
    @Override
    public CompletableResultCode export(Collection<MetricData> metrics) {
      return exporter.export(safe.metrics(metrics));
    }

    @Override
    public AggregationTemporality getAggregationTemporality(InstrumentType instrumentType) {
      return exporter.getAggregationTemporality(instrumentType);
    }

    @Override
    public Aggregation getDefaultAggregation(InstrumentType instrumentType) {
      return exporter.getDefaultAggregation(instrumentType);
    }

    @Override
    public MemoryMode getMemoryMode() {
      return exporter.getMemoryMode();
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
}
