package dev.weft.signal;

import dev.weft.rule.Assignment;
import io.opentelemetry.api.common.AttributeType;
import io.opentelemetry.api.common.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of a call as OpenTelemetry's attributes have them. */
public final class Attribute {
  private Attribute() {}

  /** The value for the key, with lists of objects and maps as complex values; null for none. */
  static @Nullable Object of(Assignment assignment, @Nullable Object[] values) {
    Object value = values[assignment.slot()];
    return value != null && assignment.key().getType() == AttributeType.VALUE
        ? complex(value)
        : value;
  }

  /** A list of objects or a map as a complex value. */
  public static Value<?> complex(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Value<?>> members = new LinkedHashMap<>();
      map.forEach((name, member) -> members.put(String.valueOf(name), complex(member)));
      return Value.of(members);
    }
    if (value instanceof List<?> list) {
      List<Value<?>> elements = new ArrayList<>();
      list.forEach(element -> elements.add(complex(element)));
      return Value.of(elements);
    }
    if (value instanceof Long || value instanceof Integer) {
      return Value.of(((Number) value).longValue());
    }
    if (value instanceof Number number) {
      return Value.of(number.doubleValue());
    }
    return value instanceof Boolean flag ? Value.of(flag) : Value.of(String.valueOf(value));
  }
}
