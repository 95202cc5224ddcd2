package dev.weft.collector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.weft.collector.wire.Http;
import dev.weft.collector.wire.Repository;
import dev.weft.collector.wire.Yaml;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every event is counted once, whenever it was and however many come at once. */
@Order(1) // a long one
class CountsIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String COUNT = "weft_events_total{event_name=\"pipeline.run.completed\"}";

  @Test
  void eventsOfAnOutage_areCountedWhenTheyCome(@TempDir Path directory) throws Exception {
    try (Backends backends = new Backends(directory)) {
      Collector collector = backends.startCollector("collector/options/governance.yaml");
      backends.startPrometheus();
      Instant now = Instant.now();
      post(collector, now);
      post(collector, now.minusSeconds(3_600));
      post(collector, now.minusSeconds(7_200));
      post(collector, now);

      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                assertThat(backends.prometheus().sum(COUNT)).isEqualTo(4);
                assertThat(backends.prometheus().sum("weft_kfm_runs_total")).isEqualTo(4);
                assertThat(backends.prometheus().sum("weft_kfm_energy_kwh_est_total")).isEqualTo(4);
              });
    }
  }

  @Test
  void eventsOfManySendersInOneMillisecond_areAllInAStoreThatIsPushedTo(@TempDir Path directory)
      throws Exception {
    try (Backends backends = new Backends(directory)) {
      Collector collector = backends.startCollector("collector/options/remote-write.yaml");
      backends.startPrometheusForRemoteWrite();
      postFromThreads(collector, 8, 2_000);

      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(backends.prometheus().sum(COUNT)).isEqualTo(2_000));
      assertThat(collector.sum("otelcol_exporter_send_failed_metric_points")).isZero();
    }
  }

  @Test
  void anEventAfterALongPause_isSeenByARate_inAStoreThatIsPushedTo(@TempDir Path directory)
      throws IOException {
    String seen = "increase(" + COUNT + "[75s])";
    try (Backends backends = new Backends(directory)) {
      Collector collector = backends.startCollector("collector/options/prometheus-otlp.yaml");
      backends.startPrometheusForOtlp();
      for (int i = 0; i < 2; i++) {
        await().atMost(PATIENCE.multipliedBy(2)).until(() -> backends.prometheus().sum(seen) == 0);

        post(collector, Instant.now());

        await()
            .atMost(PATIENCE)
            .untilAsserted(() -> assertThat(backends.prometheus().sum(seen)).isEqualTo(1));
      }
    }
  }

  /** A total that came back with a larger value would have risen while nobody saw it. */
  @Test
  void aTotal_beginsAnew_beforeItIsNoLongerShown() {
    Object local = Yaml.read(Repository.CONFIG.resolve(Collector.LOCAL));
    Duration looksEvery = Duration.ofMinutes(1);

    Duration kept = duration(local, "processors", "deltatocumulative", "max_stale");

    assertThat(kept.plus(looksEvery))
        .isLessThanOrEqualTo(duration(local, "exporters", "prometheus", "metric_expiration"));
  }

  private static Duration duration(Object tree, String... keys) {
    return Duration.parse("PT" + Yaml.at(tree, keys));
  }

  @Test
  void eventsOfManyShortRuns_areAllCounted(@TempDir Path directory) throws IOException {
    int runs = 12_000;
    String ofRuns =
        IntStream.range(0, runs)
            .mapToObj(
                run ->
                    """
                    {"resource": {"attributes": [
                        {"key": "service.name", "value": {"stringValue": "kfm"}},
                        {"key": "service.instance.id", "value": {"stringValue": "%d"}}]},
                      "scopeLogs": [{"logRecords": [{"eventName": "pipeline.run.completed"}]}]}"""
                        .formatted(run))
            .collect(Collectors.joining(",", "{\"resourceLogs\": [", "]}"));
    try (Backends backends = new Backends(directory)) {
      Collector collector = backends.startCollector();
      assertThat(Http.post(collector.otlp("/v1/logs"), ofRuns)).isEqualTo(200);

      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(
                          collector
                              .metricsPage()
                              .lines()
                              .filter(line -> line.startsWith("weft_events_total{")))
                      .hasSize(runs));
    }
  }

  private static void postFromThreads(Collector collector, int threads, int count)
      throws Exception {
    ExecutorService senders = Executors.newFixedThreadPool(threads);
    try {
      Callable<Void> send =
          () -> {
            post(collector, Instant.now());
            return null;
          };
      for (Future<Void> sent : senders.invokeAll(Collections.nCopies(count, send))) {
        sent.get();
      }
    } finally {
      senders.shutdownNow();
    }
  }

  private static void post(Collector collector, Instant time) throws IOException {
    String event =
        """
        {"resourceLogs": [{"resource": {"attributes": [
            {"key": "service.name", "value": {"stringValue": "kfm"}}]},
          "scopeLogs": [{"logRecords": [
            {"eventName": "pipeline.run.completed", "severityNumber": 9, "timeUnixNano": "%d000000",
             "attributes": [
               {"key": "kfm.metrics.energy_kwh_est", "value": {"doubleValue": 1.0}}]}]}]}]}"""
            .formatted(time.toEpochMilli());
    assertThat(Http.post(collector.otlp("/v1/logs"), event)).isEqualTo(200);
  }
}
