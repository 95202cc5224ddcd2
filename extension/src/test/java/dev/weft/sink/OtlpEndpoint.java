package dev.weft.sink;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.Headers;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** An OTLP endpoint for log records whose mood can change, and that can be stopped and started. */
final class OtlpEndpoint implements AutoCloseable {

  /** How the signals travel. */
  enum Way {
    HTTP,
    GRPC
  }

  /** What it does with requests. */
  enum Mood {
    HEALTHY,
    UNAVAILABLE,
    THROTTLING,
    REFUSING,
    /** Answers after the SDK's thread has gone, but before the exporter's timeout. */
    HESITANT,
    SLOW,
    SILENT,
    DYING_IN_THE_REQUEST,
    DYING_IN_THE_ANSWER
  }

  private static final Pattern EVENT = Pattern.compile("event-\\d+");

  final List<String> taken = new CopyOnWriteArrayList<>();
  final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();
  volatile Mood mood = Mood.HEALTHY;

  private final Way way;
  private @Nullable HandshakeCertificates certificates;
  private boolean clientsNeedCertificates;
  private int port = freePort();
  private @Nullable MockWebServer server;

  OtlpEndpoint(Way way) {
    this.way = way;
  }

  OtlpEndpoint tls(HandshakeCertificates chosen, boolean mutual) {
    certificates = chosen;
    clientsNeedCertificates = mutual;
    return this;
  }

  /** On the same port as before. */
  OtlpEndpoint start() {
    MockWebServer started = new MockWebServer();
    started.setDispatcher(new Answers());
    if (certificates != null) {
      started.useHttps(certificates.sslSocketFactory());
      if (clientsNeedCertificates) {
        started.requireClientAuth();
      }
    } else if (way == Way.GRPC) {
      started.setProtocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE));
    }
    try {
      started.start(InetAddress.getByName("localhost"), port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    port = started.getPort();
    server = started;
    return this;
  }

  OtlpEndpoint on(int chosen) {
    port = chosen;
    return this;
  }

  void stop() {
    if (server != null) {
      server.close();
      server = null;
    }
  }

  /** Chosen beforehand, since a server on any port is not made to be followed by another. */
  private static int freePort() {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
      return server.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String origin() {
    return (certificates == null ? "http" : "https") + "://localhost:" + port;
  }

  String url() {
    return way == Way.HTTP ? origin() + "/v1/logs" : origin();
  }

  @Override
  public void close() {
    stop();
  }

  private final class Answers extends Dispatcher {
    @Override
    public MockResponse dispatch(RecordedRequest request) {
      if (mood == Mood.HEALTHY || mood == Mood.HESITANT) {
        requests.add(request);
        EVENT.matcher(content(request)).results().forEach(event -> taken.add(event.group()));
      }
      return answer();
    }

    /** Asked before the request is read, for what happens meanwhile. */
    @Override
    public MockResponse peek() {
      return answer();
    }
  }

  private MockResponse answer() {
    SocketEffect dies = new SocketEffect.CloseSocket(true, false, false);
    return switch (mood) {
      case HEALTHY -> with(200, 0).build();
      case UNAVAILABLE -> with(503, 14).build();
      case THROTTLING -> with(429, 8).setHeader("Retry-After", 1).build();
      case REFUSING -> with(401, 16).build();
      case HESITANT -> with(200, 0).headersDelay(250, TimeUnit.MILLISECONDS).build();
      case SLOW -> with(200, 0).headersDelay(700, TimeUnit.MILLISECONDS).build();
      case SILENT -> with(200, 0).onResponseStart(SocketEffect.Stall.INSTANCE).build();
      case DYING_IN_THE_REQUEST -> with(200, 0).onRequestBody(dies).build();
      case DYING_IN_THE_ANSWER ->
          way == Way.HTTP // whoever has the status knows enough
              ? with(200, 0).onResponseStart(dies).build()
              : with(200, 0).onResponseBody(dies).build();
    };
  }

  private MockResponse.Builder with(int httpStatus, int grpcStatus) {
    return way == Way.HTTP
        ? new MockResponse.Builder()
            .code(httpStatus)
            .setHeader("Content-Type", "application/x-protobuf")
            .body("\n\0")
        : new MockResponse.Builder()
            .setHeader("Content-Type", "application/grpc")
            .body(new Buffer().write(new byte[5]))
            .trailers(Headers.of("grpc-status", String.valueOf(grpcStatus)));
  }

  /** The text of a message, out of its compression. */
  private String content(RecordedRequest request) {
    byte[] body = request.getBody() == null ? new byte[0] : request.getBody().toByteArray();
    boolean gzip = "gzip".equals(request.getHeaders().get("Content-Encoding"));
    int from = 0;
    if (way == Way.GRPC && body.length > 0) {
      gzip = body[0] == 1;
      from = 5;
    }
    try {
      ByteArrayInputStream in = new ByteArrayInputStream(body, from, body.length - from);
      return new String((gzip ? new GZIPInputStream(in) : in).readAllBytes(), ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
