package dev.weft.signal;

import dev.weft.capture.Inherited;
import dev.weft.guard.EventGuard;
import dev.weft.process.Privacy;
import dev.weft.process.Redaction;
import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import dev.weft.registry.FieldType;
import dev.weft.registry.Source;
import dev.weft.rule.Assignment;
import dev.weft.rule.EventRule;
import dev.weft.rule.value.BuiltIn;
import dev.weft.rule.value.Condition;
import dev.weft.signal.Signals.Outputs;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.AttributeType;
import io.opentelemetry.api.logs.LogRecordBuilder;
import io.opentelemetry.api.logs.Logger;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One event of a rule: a log record with an event name, in the span's context. */
final class EventSignal {
  private static final int NOT_ASSIGNED = -1;

  private final EventRule event;
  private final Field[] fields;

  /** The slot of each field's value; -1 where only an enclosing call can have one. */
  private final int[] slots;

  private final GeneratedFields generated;
  private final boolean mayTellOfFailure;
  private final EventGuard guard;
  private final @Nullable Privacy privacy;

  /** Whether every one is to be kept. */
  private final boolean required;

  private final Logger logger;
  private final Outputs outputs;

  EventSignal(EventRule event, EventGuard guard, Logger logger, Outputs outputs) {
    this.event = event;
    this.guard = guard;
    this.logger = logger;
    this.outputs = outputs;
    EventType type = event.type();
    this.fields = type.fields().toArray(Field[]::new);
    this.slots = new int[fields.length];
    Arrays.fill(slots, NOT_ASSIGNED);
    for (Assignment field : event.fields()) {
      slots[type.indexOf(field.key())] = field.slot();
    }
    this.generated = new GeneratedFields(type, outputs.resource());
    this.mayTellOfFailure = GeneratedFields.mayTellOfFailure(type);
    this.privacy = Privacy.of(type);
    this.required = event.limits().required();
  }

  EventRule event() {
    return event;
  }

  /**
   * Emits the event if its condition holds and it is kept.
   *
   * @return why nothing was emitted although it should have been, or null
   */
  @Nullable String emit(Invocation call) {
    Condition when = event.when();
    if (when != null && !when.test(call.values)) {
      return null;
    }
    boolean failed = call.values[BuiltIn.ERROR_TYPE.slot] != null;
    if (!mayTellOfFailure && !guard.admits(failed, call.limit)) {
      return null; // before anything is allocated
    }
    @Nullable Object[] values = values(call);
    Severity severity = generated.severity(values, failed);
    if (mayTellOfFailure
        && !guard.admits(failed || generated.tellOfFailure(values, severity), call.limit)) {
      return null;
    }
    EventType type = event.type();
    generated.fill(values, severity, Span.fromContext(call.context).getSpanContext());
    if (privacy != null) {
      privacy.settle(values, found(call));
    }
    for (Field field : fields) {
      if (isUnfit(field, values[field.index()])) {
        values[field.index()] = null;
      }
      if (isMissing(field, values)) {
        if (isText(field) && !foundIn(field, call).isEmpty()) {
          values[field.index()] = Redaction.MASK; // better than to lose the event
          continue;
        }
        guard.missing();
        int slot = slots[field.index()];
        return slot >= 0 ? call.rule.whyMissing(slot) : notShared(field, call);
      }
    }
    guard.emitted();
    Instant now = Instant.now();
    if (outputs.late().needed()) {
      outputs.late().write(type, now, values, required);
      return null;
    }
    LogRecordBuilder builder = begin(logger, type, now, contextOf(call)).setSeverity(severity);
    if (failed) {
      builder.setAttribute(SpanSignal.ERROR_TYPE, (String) call.values[BuiltIn.ERROR_TYPE.slot]);
    }
    for (Field field : fields) {
      set(builder, field, values[field.index()]);
    }
    builder.emit();
    return null;
  }

  /** Tells the ledger what it cannot know from the event. */
  private Context contextOf(Invocation call) {
    return required ? call.context.with(LateEvents.REQUIRED, true) : call.context;
  }

  /** A library's call outside everything that its pack knows is no event, and no mistake either. */
  private static @Nullable String notShared(Field field, Invocation call) {
    return call.rule.rule().pack().shipped()
        ? null
        : field.path() + " is shared by no enclosing call";
  }

  private @Nullable Object[] values(Invocation call) {
    @Nullable Object[] values = new Object[fields.length];
    for (int i = 0; i < fields.length; i++) {
      AttributeKey<?> key = fields[i].key();
      Object value = slots[i] < 0 ? null : call.values[slots[i]];
      if (value == null && key != null && !fields[i].optIn()) {
        value = Inherited.get(call.context, key.getKey());
      }
      values[i] = value;
    }
    return values;
  }

  /** What was taken out of the values of the fields, by their paths. */
  private Map<String, Set<String>> found(Invocation call) {
    Map<String, Set<String>> found = new TreeMap<>();
    for (Field field : fields) {
      Set<String> kinds = foundIn(field, call);
      if (!kinds.isEmpty()) {
        found.put(field.path(), kinds);
      }
    }
    return found;
  }

  private Set<String> foundIn(Field field, Invocation call) {
    int slot = slots[field.index()];
    AttributeKey<?> key = field.key();
    boolean own = slot >= 0 && (call.values[slot] != null || !call.found(slot).isEmpty());
    return own
        ? call.found(slot)
        : key == null || field.optIn() ? Set.of() : Inherited.found(call.context, key.getKey());
  }

  /** A mask has not the form of every field, and the event is worth more than the mask. */
  private static boolean isUnfit(Field field, @Nullable Object value) {
    boolean mask =
        Redaction.MASK.equals(value)
            || (value instanceof List<?> list && list.contains(Redaction.MASK));
    return mask && field.nullable() && field.problem(value) != null;
  }

  private static boolean isText(Field field) {
    return field.type() == FieldType.STRING
        && field.allowed().isEmpty()
        && field.rules().pattern() == null;
  }

  private static boolean isMissing(Field field, @Nullable Object[] values) {
    return field.source() == Source.ATTRIBUTE
        && values[field.index()] == null
        && !field.nullable()
        && !field.optIn()
        && field.rules().fallback() == null;
  }

  @SuppressWarnings("unchecked")
  private static void set(LogRecordBuilder builder, Field field, @Nullable Object value) {
    AttributeKey<?> key = field.key();
    if (key != null && value != null) {
      builder.setAttribute(
          (AttributeKey<Object>) key,
          key.getType() == AttributeType.VALUE ? Attribute.complex(value) : value);
    }
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
