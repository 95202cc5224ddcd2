package dev.weft.sink;

import static dev.weft.sink.OtlpEndpoint.Mood;
import static dev.weft.sink.OtlpEndpoint.Way;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.weft.config.OtlpConfig;
import io.opentelemetry.api.logs.Logger;
import io.opentelemetry.exporter.otlp.http.logs.OtlpHttpLogRecordExporter;
import io.opentelemetry.exporter.otlp.logs.OtlpGrpcLogRecordExporter;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.export.BatchLogRecordProcessor;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fault of an endpoint: the application is not held, one line says it, nothing is lost. */
class OtlpFaultsTest {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final int EVENTS = 300;
  private static final int BATCH = 50;

  private final WeftLog log = new WeftLog();
  private final Path buffer;
  private String body = "";
  private @Nullable OtlpExporters otlp;
  private @Nullable SdkLoggerProvider sdk;

  OtlpFaultsTest(@TempDir Path directory) {
    this.buffer = directory.resolve("buffer");
  }

  @AfterEach
  void tearDown() {
    if (sdk != null) {
      sdk.close();
    }
    log.close();
  }

  static Stream<Arguments> moods() {
    return Stream.of(
            Mood.UNAVAILABLE,
            Mood.THROTTLING,
            Mood.SLOW,
            Mood.SILENT,
            Mood.DYING_IN_THE_REQUEST,
            Mood.DYING_IN_THE_ANSWER)
        .flatMap(mood -> Stream.of(Way.values()).map(way -> Arguments.of(mood, way)));
  }

