package dev.weft.process;

import io.opentelemetry.api.common.KeyValue;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.common.ValueType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One way through a structure, which keeps every part that nothing was found in. */
final class RedactionWalk {
  private static final int MAX_DEPTH = 8;
  private static final int MAX_ELEMENTS = 1_000;

  private int elements;

  /** Catches what the application's own collections throw, for example when changed meanwhile. */
  Object from(String name, Object value) {
    try {
      Object masked = masked(name, value, 0);
      return masked == null ? Redaction.MASK : masked;
    } catch (RuntimeException | LinkageError | StackOverflowError unreadable) {
      return value instanceof Value<?> ? Value.of(Redaction.MASK) : Redaction.MASK;
    }
  }

  private @Nullable Object masked(String name, @Nullable Object value, int depth) {
    if (value == null || value instanceof Boolean) {
      return value;
    }
    if (value instanceof Value<?> complex) {
      return complex(name, complex, depth);
    }
    boolean nested = value instanceof Map<?, ?> || value instanceof Collection<?>;
    if (Redaction.isSecretName(name) || (nested && depth >= MAX_DEPTH)) {
      return Redaction.MASK.equals(value) ? value : Redaction.MASK;
    }
    if (value instanceof Map<?, ?> map) {
      return map(map, depth + 1);
    }
    if (value instanceof Collection<?> list) {
      return list(name, list, depth + 1);
    }
    return value instanceof Number ? value : scalar(value);
  }

  private static Object scalar(Object value) {
    String text = String.valueOf(value);
    String masked = Redaction.text(text);
    return Redaction.changed(text, masked) ? masked : value;
  }

  private Object map(Map<?, ?> map, int depth) {
    Map<@Nullable Object, @Nullable Object> copy = new LinkedHashMap<>();
    boolean changed = false;
    for (Map.Entry<?, ?> member : map.entrySet()) {
      if (++elements > MAX_ELEMENTS) {
        return copy;
      }
      Object key = member.getKey() == null ? null : scalar(member.getKey());
      Object value = masked(String.valueOf(member.getKey()), member.getValue(), depth);
      changed |= Redaction.changed(member.getKey(), key);
      changed |= Redaction.changed(member.getValue(), value);
      copy.put(key, value);
    }
    return changed ? copy : map;
  }

  private Object list(String name, Collection<?> list, int depth) {
    List<@Nullable Object> copy = new ArrayList<>();
    boolean changed = false;
    for (Object element : list) {
      if (++elements > MAX_ELEMENTS) {
        return copy;
      }
      Object value = masked(name, element, depth);
      changed |= Redaction.changed(element, value);
      copy.add(value);
    }
    return changed ? copy : list;
  }

  private Value<?> complex(String name, Value<?> value, int depth) {
    return switch (value.getType()) {
      case EMPTY, BOOLEAN -> value;
      case STRING -> {
        String text = (String) value.getValue();
        String masked = Redaction.named(name, text);
        yield masked.equals(text) ? value : Value.of(masked);
      }
      case ARRAY, KEY_VALUE_LIST -> {
        boolean refused = Redaction.isSecretName(name) || depth >= MAX_DEPTH;
        yield refused ? Value.of(Redaction.MASK) : nested(name, value, depth + 1);
      }
      default -> Redaction.isSecretName(name) ? Value.of(Redaction.MASK) : value;
    };
  }

  private Value<?> nested(String name, Value<?> value, int depth) {
    List<Value<?>> array = new ArrayList<>();
    List<KeyValue> members = new ArrayList<>();
    boolean changed = false;
    for (Object part : (List<?>) value.getValue()) {
      if (++elements > MAX_ELEMENTS) {
        changed = true;
        break;
      }
      if (part instanceof KeyValue member) {
        String key = Redaction.text(member.getKey());
        Value<?> masked = complex(member.getKey(), member.getValue(), depth);
        changed |= Redaction.changed(member.getKey(), key);
        changed |= Redaction.changed(member.getValue(), masked);
        members.add(KeyValue.of(key, masked));
      } else {
        Value<?> masked = complex(name, (Value<?>) part, depth);
        changed |= Redaction.changed(part, masked);
        array.add(masked);
      }
    }
    if (!changed) {
      return value;
    }
    return value.getType() == ValueType.ARRAY
        ? Value.of(array)
        : Value.of(members.toArray(KeyValue[]::new));
  }
}
