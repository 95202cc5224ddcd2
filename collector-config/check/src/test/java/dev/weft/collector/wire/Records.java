package dev.weft.collector.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The events and spans of OTLP requests in JSON. */
public final class Records {
  private Records() {}

  /** One event or span and where it comes from. */
  public record Item(JsonNode resource, JsonNode scope, JsonNode record) {

    /** The value of an attribute, which has to be there. */
    public JsonNode attribute(String key) {
      return Objects.requireNonNull(attributes().get(key), key);
    }

    public Map<String, JsonNode> attributes() {
      return Otlp.attributes(record.path("attributes"));
    }
  }

  public static List<Item> of(JsonNode request) {
    List<Item> items = new ArrayList<>(items(request, "Logs", "logRecords"));
    items.addAll(items(request, "Spans", "spans"));
    return items;
  }

  private static List<Item> items(JsonNode request, String kind, String name) {
    List<Item> items = new ArrayList<>();
    for (JsonNode resource : request.path("resource" + kind)) {
      for (JsonNode scope : resource.path("scope" + kind)) {
        for (JsonNode record : scope.path(name)) {
          items.add(new Item(resource.path("resource"), scope.path("scope"), record));
        }
      }
    }
    return items;
  }
}
