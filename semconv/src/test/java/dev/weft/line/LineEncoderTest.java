package dev.weft.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weft.chora.ChoraAttributes;
import dev.weft.chora.ChoraEvents;
import dev.weft.registry.EventType;
import dev.weft.registry.InvalidEventException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineEncoderTest {

  private static final EventType CONTENT = ChoraEvents.CONTENT_GENERATED;
  private static final long TIME = Instant.parse("2025-10-17T12:00:00.123Z").toEpochMilli();
  private static final LineEncoder ENCODER = LineEncoder.of(Set.of());
  private static final LineEncoder ALL_FIELDS = LineEncoder.withAllFields();

  @Test
  void documentedSuccess_isEncodedByteForByte() {
    assertThat(Lines.encode(ENCODER, CONTENT, TIME, Lines.slots(CONTENT, success())))
        .isEqualTo(
            "{\"timestamp\":\"2025-10-17T12:00:00.123Z\",\"trace_id\":\"workflow-abc123\","
                + "\"event_type\":\"chora.content_generated\",\"status\":\"success\","
                + "\"content_config_id\":\"readme-intro\",\"generator_type\":\"jinja2\","
                + "\"duration_ms\":234,\"error_message\":null}\n");
  }

  @Test
  void documentedArtifactError_isEncodedByteForByte() {
    EventType type = ChoraEvents.ARTIFACT_ASSEMBLED;
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("status", "error");
    values.put("artifact_config_id", "complex-report");
    values.put("section_count", 2);
    values.put("duration_ms", 876L);
    values.put(
        "error_message", "Failed to generate required content 'summary': Template not found");

    assertThat(Lines.encode(ENCODER, type, TIME, Lines.slots(type, values)))
        .isEqualTo(
            "{\"timestamp\":\"2025-10-17T12:00:00.123Z\",\"trace_id\":null,"
                + "\"event_type\":\"chora.artifact_assembled\",\"status\":\"error\","
                + "\"artifact_config_id\":\"complex-report\",\"section_count\":2,"
                + "\"duration_ms\":876,\"output_path\":null,\"error_message\":"
                + "\"Failed to generate required content 'summary': Template not found\"}\n");
  }

  @Test
  void documentedValidation_isEncodedByteForByte() {
    EventType type = ChoraEvents.VALIDATION_COMPLETED;
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("trace_id", "workflow-abc123");
    values.put("status", "success");
    values.put("content_config_id", "api-docs");
    values.put("validation_passed", true);
    values.put("rule_count", 5L);
    values.put("duration_ms", 123L);

    assertThat(Lines.encode(ENCODER, type, TIME, Lines.slots(type, values)))
        .isEqualTo(
            "{\"timestamp\":\"2025-10-17T12:00:00.123Z\",\"trace_id\":\"workflow-abc123\","
                + "\"event_type\":\"chora.validation_completed\",\"status\":\"success\","
                + "\"content_config_id\":\"api-docs\",\"validation_passed\":true,"
                + "\"rule_count\":5,\"duration_ms\":123,\"error_message\":null}\n");
  }

  @Test
  void optInFields_areWrittenWhenSwitchedOnAndPresent() {
    Map<String, @Nullable Object> values = success();
    values.put("session_id", "s-1");
    LineEncoder sessions = LineEncoder.of(Set.of(ChoraAttributes.SESSION_ID.getKey()));

    assertThat(Lines.encode(ENCODER, CONTENT, TIME, Lines.slots(CONTENT, values)))
        .doesNotContain("session_id", "user_id");
    assertThat(Lines.encode(sessions, CONTENT, TIME, Lines.slots(CONTENT, values)))
        .contains("\"duration_ms\":234,\"session_id\":\"s-1\",\"error_message\":null");
    assertThat(Lines.encode(sessions, CONTENT, TIME, Lines.slots(CONTENT, success())))
        .doesNotContain("session_id");
  }

  @Test
  void unknownOptInKey_isRefusedWithTheKnownOnes() {
    assertThatThrownBy(() -> LineEncoder.of(Set.of("chora.sesion_id")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("chora.sesion_id", "chora.session_id", "chora.user_id");
    assertThatThrownBy(() -> LineEncoder.of(Set.of(ChoraAttributes.STATUS.getKey())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"status", "content_config_id", "generator_type", "duration_ms"})
  void missingRequiredValue_isRefusedAndLeavesTheBufferAsItWas(String path) {
    LineBuffer buffer = new LineBuffer();
    ENCODER.encode(CONTENT, TIME, Lines.slots(CONTENT, success()), buffer);
    int before = buffer.length();
    Map<String, @Nullable Object> values = success();
    values.remove(path);

    assertThatThrownBy(() -> ENCODER.encode(CONTENT, TIME, Lines.slots(CONTENT, values), buffer))
        .isInstanceOf(InvalidEventException.class)
        .hasMessage("chora.content_generated: chora." + path + " is required but null");
    assertThat(buffer.length()).isEqualTo(before);
  }

  @Test
  void wrongType_isRefused() {
    Map<String, @Nullable Object> values = success();
    values.put("generator_type", 123);

    assertThatThrownBy(() -> Lines.encode(ENCODER, CONTENT, TIME, Lines.slots(CONTENT, values)))
        .isInstanceOf(InvalidEventException.class)
        .hasMessageContaining("chora.generator_type must be a string");
  }

  @ParameterizedTest
  @CsvSource({
    "0000-01-01T00:00:00.000Z",
    "1969-12-31T23:59:59.999Z",
    "1970-01-01T00:00:00.000Z",
    "2000-02-29T12:34:56.780Z",
    "2100-02-28T23:59:59.001Z",
    "2100-03-01T00:00:00.100Z",
    "9999-12-31T23:59:59.999Z"
  })
  void time_alwaysHasThreeDigitsOfMilliseconds(String text) {
    long time = Instant.parse(text).toEpochMilli();

    assertThat(Lines.encode(ENCODER, CONTENT, time, Lines.slots(CONTENT, success())))
        .startsWith("{\"timestamp\":\"" + text + "\",");
  }

  @Test
  void randomTimes_agreeWithTheFormatterOfTheJdk() {
    DateTimeFormatter expected =
        DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    Random random = new Random(42);
    LineBuffer buffer = new LineBuffer();
    for (int i = 0; i < 20_000; i++) {
      long time = random.nextLong(-62_167_219_200_000L, 253_402_300_800_000L);
      buffer.clear();
      buffer.timestamp(time);
      assertThat(new String(buffer.toByteArray(), StandardCharsets.US_ASCII))
          .isEqualTo('"' + expected.format(Instant.ofEpochMilli(time)) + '"');
    }
  }

  @Test
  void timeOutsideOfFourDigitYears_isRefused() {
    long tooLate = Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli() + 1;

    assertThatThrownBy(
            () -> Lines.encode(ENCODER, CONTENT, tooLate, Lines.slots(CONTENT, success())))
        .isInstanceOf(InvalidEventException.class);
  }

  @Test
  void hugeText_isCutAndMarkedAndTheShortOnesStayWhole() {
    Map<String, @Nullable Object> values = success();
    values.put("error_message", "\u00e9".repeat(1_000_000));

    String line = Lines.encode(ENCODER, CONTENT, TIME, Lines.slots(CONTENT, values));

    assertThat(line.length()).isBetween(1_000_000, LineEncoder.MAX_LINE_BYTES);
    assertThat(line).contains("\"content_config_id\":\"readme-intro\"");
    assertThat(line).matches("(?s).*\\\\u00e9\\.\\.\\.\\[cut \\d+ chars\\]\"\\}\n");
    assertThat(Lines.read(line)).singleElement().isInstanceOf(LedgerLine.class);
  }

  @Test
  void hugeTextsInEveryField_stillMakeALineBelowTheLimit() {
    for (EventType type : ChoraEvents.ALL) {
      String line =
          Lines.encode(ALL_FIELDS, type, TIME, Lines.slots(type, "\ud83d\ude00".repeat(300_000)));

      assertThat(line.length()).isBetween(1_000_000, LineEncoder.MAX_LINE_BYTES);
      assertThat(Lines.read(line)).singleElement().isInstanceOf(LedgerLine.class);
      assertThat(line).doesNotContain("\\ud83d...").doesNotContain("\\ufffd");
    }
  }

  private static Map<String, @Nullable Object> success() {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("trace_id", "workflow-abc123");
    values.put("status", "success");
    values.put("content_config_id", "readme-intro");
    values.put("generator_type", "jinja2");
    values.put("duration_ms", 234L);
    return values;
  }
}
