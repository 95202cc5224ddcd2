package dev.weft.line;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import dev.weft.registry.FieldType;
import dev.weft.registry.InvalidEventException;
import dev.weft.registry.Registry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of the right types either are refused or become one line that the reader accepts. */
class LineEncoderFuzzTest {
  private static final List<EventType> TYPES = List.copyOf(Registry.events());
  private static final int MOST = 12;

  @FuzzTest(maxDuration = "10s")
  void encode(FuzzedDataProvider data) throws IOException {
    EventType type = data.pickValue(TYPES);
    @Nullable Object[] values = new Object[type.fields().size()];
    for (Field field : type.fields()) {
      values[field.index()] = value(field, data);
    }
    LineBuffer out = new LineBuffer();
    try {
      LineEncoder.withAllFields().encode(type, data.consumeLong(0, 1L << 42), values, out);
    } catch (InvalidEventException refused) {
      assertThat(out.length()).isZero();
      return;
    }
    byte[] line = new byte[out.length()];
    System.arraycopy(out.array(), 0, line, 0, line.length);

    assertThat(new String(line, StandardCharsets.ISO_8859_1)).matches("[ -~]+\n");
    try (LineReader reader = new LineReader(new ByteArrayInputStream(line))) {
      assertThat(reader.next()).isInstanceOf(LedgerLine.class);
      assertThat(reader.next()).isNull();
    }
  }

  private static @Nullable Object value(Field field, FuzzedDataProvider data) {
    if (data.consumeBoolean()) {
      return field.allowed().isEmpty()
          ? plain(field.type(), data)
          : data.pickValue(field.allowed());
    }
    return null;
  }

  private static Object plain(FieldType type, FuzzedDataProvider data) {
    return switch (type) {
      case STRING -> data.consumeString(40);
      case LONG -> data.consumeLong();
      case DOUBLE -> data.consumeDouble();
      case BOOLEAN -> data.consumeBoolean();
      case STRING_LIST -> List.of(data.consumeString(MOST), data.consumeString(MOST));
      case DOUBLE_LIST -> List.of(data.consumeDouble());
      case MAP -> map(data);
      case OBJECTS -> List.of(map(data), map(data));
    };
  }

  private static Map<String, Object> map(FuzzedDataProvider data) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(data.consumeString(MOST), data.consumeString(MOST));
    map.put(data.consumeString(MOST), List.of(data.consumeRegularDouble(), data.consumeLong()));
    return map;
  }
}
