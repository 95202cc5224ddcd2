package dev.weft.line;

import dev.weft.registry.Structure;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the value of a field: a scalar, or lists and maps of them. */
final class JsonValues {

  private JsonValues() {}

  static void write(@Nullable Object value, LineBuffer out) {
    if (value == null) {
      out.nullValue();
    } else if (value instanceof String text) {
      out.value(text);
    } else if (value instanceof Long || value instanceof Integer) {
      out.value(((Number) value).longValue());
    } else if (value instanceof Boolean bool) {
      out.value(bool.booleanValue());
    } else if (value instanceof Number number) {
      out.value(number.doubleValue());
    } else {
      writeStructure(Structure.plain(value), out);
    }
  }

  private static void writeStructure(@Nullable Object value, LineBuffer out) {
    if (value instanceof Map<?, ?> map) {
      char before = '{';
      for (Map.Entry<?, ?> member : map.entrySet()) {
        out.raw(before);
        out.value((String) member.getKey());
        out.raw(':');
        write(member.getValue(), out);
        before = ',';
      }
      if (map.isEmpty()) {
        out.raw(before);
      }
      out.raw('}');
    } else if (value instanceof List<?> list) {
      char before = '[';
      for (Object element : list) {
        out.raw(before);
        write(element, out);
        before = ',';
      }
      if (list.isEmpty()) {
        out.raw(before);
      }
      out.raw(']');
    } else {
      write(value, out);
    }
  }
}
