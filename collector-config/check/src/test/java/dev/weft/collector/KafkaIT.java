package dev.weft.collector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.weft.collector.wire.EventFile;
import dev.weft.collector.wire.Http;
import dev.weft.collector.wire.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agent's Collector, a real Kafka, a gateway's Collector and Jaeger. */
class KafkaIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @Test
  void everythingPasses_alsoLargeRecords_andWhatWasSentWhileKafkaWasAway(@TempDir Path directory)
      throws IOException {
    int port = Http.freePort();
    Map<String, String> environment = Map.of("COLLECTOR_KAFKA", "127.0.0.1:" + port);
    try (Program kafka = startKafka(directory.resolve("kafka"), port);
        Backends backends = new Backends(directory)) {
      backends.startJaeger();
      Collector gateway =
          backends.startCollector(
              "gateway",
              environment,
              "",
              Collector.LOCAL,
              Collector.CONTRACT,
              "collector/kafka-gateway.yaml");
      Traffic traffic =
          new Traffic(
              backends.startCollector(
                  "agent", environment, "", "collector/kafka-agent.yaml", Collector.CONTRACT));
      traffic.send(20);
      traffic.sendLarge(1000);
      awaitAll(backends, gateway, traffic);

      kafka.stop();
      traffic.send(20);
      kafka.startAgain();
      traffic.measure(1);

      awaitAll(backends, gateway, traffic);
      await()
          .atMost(PATIENCE)
          .until(() -> gateway.metricsPage().contains("codex_synaptic_agent_active"));
    }
  }

  /** Each at least once: Kafka may be asked twice. */
  private static void awaitAll(Backends backends, Collector gateway, Traffic traffic) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              assertThat(backends.jaeger().names(Traffic.SERVICE))
                  .isEqualTo(new TreeSet<>(traffic.spans()));
              assertThat(gateway.events().events().stream().map(EventFile.Event::line).distinct())
                  .containsExactlyInAnyOrderElementsOf(traffic.lines());
            });
  }

  private static Program startKafka(Path directory, int port) {
    int controller = Http.freePort();
    Path config =
        Text.write(
            directory.resolve("server.properties"),
            """
            process.roles=broker,controller
            node.id=1
            controller.quorum.voters=1@127.0.0.1:%1$d
            listeners=PLAINTEXT://127.0.0.1:%2$d,CONTROLLER://127.0.0.1:%1$d
            advertised.listeners=PLAINTEXT://127.0.0.1:%2$d
            controller.listener.names=CONTROLLER
            listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT
            log.dirs=%3$s
            num.partitions=3
            offsets.topic.replication.factor=1
            group.initial.rebalance.delay.ms=0
            """
                .formatted(controller, port, directory.resolve("data")));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes = System.getProperty("java.class.path");
    Program.run(
        directory.resolve("format.log"),
        Map.of(),
        java,
        "-cp",
        classes,
        "kafka.tools.StorageTool",
        "format",
        "--cluster-id=MkU3OEVBNTcwNTJENDM2Qk",
        "--config=" + config);
    return Program.start(
        directory.resolve("kafka.log"),
        null,
        Map.of(),
        List.of(java, "-Xmx256m", "-cp", classes, "kafka.Kafka", config.toString()));
  }
}
