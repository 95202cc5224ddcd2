package dev.weft.sink;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.weft.config.OtlpConfig;
import dev.weft.sink.OtlpEndpoint.Mood;
import dev.weft.sink.OtlpEndpoint.Way;
import io.opentelemetry.exporter.otlp.http.logs.OtlpHttpLogRecordExporter;
import io.opentelemetry.exporter.otlp.logs.OtlpGrpcLogRecordExporter;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.export.BatchLogRecordProcessor;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.logs.export.SimpleLogRecordProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an endpoint answers beside yes and no. */
class OtlpAnswersTest {

  private static final Duration SOON = Duration.ofSeconds(30);

  /** So long that no test sees it end. */
  private static final Duration TIMEOUT = Duration.ofMinutes(2);

  private final WeftLog log = new WeftLog();
  private final Path buffer;
  private final OtlpExporters otlp;
  private @Nullable SdkLoggerProvider sdk;

  OtlpAnswersTest(@TempDir Path directory) {
    this.buffer = directory.resolve("buffer");
    this.otlp =
        new OtlpExporters(
            new OtlpConfig(buffer, 100_000, Duration.ofSeconds(2), null),
            Duration.ofMillis(500),
            Duration.ofMillis(50));
  }

  @AfterEach
  void tearDown() {
    if (sdk != null) {
      sdk.close();
    }
    log.close();
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void endpoint_thatSaysWhenToComeBack_isNotAskedBefore(Way way) {
    try (OtlpEndpoint endpoint = new OtlpEndpoint(way).start()) {
      endpoint.mood = Mood.THROTTLING;
      endpoint.retryAfter = 2;
      exportTo(endpoint, way);

      emit("event-1");
      await().atMost(SOON).until(() -> health().waiting() == 1);
      endpoint.mood = Mood.HEALTHY;
      emit("event-2");
      await().atMost(SOON).until(() -> endpoint.taken.size() == 2);

      assertThat(endpoint.taken).containsExactly("event-1", "event-2");
      assertThat(endpoint.asked.get(1) - endpoint.asked.get(0))
          .isGreaterThanOrEqualTo(Duration.ofSeconds(2).toNanos());
    }
  }

  @Test
  void endpoint_thatWantsToBeLeftAloneForLong_isSaidAtOnce() {
    try (OtlpEndpoint endpoint = new OtlpEndpoint(Way.HTTP).start()) {
      endpoint.mood = Mood.THROTTLING;
      endpoint.retryAfter = 120;
      exportTo(endpoint, Way.HTTP);

      emit("event-1");
      await().atMost(SOON).until(() -> !log.lines().isEmpty());

      assertThat(endpoint.asked).hasSize(1);
      assertThat(log.lines()).singleElement().asString().contains(endpoint.origin(), "429");
    }
  }

  @Test
  void batch_thatIsTooLargeToWait_doesNotMakeTheNextOneGoTooSoon() {
    try (OtlpEndpoint endpoint = new OtlpEndpoint(Way.HTTP).start()) {
      endpoint.mood = Mood.THROTTLING;
      endpoint.retryAfter = 2;
      exportTo(endpoint, Way.HTTP);

      emit("event-1 " + "x".repeat(9 << 20));
      await().atMost(SOON).until(() -> health().dropped().equals(Map.of("buffer_full", 1L)));
      endpoint.mood = Mood.HEALTHY;
      emit("event-2");
      await().atMost(SOON).until(() -> endpoint.taken.size() == 1);

      assertThat(endpoint.asked.get(1) - endpoint.asked.get(0))
          .isGreaterThanOrEqualTo(Duration.ofSeconds(2).toNanos());
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void endpoint_thatHasNotAnsweredYet_findsTheBatchOnDisk_beforeAnythingFailed(Way way)
      throws IOException {
    try (OtlpEndpoint endpoint = new OtlpEndpoint(way).start()) {
      endpoint.mood = Mood.SILENT;
      exportTo(endpoint, way);

      emit("event-1");
      await().atMost(SOON).until(() -> files().size() == 1);

      assertThat(endpoint.asked).as("still on its way").hasSizeLessThanOrEqualTo(1);
      assertThat(health().breaker()).isEqualTo("closed");
      assertThat(log.lines()).isEmpty();
      emit("event-2");
      assertThat(files()).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void endpoint_thatTakesOnlyAPart_isSaidOnce_andWhatItRejectsIsCounted(Way way) {
    try (OtlpEndpoint endpoint = new OtlpEndpoint(way).start()) {
      endpoint.mood = Mood.TAKING_A_PART;
      exportTo(endpoint, way);

      emit("event-1");
      emit("event-2");
      await().atMost(SOON).until(() -> endpoint.taken.size() == 2);

      await()
          .atMost(SOON)
          .untilAsserted(() -> assertThat(health().dropped()).isEqualTo(Map.of("rejected", 4L)));
      assertThat(OtlpHealth.counts(otlp.health())).containsEntry("dropped.logs.rejected", 4L);
      await().atMost(SOON).until(() -> !log.lines().isEmpty());
      assertThat(log.lines())
          .isEqualTo(
              List.of(
                  "WARNING weft: the OTLP endpoint "
                      + endpoint.origin()
                      + " takes only a part of logs (2 of a request rejected: too old); what it"
                      + " rejects is not sent again -> see its log"));
    }
  }

  @Test
  void batch_ofMoreThanEndpointsTake_comesInSeveralRequests_inOrder() {
    try (OtlpEndpoint endpoint = new OtlpEndpoint(Way.HTTP).start()) {
      LogRecordExporter exporter =
          OtlpHttpLogRecordExporter.builder().setEndpoint(endpoint.url()).build();
      BatchLogRecordProcessor batches =
          BatchLogRecordProcessor.builder(otlp.buffered(exporter))
              .setScheduleDelay(TIMEOUT)
              .build();
      sdk = SdkLoggerProvider.builder().addLogRecordProcessor(batches).build();

      IntStream.range(0, 200).forEach(i -> emit("event-" + i + " " + "x".repeat(50_000)));
      batches.forceFlush().join(30, TimeUnit.SECONDS);

      assertThat(endpoint.taken)
          .containsExactlyElementsOf(IntStream.range(0, 200).mapToObj(i -> "event-" + i).toList());
      assertThat(endpoint.requests)
          .allSatisfy(request -> assertThat(request.getBodySize()).isLessThan(4 << 20));
      assertThat(health().exported()).isEqualTo(200);
    }
  }

  @Test
  void endpoint_thatIsSilent_whereNoTimeoutIsWanted_isAskedAgain() {
    try (OtlpEndpoint endpoint = new OtlpEndpoint(Way.HTTP).start()) {
      endpoint.mood = Mood.SILENT;
      exportTo(endpoint, Way.HTTP, Duration.ZERO);

      emit("event-1");
      await().atMost(SOON).until(() -> health().waiting() == 1);
      endpoint.mood = Mood.HEALTHY;

      await().atMost(SOON).until(() -> endpoint.taken.size() == 1);
    }
  }

  @Test
  void file_thatCannotBeReadNow_isSentLater() throws IOException {
    try (OtlpEndpoint endpoint = new OtlpEndpoint(Way.HTTP).start()) {
      endpoint.mood = Mood.THROTTLING;
      endpoint.retryAfter = 2;
      exportTo(endpoint, Way.HTTP);
      emit("event-1");
      await().atMost(SOON).until(() -> files().size() == 1);
      Path file = files().get(0);
      Path aside = buffer.resolveSibling("aside");
      Files.move(file, aside);
      Files.createDirectory(file);
      endpoint.mood = Mood.HEALTHY;

      await().atMost(SOON).until(() -> !log.lines().isEmpty());
      assertThat(log.lines()).singleElement().asString().contains("the buffer for OTLP at " + file);
      Files.delete(file);
      Files.move(aside, file);

      await().atMost(SOON).until(() -> endpoint.taken.size() == 1);
      assertThat(health().dropped()).isEmpty();
    }
  }

  private void exportTo(OtlpEndpoint endpoint, Way way) {
    exportTo(endpoint, way, TIMEOUT);
  }

  private void exportTo(OtlpEndpoint endpoint, Way way, Duration timeout) {
    LogRecordExporter exporter =
        way == Way.HTTP
            ? OtlpHttpLogRecordExporter.builder()
                .setEndpoint(endpoint.url())
                .setTimeout(timeout)
                .build()
            : OtlpGrpcLogRecordExporter.builder()
                .setEndpoint(endpoint.url())
                .setTimeout(timeout)
                .build();
    otlp.endpointIsNamed();
    sdk =
        SdkLoggerProvider.builder()
            .addLogRecordProcessor(SimpleLogRecordProcessor.create(otlp.buffered(exporter)))
            .build();
  }

  private void emit(String body) {
    requireNonNull(sdk).get("test").logRecordBuilder().setBody(body).emit();
  }

  private List<Path> files() throws IOException {
    if (!Files.exists(buffer)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(buffer)) {
      return files.filter(file -> file.toString().endsWith(".otlp")).toList();
    }
  }

  private OtlpHealth health() {
    return otlp.health().get(0);
  }
}
