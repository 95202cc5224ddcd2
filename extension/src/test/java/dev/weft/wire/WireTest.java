package dev.weft.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.wire.Wire.Fate;
import dev.weft.wire.Wire.Verdict;
import io.opentelemetry.sdk.common.export.Compressor;
import io.opentelemetry.sdk.common.export.GrpcSenderConfig;
import io.opentelemetry.sdk.common.export.HttpSenderConfig;
import io.opentelemetry.sdk.common.export.ProxyOptions;
import io.opentelemetry.sdk.common.export.RetryPolicy;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Headers;
import okhttp3.Protocol;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What answers of real servers mean. */
class WireTest {
  private static final String PARTIAL = "0a0b" + "0802" + "1207" + "746f6f206f6c64";
  private static final int MOST_BODY = 1 << 20;

  private final MockWebServer server = new MockWebServer();

  @AfterEach
  void tearDown() {
    server.close();
  }

  @Test
  void http_statusInTheBody_saysWhenToComeBack_ifNoHeaderDoes() throws Exception {
    server.enqueue(protobuf(503, status(7)).build());
    server.enqueue(protobuf(503, status(7)).setHeader("Retry-After", "9").build());
    server.enqueue(protobuf(503, status(7)).setHeader("Content-Type", "text/html").build());

    assertThat(http()).isEqualTo(later(Duration.ofSeconds(7)));
    assertThat(http()).isEqualTo(later(Duration.ofSeconds(9)));
    assertThat(http()).isEqualTo(later(null));
  }

  @Test
  void http_partialSuccess_isReadOutOfGzip() throws Exception {
    Buffer zipped = new Buffer();
    try (GZIPOutputStream gzip = new GZIPOutputStream(zipped.outputStream())) {
      gzip.write(HexFormat.of().parseHex(PARTIAL));
    }
    server.enqueue(protobuf(200, zipped).setHeader("Content-Encoding", "gzip").build());

    assertThat(http()).isEqualTo(new Verdict(Fate.TAKEN, "too old", 2, null));
  }

  @Test
  void http_bodyLargerThanItMayBe_leavesTheStatus() throws Exception {
    Buffer body = new Buffer().write(HexFormat.of().parseHex(PARTIAL));
    server.enqueue(protobuf(200, body.write(new byte[MOST_BODY])).build());

    assertThat(http()).isEqualTo(new Verdict(Fate.TAKEN, "", 0, null));
  }

  @Test
  void http_otherStatus_isRefused() throws Exception {
    server.enqueue(protobuf(413, new Buffer()).setHeader("Retry-After", "9").build());

    assertThat(http())
        .isEqualTo(new Verdict(Fate.REFUSED, "HTTP status 413 Client Error", 0, null));
  }

