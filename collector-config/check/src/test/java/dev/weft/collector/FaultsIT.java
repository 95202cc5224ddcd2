package dev.weft.collector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.weft.collector.wire.EventFile;
import dev.weft.collector.wire.Jaeger.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that go away in the middle and come back. */
class FaultsIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @Test
  void jaegerStoppedForAWhile_getsEverySpanAfterwards(@TempDir Path directory) throws IOException {
    try (Backends backends = new Backends(directory)) {
      Program jaeger = backends.startJaeger();
      backends.startCollector();
      Traffic traffic = new Traffic(backends.collector());
      traffic.send(20);
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(backends.jaeger().names(Traffic.SERVICE))
                      .containsAll(traffic.spans()));

      jaeger.stop();
      Set<String> lost = new TreeSet<>(traffic.spans()); // Jaeger's store is its memory
      traffic.send(20);
      jaeger.startAgain();
      traffic.send(20);

      Set<String> expected = new TreeSet<>(traffic.spans());
      expected.removeAll(lost);
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> assertThat(backends.jaeger().names(Traffic.SERVICE)).isEqualTo(expected));
    }
  }

  @Test
  void collectorKilled_losesNothingThatItHasTaken(@TempDir Path directory) throws IOException {
    try (Backends backends = new Backends(directory)) {
      Program collector = backends.startCollector().program(); // no Jaeger: all spans wait on disk
      Traffic traffic = new Traffic(backends.collector());
      traffic.send(50);

      collector.kill();
      collector.startAgain();
      traffic.send(10);
      backends.startJaeger();

      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(backends.jaeger().names(Traffic.SERVICE))
                      .isEqualTo(new TreeSet<>(traffic.spans())));
      assertThat(
              backends.collector().events().events().stream().map(EventFile.Event::line).toList())
          .containsExactlyInAnyOrderElementsOf(traffic.lines());
    }
  }

  @Test
  void collectorKilledInAnAgentsRun_hasAllOfTheRunAfterwards(@TempDir Path directory) {
    try (Backends backends = new Backends(directory)) {
      backends.startJaeger();
      Program collector = backends.startCollector().program();
      try (Desk desk = Desk.open(backends)) {
        awaitEvents(backends, 20);

        collector.kill();
        await().atMost(PATIENCE).until(() -> !desk.warnings().isEmpty());
        int away = desk.ledger().size();
        await().atMost(PATIENCE).until(() -> desk.ledger().size() > away + 100);
        collector.startAgain();
        awaitEvents(backends, desk.ledger().size());
        await().atMost(PATIENCE).until(() -> desk.log().contains("takes what it is sent again"));
        int workflows = desk.end();

        assertThat(desk.ledger()).hasSize(3 * workflows).doesNotHaveDuplicates();
        assertThat(lines(backends)).isEqualTo(new TreeSet<>(desk.ledger()));
        await()
            .atMost(PATIENCE)
            .untilAsserted(() -> assertThat(spans(backends)).hasSize(2 * workflows));
        assertThat(spans(backends).keySet()).containsAll(spansOfEvents(backends));
        assertThat(count(backends, "chora_workflow_duration_seconds_count")).isEqualTo(workflows);
        assertThat(desk.warnings())
            .singleElement()
            .asString()
            .contains("weft: no OTLP endpoint answers", "the ledger is written all the same");
        assertThat(desk.log()).contains("records waited for it, 0 were dropped");
      }
    }
  }

  private static void awaitEvents(Backends backends, int count) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(lines(backends)).hasSizeGreaterThan(count));
  }

  /** The events in the Collector's file; a request that was not answered may be there twice. */
  private static Set<String> lines(Backends backends) {
    return backends.collector().events().events().stream()
        .map(EventFile.Event::line)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> spansOfEvents(Backends backends) {
    return backends.collector().events().events().stream()
        .map(EventFile.Event::spanId)
        .collect(Collectors.toSet());
  }

  /** The names of the spans in Jaeger by their ids. */
  private static Map<String, String> spans(Backends backends) {
    return backends.jaeger().traces(Desk.SERVICE).values().stream()
        .flatMap(List::stream)
        .collect(Collectors.toMap(Span::id, Span::name));
  }

  /** The sum of a series that the Collector shows Prometheus, by all labels. */
  private static double count(Backends backends, String series) {
    return backends
        .collector()
        .metricsPage()
        .lines()
        .filter(line -> line.startsWith(series + "{"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  @Test
  void prometheusStoppedForAWhile_getsEveryMeasurementAfterwards(@TempDir Path directory)
      throws IOException {
    try (Backends backends = new Backends(directory)) {
      Program prometheus = backends.startPrometheusForOtlp();
      backends.startCollector("collector/options/prometheus-otlp.yaml");
      Traffic traffic = new Traffic(backends.collector());
      traffic.measure(3);
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(samples(backends)).containsAll(traffic.measurements()));

      prometheus.stop();
      traffic.measure(3);
      prometheus.startAgain();
      traffic.measure(3);

      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(samples(backends)).containsAll(traffic.measurements()));
    }
  }

  private static List<Double> samples(Backends backends) {
    return backends.prometheus().values("codex_synaptic_agent_active[1h]");
  }
}
