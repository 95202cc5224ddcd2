package dev.weft.agent;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One line of a ledger, read strictly: a torn or empty line, a byte that is not ASCII, a duplicate
 * key or a nested value is an error. Independent of the reader that Weft ships.
 */
record LedgerLine(Map<String, Object> values) {

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  static final String NONE = "null";

  static List<LedgerLine> readAll(Path file) {
    String text;
    try {
      text = Files.exists(file) ? new String(Files.readAllBytes(file), UTF_8) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!text.isEmpty() && !text.endsWith("\n")) {
      throw new AssertionError("torn last line in " + file);
    }
    return text.lines().map(LedgerLine::parse).toList();
  }

  static LedgerLine parse(String line) {
    if (!line.chars().allMatch(c -> c >= ' ' && c < 127)) {
      throw new AssertionError("not ASCII: " + line);
    }
    Map<String, Object> values = new LinkedHashMap<>();
    try (JsonParser parser = JSON.createParser(line)) {
      expect(parser.nextToken() == JsonToken.START_OBJECT, line);
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName();
        values.put(key, value(parser, line));
      }
      expect(parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null, line);
    } catch (IOException e) {
      throw new AssertionError("not a JSON object: " + line, e);
    }
    return new LedgerLine(values);
  }

  private static Object value(JsonParser parser, String line) throws IOException {
    return switch (parser.nextToken()) {
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT -> parser.getLongValue();
      case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> Null.INSTANCE;
      default -> throw new AssertionError("nested value: " + line);
    };
  }

  private static void expect(boolean condition, String line) {
    if (!condition) {
      throw new AssertionError("not a JSON object: " + line);
    }
  }

  List<String> keys() {
    return List.copyOf(values.keySet());
  }

  String text(String key) {
    return Objects.toString(values.get(key));
  }

  long number(String key) {
    return (Long) Objects.requireNonNull(values.get(key), key);
  }

  String eventType() {
    return text("event_type");
  }

  String status() {
    return text("status");
  }

  /** The id of the content or the artifact. */
  String id() {
    return values.containsKey("artifact_config_id")
        ? text("artifact_config_id")
        : text("content_config_id");
  }

  /** JSON's null, which a map of Java cannot tell from a missing key. */
  enum Null {
    INSTANCE;

    @Override
    public String toString() {
      return NONE;
    }
  }
}
