package dev.weft.collector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.weft.collector.wire.EventFile;
import dev.weft.collector.wire.Http;
import dev.weft.collector.wire.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** An agent's Collector, two gateways with TLS, client certificates and a token, and Jaeger. */
@Order(1) // a long one
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // certificates take long
class TiersIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final String SOON = "processors: {tail_sampling: {decision_wait: 2s}}";

  private final Certificates certificates;
  private final Map<String, String> environment = new HashMap<>();
  private Backends backends;

  TiersIT(@TempDir Path directory) {
    certificates = new Certificates(directory);
  }

  @BeforeEach
  void startJaeger(@TempDir Path directory) {
    environment.putAll(certificates.environment());
    backends = new Backends(directory);
    backends.startJaeger();
  }

  @AfterEach
  void stop() {
    backends.close();
  }

  private Collector startGateway(String name) {
    int port = Http.freePort();
    environment.put("COLLECTOR_LISTEN", "127.0.0.1:" + port);
    environment.put("COLLECTOR_GATEWAY_" + name, "127.0.0.1:" + port);
    return backends.startCollector(
        "gateway-" + name,
        environment,
        SOON + "\nreceivers: {otlp: {protocols: {grpc: {endpoint: \"127.0.0.1:" + port + "\"}}}}",
        Collector.LOCAL,
        Collector.CONTRACT,
        "collector/gateway.yaml");
  }

  private Collector startAgent(Map<String, String> environment) {
    return backends.startCollector(
        "agent", environment, "", "collector/agent.yaml", Collector.CONTRACT);
  }

  @Test
  void errorsAndRootsAreKept_theRestIsSampledByWholeTraces_eventsAreAllKept() throws IOException {
    Collector a = startGateway("A");
    Collector b = startGateway("B");
    Traffic traffic = new Traffic(startAgent(environment));
    traffic.sendTraces(200, 20);

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              Map<Integer, Long> sizes = tracesBySize();
              assertThat(sizes.values().stream().mapToLong(count -> count).sum()).isEqualTo(200);
              assertThat(sizes.keySet()).as("a root alone or all").isEqualTo(Set.of(1, 3));
              assertThat(sizes.get(3)).as("20 with an error, 20 by their ids").isEqualTo(40);
              assertThat(failed()).isEqualTo(20);
            });
    assertThat(a.telemetryPage())
        .contains("\notelcol_processor_tail_sampling_sampling_trace_dropped_too_early 0\n");
    assertThat(a.sum("otelcol_receiver_accepted_spans")).isPositive();
    assertThat(b.sum("otelcol_receiver_accepted_spans")).isPositive();
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(a.events().events().stream().map(EventFile.Event::line))
                    .containsExactlyInAnyOrderElementsOf(traffic.lines()));
  }

  private Map<Integer, Long> tracesBySize() {
    return backends.jaeger().traces(Traffic.SERVICE).values().stream()
        .collect(Collectors.groupingBy(List::size, Collectors.counting()));
  }

  private long failed() {
    return backends.jaeger().traces(Traffic.SERVICE).values().stream()
        .filter(spans -> spans.stream().anyMatch(span -> span.status() == 2))
        .filter(spans -> spans.size() == 3)
        .count();
  }

  @Test
  void gatewayThatWasAway_getsItsHalfAfterwards() throws IOException {
    startGateway("A");
    Collector b = startGateway("B");
    Traffic traffic = new Traffic(startAgent(environment));
    b.program().stop();
    traffic.send(40);
    b.program().startAgain();

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(backends.jaeger().names(Traffic.SERVICE))
                    .isEqualTo(new TreeSet<>(traffic.spans())));
  }

  @Test
  void largeRecords_passInRequestsThatAGatewayAndJaegerTake() throws IOException {
    Collector a = startGateway("A");
    startGateway("B");
    Traffic traffic = new Traffic(startAgent(environment));
    traffic.sendLarge(1000);

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(backends.jaeger().names(Traffic.SERVICE))
                    .isEqualTo(new TreeSet<>(traffic.spans())));
    // As sets: a slow answer has them sent again.
    await().atMost(PATIENCE).until(() -> Set.copyOf(lines(a)).containsAll(traffic.lines()));
    assertThat(traffic.lines()).containsAll(lines(a));
  }

  private static List<String> lines(Collector gateway) {
    return gateway.events().events().stream().map(EventFile.Event::line).toList();
  }

  @Test
  void gateway_takesNothingFromWhoHasNotTheToken() throws IOException {
    Collector a = startGateway("A");
    environment.put("COLLECTOR_GATEWAY_B", environment.get("COLLECTOR_GATEWAY_A"));
    Map<String, String> wrong = new HashMap<>(environment);
    wrong.put(
        "COLLECTOR_TOKEN_FILE",
        Text.write(backends.directory().resolve("wrong"), "another-token").toString());
    Collector agent = startAgent(wrong);
    new Traffic(agent).send(1);

    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(agent.program().log()).contains("Unauthenticated"));
    assertThat(a.sum("otelcol_receiver_accepted_spans")).isZero();
  }

  @Test
  void gateway_takesANewToken_fromWhenItIsInItsFile() throws IOException {
    Path tokens = backends.directory().resolve("tokens");
    Text.write(tokens, "an-old-token");
    environment.put("COLLECTOR_TOKEN_FILE", tokens.toString());
    Collector a = startGateway("A");
    environment.put("COLLECTOR_GATEWAY_B", environment.get("COLLECTOR_GATEWAY_A"));
    Text.write(tokens, "an-old-token\na-new-token\n");
    await().atMost(PATIENCE).until(() -> a.program().log().contains("refresh token"));
    Map<String, String> renewed = new HashMap<>(environment);
    renewed.put(
        "COLLECTOR_TOKEN_FILE",
        Text.write(backends.directory().resolve("new"), "a-new-token").toString());

    new Traffic(startAgent(renewed)).send(1);
    await().atMost(PATIENCE).until(() -> a.sum("otelcol_receiver_accepted_spans") == 1);
  }

  @Test
  void gateway_takesNothingFromWhoHasNoCertificateOfTheAuthority() throws IOException {
    Collector a = startGateway("A");
    environment.put("COLLECTOR_GATEWAY_B", environment.get("COLLECTOR_GATEWAY_A"));
    Certificates foreign = new Certificates(backends.directory().resolve("foreign"));
    Text.write(
        foreign.directory().resolve("ca.pem"),
        Text.read(certificates.directory().resolve("ca.pem")));
    Map<String, String> wrong = new HashMap<>(environment);
    wrong.put("COLLECTOR_TLS", foreign.directory().toString());
    Collector agent = startAgent(wrong);
    new Traffic(agent).send(1);

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(agent.program().log()).containsPattern("remote error: tls|handshake"));
    assertThat(a.sum("otelcol_receiver_accepted_spans")).isZero();
  }
}
