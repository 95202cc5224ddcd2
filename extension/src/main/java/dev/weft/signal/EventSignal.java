package dev.weft.signal;

import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import dev.weft.rule.Assignment;
import dev.weft.rule.BuiltIn;
import dev.weft.rule.Condition;
import dev.weft.rule.EventRule;
import io.opentelemetry.api.logs.LogRecordBuilder;
import io.opentelemetry.api.logs.Logger;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.context.Context;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One event of a rule: a log record with an event name, in the span's context. */
final class EventSignal {
  private final EventRule event;
  private final Assignment[] fields;
  private final boolean[] required;
  private final Logger logger;
  private final LateEvents late;

  EventSignal(EventRule event, Logger logger, LateEvents late) {
    this.event = event;
    this.logger = logger;
    this.late = late;
    this.fields = event.fields().toArray(Assignment[]::new);
    this.required = new boolean[fields.length];
    for (int i = 0; i < fields.length; i++) {
      Field field = event.type().fields().get(event.type().indexOf(fields[i].key()));
      required[i] = !field.nullable() && !field.optIn();
    }
  }

  EventRule event() {
    return event;
  }

  /**
   * Emits the event if its condition holds.
   *
   * @return the slot of a required value that is missing, in which case nothing was emitted; else
   *     -1
   */
  int emit(Invocation call) {
    Condition when = event.when();
    if (when != null && !when.test(call.values)) {
      return -1;
    }
    for (int i = 0; i < fields.length; i++) {
      if (required[i] && call.values[fields[i].slot()] == null) {
        return fields[i].slot();
      }
    }
    Instant now = Instant.now();
    if (late.needed()) {
      late.write(event.type(), now, slots(call));
      return -1;
    }
    boolean failed = call.values[BuiltIn.ERROR_TYPE.slot] != null;
    LogRecordBuilder builder = begin(logger, event.type(), now, call.context);
    builder.setSeverity(failed ? Severity.ERROR : Severity.INFO);
    if (failed) {
      builder.setAttribute(SpanSignal.ERROR_TYPE, (String) call.values[BuiltIn.ERROR_TYPE.slot]);
    }
    for (Assignment field : fields) {
      Object value = call.values[field.slot()];
      if (value != null) {
        builder.setAttribute(field.checkedKey(), value);
      }
    }
    builder.emit();
    return -1;
  }

  private @Nullable Object[] slots(Invocation call) {
    @Nullable Object[] slots = new Object[event.type().fields().size()];
    for (Assignment field : fields) {
      slots[event.type().indexOf(field.key())] = call.values[field.slot()];
    }
    return slots;
  }

  /** A log record of the event type, without severity and attributes. */
  static LogRecordBuilder begin(Logger logger, EventType type, Instant at, Context context) {
    long nanos = TimeUnit.SECONDS.toNanos(at.getEpochSecond()) + at.getNano();
    return logger
        .logRecordBuilder()
        .setContext(context)
        .setEventName(type.name())
        .setTimestamp(nanos, TimeUnit.NANOSECONDS)
        .setObservedTimestamp(nanos, TimeUnit.NANOSECONDS) // spares the SDK a look at the clock
        .setBody(type.brief());
  }
}
