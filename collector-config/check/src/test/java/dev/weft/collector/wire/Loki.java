package dev.weft.collector.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What Loki's query API knows. */
public final class Loki {
  private final int port;

  public Loki(int port) {
    this.port = port;
  }

  /** One entry: its line, and labels and structured metadata together. */
  public record Entry(String line, Map<String, String> labels) {}

  /** The entries of the last hour in streams that a selector names. */
  public List<Entry> entries(String selector) {
    List<Entry> entries = new ArrayList<>();
    for (JsonNode stream : ask(selector).path("data").path("result")) {
      Map<String, String> labels = new TreeMap<>();
      stream
          .path("stream")
          .properties()
          .forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
      stream
          .path("values")
          .forEach(value -> entries.add(new Entry(value.path(1).asText(), labels)));
    }
    return entries;
  }

  private JsonNode ask(String selector) {
    return Http.json(
        Http.local(
            port,
            "/loki/api/v1/query_range?limit=5000&start=%s&query=%s"
                .formatted(
                    Instant.now().minus(Duration.ofHours(1)),
                    URLEncoder.encode(selector, StandardCharsets.UTF_8))));
  }
}
