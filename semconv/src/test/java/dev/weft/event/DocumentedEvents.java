package dev.weft.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The examples of the source documents, word for word, and our schemas. */
final class DocumentedEvents {

  static final ObjectMapper JSON = new ObjectMapper();

  private DocumentedEvents() {}

  /** The examples of the event schemas; the first shows the common fields only. */
  static List<JsonNode> examples() throws IOException {
    List<JsonNode> examples = new ArrayList<>();
    JSON.readTree(text("/dev/weft/event/documented-events.json")).forEach(examples::add);
    return examples;
  }

  /** The lines of the JSON Lines blocks; the first three leave out null fields. */
  static List<String> lines() throws IOException {
    return text("/dev/weft/event/documented-lines.jsonl").lines().toList();
  }

  /** What our schema says against a line, as {@code keyword:field}. */
  static List<String> problems(JsonNode event) throws IOException {
    return problems(event.get("event_type").asText(), event);
  }

  /** What the schema of that event says against a line. */
  static List<String> problems(String name, JsonNode event) throws IOException {
    return schema(name).validate(event.toString(), InputFormat.JSON).stream()
        .map(DocumentedEvents::problem)
        .sorted()
        .toList();
  }

  private static JsonSchema schema(String eventName) throws IOException {
    String file = eventName.replaceFirst("\\.", "/") + ".schema.json";
    return JsonSchemaFactory.getInstance(VersionFlag.V202012)
        .getSchema(text("/dev/weft/schema/" + file));
  }

  private static String problem(ValidationMessage message) {
    String property =
        message.getProperty() == null
            ? message.getInstanceLocation().getName(-1)
            : message.getProperty();
    return message.getType() + ":" + property;
  }

  private static String text(String resource) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(DocumentedEvents.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
