package dev.weft.collector.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What Elasticsearch's API knows. */
public final class Elasticsearch {
  private static final String EVENTS = "/weft-events-*";

  private final int port;

  public Elasticsearch(int port) {
    this.port = port;
  }

  /** One event as a document. */
  public record Document(String index, JsonNode source) {

    public String text(String attribute) {
      return source.path("attributes").path(attribute).asText();
    }

    /** What {@link Elasticsearch#values} is of the event that was sent. */
    public Object values() {
      return Http.values(
          Http.print(
              Map.of(
                  "service", source.path("resource").path("service_name"),
                  "name", source.path("event_name"),
                  "traceId", source.path("trace_id").asText(),
                  "spanId", source.path("span_id").asText(),
                  "time", Instant.parse(source.path("@timestamp").asText()).toEpochMilli(),
                  "attributes", source.path("attributes"))));
    }
  }

  /** The event with its attributes as plain JSON, under the keys that they have here. */
  public static Object values(EventFile.Event event) {
    Map<String, Object> attributes = new TreeMap<>();
    event.attributes().forEach((key, any) -> attributes.put(key(key), Otlp.tree(any)));
    return Http.values(
        Http.print(
            Map.of(
                "service", event.service(),
                "name", event.type().name(),
                "traceId", event.traceId(),
                "spanId", event.spanId(),
                "time", event.epochMillis(),
                "attributes", attributes)));
  }

  /** The key of an attribute as it is here. */
  public static String key(String key) {
    return key.replace('.', '_');
  }

  public List<Document> events() {
    return ask("{\"match_all\": {}}");
  }

  /** The events in which a field has exactly this value. */
  public List<Document> events(String field, String value) {
    return ask("{\"term\": %s}".formatted(Http.print(Map.of(field, value))));
  }

  /** The events in which a field has a number above this. */
  public List<Document> eventsAbove(String field, int bound) {
    return ask("{\"range\": {\"%s\": {\"gt\": %d}}}".formatted(field, bound));
  }

  private List<Document> ask(String query) {
    post(EVENTS + "/_refresh", "");
    List<Document> documents = new ArrayList<>();
    for (JsonNode hit : search("{\"query\": %s}".formatted(query)).path("hits").path("hits")) {
      documents.add(new Document(hit.path("_index").asText(), hit.path("_source")));
    }
    return documents;
  }

  private JsonNode search(String body) {
    String source = URLEncoder.encode(body, StandardCharsets.UTF_8);
    try {
      return Http.json(
          address(
              EVENTS
                  + "/_search?size=10000&source_content_type=application/json&source="
                  + source));
    } catch (IllegalStateException refused) {
      // An index that is just being made has nothing yet.
      if (String.valueOf(refused.getMessage()).contains("no_shard_available_action_exception")) {
        return MissingNode.getInstance();
      }
      throw refused;
    }
  }

  /** Puts one document into an index, which need not be there. */
  public void add(String index, String document) {
    post("/" + index + "/_doc", document);
  }

  /** Makes it as empty as it was at first. */
  public void clear() {
    for (String all :
        List.of("/_all", "/_template/*", "/_index_template/*", "/_component_template/*")) {
      Http.delete(address(all));
    }
  }

  private void post(String path, String json) {
    try {
      int status = Http.post(address(path), json);
      if (status / 100 != 2) {
        throw new AssertionError(path + " answers " + status);
      }
    } catch (IOException e) {
      throw new AssertionError(path, e);
    }
  }

  /** The types of an index's fields by their names. */
  public Map<String, String> types(String index) {
    Map<String, String> types = new TreeMap<>();
    collect(Http.json(address("/" + index + "/_mapping")).path(index).path("mappings"), "", types);
    return types;
  }

  private static void collect(JsonNode object, String prefix, Map<String, String> types) {
    for (Map.Entry<String, JsonNode> field : object.path("properties").properties()) {
      if (field.getValue().has("properties")) {
        collect(field.getValue(), prefix + field.getKey() + ".", types);
      } else {
        types.put(prefix + field.getKey(), field.getValue().path("type").asText());
      }
    }
  }

  public List<String> indices() {
    return Http.text(address("/_cat/indices?h=index&s=index")).lines().toList();
  }

  private URI address(String path) {
    return Http.local(port, path);
  }
}
