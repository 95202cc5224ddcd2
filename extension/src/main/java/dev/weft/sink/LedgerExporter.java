package dev.weft.sink;

import dev.weft.ledger.LedgerFile;
import dev.weft.registry.EventType;
import dev.weft.registry.InvalidEventException;
import dev.weft.registry.Registry;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import java.io.IOException;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Appends every event of the contract to its system's ledger. When {@link #export} returns, the
 * lines have been handed to the operating system; a failed write fails the result and is reported.
 * Records without an event name of the contract are passed over. Safe on any thread.
 */
public final class LedgerExporter implements LogRecordExporter {
  private final Ledgers ledgers;
  private final LedgerReport report;

  public LedgerExporter(Ledgers ledgers, LedgerReport report) {
    this.ledgers = ledgers;
    this.report = report;
  }

  @Override
  public CompletableResultCode export(Collection<LogRecordData> records) {
    CompletableResultCode result = CompletableResultCode.ofSuccess();
    for (LogRecordData record : records) {
      IOException failure = write(record, null);
      if (failure != null) {
        result = CompletableResultCode.ofExceptionalFailure(failure);
      }
    }
    return result;
  }

  /**
   * Appends one event to the given ledger, or to its system's.
   *
   * @return why it could not be written, or null
   */
  @Nullable IOException write(LogRecordData record, @Nullable LedgerFile target) {
    String name = record.getEventName();
    EventType type = name == null ? null : Registry.event(name);
    LedgerFile ledger = type == null ? null : target == null ? ledgers.of(type.system()) : target;
    if (type == null || ledger == null) {
      return null;
    }
    @Nullable Object[] values = new Object[type.fields().size()];
    record
        .getAttributes()
        .forEach(
            (key, value) -> {
              int index = type.indexOf(key);
              if (index >= 0) {
                values[index] = value;
              }
            });
    long nanos = record.getTimestampEpochNanos();
    long at = nanos == 0 ? record.getObservedTimestampEpochNanos() : nanos;
    return append(ledger, type, TimeUnit.NANOSECONDS.toMillis(at), values);
  }

  @Nullable IOException append(
      LedgerFile ledger, EventType type, long epochMillis, @Nullable Object[] values) {
    try {
      ledgers.append(ledger, type, epochMillis, values);
      report.written(ledger.path());
      return null;
    } catch (IOException failure) {
      report.failed(ledger.path(), failure);
      return failure;
    } catch (InvalidEventException invalid) {
      report.invalid(type, invalid);
      return null;
    }
  }

  /** The ledger of the event's system, or null when it has none. */
  @Nullable LedgerFile ledgerOf(EventType type) {
    return ledgers.of(type.system());
  }

  @Override
  public CompletableResultCode flush() {
    return CompletableResultCode.ofSuccess();
  }

  /** Leaves the files open: application shutdown hooks may still emit. */
  @Override
  public CompletableResultCode shutdown() {
    return CompletableResultCode.ofSuccess();
  }
}
