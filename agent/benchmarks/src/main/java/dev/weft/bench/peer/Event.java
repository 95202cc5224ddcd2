package dev.weft.bench.peer;

import java.util.LinkedHashMap;
import java.util.Map;

/** The event that every candidate writes. */
final class Event {
  static final String TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4736";
  static final String STATUS = "success";
  static final String CONTENT = "guide/" + "getting-started-".repeat(6) + "end";
  static final String GENERATOR = "demonstration";
  static final long DURATION_MS = 12;

  private Event() {}

  /** The fields of the line by their names. */
  static Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("trace_id", TRACE_ID);
    fields.put("event_type", "chora.content_generated");
    fields.put("status", STATUS);
    fields.put("content_config_id", CONTENT);
    fields.put("generator_type", GENERATOR);
    fields.put("duration_ms", DURATION_MS);
    return fields;
  }
}
