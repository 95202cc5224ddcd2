package dev.weft.collector.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weft.line.LineBuffer;
import dev.weft.line.LineEncoder;
import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import dev.weft.registry.Registry;
import io.opentelemetry.api.common.AttributeKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The Collector's file of events: one OTLP request in JSON a line. */
public final class EventFile {
  private final Path file;

  public EventFile(Path file) {
    this.file = file;
  }

  /** One event of the contract. */
  public record Event(
      String service,
      EventType type,
      String traceId,
      String spanId,
      long epochMillis,
      Map<String, JsonNode> attributes) {

    /** The line of the ledger that this is. */
    public String line() {
      @Nullable Object[] values = new Object[type.fields().size()];
      for (Field field : type.fields()) {
        AttributeKey<?> key = field.key();
        JsonNode value = key == null ? null : attributes.get(key.getKey());
        if (key != null && value != null) {
          values[field.index()] =
              switch (key.getType()) {
                case VALUE -> Otlp.value(value);
                case DOUBLE -> ((Number) Otlp.plain(value)).doubleValue();
                default -> Otlp.plain(value);
              };
        }
      }
      LineBuffer line = new LineBuffer();
      LineEncoder.withAllFields().encode(type, epochMillis, values, line);
      return new String(line.array(), 0, line.length(), StandardCharsets.US_ASCII).strip();
    }
  }

  public List<Event> events() {
    List<Event> events = new ArrayList<>();
    for (String line : lines()) {
      for (JsonNode resource : Http.parse(line).path("resourceLogs")) {
        JsonNode service =
            Otlp.attributes(resource.path("resource").path("attributes")).get("service.name");
        for (JsonNode scope : resource.path("scopeLogs")) {
          for (JsonNode record : scope.path("logRecords")) {
            EventType type = Registry.event(record.path("eventName").asText());
            if (type != null) {
              events.add(event(service == null ? "" : (String) Otlp.plain(service), type, record));
            }
          }
        }
      }
    }
    return events;
  }

  private static Event event(String service, EventType type, JsonNode record) {
    return new Event(
        service,
        type,
        record.path("traceId").asText(),
        record.path("spanId").asText(),
        TimeUnit.NANOSECONDS.toMillis(record.path("timeUnixNano").asLong()),
        Otlp.attributes(record.path("attributes")));
  }

  /** The whole lines: the Collector may be writing the last one. */
  public List<String> lines() {
    String text = Files.exists(file) ? Text.read(file) : "";
    return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
  }
}
