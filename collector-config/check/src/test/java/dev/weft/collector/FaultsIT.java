package dev.weft.collector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.weft.collector.wire.EventFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
