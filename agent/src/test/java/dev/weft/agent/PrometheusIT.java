package dev.weft.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import acme.content.Lifecycle;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The endpoint for Prometheus, opened by properties and by a declarative file. */
class PrometheusIT {

  private static final String DECLARATIVE =
      """
      file_format: "1.1"
      instrumentation/development: {java: {weft: {prometheus: {port: %d}}}}
      """;

  @TempDir Path directory;

  @Test
  void port_inAProperty_isScraped() throws Exception {
    int port = freePort();

    List<String> counts =
        countsWhileRunning(
            port, waiting().property("weft.prometheus.port", String.valueOf(port)).start());

    assertThat(counts).containsExactly(expected());
  }

  @Test
  void port_inADeclarativeFile_isScraped() throws Exception {
    int port = freePort();
    Path file = Files.writeString(directory.resolve("otel.yaml"), DECLARATIVE.formatted(port));

    List<String> counts =
        countsWhileRunning(port, waiting().property("otel.config.file", file.toString()).start());

    assertThat(counts).containsExactly(expected());
  }

  @Test
  void port_thatIsTaken_isReportedAndTheApplicationGoesOn() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
      String port = String.valueOf(taken.getLocalPort());

      JvmResult result =
          ForkedJvm.in(directory)
              .fast()
              .property("weft.prometheus.port", port)
              .application(Lifecycle.class, "linger", "0")
              .run();

      assertThat(result.exitCode()).isZero();
      assertThat(result.ledger()).hasSize(3);
      assertThat(result.messages())
          .hasSize(2)
          .filteredOn(message -> message.contains("no Prometheus endpoint at localhost:" + port))
          .hasSize(1);
    }
  }

  @Test
  void endpoint_doesNotKeepTheProcessAlive() {
    JvmResult result =
        ForkedJvm.in(directory)
            .fast()
            .property("weft.prometheus.port", "0")
            .application(Lifecycle.class, "linger", "0")
            .run();

    assertThat(result.exitCode()).isZero();
    assertThat(result.messages())
        .filteredOn(message -> message.contains("Prometheus endpoint http://localhost:"))
        .hasSize(1);
  }

  private ForkedJvm waiting() {
    return ForkedJvm.in(directory).fast().application(Lifecycle.class, "wait");
  }

  private static String expected() {
    return "chora_content_generation_duration_seconds_count"
        + "{chora_generator_type=\"jinja2\",chora_status=\"success\"} 3";
  }

  private static List<String> countsWhileRunning(int port, RunningJvm jvm) throws Exception {
    try {
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> jvm.stdout().contains("ready") || !jvm.process().isAlive());
      URI uri = URI.create("http://localhost:" + port + "/metrics");
      return HttpClient.newHttpClient()
          .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofLines())
          .body()
          .filter(line -> line.startsWith("chora_content_generation_duration_seconds_count"))
          .toList();
    } finally {
      jvm.terminate().result();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
      return socket.getLocalPort();
    }
  }
}
