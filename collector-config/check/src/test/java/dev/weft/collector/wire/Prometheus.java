package dev.weft.collector.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What Prometheus' query API knows. */
public final class Prometheus {
  /** What scraping and the scope of a meter add to every series. */
  private static final Set<String> BESIDES = Set.of("__name__", "job", "instance");

  private final int port;

  public Prometheus(int port) {
    this.port = port;
  }

  /** One sample: the labels without the name, and the value. */
  public record Sample(Map<String, String> labels, double value) {
    /** The labels that the metric has of itself. */
    public Set<String> ownLabels() {
      Set<String> own = new TreeSet<>(labels.keySet());
      own.removeAll(BESIDES);
      own.removeIf(label -> label.startsWith("otel_scope_") || label.startsWith("exported_"));
      return own;
    }
  }

  public List<Sample> query(String expression) {
    List<Sample> samples = new ArrayList<>();
    for (JsonNode result : ask(expression)) {
      Map<String, String> labels = new TreeMap<>();
      result
          .path("metric")
          .properties()
          .forEach(l -> labels.put(l.getKey(), l.getValue().asText()));
      labels.remove("__name__");
      samples.add(new Sample(labels, result.path("value").path(1).asDouble()));
    }
    return samples;
  }

  private JsonNode ask(String expression) {
    return Http.json(
            Http.local(
                port,
                "/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8)))
        .path("data")
        .path("result");
  }

  /** Every value of a range selector, whatever its labels. */
  public List<Double> values(String selector) {
    List<Double> values = new ArrayList<>();
    ask(selector)
        .forEach(series -> series.path("values").forEach(v -> values.add(v.path(1).asDouble())));
    return values;
  }

  /** The traces that exemplars of a selector within the last hour name. */
  public Set<String> exemplarTraces(String selector) {
    Set<String> traces = new TreeSet<>();
    Instant now = Instant.now();
    Http.json(
            Http.local(
                port,
                "/api/v1/query_exemplars?query=%s&start=%s&end=%s"
                    .formatted(
                        URLEncoder.encode(selector, StandardCharsets.UTF_8),
                        now.minus(Duration.ofHours(1)),
                        now)))
        .path("data")
        .forEach(
            series ->
                series
                    .path("exemplars")
                    .forEach(e -> traces.add(e.path("labels").path("trace_id").asText())));
    return traces;
  }

  public double sum(String expression) {
    return query("sum(" + expression + ")").stream().mapToDouble(Sample::value).sum();
  }

  public Set<String> names() {
    Set<String> names = new TreeSet<>();
    Http.json(Http.local(port, "/api/v1/label/__name__/values"))
        .path("data")
        .forEach(name -> names.add(name.asText()));
    return names;
  }
}
