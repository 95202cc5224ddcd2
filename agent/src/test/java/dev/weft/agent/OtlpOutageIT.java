package dev.weft.agent;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import acme.content.Lifecycle;
import acme.content.Scenarios;
import acme.content.Soak;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An OTLP endpoint that is away: processes end in time, and what they had to say arrives later. */
class OtlpOutageIT {

  private static final String BUFFER = "var/telemetry/otlp-buffer";
  private static final Object[] COMPLETED = {"completed-0", "completed-1", "completed-2"};

  private static final int SLOW_CALLS = 5_000;

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource(Protocol.class)
  void blackHole_holdsTheExitForABoundedTime_andTheNextStartSendsWhatWasKept(Protocol protocol)
      throws IOException {
    int port;
    long ended;
    JvmResult result;
    try (ServerSocket blackHole = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      port = blackHole.getLocalPort();
      long started = System.nanoTime();
      result = lingering(port, protocol, "1").run();
      ended = System.nanoTime() - started;
    }
    assertThat(result.exitCode()).isZero();
    assertThat(result.ledger()).hasSize(3);
    assertThat(Duration.ofNanos(ended)).as("start, run and end").isLessThan(withinExit(20));
    assertThat(result.messages()).hasSize(2);
    assertThat(result.messages().get(1)).contains("http://127.0.0.1:" + port, BUFFER);
    assertThat(buffered("traces")).isNotEmpty();
    assertThat(buffered("logs")).isNotEmpty();
    assertThat(buffered("metrics")).isNotEmpty();

    try (OtlpReceiver receiver = OtlpReceiver.on(port, protocol)) {
      JvmResult next = lingering(port, protocol, "3000").run();

      assertThat(next.messages()).hasSize(1);
      assertThat(ids(receiver)).hasSize(6).contains(COMPLETED);
      assertThat(ObservedRun.chora(receiver.spans())).hasSize(6);
      assertThat(buffered("")).isEmpty();
      assertThat(directory.resolve(BUFFER)).isEmptyDirectory();
    }
  }

  @Test
  void sigkill_duringAnOutage_leavesWhatWasExportedToTheNextStart() throws IOException {
    int port = closedPort();
    RunningJvm jvm =
        lingering(port, Protocol.HTTP, "60000")
            .property("otel.blrp.schedule.delay", "100")
            .property("otel.bsp.schedule.delay", "100")
            .start();
    awaitAllOnDisk();
    jvm.kill().result();

    try (OtlpReceiver receiver = OtlpReceiver.on(port, Protocol.HTTP)) {
      lingering(port, Protocol.HTTP, "3000").run();

      assertThat(ids(receiver)).hasSize(6);
      assertThat(buffered("")).isEmpty();
    }
  }

  @Test
  void sigkill_beforeTheFirstRequestHasFailed_leavesWhatWasOnItsWayToTheNextStart()
      throws IOException {
    int port;
    try (ServerSocket blackHole = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      port = blackHole.getLocalPort();
      RunningJvm jvm =
          lingering(port, Protocol.HTTP, "60000")
              .property("otel.exporter.otlp.timeout", "60000")
              .property("otel.blrp.schedule.delay", "100")
              .start();
      awaitAllOnDisk();
      assertThat(jvm.kill().result().messages()).as("nothing has failed").hasSize(1);
    }

    try (OtlpReceiver receiver = OtlpReceiver.on(port, Protocol.HTTP)) {
      lingering(port, Protocol.HTTP, "3000").run();

      assertThat(ids(receiver)).hasSize(6);
      assertThat(buffered("")).isEmpty();
    }
  }

  @Test
  void endpoint_thatNobodyNamed_getsNoFile_andHoldsTheExitHardly() {
    JvmResult with =
        ForkedJvm.in(directory)
            .defaultExporters()
            .fast()
            .application(Scenarios.class, "types")
            .run();

    assertThat(with.exitCode()).isZero();
    assertThat(with.messages()).hasSize(3);
    assertThat(with.messages().get(1)).contains("OTLP").doesNotContain(BUFFER);
    assertThat(with.messages().get(2)).contains("otlp dropped.logs.exit 5");
    assertThat(directory.resolve(BUFFER)).doesNotExist();
  }

  @Test
  void endpoint_thatComesBack_getsEverythingFromTheRunningProcess() throws Exception {
    int port = closedPort();
    RunningJvm jvm =
        lingering(port, Protocol.HTTP, "12000").property("otel.blrp.schedule.delay", "100").start();
    await().atMost(Duration.ofSeconds(60)).until(() -> !buffered("logs").isEmpty());

    try (OtlpReceiver receiver = OtlpReceiver.on(port, Protocol.HTTP)) {
      await().atMost(Duration.ofSeconds(60)).until(() -> receiver.logs().size() == 3);
      jvm.result();
      assertThat(ids(receiver)).containsExactly(COMPLETED);
    }
  }

