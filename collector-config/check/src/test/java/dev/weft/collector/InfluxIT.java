package dev.weft.collector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.weft.collector.wire.Http;
import dev.weft.collector.wire.Inbox;
import dev.weft.collector.wire.InfluxDb;
import dev.weft.collector.wire.LineProtocol;
import dev.weft.collector.wire.LineProtocol.Point;
import dev.weft.collector.wire.MetricFile;
import dev.weft.collector.wire.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Collector that writes to a real InfluxDB, and to a server that shows what is written. */
@RunsExamples
class InfluxIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final String OPTION = "collector/options/influxdb.yaml";

  private final int port = Http.freePort();
  private final InfluxDb influx = new InfluxDb(port, "codex_synaptic", "weft", "a-password");
  private final Map<String, String> environment =
      Map.of(
          "COLLECTOR_INFLUXDB", Http.local(port, "").toString(),
          "COLLECTOR_INFLUXDB_BUCKET", "codex_synaptic/autogen",
          "COLLECTOR_INFLUXDB_TOKEN", "weft:a-password");

  @Test
  void measurements_areInInfluxDbOnce_alsoThoseOfTheTimeThatItWasAway(@TempDir Path directory)
      throws IOException {
    try (Program program = startInflux(directory.resolve("influxdb"));
        Collector collector =
            new Collector(
                directory.resolve("collector"),
                environment,
                "",
                Collector.LOCAL,
                Collector.CONTRACT,
                OPTION)) {
      influx.create();
      Traffic traffic = new Traffic(collector);
      traffic.measure(3);
      awaitMeasurements(traffic);

      program.stop();
      traffic.measure(3);
      collector.program().kill();
      collector.program().startAgain();
      program.startAgain();
      traffic.measure(3);

      awaitMeasurements(traffic);
    }
  }

  private void awaitMeasurements(Traffic traffic) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(influx.points("codex_synaptic.agent.active"))
                    .allSatisfy(point -> assertThat(point).containsEntry("service.name", "traffic"))
                    .extracting(point -> Double.valueOf(point.getOrDefault("gauge", "")))
                    .containsExactlyElementsOf(traffic.measurements()));
  }

  @Test
  void everyDataPointOfAnExample_isAPointInInfluxDb(@TempDir Path directory) throws IOException {
    try (Program program = startInflux(directory.resolve("influxdb"));
        Backends backends = new Backends(directory)) {
      influx.create();
      Collector collector =
          backends.startCollector(
              "collector",
              environment,
              "",
              Collector.LOCAL,
              Collector.CONTRACT,
              "collector/options/files.yaml",
              OPTION);
      new Example("swarm").run(backends, Map.of("OTEL_METRICS_EXEMPLAR_FILTER", "always_off"));

      MetricFile sent = new MetricFile(directory.resolve("collector/metrics.jsonl"));
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(influx.sizes()).isNotEmpty().isEqualTo(sent.sizes()));
      assertThat(sent.sizes()).containsKeys("codex_synaptic.agent.active", "weft.events");
      assertThat(collector.program().log()).doesNotContain("Permanent error");
      assertThat(program.isRunning()).isTrue();
    }
  }

  private Program startInflux(Path directory) {
    Path config =
        Text.write(
            directory.resolve("influxdb.conf"),
            """
            reporting-disabled = true
            bind-address = "127.0.0.1:%d"
            [meta]
            dir = "%3$s/meta"
            [data]
            dir = "%3$s/data"
            wal-dir = "%3$s/wal"
            [http]
            bind-address = "127.0.0.1:%2$d"
            auth-enabled = true
            """
                .formatted(Http.freePort(), port, directory));
    return Program.start(
        directory.resolve("influxdb.log"),
        Http.local(port, "/health"),
        Map.of(),
        List.of(Program.file("influxdb"), "-config", config.toString()));
  }

  @Test
  void metrics_areWrittenUnderTheirNamesToTheBucket_alsoThoseOfAnOutageAndAKill(
      @TempDir Path directory) throws IOException {
    try (Inbox inbox = new Inbox();
        Collector collector =
            new Collector(
                directory,
                Map.of(
                    "COLLECTOR_INFLUXDB",
                    inbox.address().toString(),
                    "COLLECTOR_INFLUXDB_TOKEN",
                    "a-token"),
                "",
                Collector.LOCAL,
                Collector.CONTRACT,
                OPTION)) {
      Traffic traffic = new Traffic(collector);
      traffic.measure(3);
      await().atMost(PATIENCE).until(inbox::knockedAt);
      collector.program().kill();
      collector.program().startAgain();
      traffic.send(5);
      inbox.open();

      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                assertThat(points(inbox, "codex_synaptic.agent.active"))
                    .allSatisfy(
                        point -> assertThat(point.tags()).containsEntry("service.name", "traffic"))
                    .extracting(point -> point.fields().get("gauge"))
                    .contains("1i", "2i", "3i");
                assertThat(points(inbox, "weft.events"))
                    .allSatisfy(
                        point ->
                            assertThat(point.tags())
                                .containsEntry("event.name", "chora.content_generated"))
                    .extracting(point -> point.fields().get("counter"))
                    .contains("5i");
              });
      assertThat(inbox.requests())
          .allSatisfy(
              request -> {
                assertThat(request.address())
                    .hasToString("/api/v2/write?bucket=codex_synaptic&org=weft&precision=ns");
                assertThat(request.authorization()).isEqualTo("Token a-token");
              });
    }
  }

  private static List<Point> points(Inbox inbox, String measurement) {
    return inbox.requests().stream()
        .flatMap(request -> LineProtocol.points(request.body()).stream())
        .filter(point -> point.measurement().equals(measurement))
        .toList();
  }
}
