package dev.weft.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weft.generate.Samples;
import dev.weft.line.LineBuffer;
import dev.weft.line.LineEncoder;
import dev.weft.line.LineReader;
import dev.weft.line.LineResult;
import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import dev.weft.registry.MetricType;
import dev.weft.registry.Registry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes, changes and reads lines of any kind that the registry knows. */
final class Line {

  static final String TIME = "2025-10-17T12:00:00.123Z";
  static final long MILLIS = 1_760_702_400_123L;
  private static final ObjectMapper JSON = new ObjectMapper();

  private Line() {}

  /** All event types, and the lines of all measurements. */
  static List<EventType> types() {
    List<EventType> types = new ArrayList<>(Registry.events());
    Registry.metrics().stream().map(MetricType::line).filter(Objects::nonNull).forEach(types::add);
    return types;
  }

  /** A value in every field. */
  static @Nullable Object[] full(EventType type) {
    @Nullable Object[] slots = new Object[type.fields().size()];
    for (Field field : type.fields()) {
      slots[field.index()] = field.source().isSlot() ? Samples.of(field) : null;
    }
    return slots;
  }

  /** A value only where the contract wants one. */
  static @Nullable Object[] minimal(EventType type) {
    @Nullable Object[] slots = full(type);
    for (Field field : type.fields()) {
      if (field.nullable() || field.optIn()) {
        slots[field.index()] = null;
      }
    }
    if (!type.alternatives().isEmpty()) {
      Field first = type.alternatives().get(0);
      slots[first.index()] = Samples.of(first);
    }
    return slots;
  }

  static String encode(EventType type, @Nullable Object[] slots) {
    LineBuffer buffer = new LineBuffer();
    LineEncoder.withAllFields().encode(type, MILLIS, slots, buffer);
    return new String(buffer.array(), 0, buffer.length(), StandardCharsets.ISO_8859_1);
  }

  static ObjectNode json(EventType type, @Nullable Object[] slots) {
    try {
      return (ObjectNode) JSON.readTree(encode(type, slots));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /** The values that a reader should find, in the order of the line. */
  static Map<String, @Nullable Object> expected(EventType type, @Nullable Object[] slots) {
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    for (Field field : type.fields()) {
      Object value = slots[field.index()];
      switch (field.source()) {
        case TIMESTAMP -> put(line, field.path(), isText(field) ? TIME : (Object) MILLIS);
        case EVENT_NAME -> put(line, field.path(), type.lineName());
        case CONSTANT -> put(line, field.path(), field.allowed().get(0));
        default -> {
          Object written = value == null ? field.rules().fallback() : value;
          if (written != null || !field.mayBeAbsent()) {
            put(line, field.path(), written);
          }
        }
      }
    }
    return line;
  }

  private static boolean isText(Field field) {
    return switch (field.type()) {
      case STRING -> true;
      default -> false;
    };
  }

  @SuppressWarnings("unchecked")
  private static void put(Map<String, @Nullable Object> line, String path, @Nullable Object value) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      line.put(path, value);
    } else {
      Object object = line.computeIfAbsent(path.substring(0, dot), key -> new LinkedHashMap<>());
      put(
          (Map<String, @Nullable Object>) Objects.requireNonNull(object),
          path.substring(dot + 1),
          value);
    }
  }

  /** The object of the line in which the field is. */
  static ObjectNode parent(ObjectNode line, Field field) {
    ObjectNode object = line;
    String path = field.path();
    for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.')) {
      object = (ObjectNode) object.get(path.substring(0, dot));
      path = path.substring(dot + 1);
    }
    return object;
  }

  static String name(Field field) {
    return field.path().substring(field.path().lastIndexOf('.') + 1);
  }

  static ObjectNode without(ObjectNode line, Field field) {
    ObjectNode changed = line.deepCopy();
    parent(changed, field).remove(name(field));
    return changed;
  }

  static ObjectNode with(ObjectNode line, Field field, JsonNode value) {
    ObjectNode changed = line.deepCopy();
    parent(changed, field).set(name(field), value);
    return changed;
  }

  static JsonNode node(@Nullable Object value) {
    return JSON.valueToTree(value);
  }

  static LineResult read(ObjectNode line) {
    return read(line + "\n");
  }

  static LineResult read(String line) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    try (LineReader reader = new LineReader(new ByteArrayInputStream(bytes))) {
      return Objects.requireNonNull(reader.next());
    } catch (IOException e) {
      throw new AssertionError("a stream in memory cannot fail", e);
    }
  }
}
