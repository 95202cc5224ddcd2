package dev.weft.sink;

import dev.weft.line.LineEncoder;
import dev.weft.queue.BoundedLedger;
import dev.weft.queue.Importance;
import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import dev.weft.registry.Generated;
import dev.weft.registry.InvalidEventException;
import dev.weft.registry.Registry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.logs.ReadWriteLogRecord;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Appends every event of the contract to its system's ledger. When {@link #export} returns, the
 * lines have been handed to the operating system, or wait for a disk that was too slow; a failed
 * write fails the result. Records without an event name of the contract are passed over. Safe on
 * any thread.
 */
public final class LedgerExporter implements LogRecordExporter {
  private static final List<Generated> SIGNATURE =
      List.of(Generated.SIGNATURE_ALGORITHM, Generated.SIGNATURE_KEY, Generated.SIGNATURE);

  private final Ledgers ledgers;
  private final LedgerReport report;
  private final @Nullable Signer signer;

  /**
   * @param signer signs events of governance, or null
   */
  public LedgerExporter(Ledgers ledgers, LedgerReport report, @Nullable Signer signer) {
    this.signer = signer;
    this.ledgers = ledgers;
    this.report = report;
  }

  @Override
  public CompletableResultCode export(Collection<LogRecordData> records) {
    CompletableResultCode result = CompletableResultCode.ofSuccess();
    for (LogRecordData record : records) {
      IOException failure = write(record);
      if (failure != null) {
        result = CompletableResultCode.ofExceptionalFailure(failure);
      }
    }
    return result;
  }

  private @Nullable IOException write(LogRecordData record) {
    String name = record.getEventName();
    EventType type = name == null ? null : Registry.event(name);
    if (type == null) {
      return null;
    }
    long at = timeOf(record.getTimestampEpochNanos(), record.getObservedTimestampEpochNanos());
    @Nullable Object[] values = valuesOf(type, record.getAttributes()::get);
    IOException failure = append(ledgers.of(type, values), type, at, values, ledgers.encoder());
    IOException second =
        append(ledgers.ofGovernance(type, values), type, at, values, ledgers.encoder());
    return failure == null ? second : failure;
  }

  /**
   * Appends the event that is being emitted to the given ledger, or to its system's. Asks the
   * record for each value, because all attributes at once would be a sorted copy. An emitter that
   * names its ledger gets every field that it set, as it does without the agent.
   *
   * @param least how important it is at least, for its system's ledger
   * @return why it could not be written to the given ledger, or null
   */
  @Nullable IOException write(
      ReadWriteLogRecord record, @Nullable BoundedLedger target, Importance least) {
    String name = record.getEventName();
    EventType type = name == null ? null : Registry.event(name);
    if (type == null) {
      return null;
    }
    long at = timeOf(record.getTimestampEpochNanos(), record.getObservedTimestampEpochNanos());
    @Nullable Object[] values = valuesOf(type, record::getAttribute);
    LineEncoder encoder = target == null ? ledgers.encoder() : LineEncoder.withAllFields();
    if (sign(type, at, values, encoder)) {
      setSignature(type, values, record);
    }
    if (target != null) {
      return append(target, type, at, values, encoder);
    }
    append(type, at, values, least);
    return null;
  }

  /** Signs what the encoder will write. */
  private boolean sign(
      EventType type, long epochMillis, @Nullable Object[] values, LineEncoder encoder) {
    if (signer == null || !type.governance()) {
      return false;
    }
    try {
      signer.sign(type, epochMillis, values, encoder);
      return true;
    } catch (InvalidEventException invalid) {
      return false; // the ledger will say so
    }
  }

  /** The signature goes to the other exporters too. */
  @SuppressWarnings("unchecked")
  private static void setSignature(
      EventType type, @Nullable Object[] values, ReadWriteLogRecord record) {
    for (Generated part : SIGNATURE) {
      Field field = Signer.field(type, part);
      if (field != null && field.key() != null && values[field.index()] != null) {
        record.setAttribute((AttributeKey<Object>) field.key(), values[field.index()]);
      }
    }
  }

  /** Appends an event to its system's ledger, and to that of governance where it belongs. */
  void append(EventType type, long epochMillis, @Nullable Object[] values, Importance least) {
    offer(ledgers.of(type, values), type, epochMillis, values, least);
    offer(ledgers.ofGovernance(type, values), type, epochMillis, values, least);
  }

  /** The same for an event that no exporter but this one gets any more. */
  void appendLate(EventType type, long epochMillis, @Nullable Object[] values, Importance least) {
    sign(type, epochMillis, values, ledgers.encoder());
    append(type, epochMillis, values, least);
  }

  /** Appends the line of a measurement. */
  void appendMeasurement(EventType line, long epochMillis, @Nullable Object[] values) {
    BoundedLedger ledger = ledgers.ofMeasurement(line, values);
    offer(ledger, line, epochMillis, values, Importance.FREQUENT);
  }

  private static long timeOf(long nanos, long observedNanos) {
    return TimeUnit.NANOSECONDS.toMillis(nanos == 0 ? observedNanos : nanos);
  }

  private static @Nullable Object[] valuesOf(
      EventType type, Function<AttributeKey<?>, @Nullable Object> attributes) {
    List<Field> fields = type.fields();
    @Nullable Object[] values = new Object[fields.size()];
    for (int index = 0; index < values.length; index++) {
      AttributeKey<?> key = fields.get(index).key();
      if (key != null) {
        values[index] = attributes.apply(key);
      }
    }
    return values;
  }

  private void offer(
      @Nullable BoundedLedger ledger,
      EventType type,
      long epochMillis,
      @Nullable Object[] values,
      Importance least) {
    if (ledger != null) {
      try {
        ledger.offer(type, epochMillis, values, ledgers.encoder(), least);
      } catch (InvalidEventException invalid) {
        report.invalid(type, invalid);
      }
    }
  }

  private @Nullable IOException append(
      @Nullable BoundedLedger ledger,
      EventType type,
      long epochMillis,
      @Nullable Object[] values,
      LineEncoder encoder) {
    if (ledger == null) {
      return null;
    }
    try {
      ledger.append(type, epochMillis, values, encoder);
      return null;
    } catch (IOException failure) {
      return failure;
    } catch (InvalidEventException invalid) {
      report.invalid(type, invalid);
      return null;
    }
  }

  void report(Throwable fault) {
    report.fault(fault);
  }

  @Override
  public CompletableResultCode flush() {
    return ledgers.flush() ? CompletableResultCode.ofSuccess() : CompletableResultCode.ofFailure();
  }

  /** Leaves the files open: application shutdown hooks may still emit. */
  @Override
  public CompletableResultCode shutdown() {
    return flush();
  }
}
