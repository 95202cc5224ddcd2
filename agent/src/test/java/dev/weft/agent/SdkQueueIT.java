package dev.weft.agent;

import static org.assertj.core.api.Assertions.assertThat;

import acme.content.Lifecycle;
import acme.content.Soak;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the SDK's own queues cannot hold is in the last line, too. */
class SdkQueueIT {
  private static final int CALLS = 16_000;
  private static final int OF_NEXT_START = 3;

  private static final String DECLARATIVE =
      """
      file_format: "1.1"
      tracer_provider:
        processors:
          - batch:
              max_queue_size: 64
              max_export_batch_size: 64
              exporter: {otlp_http: {endpoint: "${ENDPOINT}/v1/traces"}}
      logger_provider:
        processors:
          - batch:
              max_queue_size: 64
              max_export_batch_size: 64
              exporter: {otlp_http: {endpoint: "${ENDPOINT}/v1/logs"}}
      """;

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatTheQueuesDrop_isCounted_andAllElseArrives(boolean declarative) throws IOException {
    int port;
    JvmResult result;
    try (ServerSocket blackHole = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      port = blackHole.getLocalPort();
      result = application(port, declarative).application(Soak.class, "8", "8000", "2").run();
    }
    assertThat(result.ledger()).hasSize(CALLS);
    long logs = dropped("logs", result);
    long spans = dropped("traces", result);
    assertThat(logs).isPositive();
    assertThat(spans).isPositive();

    try (OtlpReceiver receiver = OtlpReceiver.on(port, Protocol.HTTP)) {
      application(port, declarative).application(Lifecycle.class, "linger", "5000").run();

      assertThat(receiver.logs()).hasSize((int) (CALLS - logs + OF_NEXT_START));
      assertThat(ObservedRun.chora(receiver.spans()))
          .hasSize((int) (CALLS - spans + OF_NEXT_START));
    }
  }

  @Test
  void burst_isHeld_whileTheEndpointDoesNotAnswer() throws IOException {
    try (ServerSocket blackHole = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      JvmResult result =
          ForkedJvm.in(directory)
              .fast()
              .defaultExporters()
              .property(
                  "otel.exporter.otlp.endpoint", "http://127.0.0.1:" + blackHole.getLocalPort())
              .application(Soak.class, "8", "6000", "1")
              .run();

      assertThat(result.ledger()).hasSize(6_000);
      assertThat(dropped("logs", result)).isZero();
      assertThat(dropped("traces", result)).isZero();
    }
  }

  private ForkedJvm application(int port, boolean declarative) throws IOException {
    ForkedJvm jvm = ForkedJvm.in(directory).fast().defaultExporters();
    String endpoint = "http://127.0.0.1:" + port;
    if (declarative) {
      Path file = Files.writeString(directory.resolve("otel.yaml"), DECLARATIVE);
      return jvm.property("otel.config.file", file.toString()).environment("ENDPOINT", endpoint);
    }
    for (String processor : new String[] {"bsp", "blrp"}) {
      jvm.property("otel." + processor + ".max.queue.size", "64")
          .property("otel." + processor + ".max.export.batch.size", "64");
    }
    return jvm.property("otel.exporter.otlp.endpoint", endpoint);
  }

  private static long dropped(String signal, JvmResult result) {
    return Pattern.compile("dropped\\." + signal + "\\.sdk_queue ([0-9]+)")
        .matcher(result.stderr())
        .results()
        .map(MatchResult::group)
        .mapToLong(found -> Long.parseLong(found.substring(found.lastIndexOf(' ') + 1)))
        .findFirst()
        .orElse(0);
  }
}
