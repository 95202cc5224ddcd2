package dev.weft.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.chora.ChoraEvents;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LineReaderTest {

  private static final String GOOD =
      "{\"timestamp\":\"2025-10-17T12:00:00.123Z\",\"trace_id\":null,\"event_type\":"
          + "\"chora.content_generated\",\"status\":\"success\",\"content_config_id\":\"intro\","
          + "\"generator_type\":\"jinja2\",\"duration_ms\":100,\"error_message\":null}";

  @Test
  void goodLine_isReadWithItsTypeAndItsValuesInOrder() {
    assertThat(Lines.read(GOOD + "\n"))
        .singleElement()
        .isInstanceOfSatisfying(
            LedgerLine.class,
            line -> {
              assertThat(line.lineNumber()).isEqualTo(1);
              assertThat(line.eventType()).isSameAs(ChoraEvents.CONTENT_GENERATED);
              assertThat(line.values().keySet())
                  .containsExactly(
                      "timestamp",
                      "trace_id",
                      "event_type",
                      "status",
                      "content_config_id",
                      "generator_type",
                      "duration_ms",
                      "error_message");
              assertThat(line.values()).containsEntry("duration_ms", 100L);
            });
  }

  @Test
  void unknownEventTypeAndUnknownFields_areAccepted() {
    String unknown =
        "{\"event_type\":\"chora.later\",\"x\":[1,2.5,{\"y\":null}],\"big\":123456789012}";
    String extended = GOOD.replace("{\"timestamp", "{\"schema_version\":1,\"timestamp");

    assertThat(Lines.read(unknown + "\n" + extended + "\n"))
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).isInstanceOf(LedgerLine.class))
        .first()
        .isInstanceOfSatisfying(
            LedgerLine.class,
            line -> {
              assertThat(line.eventType()).isNull();
              assertThat(String.valueOf(line.values().get("x"))).isEqualTo("[1, 2.5, {y=null}]");
              assertThat(line.values().get("big")).isEqualTo(123_456_789_012L);
            });
  }

  @ParameterizedTest
  @MethodSource("badLines")
  void badLine_isAProblemWithItsNumberAndTheRestIsReadOn(String bad, String message) {
    List<LineResult> results = Lines.read(GOOD + "\n\n" + bad + "\n" + GOOD + "\n");

    assertThat(results).extracting(LineResult::lineNumber).containsExactly(1L, 3L, 4L);
    assertThat(results.get(1))
        .isInstanceOfSatisfying(
            LineProblem.class, problem -> assertThat(problem.message()).contains(message));
    assertThat(results.get(2)).isInstanceOf(LedgerLine.class);
  }

  static List<String[]> badLines() {
    return List.of(
        new String[] {"[1]", "not a JSON object"},
        new String[] {"null", "not a JSON object"},
        new String[] {"{\"event_type\":\"a\",\"event_type\":\"b\"}", "Duplicate field"},
        new String[] {"{\"x\":{\"a\":1,\"a\":2}}", "Duplicate field"},
        new String[] {"{\"event_type\":", "Unexpected end-of-input"},
        new String[] {GOOD.substring(0, 60), "end-of-input"},
        new String[] {GOOD + GOOD, "more than one JSON object"},
        new String[] {"{\"x\":NaN}", "NaN"},
        new String[] {"{\"x\":1e999}", "number out of range"},
        new String[] {"{\"x\":\"a\0b\"}", "NUL byte"},
        new String[] {"\0\0\0\0", "NUL byte"},
        new String[] {"{\"x\":1}", "no event type under [event_type, event, kind, metric]"},
        new String[] {GOOD.replace(",\"error_message\":null", ""), "error_message is missing"},
        new String[] {GOOD.replace("\"intro\"", "null"), "content_config_id is required"},
        new String[] {GOOD.replace("100", "-1"), "duration_ms must be at least 0 but is -1"},
        new String[] {GOOD.replace("100", "1.5"), "duration_ms must be a whole number"},
        new String[] {GOOD.replace("100", "\"100\""), "duration_ms must be a whole number"},
        new String[] {GOOD.replace("success", "failure"), "status must be one of [success, error]"},
        new String[] {GOOD.replace("17T12", "17 12"), "timestamp is not a time in UTC"},
        new String[] {GOOD.replace("123Z", "123+02:00"), "timestamp is not a time in UTC"});
  }

  @Test
  void tornLastLine_isLeftOut() {
    for (int length = 1; length < GOOD.length(); length++) {
      assertThat(Lines.read(GOOD + "\n" + GOOD.substring(0, length))).hasSize(1);
    }
  }

  @Test
  void wholeLastLineWithoutLineFeed_isRead() {
    assertThat(Lines.read(GOOD + "\n" + GOOD)).hasSize(2);
  }

  @Test
  void lineLongerThanAllowed_isAProblemWithoutBeingHeldInMemory() {
    String tooLong = "{\"event_type\":\"x\",\"y\":\"" + "z".repeat(3_000_000) + "\"}";

    List<LineResult> results = Lines.read(tooLong + "\n" + GOOD + "\n");

    assertThat(results.get(0)).isEqualTo(new LineProblem(1, "longer than 1048575 bytes", null));
    assertThat(results.get(1)).isInstanceOf(LedgerLine.class);
  }

  @Test
  void lineOfTheGreatestAllowedLength_isRead() {
    String frame = "{\"event_type\":\"x\",\"y\":\"\"}\n";
    String fill = "z".repeat(LineEncoder.MAX_LINE_BYTES - frame.length());
    String longest = frame.replace("\"\"", '"' + fill + '"');

    assertThat(Lines.read(longest)).singleElement().isInstanceOf(LedgerLine.class);
    assertThat(Lines.read(longest.replace("zz\"", "zzz\"")))
        .singleElement()
        .isInstanceOf(LineProblem.class);
  }

  @Test
  void lineThatIsNotUtf8_isAProblem() {
    byte[] latin1 = "{\"event_type\":\"\u00e9\"}\n".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(Lines.read(latin1)).singleElement().isInstanceOf(LineProblem.class);
  }

  @Test
  void problemOfAWellFormedLine_keepsItsValues() {
    assertThat(Lines.read("{\"x\":1}\n"))
        .containsExactly(
            new LineProblem(
                1,
                "no event type under [event_type, event, kind, metric]",
                Map.of("x", (Object) 1L)));
  }
}