  /** Requests of more than a minute, so that one is under way when the process ends. */
  @ParameterizedTest
  @EnumSource(Protocol.class)
  void endpoint_thatReadsSlowly_holdsNobody_andTheNextStartSendsTheRest(Protocol protocol)
      throws IOException {
    int port;
    long ended;
    JvmResult result;
    Set<Object> received = new HashSet<>();
    try (OtlpReceiver receiver = OtlpReceiver.on(0, protocol);
        ThrottlingProxy slow = new ThrottlingProxy(receiver.port(), 20_000)) {
      port = slow.port();
      long started = System.nanoTime();
      result =
          lingering(port, protocol, "1")
              .property("otel.bsp.max.queue.size", "8192")
              .property("otel.blrp.max.queue.size", "8192")
              .application(Soak.class, "8", "1000", "5")
              .run();
      ended = System.nanoTime() - started;
      received.addAll(ids(receiver));
    }
    assertThat(result.exitCode()).isZero();
    assertThat(result.ledger()).hasSize(SLOW_CALLS);
    assertThat(Duration.ofNanos(ended)).as("start, run and end").isLessThan(withinExit(30));
    assertThat(result.stderr()).doesNotContain("dropped.");
    assertThat(received).hasSizeLessThan(SLOW_CALLS / 2);

    try (OtlpReceiver receiver = OtlpReceiver.on(port, protocol)) {
      lingering(port, protocol, "10000").run();

      assertThat(buffered("")).isEmpty();
      received.addAll(ids(receiver));
      assertThat(received).hasSize(SLOW_CALLS + COMPLETED.length);
    }
  }

  @ParameterizedTest
  @EnumSource(Protocol.class)
  void records_thatAnEndpointRejects_areSaidOnce_andCountedAtTheEnd(Protocol protocol) {
    try (OtlpReceiver receiver = OtlpReceiver.on(0, protocol).rejectingLogs(2, "too old")) {
      JvmResult result =
          ForkedJvm.in(directory)
              .fast()
              .exportingTo(receiver)
              .property("otel.blrp.schedule.delay", "100")
              .application(Lifecycle.class, "linger", "3000")
              .run();

      assertThat(receiver.logs()).hasSize(3);
      assertThat(result.messages())
          .filteredOn(line -> line.contains("WARN"))
          .singleElement()
          .asString()
          .contains(receiver.endpoint(), "only a part of logs (2 of a request rejected: too old)");
      assertThat(result.messages())
          .filteredOn(line -> line.contains("at the end"))
          .singleElement()
          .asString()
          .contains("rejected");
    }
  }

  @Test
  void records_thatTheLastExportLoses_areCountedAtTheEnd() {
    try (OtlpReceiver receiver = OtlpReceiver.on(0, Protocol.HTTP).rejectingLogs(2, "too old")) {
      JvmResult result =
          ForkedJvm.in(directory)
              .fast()
              .exportingTo(receiver)
              .property("otel.blrp.schedule.delay", "60000")
              .application(Lifecycle.class, "linger", "1")
              .run();

      assertThat(result.messages())
          .filteredOn(line -> line.contains("at the end"))
          .singleElement()
          .asString()
          .contains("3 events emitted", "otlp dropped.logs.rejected 2");
    }
  }

  private ForkedJvm lingering(int port, Protocol protocol, String millis) {
    return ForkedJvm.in(directory)
        .fast()
        .defaultExporters()
        .property("otel.exporter.otlp.endpoint", "http://127.0.0.1:" + port)
        .property(
            "otel.exporter.otlp.protocol", protocol == Protocol.GRPC ? "grpc" : "http/protobuf")
        .application(Lifecycle.class, "linger", millis);
  }

  private static List<Object> ids(OtlpReceiver receiver) {
    return receiver.logs().stream()
        .<Object>map(log -> log.attributes().get("chora.content_config_id"))
        .toList();
  }

  /** Until the last of the three events waits there; a busy machine exports each by itself. */
  private void awaitAllOnDisk() {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> buffered("logs").stream().anyMatch(file -> holds(file, "completed-2")));
  }

  private static boolean holds(Path file, String text) {
    try {
      return new String(Files.readAllBytes(file), ISO_8859_1).contains(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Path> buffered(String signal) {
    Path buffer = directory.resolve(BUFFER);
    if (!Files.exists(buffer)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(buffer)) {
      return files
          .filter(file -> file.toString().endsWith(".otlp"))
          .filter(file -> file.getFileName().toString().contains(signal))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a start may cost on a busy machine, and the bound of the exit. */
  private static Duration withinExit(int start) {
    return Duration.ofSeconds(start + 5);
  }

  static int closedPort() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return server.getLocalPort();
    }
  }
}
