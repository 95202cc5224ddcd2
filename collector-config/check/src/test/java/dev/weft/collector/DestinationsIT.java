package dev.weft.collector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weft.collector.wire.Http;
import dev.weft.collector.wire.Inbox;
import dev.weft.collector.wire.Jaeger.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sent to destinations without a test of their own. */
class DestinationsIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @Test
  void jaegerWithADisk_findsItsSpansAgainAfterARestart(@TempDir Path directory) throws IOException {
    try (Backends backends = new Backends(directory)) {
      Map<String, String> environment = Map.of("COLLECTOR_STATE", directory.toString());
      Program jaeger = backends.startJaeger(environment, "retention/jaeger.yaml");
      Traffic traffic = new Traffic(backends.startCollector());
      traffic.sendTraces(20, 2);
      await().atMost(PATIENCE).untilAsserted(() -> assertThat(spans(backends)).hasSize(60));
      Set<Span> before = spans(backends);

      jaeger.stop();
      jaeger.startAgain();

      await().atMost(PATIENCE).untilAsserted(() -> assertThat(spans(backends)).isEqualTo(before));
      assertThat(directory.resolve("jaeger/values")).isNotEmptyDirectory();
    }
  }

  private static Set<Span> spans(Backends backends) {
    return backends.jaeger().traces(Traffic.SERVICE).values().stream()
        .flatMap(Collection::stream)
        .collect(Collectors.toCollection(HashSet::new));
  }

  @Test
  void measurementsAndCounts_areInAStoreThatTakesRemoteWrite(@TempDir Path directory)
      throws IOException {
    try (Backends backends = new Backends(directory)) {
      Traffic traffic = new Traffic(backends.startCollector("collector/options/remote-write.yaml"));
      backends.startPrometheusForRemoteWrite();
      traffic.send(5);
      traffic.measure(3);

      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                assertThat(backends.prometheus().values("codex_synaptic_agent_active[1h]"))
                    .containsExactlyElementsOf(traffic.measurements());
                assertThat(
                        backends
                            .prometheus()
                            .sum("weft_events_total{event_name=\"chora.content_generated\"}"))
                    .isEqualTo(5);
              });
    }
  }

  @Test
  void spansForZipkin_areSentAgainUntilItTakesThem(@TempDir Path directory) throws IOException {
    try (Inbox zipkin = new Inbox();
        Collector collector =
            new Collector(
                directory,
                Map.of("COLLECTOR_ZIPKIN", zipkin.address() + "/api/v2/spans"),
                "",
                Collector.LOCAL,
                Collector.CONTRACT,
                "collector/options/zipkin.yaml")) {
      Traffic traffic = new Traffic(collector);
      traffic.send(5);
      await().atMost(PATIENCE).until(zipkin::knockedAt);
      collector.program().kill();
      collector.program().startAgain();
      zipkin.open();

      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(names(zipkin)).isEqualTo(new TreeSet<>(traffic.spans())));
      assertThat(zipkin.requests())
          .allSatisfy(request -> assertThat(request.address()).hasToString("/api/v2/spans"));
    }
  }

  private static Set<String> names(Inbox zipkin) {
    Set<String> names = new TreeSet<>();
    for (Inbox.Request request : List.copyOf(zipkin.requests())) {
      for (JsonNode span : Http.parse(request.body())) {
        assertThat(span.path("localEndpoint").path("serviceName").asText())
            .isEqualTo(Traffic.SERVICE);
        names.add(span.path("name").asText());
      }
    }
    return names;
  }
}
