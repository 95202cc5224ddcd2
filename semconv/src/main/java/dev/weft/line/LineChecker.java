package dev.weft.line;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import dev.weft.registry.MetricType;
import dev.weft.registry.Registry;
import dev.weft.registry.Source;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides whether one line fulfils the contract of its event type. */
final class LineChecker {

  /** The event types by the field that names them on the line, and by that name. */
  private static final Map<String, Map<String, EventType>> TYPES = typesByField();

  private LineChecker() {}

  static LineResult check(long lineNumber, byte[] line, int length) throws IOException {
    Map<String, @Nullable Object> values;
    try {
      values = JsonObjects.parse(line, length);
    } catch (JsonProcessingException e) {
      return new LineProblem(lineNumber, e.getOriginalMessage(), null);
    }
    EventType type = null;
    boolean named = false;
    for (Map.Entry<String, Map<String, EventType>> types : TYPES.entrySet()) {
      if (values.get(types.getKey()) instanceof String name) {
        named = true;
        type = type == null ? types.getValue().get(name) : type;
      }
    }
    String problem = named ? problem(type, values) : "no event type under " + TYPES.keySet();
    return problem == null
        ? new LedgerLine(lineNumber, values, type)
        : new LineProblem(lineNumber, problem, values);
  }

  private static @Nullable String problem(
      @Nullable EventType type, Map<String, @Nullable Object> values) {
    if (type == null) {
      return null;
    }
    for (Field field : type.fields()) {
      String problem = problem(field, values);
      if (problem != null) {
        return type + ": " + problem;
      }
    }
    return type.togetherProblem(slots(type, values));
  }

  /** The values of the fields that an event must have one of. */
  private static @Nullable Object[] slots(EventType type, Map<String, @Nullable Object> values) {
    @Nullable Object[] slots = new Object[type.fields().size()];
    for (Field field : type.alternatives()) {
      Object value = values;
      for (String name : field.path().split("\\.", -1)) {
        value = value instanceof Map<?, ?> object ? object.get(name) : null;
      }
      slots[field.index()] = value;
    }
    return slots;
  }

  private static @Nullable String problem(Field field, Map<String, @Nullable Object> values) {
    Map<String, @Nullable Object> object = values;
    String path = field.path();
    for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.')) {
      String name = path.substring(0, dot);
      Object member = object.get(name);
      if (member == null && !object.containsKey(name)) {
        return field.mayBeAbsent() ? null : field.path() + " is missing";
      }
      if (!(member instanceof Map<?, ?>)) {
        return name + " must be an object";
      }
      object = asObject(member);
      path = path.substring(dot + 1);
    }
    Object value = object.get(path);
    if (value != null) {
      return valueProblem(field, value);
    }
    if (object.containsKey(path)) {
      return field.mayBeNull() ? null : nullProblem(field);
    }
    return field.mayBeAbsent() ? null : field.path() + " is missing";
  }

  private static String nullProblem(Field field) {
    String problem = field.problem(null);
    return problem == null ? field.path() + " is null" : problem;
  }

  private static @Nullable String valueProblem(Field field, Object value) {
    String problem = field.problem(value);
    if (problem != null || field.source() != Source.TIMESTAMP || !(value instanceof String text)) {
      return problem;
    }
    if (field.rules().anyOffset()) {
      return offset(text) == null ? field.path() + " is not a time with an offset: " + text : null;
    }
    return ZoneOffset.UTC.equals(offset(text))
        ? null
        : field.path() + " is not a time in UTC: " + text;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, @Nullable Object> asObject(Object value) {
    return (Map<String, @Nullable Object>) value;
  }

  private static @Nullable ZoneOffset offset(String text) {
    try {
      return OffsetDateTime.parse(text).getOffset();
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Map<String, Map<String, EventType>> typesByField() {
    Map<String, Map<String, EventType>> types = new LinkedHashMap<>();
    Registry.events().forEach(type -> add(type, types));
    for (MetricType metric : Registry.metrics()) {
      if (metric.line() != null) {
        add(metric.line(), types);
      }
    }
    return types;
  }

  private static void add(EventType type, Map<String, Map<String, EventType>> types) {
    for (Field field : type.fields()) {
      if (field.source() == Source.EVENT_NAME) {
        types
            .computeIfAbsent(field.path(), path -> new LinkedHashMap<>())
            .put(type.lineName(), type);
      }
    }
  }
}
