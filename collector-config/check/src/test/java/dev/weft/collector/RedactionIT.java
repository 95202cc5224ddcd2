package dev.weft.collector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.weft.collector.wire.Http;
import dev.weft.collector.wire.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signals that no agent has masked, sent straight to the Collector. */
class RedactionIT {
  /** Each in a form that a text of a real program has; all made up. */
  private static final List<String> SECRETS =
      List.of(
          "password=Tr0ub4dor-1",
          "{\\\"apiKey\\\": \\\"Tr0ub4dor-2\\\"}",
          "{\\\"password\\\": \\\"correct horse Tr0ub4dor-7 staple\\\"}",
          "pwd='x; y&Tr0ub4dor-8'",
          "password=ab,Tr0ub4dor-9",
          "password=*Tr0ub4dor-10",
          "passwords=[Tr0ub4dor-11, Tr0ub4dor-12]",
          "redis://:*Tr0ub4dor-13@db.example.org",
          "Authorization: Bearer Tr0ub4dor-3-abcdefghijkl",
          "jdbc:postgresql://river:Tr0ub4dor-4@db.example.org/gauges",
          "eyJhbGciOiJUcjB1YjRkb3It.eyJzdWIiOiJUcjB1YjRkb3It.Tr0ub4dor-5",
          "AKIATR0UB4DORABCDEFG",
          "ghp_Tr0ub4dorAbcdefghijklmnopqrstuvwxyz01",
          "-----BEGIN RSA PRIVATE KEY-----Tr0ub4dor-6-----END RSA PRIVATE KEY-----",
          "tr0ub4dor@example.org",
          "4111 1111 1111 1111");

  /** What an agent has masked already. */
  private static final String MASKED =
      "password=[REDACTED], \\\"pwd\\\": \\\"[REDACTED:1f4e5d6c7b8a9012]\\\"";

  private static final List<String> PLANTED =
      List.of("r0ub4dor", "R0UB4DOR", "1111 1111", "UcjB1YjRkb3I");

  @Test
  void secrets_inEveryPlaceOfASignal_passNoExporter(@TempDir Path directory) throws IOException {
    try (Backends backends = new Backends(directory)) {
      backends.startJaeger();
      backends.startCollector("collector/options/files.yaml");

      assertThat(Http.post(backends.collector().otlp("/v1/traces"), traces())).isEqualTo(200);
      assertThat(Http.post(backends.collector().otlp("/v1/logs"), logs())).isEqualTo(200);
      assertThat(Http.post(backends.collector().otlp("/v1/metrics"), metrics())).isEqualTo(200);

      await()
          .atMost(Duration.ofSeconds(30))
          .until(
              () ->
                  backends.jaeger().traces("planted").size() == SECRETS.size()
                      && backends
                          .collector()
                          .metricsPage()
                          .contains("traces_span_metrics_calls_total")
                      && backends.collector().metricsPage().contains("weft_events_total"));
      for (String planted : PLANTED) {
        assertThat(backends.jaeger().traces("planted").toString()).doesNotContain(planted);
        assertThat(backends.collector().metricsPage()).doesNotContain(planted);
        assertThat(Text.all(directory)).doesNotContain(planted);
      }
      assertThat(backends.collector().events().lines().toString())
          .as("what is no secret is still there")
          .contains("readme-intro", MASKED)
          .doesNotContain("org.example.unlisted");
    }
  }

