package dev.weft.line;

import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import dev.weft.registry.FieldType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Encodes and reads lines in memory. */
final class Lines {

  private Lines() {}

  /** Values by the fields' names on the line. */
  static @Nullable Object[] slots(EventType type, Map<String, @Nullable Object> values) {
    @Nullable Object[] slots = new Object[type.fields().size()];
    for (Field field : type.fields()) {
      slots[field.index()] = values.get(field.path());
    }
    return slots;
  }

  /** Some valid value in every field, and that one in all free texts. */
  static @Nullable Object[] slots(EventType type, String text) {
    @Nullable Object[] slots = new Object[type.fields().size()];
    for (Field field : type.fields()) {
      if (!field.allowed().isEmpty()) {
        slots[field.index()] = field.allowed().get(0);
      } else if (field.type() == FieldType.STRING) {
        slots[field.index()] = text;
      } else {
        slots[field.index()] = field.type() == FieldType.BOOLEAN ? (Object) true : (Object) 1L;
      }
    }
    return slots;
  }

  static String encode(
      LineEncoder encoder, EventType type, long epochMillis, @Nullable Object[] slots) {
    LineBuffer buffer = new LineBuffer();
    encoder.encode(type, epochMillis, slots, buffer);
    return new String(buffer.array(), 0, buffer.length(), StandardCharsets.ISO_8859_1);
  }

  static List<LineResult> read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  static List<LineResult> read(byte[] bytes) {
    List<LineResult> results = new ArrayList<>();
    try (LineReader reader = new LineReader(new ByteArrayInputStream(bytes))) {
      for (LineResult line = reader.next(); line != null; line = reader.next()) {
        results.add(line);
      }
    } catch (IOException e) {
      throw new AssertionError("a stream in memory cannot fail", e);
    }
    return results;
  }
}
