package dev.weft.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class LineBufferTest {

  @Test
  void everyUnicodeCodeUnit_isWrittenAsAsciiAndReadBackUnlessItIsHalfAPair() {
    for (int unit = 0; unit <= 0xffff; unit++) {
      char c = (char) unit;
      String json = json(buffer -> buffer.value("a" + c + "b"));
      assertThat(json).matches("[ -~]+");
      assertThat(parsed(json)).isEqualTo(Character.isSurrogate(c) ? "a\ufffdb" : "a" + c + "b");
    }
  }

  @Test
  void hostileTexts_areEscapedExactly() {
    Map<String, String> expected =
        Map.of(
            "quote \" slash \\ /", "\"quote \\\" slash \\\\ /\"",
            "line\nreturn\rtab\t", "\"line\\nreturn\\rtab\\t\"",
            "nul\0bell\7del\177", "\"nul\\u0000bell\\u0007del\\u007f\"",
            "\u2028\u2029", "\"\\u2028\\u2029\"",
            "\ud83d\ude00", "\"\\ud83d\\ude00\"",
            "\ud83d", "\"\\ufffd\"",
            "\ude00\ud83d", "\"\\ufffd\\ufffd\"",
            "\ud83d\ud83d\ude00\ude00", "\"\\ufffd\\ud83d\\ude00\\ufffd\"");

    expected.forEach(
        (text, json) -> assertThat(json(buffer -> buffer.value(text))).isEqualTo(json));
  }

  @Test
  void randomTexts_areReadBackAsTheyWere() {
    Random random = new Random(7);
    for (int i = 0; i < 5_000; i++) {
      int[] codePoints =
          random.ints(20, 0, 0x11_0000).filter(c -> c < 0xd800 || c > 0xdfff).toArray();
      String text = new String(codePoints, 0, codePoints.length);
      assertThat(parsed(json(buffer -> buffer.value(text)))).isEqualTo(text);
    }
  }

  @Test
  void encodedLength_isTheLengthThatIsWritten() {
    for (int unit = 0; unit <= 0xffff; unit++) {
      char c = (char) unit;
      assertThat(json(buffer -> buffer.value(String.valueOf(c))).length() - 2)
          .isEqualTo(LineBuffer.encodedLength(c));
    }
  }

  @Test
  void numbers_areWrittenAsJsonHasThem() {
    for (long value : new long[] {0, 7, -7, 10, 999, 1000, Long.MAX_VALUE, Long.MIN_VALUE}) {
      assertThat(json(buffer -> buffer.value(value))).isEqualTo(Long.toString(value));
    }
    assertThat(json(buffer -> buffer.value(0.25))).isEqualTo("0.25");
    assertThat(json(buffer -> buffer.value(Double.NaN))).isEqualTo("null");
    assertThat(json(buffer -> buffer.value(Double.NEGATIVE_INFINITY))).isEqualTo("null");
  }

  @Test
  void clear_givesBackTheMemoryOfAnUnusuallyLongLine() {
    LineBuffer buffer = new LineBuffer();
    buffer.value("x".repeat(300_000));

    buffer.clear();

    assertThat(buffer.length()).isZero();
    assertThat(buffer.array().length).isLessThan(10_000);
    assertThatThrownBy(() -> buffer.truncate(1)).isInstanceOf(IllegalArgumentException.class);
  }

  private static String json(Consumer<LineBuffer> writer) {
    LineBuffer buffer = new LineBuffer();
    writer.accept(buffer);
    return new String(buffer.array(), 0, buffer.length(), StandardCharsets.ISO_8859_1);
  }

  private static Object parsed(String json) {
    byte[] object = ("{\"v\":" + json + "}").getBytes(StandardCharsets.US_ASCII);
    try {
      return String.valueOf(JsonObjects.parse(object, object.length).get("v"));
    } catch (IOException e) {
      throw new AssertionError(json, e);
    }
  }
}