  @Test
  void seriesThatDifferOnlyInWhatIsRemoved_areOneOfThemAll(@TempDir Path directory)
      throws IOException {
    long now = System.currentTimeMillis() * 1_000_000;
    try (Collector collector =
        new Collector(directory, Map.of(), "", Collector.LOCAL, Collector.CONTRACT)) {
      String points =
          """
          [{"attributes": [{"key": "topic", "value": {"stringValue": "a"}}], "timeUnixNano": "%1$d",
            "%2$s": 100, %3$s},
           {"attributes": [{"key": "topic", "value": {"stringValue": "b"}}], "timeUnixNano": "%1$d",
            "%2$s": 7, %3$s}]""";
      String metrics =
          """
          {"resourceMetrics": [{"scopeMetrics": [{"metrics": [
            {"name": "read", "sum": {"aggregationTemporality": 2, "isMonotonic": true,
              "dataPoints": %s}},
            {"name": "lag", "gauge": {"dataPoints": %s}},
            {"name": "took", "histogram": {"aggregationTemporality": 2, "dataPoints": %s}}]}]}]}"""
              .formatted(
                  points.formatted(now, "asInt", "\"flags\": 0"),
                  points.formatted(now, "asInt", "\"flags\": 0"),
                  points.formatted(
                      now, "count", "\"sum\": 1, \"explicitBounds\": [], \"bucketCounts\": [1]"));
      assertThat(Http.post(collector.otlp("/v1/metrics"), metrics)).isEqualTo(200);

      assertThat(collector.metricsPage())
          .containsPattern("(?m)^read_total\\{.*} 107$")
          .containsPattern("(?m)^lag\\{.*} 100$")
          .containsPattern("(?m)^took_count\\{.*} 107$");
    }
  }

  private static String attributes(String secret) {
    return """
        [{"key": "chora.content_config_id", "value": {"stringValue": "readme-intro"}},
         {"key": "chora.status", "value": {"stringValue": "%2$s"}},
         {"key": "error.type", "value": {"stringValue": "%1$s"}},
         {"key": "chora.error_message", "value": {"stringValue": "it said %1$s and stopped"}},
         {"key": "kfm.tags", "value": {"arrayValue": {"values": [{"stringValue": "%1$s"}]}}},
         {"key": "synaptic.tags", "value": {"kvlistValue": {"values": [
           {"key": "note", "value": {"stringValue": "%1$s"}}]}}},
         {"key": "org.example.unlisted", "value": {"stringValue": "Tr0ub4dor-7"}},
         {"key": "%1$s", "value": {"stringValue": "a key"}}]"""
        .formatted(secret, MASKED);
  }

  private static String resource(String secret) {
    return """
        {"attributes": [
          {"key": "service.name", "value": {"stringValue": "planted"}},
          {"key": "process.command_args", "value": {"stringValue": "--password Tr0ub4dor-8"}},
          {"key": "host.name", "value": {"stringValue": "%s"}}]}"""
        .formatted(secret);
  }

  private static String traces() {
    return perSecret(
        """
        {"resource": %2$s, "scopeSpans": [{"scope": {"name": "planted", "attributes": %3$s},
          "spans": [{"traceId": "%4$032x", "spanId": "%4$016x", "name": "call %1$s", "kind": 1,
            "startTimeUnixNano": "%5$d", "endTimeUnixNano": "%5$d", "attributes": %3$s,
            "status": {"code": 2, "message": "failed: %1$s"},
            "events": [{"timeUnixNano": "%5$d", "name": "note %1$s", "attributes": %3$s}]}]}]}""",
        "resourceSpans");
  }

  private static String logs() {
    return perSecret(
        """
        {"resource": %2$s, "scopeLogs": [{"scope": {"name": "planted", "attributes": %3$s},
          "logRecords": [
            {"eventName": "chora.content_generated", "timeUnixNano": "%5$d", "severityText": "%1$s",
             "body": {"stringValue": "it said %1$s"}, "attributes": %3$s},
            {"eventName": "note %1$s", "timeUnixNano": "%5$d",
             "body": {"kvlistValue": {"values": %3$s}}, "attributes": %3$s}]}]}""",
        "resourceLogs");
  }

  private static String metrics() {
    return perSecret(
        """
        {"resource": %2$s, "scopeMetrics": [{"scope": {"name": "planted", "attributes": %3$s},
          "metrics": [{"name": "agent.active", "gauge": {"dataPoints": [
            {"asInt": "%4$d", "timeUnixNano": "%5$d", "attributes": %3$s}]}}]}]}""",
        "resourceMetrics");
  }

  private static String perSecret(String template, String signal) {
    long now = System.currentTimeMillis() * 1_000_000;
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < SECRETS.size(); i++) {
      String secret = SECRETS.get(i);
      all.append(i == 0 ? "" : ",")
          .append(template.formatted(secret, resource(secret), attributes(secret), i + 1, now));
    }
    return "{\"" + signal + "\": [" + all + "]}";
  }
}
