package dev.weft.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.weft.registry.EventType;
import dev.weft.registry.MetricType;
import dev.weft.registry.Registry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** What our JSON Schemas say against a line, as {@code keyword:field}. */
final class Schemas {

  private static final Map<String, JsonSchema> LOADED = new ConcurrentHashMap<>();

  private Schemas() {}

  /** Asks the schema of the file that holds such lines. */
  static List<String> fileProblems(EventType type, JsonNode line) {
    String file = isMeasurement(type) ? "metrics" : "events";
    return problems(type.system() + "/" + file, line);
  }

  /** Asks the schema of the line, or for a measurement that of its file. */
  static List<String> problems(EventType type, JsonNode line) {
    String prefix = type.system() + ".";
    String event =
        type.name().startsWith(prefix) ? type.name().substring(prefix.length()) : type.name();
    return isMeasurement(type)
        ? fileProblems(type, line)
        : problems(type.system() + "/" + event, line);
  }

  static List<String> problems(String schema, JsonNode line) {
    return LOADED
        .computeIfAbsent(schema, Schemas::load)
        .validate(line.toString(), InputFormat.JSON)
        .stream()
        .map(Schemas::problem)
        .sorted()
        .toList();
  }

  private static boolean isMeasurement(EventType type) {
    return Registry.metrics().stream().map(MetricType::line).anyMatch(line -> line == type);
  }

  private static JsonSchema load(String schema) {
    String resource = "/dev/weft/schema/" + schema + ".schema.json";
    try (InputStream in =
        Objects.requireNonNull(Schemas.class.getResourceAsStream(resource), resource)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String problem(ValidationMessage message) {
    String property =
        message.getProperty() == null
            ? message.getInstanceLocation().getName(-1)
            : message.getProperty();
    return message.getType() + ":" + property;
  }
}
