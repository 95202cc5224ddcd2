package dev.weft.line;

import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import dev.weft.registry.FieldType;
import dev.weft.registry.InvalidEventException;
import dev.weft.registry.Source;
import java.util.Arrays;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How one event type looks on the line: its fields with their names encoded in advance. */
final class LineLayout {

  /** More than any value besides a text of unknown length needs. */
  private static final int MAX_SCALAR_BYTES = 32;

  private static final byte[] END = LineBuffer.ascii("}\n");

  private final EventType type;
  private final Field[] fields;
  private final byte[][] names;
  private final byte[] lineName;
  private final int[] texts;

  LineLayout(EventType type, Predicate<Field> enabled) {
    this.type = type;
    fields =
        type.fields().stream()
            .filter(field -> !field.optIn() || enabled.test(field))
            .toArray(Field[]::new);
    names = new byte[fields.length][];
    for (int i = 0; i < fields.length; i++) {
      LineBuffer name = new LineBuffer();
      name.raw(i == 0 ? '{' : ',');
      name.value(fields[i].path());
      name.raw(':');
      names[i] = name.toByteArray();
    }
    texts =
        Arrays.stream(fields)
            .filter(field -> field.source() == Source.ATTRIBUTE && field.type() == FieldType.STRING)
            .mapToInt(Field::index)
            .toArray();
    LineBuffer name = new LineBuffer();
    name.value(type.lineName());
    lineName = name.toByteArray();
  }

  /** Refuses values that do not make an event, before a byte is written. */
  void check(long epochMillis, @Nullable Object[] values) {
    if (values.length != type.fields().size()) {
      throw new IllegalArgumentException(
          type + " has " + type.fields().size() + " fields but got " + values.length + " values");
    }
    if (!LineTimestamp.isWritable(epochMillis)) {
      throw new InvalidEventException(
          type + ": the time must be in the years 0000 to 9999 but is " + epochMillis + " ms");
    }
    for (Field field : fields) {
      if (field.source() == Source.ATTRIBUTE) {
        type.check(field.index(), values[field.index()]);
      }
    }
  }

  void write(long epochMillis, @Nullable Object[] values, LineBuffer out) {
    for (int i = 0; i < fields.length; i++) {
      Field field = fields[i];
      Object value = values[field.index()];
      if (field.optIn() && value == null) {
        continue;
      }
      out.raw(names[i]);
      switch (field.source()) {
        case TIMESTAMP -> out.timestamp(epochMillis);
        case EVENT_NAME -> out.raw(lineName);
        case ATTRIBUTE -> writeValue(value, out);
      }
    }
    out.raw(END);
  }

  /** The slots whose values are texts on the line. */
  int[] texts() {
    return texts;
  }

  /** An upper bound for everything on the line that is not a text from the values. */
  int bytesBesides() {
    int bytes = lineName.length + END.length;
    for (byte[] name : names) {
      bytes += name.length + MAX_SCALAR_BYTES;
    }
    return bytes;
  }

  private static void writeValue(@Nullable Object value, LineBuffer out) {
    if (value == null) {
      out.nullValue();
    } else if (value instanceof String text) {
      out.value(text);
    } else if (value instanceof Long || value instanceof Integer) {
      out.value(((Number) value).longValue());
    } else if (value instanceof Boolean bool) {
      out.value(bool.booleanValue());
    } else {
      out.value(((Number) value).doubleValue());
    }
  }
}