  @ParameterizedTest
  @MethodSource("moods")
  void endpoint_inABadMood_getsEverythingInOrderWhenItIsWell(Mood mood, Way way) {
    try (OtlpEndpoint endpoint = new OtlpEndpoint(way).start()) {
      endpoint.mood = mood;
      exportTo(endpoint);

      emitAllInVain();
      endpoint.mood = Mood.HEALTHY;
      awaitHealth(health -> health.waiting() == 0);

      assertThatAllArrivedInOrder(endpoint);
      assertThatItWasSaidOnce(endpoint);
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void endpoint_thatRefusesConnections_getsEverythingInOrderWhenItStarts(Way way)
      throws IOException {
    try (OtlpEndpoint endpoint = new OtlpEndpoint(way)) {
      exportTo(endpoint);

      emitAllInVain();
      assertThat(health().breaker()).isIn("open", "half_open");
      assertThatAllArriveWhenItStarts(endpoint);
      assertThat(log.lines().get(0)).contains("no OTLP endpoint answers", buffer.toString());
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void endpoint_thatNeverAcceptsWhatItsPortTakes_getsEverythingInOrderWhenItStarts(Way way)
      throws IOException {
    try (OtlpEndpoint endpoint = new OtlpEndpoint(way)) {
      try (ServerSocket blackHole = new ServerSocket(0, 50, InetAddress.getByName("localhost"))) {
        endpoint.on(blackHole.getLocalPort());
        exportTo(endpoint);

        emitAllInVain();
      }
      assertThatAllArriveWhenItStarts(endpoint);
    }
  }

  /** Over HTTP: the server that follows takes no gRPC message of that length. */
  @Test
  void endpoint_thatReadsAByteAtATime_getsEverythingInOrderWhenItIsWell()
      throws IOException, InterruptedException {
    body = "x".repeat(50_000); // more than sockets hold, so that sending takes long
    try (OtlpEndpoint endpoint = new OtlpEndpoint(Way.HTTP)) {
      Thread accepting;
      try (ServerSocket reader = new ServerSocket()) {
        reader.setReceiveBufferSize(1_024);
        reader.bind(new InetSocketAddress(InetAddress.getByName("localhost"), 0));
        accepting = startReading(reader);
        endpoint.on(reader.getLocalPort());
        exportTo(endpoint);

        emitAllInVain();
      }
      accepting.join(); // it holds the port
      assertThatAllArriveWhenItStarts(endpoint);
    }
  }

  /** Until the socket is closed, on a thread for each connection. */
  private static Thread startReading(ServerSocket server) {
    return startDaemon(
        () -> {
          while (true) {
            Socket connection = server.accept();
            startDaemon(
                () -> {
                  try (connection) {
                    while (!server.isClosed() && connection.getInputStream().read() >= 0) {
                      Thread.sleep(5);
                    }
                    return null;
                  }
                });
          }
        });
  }

  private static Thread startDaemon(Callable<?> task) {
    Thread thread = new Thread(new FutureTask<>(task));
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  @Test
  void endpoint_thatNoRouteLeadsTo_costsTheApplicationNothing() {
    exportTo(http("http://ada:hunter2@192.0.2.1:4318/v1/logs"), 100_000_000);

    emitAllInVain();

    assertThat(log.lines())
        .singleElement()
        .asString()
        .contains("http://192.0.2.1:4318")
        .doesNotContain("hunter2");
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void endpoint_thatRestartsAgainAndAgain_missesNothing_andIsSaidOnceAtMost(Way way)
      throws InterruptedException {
    try (OtlpEndpoint endpoint = new OtlpEndpoint(way).start()) {
      exportTo(endpoint);

      for (int round = 0; round < 6; round++) {
        emit(round * 50, (round + 1) * 50);
        TimeUnit.MILLISECONDS.sleep(round * 40L); // the pause is the fault
        endpoint.stop();
        emit(EVENTS + round * 50, EVENTS + (round + 1) * 50);
        TimeUnit.MILLISECONDS.sleep(200);
        endpoint.start();
      }
      await().atMost(SOON).until(() -> new LinkedHashSet<>(endpoint.taken).size() == 2 * EVENTS);

      assertThat(log.lines().stream().filter(line -> line.startsWith("WARNING")))
          .hasSizeLessThanOrEqualTo(1);
      assertThat(health().dropped()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void shutdown_whileNothingIsAnswered_endsInTime_andTheNextProcessSendsEverything(Way way) {
    try (OtlpEndpoint endpoint = new OtlpEndpoint(way).start()) {
      endpoint.mood = Mood.SILENT;
      exportTo(endpoint);

      emitAll();
      long before = System.nanoTime();
      requireNonNull(sdk).shutdown().join(30, TimeUnit.SECONDS);
      long took = System.nanoTime() - before;

      assertThat(Duration.ofNanos(took)).isLessThan(Duration.ofSeconds(2 + 5));
      assertThat(log.lines()).hasSize(1);
      endpoint.mood = Mood.HEALTHY;
      exportTo(endpoint);
      emit(EVENTS, EVENTS + 1);
      await().atMost(SOON).until(() -> new LinkedHashSet<>(endpoint.taken).size() == EVENTS + 1);
      assertThat(buffer).isNotEmptyDirectory();
      requireNonNull(sdk).close();
      assertThat(buffer).isEmptyDirectory();
    }
  }

  @Test
  void shutdown_whileTheEndpointTakesItsTime_waitsForIt() {
    try (OtlpEndpoint endpoint = new OtlpEndpoint(Way.HTTP).start()) {
      endpoint.mood = Mood.HESITANT;
      exportTo(endpoint);

      emit(0, 40);
      requireNonNull(sdk).shutdown().join(30, TimeUnit.SECONDS);

      assertThat(endpoint.taken).hasSize(40);
      assertThat(health().waiting()).isZero();
      assertThat(log.lines()).isEmpty();
    }
  }

  @Test
  void endpoint_thatRefusesWhatItIsSent_losesIt_andIsSaidOnce() {
    try (OtlpEndpoint endpoint = new OtlpEndpoint(Way.HTTP).start()) {
      endpoint.mood = Mood.REFUSING;
      exportTo(endpoint);

      emitAll();
      awaitHealth(health -> health.dropped().getOrDefault("refused", 0L) == EVENTS);

      assertThat(health().waiting()).isZero();
      assertThat(log.lines()).singleElement().asString().contains(endpoint.origin(), "401");
    }
  }

  @Test
  void backlog_thatIsFull_dropsTheOldest_andCountsThem() throws IOException {
    try (OtlpEndpoint endpoint = new OtlpEndpoint(Way.HTTP)) {
      exportTo(http(endpoint.url()), 4_000);

      emitAll();
      awaitHealth(
          health ->
              !log.lines().isEmpty()
                  && health.waiting() + health.dropped().getOrDefault("buffer_full", 0L) == EVENTS);
      assertThat(health().waiting()).isBetween(1L, EVENTS - 1L);
      assertThat(health().waitingBytes()).isLessThanOrEqualTo(4_000);
      long waiting = health().waiting();
      endpoint.start();
      awaitHealth(health -> health.waiting() == 0);

      // One batch is on its way, again and again, and is never given up for a newer one.
      assertThat(new LinkedHashSet<>(endpoint.taken))
          .hasSize((int) waiting)
          .containsAll(
              IntStream.range(EVENTS - (int) waiting + BATCH, EVENTS)
                  .mapToObj(i -> "event-" + i)
                  .toList());
      assertThat(log.lines().get(1))
          .endsWith(EVENTS + " records waited for it, " + (EVENTS - waiting) + " were dropped");
    }
  }

  @Test
  void buffer_thatCannotBeWritten_isSaidOnce_andMemoryHoldsWhatFits() throws IOException {
    Files.writeString(buffer, "a file where the directory should be");
    try (OtlpEndpoint endpoint = new OtlpEndpoint(Way.HTTP)) {
      exportTo(endpoint);

      emitAll();
      awaitHealth(health -> health.waiting() == EVENTS && log.lines().size() == 2);
      endpoint.start();
      awaitHealth(health -> health.waiting() == 0);

      assertThatAllArrivedInOrder(endpoint);
      assertThat(log.lines().get(0)).contains("the buffer for OTLP at " + buffer, "in memory");
    }
  }

  private void exportTo(OtlpEndpoint endpoint) {
    exportTo(
        endpoint.url().endsWith("/v1/logs") ? http(endpoint.url()) : grpc(endpoint.url()),
        100_000_000);
  }

  private static LogRecordExporter http(String url) {
    return OtlpHttpLogRecordExporter.builder()
        .setEndpoint(url)
        .setTimeout(Duration.ofMillis(500))
        .build();
  }

  private static LogRecordExporter grpc(String url) {
    return OtlpGrpcLogRecordExporter.builder()
        .setEndpoint(url)
        .setTimeout(Duration.ofMillis(500))
        .build();
  }

  private void exportTo(LogRecordExporter exporter, long maxBytes) {
    otlp =
        new OtlpExporters(
            new OtlpConfig(buffer, maxBytes, Duration.ofSeconds(2), null),
            Duration.ofMillis(100),
            Duration.ofMillis(100));
    otlp.endpointIsNamed();
    sdk =
        SdkLoggerProvider.builder()
            .addLogRecordProcessor(
                BatchLogRecordProcessor.builder(otlp.buffered(exporter))
                    .setScheduleDelay(Duration.ofMillis(20))
                    .setMaxExportBatchSize(BATCH)
                    .build())
            .build();
  }

  private OtlpHealth health() {
    return requireNonNull(otlp).health().get(0);
  }

  private void awaitHealth(Predicate<OtlpHealth> wanted) {
    await().atMost(SOON).until(this::health, wanted);
  }

  private void emitAll() {
    emit(0, EVENTS);
  }

  private void emitAllInVain() {
    emitAll();
    awaitHealth(health -> health.waiting() == EVENTS && !log.lines().isEmpty());
  }

  /** The application: no call may be held by the fault. */
  private void emit(int from, int to) {
    Logger logger = requireNonNull(sdk).get("test");
    long longest = 0;
    for (int i = from; i < to; i++) {
      long before = System.nanoTime();
      logger.logRecordBuilder().setEventName("event-" + i).setBody(body).emit();
      longest = Math.max(longest, System.nanoTime() - before);
    }
    assertThat(Duration.ofNanos(longest)).isLessThan(Duration.ofSeconds(1));
  }

  private void assertThatAllArriveWhenItStarts(OtlpEndpoint endpoint) {
    endpoint.start();
    awaitHealth(health -> health.waiting() == 0);

    assertThatAllArrivedInOrder(endpoint);
    assertThatItWasSaidOnce(endpoint);
  }

  /** Twice is allowed; the first time has to be in order. */
  private void assertThatAllArrivedInOrder(OtlpEndpoint endpoint) {
    assertThat(new LinkedHashSet<>(endpoint.taken))
        .containsExactlyElementsOf(IntStream.range(0, EVENTS).mapToObj(i -> "event-" + i).toList());
    assertThat(health().exported()).isEqualTo(EVENTS);
    assertThat(health().dropped()).isEmpty();
    assertThat(health().waitingBytes()).isZero();
  }

  private void assertThatItWasSaidOnce(OtlpEndpoint endpoint) {
    awaitHealth(health -> health.breaker().equals("closed"));
    List<String> lines = log.lines();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).startsWith("WARNING weft: ").contains(endpoint.origin());
    assertThat(lines.get(1))
        .startsWith("INFO weft: the OTLP endpoint " + endpoint.origin() + " takes")
        .contains("; " + EVENTS + " records waited for it, 0 were dropped");
  }
}
