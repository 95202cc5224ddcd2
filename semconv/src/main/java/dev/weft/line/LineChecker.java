package dev.weft.line;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.weft.registry.EventType;
import dev.weft.registry.Field;
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
        type = types.getValue().get(name);
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
    return null;
  }

  private static @Nullable String problem(Field field, Map<String, @Nullable Object> values) {
    Object value = values.get(field.path());
    if (value == null && !field.optIn() && !values.containsKey(field.path())) {
      return field.path() + " is missing";
    }
    String problem = field.problem(value);
    if (problem == null && field.source() == Source.TIMESTAMP) {
      return isUtcTime(String.valueOf(value))
          ? null
          : field.path() + " is not a time in UTC: " + value;
    }
    return problem;
  }

  private static boolean isUtcTime(String text) {
    try {
      return OffsetDateTime.parse(text).getOffset().equals(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static Map<String, Map<String, EventType>> typesByField() {
    Map<String, Map<String, EventType>> types = new LinkedHashMap<>();
    for (EventType type : Registry.events()) {
      for (Field field : type.fields()) {
        if (field.source() == Source.EVENT_NAME) {
          types
              .computeIfAbsent(field.path(), path -> new LinkedHashMap<>())
              .put(type.lineName(), type);
        }
      }
    }
    return types;
  }
}
