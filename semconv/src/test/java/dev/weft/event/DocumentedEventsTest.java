package dev.weft.event;

import static dev.weft.event.DocumentedEvents.JSON;
import static dev.weft.event.DocumentedEvents.problems;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weft.chora.ChoraEvents;
import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import dev.weft.registry.FieldType;
import dev.weft.registry.Registry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentedEventsTest {

  @Test
  void wholeExamples_fulfilOurSchemas() throws IOException {
    List<JsonNode> examples = DocumentedEvents.examples();
    for (JsonNode example : examples.subList(1, examples.size())) {
      assertThat(problems(example)).isEmpty();
    }
    for (String line : DocumentedEvents.lines().subList(3, 6)) {
      assertThat(problems(JSON.readTree(line))).isEmpty();
    }
  }

  @Test
  void exampleOfTheCommonFields_lacksOnlyTheFieldsOfItsOwnEvent() throws IOException {
    assertThat(problems(DocumentedEvents.examples().get(0)))
        .containsExactly(
            "required:content_config_id",
            "required:duration_ms",
            "required:error_message",
            "required:generator_type");
  }

  @Test
  void linesThatLeaveOutNulls_lackOnlyTheErrorMessage() throws IOException {
    for (String line : DocumentedEvents.lines().subList(0, 3)) {
      assertThat(problems(JSON.readTree(line))).containsExactly("required:error_message");
    }
  }

  @Test
  void wholeExamples_areWrittenByteForByteButForTheSpaces(@TempDir Path directory)
      throws IOException {
    Path file = directory.resolve("events.jsonl");
    List<JsonNode> examples = DocumentedEvents.examples();
    StringBuilder expected = new StringBuilder();
    for (JsonNode example : examples.subList(1, examples.size())) {
      EventEmitter.publish(
          file,
          example.get("event_type").asText(),
          Instant.parse(example.get("timestamp").asText()),
          values(example));
      expected.append(example).append('\n');
    }

    assertThat(Files.readString(file)).isEqualTo(expected.toString());
  }

  @Test
  void lineWithAChangedField_isRefusedByTheSchema() throws IOException {
    for (EventType type : ChoraEvents.ALL) {
      ObjectNode good = good(type);
      assertThat(problems(good)).isEmpty();
      for (Field field : type.fields()) {
        assertChangesAreRefused(type, field);
      }
      assertThat(problems(type.name(), good(type).put("timestamp", "yesterday")))
          .contains("pattern:timestamp");
      assertThat(problems(type.name(), good(type).put("event_type", "chora.other")))
          .containsExactly("const:event_type");
      assertThat(problems(good.put("later_field", true))).isEmpty();
    }
  }

  private static void assertChangesAreRefused(EventType type, Field field) throws IOException {
    String name = type.name();
    String path = field.path();
    if (!field.optIn()) {
      assertThat(problems(name, good(type).without(path))).containsExactly("required:" + path);
    }
    if (!field.nullable() && !field.optIn()) {
      assertThat(problems(name, good(type).putNull(path))).contains("type:" + path);
    }
    assertThat(problems(name, good(type).set(path, JSON.createArrayNode())))
        .contains("type:" + path);
    if (field.minimum() != null) {
      assertThat(problems(name, good(type).put(path, field.minimum() - 1)))
          .containsExactly("minimum:" + path);
    }
    if (!field.allowed().isEmpty()) {
      assertThat(problems(name, good(type).put(path, "failure"))).containsExactly("enum:" + path);
    }
  }

  private static ObjectNode good(EventType type) {
    ObjectNode good = JSON.createObjectNode();
    for (Field field : type.fields()) {
      switch (field.source()) {
        case TIMESTAMP -> good.put(field.path(), "2025-10-17T12:00:00.123Z");
        case EVENT_NAME -> good.put(field.path(), type.lineName());
        default -> putGood(good, field);
      }
    }
    return good;
  }

  private static void putGood(ObjectNode good, Field field) {
    if (!field.allowed().isEmpty()) {
      good.put(field.path(), field.allowed().get(0));
    } else if (field.type() == FieldType.STRING) {
      good.put(field.path(), "text");
    } else if (field.type() == FieldType.BOOLEAN) {
      good.put(field.path(), true);
    } else {
      good.put(field.path(), 1);
    }
  }

  private static Map<String, @Nullable Object> values(JsonNode example) {
    EventType type = Objects.requireNonNull(Registry.event(example.get("event_type").asText()));
    Map<String, @Nullable Object> values = new HashMap<>();
    for (Field field : type.fields()) {
      JsonNode value = example.get(field.path());
      if (value != null && !value.isNull()) {
        values.put(
            field.path(),
            switch (field.type()) {
              case STRING -> value.asText();
              case BOOLEAN -> value.asBoolean();
              case LONG -> value.asLong();
              case DOUBLE -> value.asDouble();
              default -> throw new AssertionError(field);
            });
      }
    }
    return values;
  }
}
