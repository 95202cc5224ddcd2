package dev.weft.collector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.weft.collector.wire.Http;
import dev.weft.collector.wire.Loki;
import dev.weft.collector.wire.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Collector that writes to a real Loki, which takes too long to build to be there each time. */
class LokiIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final int port = Http.freePort();

  @BeforeEach
  void skipWithoutLoki() {
    assumeTrue(Program.isBuilt("loki"), "NOT RUN: no Loki; collector-config/programs/build loki");
  }

  @Test
  void events_areInLokiWithNameAndAttributes_alsoThoseOfTheTimeThatItWasAway(
      @TempDir Path directory) throws IOException {
    try (Program loki = startLoki(directory.resolve("loki"));
        Collector collector =
            new Collector(
                directory.resolve("collector"),
                Map.of("COLLECTOR_LOKI", Http.local(port, "/otlp").toString()),
                "",
                Collector.LOCAL,
                Collector.CONTRACT,
                "collector/options/loki.yaml")) {
      Traffic traffic = new Traffic(collector);
      traffic.send(20);
      awaitEvents(20);

      loki.stop();
      traffic.send(20);
      collector.program().kill();
      collector.program().startAgain();
      loki.startAgain();
      traffic.send(20);

      awaitEvents(60);
    }
  }

  private void awaitEvents(int count) {
    List<String> contents = IntStream.rangeClosed(1, count).mapToObj(i -> "content " + i).toList();
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(new Loki(port).entries("{service_name=\"" + Traffic.SERVICE + "\"}"))
                    .allSatisfy(
                        entry -> {
                          assertThat(entry.line()).isEqualTo("chora.content_generated");
                          assertThat(entry.labels())
                              .containsEntry("event_name", "chora.content_generated")
                              .containsEntry("chora_status", "success")
                              .containsEntry("chora_generator_type", "jinja2")
                              .containsKey("chora_duration_ms");
                        })
                    .extracting(entry -> entry.labels().get("chora_content_config_id"))
                    .containsExactlyInAnyOrderElementsOf(contents));
  }

  private Program startLoki(Path directory) {
    Path config =
        Text.write(
            directory.resolve("loki.yaml"),
            """
            auth_enabled: false
            server:
              {http_listen_address: 127.0.0.1, http_listen_port: %1$d,
               grpc_listen_address: 127.0.0.1, grpc_listen_port: %2$d}
            common:
              instance_addr: 127.0.0.1
              path_prefix: %3$s
              storage: {filesystem: {chunks_directory: %3$s/chunks, rules_directory: %3$s/rules}}
              replication_factor: 1
              ring: {kvstore: {store: inmemory}}
            schema_config:
              configs:
                - {from: 2024-01-01, store: tsdb, object_store: filesystem, schema: v13,
                   index: {prefix: index_, period: 24h}}
            analytics: {reporting_enabled: false}
            """
                .formatted(port, Http.freePort(), directory));
    return Program.start(
        directory.resolve("loki.log"),
        Http.local(port, "/ready"),
        Map.of(),
        List.of(Program.file("loki"), "-config.file=" + config));
  }
}
