package dev.weft.collector;

import dev.weft.collector.wire.Http;
import dev.weft.line.LineBuffer;
import dev.weft.line.LineEncoder;
import dev.weft.registry.EventType;
import dev.weft.registry.Registry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Spans, events and measurements that are known one by one, sent over OTLP. */
final class Traffic {
  static final String SERVICE = "traffic";
  private static final String RESOURCE =
      "{\"attributes\": [{\"key\": \"service.name\", \"value\": {\"stringValue\": \"traffic\"}}]}";

  private final Collector collector;
  private final List<String> spans = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private final List<Double> measurements = new ArrayList<>();
  private long measured;

  Traffic(Collector collector) {
    this.collector = collector;
  }

  /** Sends as many spans, each with its event, one request each; all are taken. */
  void send(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      sendEvent(sendSpan(Instant.now()));
    }
  }

  /** Sends a span of that time alone, and returns its number, which is its trace's id too. */
  int sendSpan(Instant time) throws IOException {
    int number = spans.size() + 1;
    long nanos = time.toEpochMilli() * 1_000_000;
    post(
        "/v1/traces",
        """
        {"resourceSpans": [{"resource": %s, "scopeSpans": [{"scope": {"name": "t"}, "spans": [
          {"traceId": "%032x", "spanId": "%016x", "name": "span %d", "kind": 1,
           "startTimeUnixNano": "%d", "endTimeUnixNano": "%d"}]}]}]}"""
            .formatted(RESOURCE, number, number, number, nanos, nanos));
    spans.add("span " + number);
    return number;
  }

  /** Sends whole traces of a root and two calls in it, each with an event; the first ones fail. */
  void sendTraces(int count, int failing) throws IOException {
    Random ids = new Random(count); // the same in every run, so the same are sampled
    for (int number = 1; number <= count; number++) {
      String trace = "%016x%016x".formatted(ids.nextLong() | 1, ids.nextLong() | 1);
      long nanos = System.currentTimeMillis() * 1_000_000;
      post(
          "/v1/traces",
          """
          {"resourceSpans": [{"resource": %1$s, "scopeSpans": [{"scope": {"name": "t"}, "spans": [
            {"traceId": "%2$s", "spanId": "0000000000000001", "name": "root", "kind": 1,
             "startTimeUnixNano": "%3$d", "endTimeUnixNano": "%3$d"},
            {"traceId": "%2$s", "spanId": "0000000000000002", "parentSpanId": "0000000000000001",
             "name": "a", "kind": 1, "startTimeUnixNano": "%3$d", "endTimeUnixNano": "%3$d",
             "status": {"code": %4$d}},
            {"traceId": "%2$s", "spanId": "0000000000000003", "parentSpanId": "0000000000000001",
             "name": "b", "kind": 1, "startTimeUnixNano": "%3$d", "endTimeUnixNano": "%3$d"}]}]}]}"""
              .formatted(RESOURCE, trace, nanos, number <= failing ? 2 : 1));
      sendEvent(number);
    }
  }

  /** Sends as many root spans and events of 5 KB each, in one request of each kind. */
  void sendLarge(int count) throws IOException {
    String text = "large ".repeat(5_000 / 6);
    List<String> roots = new ArrayList<>();
    List<String> events = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long millis = System.currentTimeMillis();
      int number = spans.size() + 1;
      roots.add(
          """
          {"traceId": "%1$032x", "spanId": "%1$016x", "name": "span %1$d", "kind": 1,
           "startTimeUnixNano": "%2$d", "endTimeUnixNano": "%2$d", "attributes": [
             {"key": "exception.message", "value": {"stringValue": "%3$s"}}]}"""
              .formatted(number, millis * 1_000_000, text));
      spans.add("span " + number);
      events.add(event(millis, number, text));
      lines.add(line(millis, number, text));
    }
    post(
        "/v1/traces",
        "{\"resourceSpans\": [{\"resource\": %s, \"scopeSpans\": [{\"scope\": {\"name\": \"t\"}, \"spans\": [%s]}]}]}"
            .formatted(RESOURCE, String.join(",", roots)));
    postEvents(String.join(",", events));
  }

  private void sendEvent(int number) throws IOException {
    long millis = System.currentTimeMillis();
    postEvents(event(millis, number, null));
    lines.add(line(millis, number));
  }

  private void postEvents(String events) throws IOException {
    post(
        "/v1/logs",
        """
        {"resourceLogs": [{"resource": %s, "scopeLogs": [{"scope": {"name": "t"}, "logRecords": [
          %s]}]}]}"""
            .formatted(RESOURCE, events));
  }

  private static String event(long millis, int number, @Nullable String message) {
    String error =
        message == null
            ? ""
            : ", {\"key\": \"chora.error_message\", \"value\": {\"stringValue\": \"%s\"}}"
                .formatted(message);
    return """
        {"eventName": "chora.content_generated", "timeUnixNano": "%d", "attributes": [
          {"key": "chora.status", "value": {"stringValue": "success"}},
          {"key": "chora.content_config_id", "value": {"stringValue": "content %d"}},
          {"key": "chora.generator_type", "value": {"stringValue": "jinja2"}},
          {"key": "chora.duration_ms", "value": {"intValue": "%d"}}%s]}"""
        .formatted(millis * 1_000_000, number, number, error);
  }

  /** The line of a ledger that the event with this number is. */
  static String line(long millis, int number) {
    return line(millis, number, null);
  }

  private static String line(long millis, int number, @Nullable String message) {
    EventType type = Objects.requireNonNull(Registry.event("chora.content_generated"));
    @Nullable Object[] values = new Object[type.fields().size()];
    set(type, values, "status", "success");
    set(type, values, "content_config_id", "content " + number);
    set(type, values, "generator_type", "jinja2");
    set(type, values, "duration_ms", (long) number);
    set(type, values, "error_message", message);
    LineBuffer line = new LineBuffer();
    LineEncoder.withAllFields().encode(type, millis, values, line);
    return new String(line.array(), 0, line.length(), StandardCharsets.US_ASCII).strip();
  }

  private static void set(
      EventType type, @Nullable Object[] values, String field, @Nullable Object value) {
    values[Objects.requireNonNull(type.field(field)).index()] = value;
  }

  /** Sends as many values of one gauge, each with its own time; a store takes one a millisecond. */
  void measure(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      measured = Math.max(measured + 1, System.currentTimeMillis());
      int number = measurements.size() + 1;
      post(
          "/v1/metrics",
          """
          {"resourceMetrics": [{"resource": %s, "scopeMetrics": [{"scope": {"name": "t"}, "metrics": [
            {"name": "agent.active", "gauge": {"dataPoints": [
              {"asInt": "%d", "timeUnixNano": "%d"}]}}]}]}]}"""
              .formatted(RESOURCE, number, measured * 1_000_000));
      measurements.add((double) number);
    }
  }

  private void post(String path, String json) throws IOException {
    int status = Http.post(collector.otlp(path), json);
    if (status != 200) {
      throw new AssertionError(path + " answers " + status);
    }
  }

  List<String> spans() {
    return spans;
  }

  List<String> lines() {
    return lines;
  }

  List<Double> measurements() {
    return measurements;
  }
}
