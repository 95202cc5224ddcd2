package dev.weft.sink;

import dev.weft.process.CanonicalJson;
import dev.weft.queue.BoundedLedger;
import dev.weft.queue.Importance;
import dev.weft.registry.EventType;
import dev.weft.registry.MetricType;
import dev.weft.signal.LateEvents;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.logs.LogRecordProcessor;
import io.opentelemetry.sdk.logs.ReadWriteLogRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Feeds the ledger on the emitting thread, with no batch of the SDK in between: when {@code emit()}
 * returns, the line is written, unless the configuration or a slow disk says otherwise.
 */
public final class LedgerProcessor implements LogRecordProcessor, LateEvents {
  private static final ContextKey<Delivery> DELIVERY = ContextKey.named("weft-delivery");

  private final LedgerExporter exporter;
  private final Ledgers ledgers;
  private final LongAdder records = new LongAdder();
  private volatile boolean shutDown;

  public LedgerProcessor(LedgerExporter exporter, Ledgers ledgers) {
    this.exporter = exporter;
    this.ledgers = ledgers;
  }

  /** An event whose emitter named the file and wants to know whether it was written. */
  public static final class Delivery {
    private final Path file;
    private boolean handled;
    private @Nullable IOException failure;

    public Delivery(Path file) {
      this.file = file;
    }

    public Context in(Context context) {
      return context.with(DELIVERY, this);
    }

    /** Whether the event has reached the ledger's processor at all. */
    public boolean handled() {
      return handled;
    }

    public @Nullable IOException failure() {
      return failure;
    }
  }

  /** How many log records the SDK was given, events or not. */
  public long records() {
    return records.sum();
  }

  @Override
  public void onEmit(Context context, ReadWriteLogRecord record) {
    records.increment();
    if (record.getEventName() == null) {
      return;
    }
    try {
      Delivery delivery = context.get(DELIVERY);
      BoundedLedger target = delivery == null ? null : targetOf(delivery);
      Importance least = leastOf(context.get(REQUIRED) != null);
      IOException failure = exporter.write(record, target, least);
      if (delivery != null) {
        delivery.handled = true;
        delivery.failure = failure;
      }
    } catch (Throwable fault) { // a door: whoever emits, the application too, must not feel it
      exporter.report(fault);
    }
  }

  /** The emitter's {@code clear} may have just deleted the file: then it must be made anew. */
  private BoundedLedger targetOf(Delivery delivery) {
    BoundedLedger target = ledgers.at(delivery.file);
    target.lookFirst();
    return target;
  }

  /** The registry, which says how important events are, does not know of rules. */
  private static Importance leastOf(boolean required) {
    return required ? Importance.FAILURE : Importance.FREQUENT;
  }

  @Override
  public boolean needed() {
    return shutDown;
  }

  @Override
  public void write(EventType type, Instant at, @Nullable Object[] values, boolean required) {
    try {
      exporter.appendLate(type, at.toEpochMilli(), values, leastOf(required));
    } catch (Throwable fault) { // a door, as above
      exporter.report(fault);
    }
  }

  @Override
  public void measured(MetricType metric, Instant at, @Nullable Object[] values) {
    EventType line = metric.line();
    if (line != null) {
      try {
        exporter.appendMeasurement(line, at.toEpochMilli(), values);
      } catch (Throwable fault) { // a door, as above
        exporter.report(fault);
      }
    }
  }

  @Override
  public void document(String path, Map<?, ?> content) {
    try {
      Path file = Path.of(path).toAbsolutePath().normalize();
      ledgers.documents().write(file, CanonicalJson.of(content));
    } catch (RuntimeException failure) {
      exporter.report(failure);
    }
  }

  @Override
  public CompletableResultCode forceFlush() {
    return exporter.flush();
  }

  @Override
  public CompletableResultCode shutdown() {
    shutDown = true;
    return exporter.shutdown();
  }
}
