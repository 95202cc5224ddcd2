package dev.weft.collector.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What Jaeger's query API knows. */
public final class Jaeger {
  private final int port;

  public Jaeger(int port) {
    this.port = port;
  }

  /** One span as Jaeger has it. */
  public record Span(
      String traceId,
      String id,
      String parentId,
      String name,
      Map<String, JsonNode> attributes,
      List<SpanEvent> events,
      int status) {}

  /** An event of a span. */
  public record SpanEvent(String name, Map<String, JsonNode> attributes) {}

  /** All spans of a service's traces, each once, by trace. */
  public Map<String, List<Span>> traces(String service) {
    Instant now = Instant.now();
    URI address =
        Http.local(
            port,
            "/api/v3/traces?query.service_name=%s&query.start_time_min=%s&query.start_time_max=%s&query.num_traces=5000"
                .formatted(
                    encode(service),
                    encode(now.minus(Duration.ofHours(1)).toString()),
                    encode(now.plus(Duration.ofMinutes(5)).toString())));
    return ask(address).stream()
        .collect(Collectors.groupingBy(Span::traceId, LinkedHashMap::new, Collectors.toList()));
  }

  /** The spans of one trace, of whatever time. */
  public List<Span> trace(String id) {
    return ask(Http.local(port, "/api/v3/traces/" + id));
  }

  private static List<Span> ask(URI address) {
    Map<String, Span> byId = new LinkedHashMap<>();
    if (Http.answers(address)) {
      spans(Http.json(address)).forEach(span -> byId.put(span.traceId() + span.id(), span));
    }
    return List.copyOf(byId.values());
  }

  /** The names of all spans of a service's traces. */
  public Set<String> names(String service) {
    Set<String> names = new TreeSet<>();
    traces(service).values().forEach(spans -> spans.forEach(span -> names.add(span.name())));
    return names;
  }

  private static List<Span> spans(JsonNode answer) {
    List<Span> spans = new ArrayList<>();
    JsonNode result = answer.path("result").isMissingNode() ? answer : answer.path("result");
    for (JsonNode resource : result.path("resourceSpans")) {
      for (JsonNode scope : resource.path("scopeSpans")) {
        for (JsonNode span : scope.path("spans")) {
          spans.add(span(span));
        }
      }
    }
    return spans;
  }

  private static Span span(JsonNode span) {
    List<SpanEvent> events = new ArrayList<>();
    for (JsonNode event : span.path("events")) {
      events.add(
          new SpanEvent(event.path("name").asText(), Otlp.attributes(event.path("attributes"))));
    }
    return new Span(
        span.path("traceId").asText(),
        span.path("spanId").asText(),
        span.path("parentSpanId").asText(""),
        span.path("name").asText(),
        Otlp.attributes(span.path("attributes")),
        events,
        span.path("status").path("code").asInt());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
