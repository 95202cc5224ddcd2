package dev.weft.line;

import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import dev.weft.registry.FieldType;
import dev.weft.registry.InvalidEventException;
import dev.weft.registry.Source;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How one event type looks on the line: its fields with all that does not change encoded in
 * advance.
 *
 * <p>The first field is always written, and the fields of one object follow each other; the
 * generator sees to both. So a comma stands before every field but the first, and between two
 * fields only the objects that they do not share are closed and opened.
 */
final class LineLayout {

  /** More than any value besides a text of unknown length needs. */
  private static final int MAX_SCALAR_BYTES = 32;

  private static final byte[] END = LineBuffer.ascii("}\n");

  private final EventType type;
  private final Field[] fields;
  private final boolean[] isSlot;
  private final boolean isFlat;

  /** On a flat line: what stands before the value, and all that stands there without one. */
  private final byte[][] names;

  private final byte[] @Nullable [] withoutValue;

  /** What stands before the value, by the number of objects shared with the field before. */
  private final byte[][][] openings;

  /** The number of objects around the field, and how many of them the field before shares. */
  private final int[] depths;

  private final int[] shared;

  /** What is written without a value; null for leaving the field out. */
  private final byte[] @Nullable [] without;

  private final int[] texts;

  LineLayout(EventType type, Predicate<Field> enabled) {
    this.type = type;
    fields =
        type.fields().stream()
            .filter(field -> !field.optIn() || enabled.test(field))
            .toArray(Field[]::new);
    isSlot = new boolean[fields.length];
    names = new byte[fields.length][];
    withoutValue = new byte[fields.length][];
    openings = new byte[fields.length][][];
    depths = new int[fields.length];
    shared = new int[fields.length];
    without = new byte[fields.length][];
    for (int i = 0; i < fields.length; i++) {
      List<String> path = List.of(fields[i].path().split("\\.", -1));
      depths[i] = path.size() - 1;
      shared[i] = i == 0 ? 0 : shared(fields[i - 1].path(), path);
      openings[i] = openings(path, i == 0 ? '{' : ',');
      names[i] = openings[i][0];
      isSlot[i] = fields[i].source().isSlot();
      without[i] = without(fields[i]);
      withoutValue[i] = joined(names[i], without[i]);
    }
    isFlat = Arrays.stream(depths).allMatch(depth -> depth == 0);
    texts = Arrays.stream(fields).filter(LineLayout::isText).mapToInt(Field::index).toArray();
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
    for (int i = 0; i < fields.length; i++) {
      if (isSlot[i]) {
        int slot = fields[i].index();
        if (fields[i].problem(values[slot]) != null) {
          type.check(slot, values[slot]);
        }
      }
    }
    String problem = type.togetherProblem(values);
    if (problem != null) {
      throw new InvalidEventException(problem);
    }
  }

  void write(long epochMillis, @Nullable Object[] values, LineBuffer out) {
    if (isFlat) {
      writeFlat(epochMillis, values, out);
    } else {
      writeNested(epochMillis, values, out);
    }
    out.raw(END);
  }

  private void writeFlat(long epochMillis, @Nullable Object[] values, LineBuffer out) {
    for (int i = 0; i < fields.length; i++) {
      Object value = isSlot[i] ? values[fields[i].index()] : null;
      if (value != null) {
        out.raw(names[i]);
        JsonValues.write(value, out);
      } else if (fields[i].source() == Source.TIMESTAMP) {
        out.raw(names[i]);
        writeTime(i, epochMillis, out);
      } else if (withoutValue[i] != null) {
        out.raw(withoutValue[i]);
      }
    }
  }

  private void writeNested(long epochMillis, @Nullable Object[] values, LineBuffer out) {
    int open = 0;
    int common = 0;
    for (int i = 0; i < fields.length; i++) {
      common = Math.min(common, shared[i]);
      Object value = isSlot[i] ? values[fields[i].index()] : null;
      if (value != null || without[i] != null) {
        close(open - common, out);
        out.raw(openings[i][common]);
        writeField(i, epochMillis, value, out);
        open = depths[i];
        common = open;
      }
    }
    close(open, out);
  }

  private static void close(int objects, LineBuffer out) {
    for (int i = 0; i < objects; i++) {
      out.raw('}');
    }
  }

  private void writeField(int i, long epochMillis, @Nullable Object value, LineBuffer out) {
    if (value != null) {
      JsonValues.write(value, out);
    } else if (fields[i].source() == Source.TIMESTAMP) {
      writeTime(i, epochMillis, out);
    } else {
      out.raw(without[i]);
    }
  }

  private void writeTime(int i, long epochMillis, LineBuffer out) {
    if (fields[i].type() == FieldType.LONG) {
      out.value(epochMillis);
    } else {
      out.timestamp(epochMillis);
    }
  }

  /** The slots whose values are or hold texts on the line. */
  int[] texts() {
    return texts;
  }

  /** An upper bound for everything on the line that does not come from those slots. */
  int bytesBesides() {
    int bytes = END.length;
    for (int i = 0; i < fields.length; i++) {
      byte[] fixed = without[i];
      bytes += openings[i][0].length + depths[i] + MAX_SCALAR_BYTES;
      bytes += fixed == null ? 0 : fixed.length;
    }
    return bytes;
  }

  private static boolean isText(Field field) {
    return field.source().isSlot()
        && switch (field.type()) {
          case STRING, STRING_LIST, MAP, OBJECTS -> true;
          case LONG, DOUBLE, BOOLEAN, DOUBLE_LIST -> false;
        };
  }

  private byte @Nullable [] without(Field field) {
    LineBuffer encoded = new LineBuffer();
    Object fallback = field.rules().fallback();
    switch (field.source()) {
      case TIMESTAMP -> encoded.nullValue();
      case EVENT_NAME -> encoded.value(type.lineName());
      case CONSTANT -> encoded.value(field.allowed().get(0));
      case ATTRIBUTE, VALUE, LABELS -> {
        if (fallback == null && field.mayBeAbsent()) {
          return null;
        }
        JsonValues.write(fallback, encoded);
      }
    }
    return encoded.toByteArray();
  }

  private static byte @Nullable [] joined(byte[] name, byte @Nullable [] value) {
    if (value == null) {
      return null;
    }
    byte[] joined = Arrays.copyOf(name, name.length + value.length);
    System.arraycopy(value, 0, joined, name.length, value.length);
    return joined;
  }

  private static byte[][] openings(List<String> path, char before) {
    byte[][] openings = new byte[path.size()][];
    for (int common = 0; common < path.size(); common++) {
      LineBuffer opening = new LineBuffer();
      opening.raw(before);
      for (int i = common; i < path.size(); i++) {
        opening.value(path.get(i));
        opening.raw(':');
        if (i < path.size() - 1) {
          opening.raw('{');
        }
      }
      openings[common] = opening.toByteArray();
    }
    return openings;
  }

  /** How many objects around the field are also around the one before. */
  private static int shared(String previous, List<String> path) {
    List<String> other = List.of(previous.split("\\.", -1));
    int common = 0;
    while (common < Math.min(other.size(), path.size()) - 1
        && other.get(common).equals(path.get(common))) {
      common++;
    }
    return common;
  }
}
