package dev.weft.sink;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Set;
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
import okio.ByteString;
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
    /** Says for how long, see {@link #retryAfter}. */
    THROTTLING,
    /** Takes a request without two of its records, for a reason. */
    TAKING_A_PART,
    REFUSING,
    /** Answers after the SDK's thread has gone, but before the exporter's timeout. */
    HESITANT,
    SLOW,
    SILENT,
    DYING_IN_THE_REQUEST,
    DYING_IN_THE_ANSWER
  }

  private static final Pattern EVENT = Pattern.compile("event-\\d+");

  /** Two records rejected, {@code too old}. */
  private static final ByteString PARTIAL_SUCCESS =
      ByteString.decodeHex("0a0b" + "0802" + "1207" + "746f6f206f6c64");

  final List<String> taken = new CopyOnWriteArrayList<>();
  final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();
  final List<Long> asked = new CopyOnWriteArrayList<>();
  volatile Mood mood = Mood.HEALTHY;
  volatile int retryAfter = 1;

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
      asked.add(System.nanoTime());
      if (Set.of(Mood.HEALTHY, Mood.HESITANT, Mood.TAKING_A_PART).contains(mood)) {
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
      case THROTTLING ->
          way == Way.HTTP
              ? with(429, 8).setHeader("Retry-After", retryAfter).build()
              : grpc(
                      ByteString.EMPTY,
                      trailers(8).add("grpc-status-details-bin", details()).build())
                  .build();
      case TAKING_A_PART -> with(200, 0, PARTIAL_SUCCESS).build();
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
    return with(httpStatus, grpcStatus, ByteString.EMPTY);
  }

  private MockResponse.Builder with(int httpStatus, int grpcStatus, ByteString message) {
    return way == Way.HTTP
        ? new MockResponse.Builder()
            .code(httpStatus)
            .setHeader("Content-Type", "application/x-protobuf")
            .body(new Buffer().write(message))
        : grpc(message, trailers(grpcStatus).build());
  }

  private static Headers.Builder trailers(int grpcStatus) {
    return new Headers.Builder().add("grpc-status", String.valueOf(grpcStatus));
  }

  private static MockResponse.Builder grpc(ByteString message, Headers trailers) {
    return new MockResponse.Builder()
        .setHeader("Content-Type", "application/grpc")
        .body(new Buffer().writeByte(0).writeInt(message.size()).write(message))
        .trailers(trailers);
  }

  /** A {@code google.rpc.Status} with a {@code RetryInfo}. */
  private String details() {
    ByteString type = ByteString.encodeUtf8("type.googleapis.com/google.rpc.RetryInfo");
    Buffer info = new Buffer().writeByte(0x0a).writeByte(2).writeByte(0x08).writeByte(retryAfter);
    Buffer any = new Buffer().writeByte(0x0a).writeByte(type.size()).write(type);
    any.writeByte(0x12).writeByte((int) info.size()).write(info, info.size());
    Buffer status = new Buffer().writeByte(0x08).writeByte(8);
    status.writeByte(0x1a).writeByte((int) any.size()).write(any, any.size());
    return status.readByteString().base64();
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