  @Test
  void grpc_statusOfWhatStandsBefore_isThatOfHttp() throws Exception {
    server.setProtocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE));
    server.enqueue(new MockResponse.Builder().code(503).setHeader("Retry-After", "9").build());
    server.enqueue(new MockResponse.Builder().code(404).build());

    assertThat(grpc())
        .isEqualTo(
            new Verdict(
                Fate.LATER, "gRPC status UNAVAILABLE HTTP status 503", 0, Duration.ofSeconds(9)));
    assertThat(grpc())
        .isEqualTo(new Verdict(Fate.REFUSED, "gRPC status UNIMPLEMENTED HTTP status 404", 0, null));
  }

  @Test
  void grpc_messageOfAStatus_isReadOutOfPercentSigns() throws Exception {
    server.setProtocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE));
    server.enqueue(
        new MockResponse.Builder()
            .setHeader("Content-Type", "application/grpc")
            .setHeader("grpc-status", "3")
            .setHeader("grpc-message", "1+1 is%0Ano %E2%9C%93")
            .build());
    server.enqueue(
        new MockResponse.Builder()
            .setHeader("Content-Type", "application/grpc")
            .trailers(Headers.of("grpc-status", "3", "grpc-message", "100%"))
            .body("")
            .build());

    assertThat(grpc().reason()).isEqualTo("gRPC status INVALID_ARGUMENT 1+1 is no \u2713");
    assertThat(grpc().reason()).isEqualTo("gRPC status INVALID_ARGUMENT 100%");
  }

  @Test
  void grpc_withoutAStatus_mayBeTakenLater() throws Exception {
    server.setProtocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE));
    server.enqueue(
        new MockResponse.Builder().setHeader("Content-Type", "application/grpc").build());

    assertThat(grpc().fate()).isEqualTo(Fate.LATER);
  }

  /** A {@code google.rpc.Status} with a {@code RetryInfo}. */
  private static Buffer status(int seconds) {
    byte[] type = "type.googleapis.com/google.rpc.RetryInfo".getBytes(UTF_8);
    Buffer any = new Buffer().writeByte(0x0a).writeByte(type.length).write(type);
    any.writeByte(0x12).writeByte(4);
    any.writeByte(0x0a).writeByte(2).writeByte(0x08).writeByte(seconds);
    Buffer status = new Buffer().writeByte(0x1a).writeByte((int) any.size());
    status.write(any, any.size());
    return status;
  }

  private static MockResponse.Builder protobuf(int code, Buffer body) {
    return new MockResponse.Builder()
        .code(code)
        .body(body)
        .setHeader("Content-Type", "application/x-protobuf");
  }

  private static Verdict later(@Nullable Duration notBefore) {
    return new Verdict(Fate.LATER, "HTTP status 503 Server Error", 0, notBefore);
  }

  private Verdict http() throws Exception {
    HttpWire wire = new HttpWire(new Config(endpoint()));
    CompletableFuture<HttpWire.Answer> answer = new CompletableFuture<>();
    wire.send(new Batch(new byte[9]), answer::complete, answer::completeExceptionally);
    Verdict verdict = wire.judge(answer.get(20, TimeUnit.SECONDS));
    wire.shutdown();
    return verdict;
  }

  private Verdict grpc() throws Exception {
    GrpcWire wire = new GrpcWire(new Config(endpoint()));
    CompletableFuture<GrpcWire.Answer> answer = new CompletableFuture<>();
    wire.send(new Batch(new byte[9]), answer::complete, answer::completeExceptionally);
    Verdict verdict = wire.judge(answer.get(20, TimeUnit.SECONDS));
    wire.shutdown();
    return verdict;
  }

  private URI endpoint() throws IOException {
    if (!server.getStarted()) {
      server.start();
    }
    return URI.create("http://localhost:" + server.getPort() + "/v1/logs");
  }

  private record Config(URI endpoint) implements HttpSenderConfig, GrpcSenderConfig {
    @Override
    public URI getEndpoint() {
      return endpoint;
    }

    @Override
    public String getContentType() {
      return "application/x-protobuf";
    }

    @Override
    public String getFullMethodName() {
      return "acme.Logs/Export";
    }

    @Override
    public @Nullable Compressor getCompressor() {
      return null;
    }

    @Override
    public Duration getTimeout() {
      return Duration.ofSeconds(10);
    }

    @Override
    public Duration getConnectTimeout() {
      return Duration.ofSeconds(10);
    }

    @Override
    public Supplier<Map<String, List<String>>> getHeadersSupplier() {
      return Map::of;
    }

    @Override
    public @Nullable ProxyOptions getProxyOptions() {
      return null;
    }

    @Override
    public @Nullable RetryPolicy getRetryPolicy() {
      return null;
    }

    @Override
    public @Nullable SSLContext getSslContext() {
      return null;
    }

    @Override
    public @Nullable X509TrustManager getTrustManager() {
      return null;
    }

    @Override
    public @Nullable ExecutorService getExecutorService() {
      return null;
    }

    @Override
    public long getMaxResponseBodySize() {
      return MOST_BODY;
    }
  }
}
