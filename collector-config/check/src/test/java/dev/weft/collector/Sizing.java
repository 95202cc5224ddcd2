package dev.weft.collector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.weft.collector.wire.Http;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures what spans and events cost a Collector of {@code local.yaml}; no test of the usual run.
 * {@code collector-config/verify -Dit.test=Sizing} prints it.
 */
class Sizing {
  private static final int REQUESTS = 200;
  private static final int PER_REQUEST = 500;
  private static final String ATTRIBUTES =
      """
      [{"key": "chora.status", "value": {"stringValue": "success"}},
       {"key": "chora.content_config_id", "value": {"stringValue": "content %1$d"}},
       {"key": "chora.generator_type", "value": {"stringValue": "jinja2"}},
       {"key": "chora.error_message", "value": {"stringValue": "%2$s"}},
       {"key": "chora.duration_ms", "value": {"intValue": "%1$d"}}]""";

  @Test
  void costOfSpansAndEvents(@TempDir Path directory) throws IOException {
    try (Backends backends = new Backends(directory)) {
      backends.startJaeger();
      Collector collector = backends.startCollector();

      measure(collector, "/v1/traces", "spans", "otelcol_exporter_sent_spans");
      double events = measure(collector, "/v1/logs", "events", "otelcol_exporter_sent_log_records");

      long bytes = Files.size(directory.resolve("collector/events.jsonl"));
      System.out.printf("events.jsonl: %.0f bytes an event%n", bytes / events);
      System.out.printf("memory: %.0f MB%n", collector.sum("otelcol_process_memory_rss") / 1e6);
    }
  }

  private static double measure(Collector collector, String path, String what, String sent)
      throws IOException {
    double before = collector.sum("otelcol_process_cpu_seconds");
    long start = System.nanoTime();
    for (int request = 0; request < REQUESTS; request++) {
      assertThat(Http.post(collector.otlp(path), body(path, request))).isEqualTo(200);
    }
    double all = (double) REQUESTS * PER_REQUEST;
    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(() -> assertThat(collector.sum(sent)).isGreaterThanOrEqualTo(all));
    double wall = (System.nanoTime() - start) / 1e9;
    double cpu = collector.sum("otelcol_process_cpu_seconds") - before;
    System.out.printf(
        "%s: %.0f in %.1f s, %.1f s of processor time, so %.0f a second and core%n",
        what, all, wall, cpu, all / cpu);
    return all;
  }

  private static String body(String path, int request) {
    String text = "it took a while, and then a sentence about it was written".repeat(2);
    boolean spans = path.endsWith("traces");
    String records =
        IntStream.range(0, PER_REQUEST)
            .map(i -> request * PER_REQUEST + i + 1)
            .mapToObj(
                i ->
                    spans
                        ? "{\"traceId\":\"%032x\",\"spanId\":\"%016x\",\"name\":\"generate\",\"kind\":1,"
                                .formatted(i / 10 + 1, i)
                            + "\"startTimeUnixNano\":\"1\",\"endTimeUnixNano\":\"2\",\"attributes\":"
                            + ATTRIBUTES.formatted(i, text)
                            + "}"
                        : "{\"eventName\":\"chora.content_generated\",\"timeUnixNano\":\"1\",\"attributes\":"
                            + ATTRIBUTES.formatted(i, text)
                            + "}")
            .collect(Collectors.joining(","));
    String resource =
        "{\"attributes\":[{\"key\":\"service.name\",\"value\":{\"stringValue\":\"s\"}}]}";
    return spans
        ? "{\"resourceSpans\":[{\"resource\":%s,\"scopeSpans\":[{\"scope\":{},\"spans\":[%s]}]}]}"
            .formatted(resource, records)
        : "{\"resourceLogs\":[{\"resource\":%s,\"scopeLogs\":[{\"scope\":{},\"logRecords\":[%s]}]}]}"
            .formatted(resource, records);
  }
}
