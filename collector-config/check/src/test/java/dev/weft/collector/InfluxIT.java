package dev.weft.collector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.weft.collector.wire.Inbox;
import dev.weft.collector.wire.LineProtocol;
import dev.weft.collector.wire.LineProtocol.Point;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Collector that writes to InfluxDB, of which a server of this test takes the place. */
class InfluxIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Test
  void metrics_reachInfluxDbUnderTheirNames_alsoThoseOfAnOutageAndAKill(@TempDir Path directory)
      throws IOException {
    try (Inbox influx = new Inbox();
        Collector collector =
            new Collector(
                directory,
                Map.of(
                    "COLLECTOR_INFLUXDB",
                    influx.address().toString(),
                    "COLLECTOR_INFLUXDB_TOKEN",
                    "a-token"),
                "",
                Collector.LOCAL,
                Collector.CONTRACT,
                "collector/options/influxdb.yaml")) {
      Traffic traffic = new Traffic(collector);
      traffic.measure(3);
      await().atMost(PATIENCE).until(influx::knockedAt);
      collector.program().kill();
      collector.program().startAgain();
      traffic.send(5);
      influx.open();

      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                assertThat(points(influx, "codex_synaptic.agent.active"))
                    .allSatisfy(
                        point -> assertThat(point.tags()).containsEntry("service.name", "traffic"))
                    .extracting(point -> point.fields().get("gauge"))
                    .contains("1i", "2i", "3i");
                assertThat(points(influx, "weft.events"))
                    .allSatisfy(
                        point ->
                            assertThat(point.tags())
                                .containsEntry("event.name", "chora.content_generated"))
                    .extracting(point -> point.fields().get("counter"))
                    .contains("5i");
              });
      assertThat(influx.requests())
          .allSatisfy(
              request -> {
                assertThat(request.address())
                    .hasToString("/api/v2/write?bucket=codex_synaptic&org=weft&precision=ns");
                assertThat(request.authorization()).isEqualTo("Token a-token");
              });
    }
  }

  private static List<Point> points(Inbox influx, String measurement) {
    return influx.requests().stream()
        .flatMap(request -> LineProtocol.points(request.body()).stream())
        .filter(point -> point.measurement().equals(measurement))
        .toList();
  }
}
