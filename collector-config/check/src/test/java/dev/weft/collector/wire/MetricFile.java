package dev.weft.collector.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The Collector's file of metrics: one OTLP request in JSON a line. */
public final class MetricFile {
  private static final List<String> KINDS = List.of("gauge", "sum", "histogram");

  private final Path file;

  public MetricFile(Path file) {
    this.file = file;
  }

  /** How many data points each metric has. */
  public Map<String, Integer> sizes() {
    Map<String, Integer> sizes = new TreeMap<>();
    for (String line : Text.lines(file)) {
      for (JsonNode resource : Http.parse(line).path("resourceMetrics")) {
        for (JsonNode scope : resource.path("scopeMetrics")) {
          for (JsonNode metric : scope.path("metrics")) {
            sizes.merge(metric.path("name").asText(), points(metric), Integer::sum);
          }
        }
      }
    }
    return sizes;
  }

  private static int points(JsonNode metric) {
    return KINDS.stream().mapToInt(kind -> metric.path(kind).path("dataPoints").size()).sum();
  }
}
