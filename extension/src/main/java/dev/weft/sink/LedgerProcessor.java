package dev.weft.sink;

import dev.weft.ledger.LedgerFile;
import dev.weft.registry.EventType;
import dev.weft.signal.LateEvents;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.logs.LogRecordProcessor;
import io.opentelemetry.sdk.logs.ReadWriteLogRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Feeds the ledger on the emitting thread, with no batch in between: when {@code emit()} returns,
 * the line is written.
 */
public final class LedgerProcessor implements LogRecordProcessor, LateEvents {
  private static final ContextKey<Delivery> DELIVERY = ContextKey.named("weft-delivery");

  private final LedgerExporter exporter;
  private final Ledgers ledgers;
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

  @Override
  public void onEmit(Context context, ReadWriteLogRecord record) {
    if (record.getEventName() == null) {
      return;
    }
    try {
      Delivery delivery = context.get(DELIVERY);
      LedgerFile target = delivery == null ? null : targetOf(delivery);
      IOException failure = exporter.write(record, target);
      if (delivery != null) {
        delivery.handled = true;
        delivery.failure = failure;
      }
    } catch (Throwable fault) { // a door: whoever emits, the application too, must not feel it
      exporter.report(fault);
    }
  }

  /** The emitter's {@code clear} may have just deleted the file: then it must be made anew. */
  private LedgerFile targetOf(Delivery delivery) {
    LedgerFile target = ledgers.at(delivery.file);
    if (!Files.exists(target.path())) {
      target.close();
    }
    return target;
  }

  @Override
  public boolean needed() {
    return shutDown;
  }

  @Override
  public void write(EventType type, Instant at, @Nullable Object[] values) {
    LedgerFile ledger = exporter.ledgerOf(type);
    if (ledger != null) {
      exporter.append(ledger, type, at.toEpochMilli(), values, ledgers.encoder());
    }
  }

  @Override
  public CompletableResultCode shutdown() {
    shutDown = true;
    return exporter.shutdown();
  }
}
