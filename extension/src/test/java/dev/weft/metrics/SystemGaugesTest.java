package dev.weft.metrics;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.weft.registry.MetricType;
import dev.weft.registry.Registry;
import dev.weft.rule.value.Facts;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemGaugesTest {

  private static final String HEAD = "  sl  local_address rem_address   st tx_queue rx_queue\n";
  private static final String LISTENING =
      "   0: 0100007F:2538 00000000:0000 0A 00000000:00000000\n";
  private static final String ESTABLISHED =
      "  12: 0100007F:2538 0100007F:C2A0 01 00000000:00000000\n";

  private final InMemoryMetricReader reader = InMemoryMetricReader.create();
  private final SdkMeterProvider meters =
      SdkMeterProvider.builder().registerMetricReader(reader).build();

  @AfterEach
  void close() {
    meters.close();
  }

  @Test
  void sources_areThoseOfTheContract() {
    assertThat(SystemGauges.sources())
        .containsExactly("memory_used_mb", "cpu_percent", "disk_free_gb", "network_connections");
  }

  @Test
  void source_thatIsNone_isAMistake() {
    MetricType type = requireNonNull(Registry.metric("system.memory.used_mb"));

    assertThatThrownBy(() -> SystemGauges.register(meters.get("a"), type, "memory"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("memory_used_mb")
        .hasMessageEndingWith("'memory'");
  }

  @Test
  void memory_isSomeOfAll() {
    var system =
        ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);

    assertThat(read("system.memory.used_mb", "memory_used_mb"))
        .isPositive()
        .isLessThanOrEqualTo(system.getTotalMemorySize() / 1048576.0);
  }

  @Test
  void processors_areBusyInPercent() {
    assertThat(read("system.cpu.usage_percent", "cpu_percent")).isBetween(0.0, 100.0);
  }

  @Test
  void disk_isFreeInGigabytes() {
    double gigabytes = new File("").getAbsoluteFile().getUsableSpace() / (double) (1 << 30);

    assertThat(read("system.disk.free_gb", "disk_free_gb")).isBetween(gigabytes / 2, gigabytes * 2);
  }

  @Test
  void connections_countBothEndsOfAnOpenOne() throws IOException {
    assumeTrue(Files.exists(Path.of("/proc/net/tcp")));

    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Socket client = new Socket(server.getInetAddress(), server.getLocalPort());
        Socket accepted = server.accept()) {
      assertThat(client.isConnected() && accepted.isConnected()).isTrue();
      assertThat(read("network.connections.active", "network_connections"))
          .isGreaterThanOrEqualTo(2);
    }
  }

  @Test
  void connections_areTheEstablishedOnesOfBothTables(@TempDir Path tables) throws IOException {
    assertThat(Connections.established(tables)).isNaN();

    Files.writeString(tables.resolve("tcp"), HEAD + LISTENING + ESTABLISHED);
    assertThat(Connections.established(tables)).isEqualTo(1);

    Files.writeString(tables.resolve("tcp6"), HEAD + ESTABLISHED + ESTABLISHED);
    assertThat(Connections.established(tables)).isEqualTo(3);
  }

  private double read(String metric, String source) {
    MetricType type = requireNonNull(Registry.metric(metric));
    SystemGauges.register(meters.get("a"), type, source);

    var collected = reader.collectAllMetrics();

    assertThat(collected).hasSize(1);
    var gauge = collected.iterator().next();
    assertThat(gauge.getName()).isEqualTo(metric);
    assertThat(gauge.getDescription()).isEqualTo(type.brief());
    var points = gauge.getDoubleGaugeData().getPoints();
    assertThat(points).hasSize(1);
    DoublePointData point = points.iterator().next();
    assertThat(point.getAttributes().isEmpty()).isTrue();
    return point.getValue();
  }

  @Test
  void sources_areThoseThatRulesMayName() {
    assertThat(SystemGauges.sources()).isEqualTo(Facts.SYSTEM);
  }
}
