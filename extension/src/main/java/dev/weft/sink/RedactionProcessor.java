package dev.weft.sink;

import dev.weft.line.LineEncoder;
import dev.weft.process.Privacy;
import dev.weft.process.Redaction;
import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import dev.weft.registry.Registry;
import dev.weft.signal.Attribute;
import dev.weft.signal.Engine;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.AttributeType;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.logs.LogRecordProcessor;
import io.opentelemetry.sdk.logs.ReadWriteLogRecord;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of events of the contract what an application, and no rule, has put in, before the
 * ledger sees it. On the emitting thread, which no text holds up that no line could hold. What
 * cannot be read is masked as a whole.
 */
public final class RedactionProcessor implements LogRecordProcessor {
  private final Redaction redaction;

  public RedactionProcessor(Redaction redaction) {
    this.redaction = redaction;
  }

  @Override
  public void onEmit(Context context, ReadWriteLogRecord record) {
    String name = record.getEventName();
    EventType type = name == null || Engine.isBusy() ? null : Registry.event(name);
    if (type == null) {
      return;
    }
    try {
      redact(type, record);
    } catch (RuntimeException | LinkageError | StackOverflowError fault) {
      maskAll(type, record); // the application must not feel it, and nothing may pass
    }
  }

  private static void maskAll(EventType type, ReadWriteLogRecord record) {
    for (Field field : type.fields()) {
      AttributeKey<?> key = field.key();
      if (key != null && record.getAttribute(key) != null) {
        set(record, field, fitting(key, Redaction.MASK));
      }
    }
  }

  private void redact(EventType type, ReadWriteLogRecord record) {
    List<Field> fields = type.fields();
    @Nullable Object[] values = new Object[fields.size()];
    Map<String, Set<String>> found = new TreeMap<>();
    for (Field field : fields) {
      AttributeKey<?> key = field.key();
      Object value = key == null ? null : record.getAttribute(key);
      if (key != null && value != null) {
        String by =
            redaction.decisive(field.path(), List.of(field.path(), key.getKey()), List.of());
        Object safe = fitting(key, redaction.value(by, value, LineEncoder.MAX_LINE_BYTES));
        values[field.index()] = safe;
        if (Redaction.changed(value, safe)) {
          Set<String> kinds = redaction.kinds(by, value, LineEncoder.MAX_LINE_BYTES);
          if (!kinds.isEmpty()) { // a text that is only too long has none
            found.put(field.path(), kinds);
          }
          set(record, field, safe);
        }
      }
    }
    Privacy privacy = Privacy.of(type);
    if (privacy != null) {
      @Nullable Object[] before = values.clone();
      privacy.settle(values, found);
      for (Field field : fields) {
        if (Redaction.changed(before[field.index()], values[field.index()])) {
          set(record, field, values[field.index()]);
        }
      }
    }
  }

  /** An attribute cannot be removed any more: nothing is an empty value of its type. */
  private static Object fitting(AttributeKey<?> key, @Nullable Object safe) {
    Object text = safe == null ? "" : safe;
    return switch (key.getType()) {
      case STRING_ARRAY -> safe instanceof List ? safe : List.of(text);
      case DOUBLE_ARRAY, LONG_ARRAY, BOOLEAN_ARRAY -> safe instanceof List ? safe : List.of();
      case DOUBLE -> safe instanceof Double ? safe : (Object) 0.0;
      case LONG -> safe instanceof Long ? safe : (Object) 0L;
      case VALUE -> safe instanceof Value ? safe : Value.of(String.valueOf(text));
      case BOOLEAN -> safe instanceof Boolean ? safe : (Object) false;
      case STRING -> text;
    };
  }

  @SuppressWarnings("unchecked")
  private static void set(ReadWriteLogRecord record, Field field, @Nullable Object value) {
    AttributeKey<Object> key = (AttributeKey<Object>) field.key();
    if (key != null && value != null) {
      boolean plain = key.getType() == AttributeType.VALUE && !(value instanceof Value);
      record.setAttribute(key, plain ? Attribute.complex(value) : value);
    }
  }
}
