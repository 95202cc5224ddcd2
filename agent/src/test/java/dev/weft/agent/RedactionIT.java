package dev.weft.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import acme.content.Renderer;
import acme.shop.Leak;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets in the signals of upstream's own instrumentations, in the shipped agent. */
class RedactionIT {
  private static final String BEGINNING = Leak.SECRET.substring(0, 12);

  @TempDir Path directory;

  @Test
  void secret_inSpansAndLogsOfUpstream_leavesMasked() {
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      ForkedJvm.in(directory).application(Leak.class).exportingTo(receiver).run();

      List<String> urls =
          receiver.spans().stream().map(span -> span.attribute("url.full")).toList();
      assertThat(urls).anyMatch(url -> url.endsWith("/a?code=[REDACTED]"));
      assertThat(receiver.logs())
          .anyMatch(
              log ->
                  String.valueOf(log.attributes().get("exception.message"))
                      .equals("no access with [REDACTED]"));
      assertThat(
              Stream.concat(receiver.spans().stream(), receiver.logs().stream())
                  .map(String::valueOf))
          .noneMatch(signal -> signal.contains(BEGINNING));
    }
  }

  @Test
  void address_inALabelOfUpstream_leavesMasked() {
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      ForkedJvm.in(directory).application(Leak.class).exportingTo(receiver).run();

      assertThat(receiver.points())
          .filteredOn(point -> point.metric().equals("http.server.request.duration"))
          .extracting(point -> point.attributes().get("http.route"))
          .containsExactlyInAnyOrder("/", "/users/[EMAIL]");
    }
  }

  @Test
  void exporters_ofADeclarativeFile_areGivenNothingElse() throws Exception {
    Path file =
        Files.writeString(
            directory.resolve("otel.yaml"),
            """
            file_format: "1.1"
            tracer_provider:
              processors: [{simple: {exporter: {console: }}}]
            logger_provider:
              processors: [{batch: {exporter: {otlp_file/development: {output_stream: stdout}}}}]
            meter_provider:
              readers: [{periodic: {exporter: {console: }}}]
            """);

    JvmResult result =
        ForkedJvm.in(directory)
            .defaultExporters()
            .property("otel.config.file", file.toString())
            .application(Leak.class)
            .run();

    List<String> exported =
        Stream.concat(result.stdout().lines(), result.stderr().lines())
            .filter(line -> !line.startsWith("WARNING: the token") && !line.startsWith("java.lang"))
            .toList();
    assertThat(exported)
        .anyMatch(line -> line.contains("/a?code=[REDACTED]") && line.contains("SpanExporter"))
        .anyMatch(line -> line.contains("no access with [REDACTED]") && line.startsWith("{"))
        .anyMatch(line -> line.contains("/users/[EMAIL]") && line.contains("MetricExporter"))
        .noneMatch(line -> line.contains(BEGINNING) || line.contains(Leak.ADDRESS));
  }

  @Test
  void endpoint_thatADeclarativeFileOpens_showsNothingElse() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
      port = socket.getLocalPort();
    }
    Path file =
        Files.writeString(
            directory.resolve("otel.yaml"),
            """
            file_format: "1.1"
            meter_provider:
              readers: [{pull: {exporter: {prometheus/development: {host: localhost, port: %d}}}}]
            """
                .formatted(port));
    RunningJvm jvm =
        ForkedJvm.in(directory)
            .defaultExporters()
            .property("otel.config.file", file.toString())
            .application(Leak.class, "wait")
            .start();
    try {
      await().atMost(Duration.ofSeconds(60)).until(() -> jvm.stdout().contains("ready"));

      HttpRequest scrape =
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/metrics")).build();
      assertThat(HttpClient.newHttpClient().send(scrape, BodyHandlers.ofString()).body())
          .contains("http_route=\"/users/[EMAIL]\"")
          .doesNotContain(Leak.ADDRESS);
    } finally {
      jvm.terminate().result();
    }
  }

  @Test
  void secret_inTheResource_isMaskedInTheTagsOfALine() throws Exception {
    Path rules =
        Files.writeString(
            directory.resolve("acme.yaml"),
            """
            rules_version: 1
            pack: { id: acme, namespace: synaptic }
            rules:
              - id: vote
                match: { types: { class: acme.content.Renderer }, methods: { name: render } }
                let:
                  proposal_id: arg0
                  voter_id: const['voter']
                  vote: { from: "const['true']", type: boolean }
                  reasoning: const['none']
                events:
                  end: { emit: consensus.vote }
            """);

    JvmResult result =
        ForkedJvm.in(directory)
            .application(Renderer.class, "front")
            .property("weft.rules", rules.toString())
            .property(
                "otel.resource.attributes",
                "deployment.environment.name=key-" + Leak.SECRET + ",service.version=1.2")
            .run();

    assertThat(Files.readString(directory.resolve("var/telemetry/synaptic.jsonl")))
        .as(result.stderr())
        .contains("\"environment\":\"key-[REDACTED]\",\"version\":\"1.2\"")
        .doesNotContain(BEGINNING);
  }

  @Test
  void settings_areTakenFromThePropertiesToo() {
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      JvmResult result =
          ForkedJvm.in(directory)
              .application(Leak.class)
              .property("weft.redaction.mode", "drop")
              .property("weft.redaction.ip", "none")
              .exportingTo(receiver)
              .run();

      assertThat(receiver.logs())
          .anyMatch(
              log ->
                  String.valueOf(log.attributes().get("exception.message"))
                      .equals("no access with "));
      assertThat(result.messages())
          .anyMatch(
              line ->
                  line.contains(
                      "weft.redaction.ip is 'none' -> write keep or public or all; all used"));
    }
  }
}
