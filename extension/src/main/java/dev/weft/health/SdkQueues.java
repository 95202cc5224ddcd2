package dev.weft.health;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/**
 * What is in the queues of the SDK's batch processors, which tell nobody but the log what they drop
 * when they are full: the difference between what the SDK was given and what came to an exporter.
 * Once the SDK has ended it is what they dropped. Any thread; no lock.
 */
public final class SdkQueues {
  private final EndedSpans ended = new EndedSpans();
  private final LongSupplier records;
  private final List<LongAdder> spanExporters = new CopyOnWriteArrayList<>();
  private final List<LongAdder> recordExporters = new CopyOnWriteArrayList<>();

  /**
   * @param records how many log records the SDK was given
   */
  public SdkQueues(LongSupplier records) {
    this.records = records;
  }

  /** Counts the spans that the SDK is given. */
  public SpanProcessor spans() {
    return ended;
  }

  /** Where an exporter of spans counts what it is given. */
  public LongAdder spanExporter() {
    return added(spanExporters);
  }

  /** Where an exporter of log records counts what it is given. */
  public LongAdder recordExporter() {
    return added(recordExporters);
  }

  private static LongAdder added(List<LongAdder> exporters) {
    LongAdder count = new LongAdder();
    exporters.add(count);
    return count;
  }

  /** How many wait or were dropped, by signal. */
  public Map<String, Long> missing() {
    return Map.of(
        "traces",
        missing(spanExporters, ended.count::sum),
        "logs",
        missing(recordExporters, records));
  }

  /** Of the exporter that got the fewest. */
  private static long missing(List<LongAdder> exporters, LongSupplier given) {
    OptionalLong fewest = exporters.stream().mapToLong(LongAdder::sum).min();
    return fewest.isEmpty() ? 0 : Math.max(0, given.getAsLong() - fewest.getAsLong());
  }

  private static final class EndedSpans implements SpanProcessor {
    private final LongAdder count = new LongAdder();

    @Override
    public void onStart(Context parentContext, ReadWriteSpan span) {}

    @Override
    public boolean isStartRequired() {
      return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {
      if (span.getSpanContext().isSampled()) {
        count.increment();
      }
    }

    @Override
    public boolean isEndRequired() {
      return true;
    }
  }
}
