package dev.weft.agent;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.google.protobuf.Message;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import dev.weft.agent.Signals.ReceivedLog;
import dev.weft.agent.Signals.ReceivedPoint;
import dev.weft.agent.Signals.ReceivedSpan;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsPartialSuccess;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceResponse;
import io.opentelemetry.proto.collector.logs.v1.LogsServiceGrpc;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceResponse;
import io.opentelemetry.proto.collector.metrics.v1.MetricsServiceGrpc;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import io.opentelemetry.proto.collector.trace.v1.TraceServiceGrpc;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLParameters;
import okhttp3.tls.HandshakeCertificates;
import org.jspecify.annotations.Nullable;

/** An OTLP endpoint on the loopback interface that keeps what it is sent. */
final class OtlpReceiver implements AutoCloseable {

  private final List<ExportTraceServiceRequest> traces = new CopyOnWriteArrayList<>();
  private final List<ExportLogsServiceRequest> logs = new CopyOnWriteArrayList<>();
  private final List<ExportMetricsServiceRequest> metrics = new CopyOnWriteArrayList<>();
  private volatile ExportLogsServiceResponse toLogs =
      ExportLogsServiceResponse.getDefaultInstance();
  private final List<Headers> headers = new CopyOnWriteArrayList<>();
  private final @Nullable HandshakeCertificates tls;
  private final String protocol;
  private final int status;
  private final int port;
  private final Runnable shutdown;

  private OtlpReceiver(String protocol, int status) {
    this(protocol, status, 0, null);
  }

  private OtlpReceiver(
      String protocol, int status, int wantedPort, @Nullable HandshakeCertificates tls) {
    this.protocol = protocol;
    this.status = status;
    this.tls = tls;
    try {
      if (protocol.equals("grpc")) {
        Server server = startGrpc(wantedPort);
        port = server.getPort();
        shutdown = server::shutdownNow;
      } else {
        ExecutorService executor = Executors.newFixedThreadPool(4);
        HttpServer server = startHttp(executor, wantedPort);
        port = server.getAddress().getPort();
        shutdown =
            () -> {
              server.stop(0);
              executor.shutdownNow();
            };
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static OtlpReceiver grpc() {
    return new OtlpReceiver("grpc", 200);
  }

  static OtlpReceiver http() {
    return new OtlpReceiver("http/protobuf", 200);
  }

  /** Answers every HTTP request with that status. */
  static OtlpReceiver refusing(int status) {
    return new OtlpReceiver("http/protobuf", status);
  }

  /** On a port that a client knows already. */
  static OtlpReceiver on(int port, Protocol protocol) {
    return new OtlpReceiver(protocol == Protocol.GRPC ? "grpc" : "http/protobuf", 200, port, null);
  }

  /** Speaks HTTPS only, with clients that have a certificate which these trust. */
  static OtlpReceiver mutual(int port, HandshakeCertificates tls) {
    return new OtlpReceiver("http/protobuf", 200, port, tls);
  }

  /** Takes requests with logs from now on, but says that so many of their records are not. */
  OtlpReceiver rejectingLogs(long records, String reason) {
    toLogs =
        ExportLogsServiceResponse.newBuilder()
            .setPartialSuccess(
                ExportLogsPartialSuccess.newBuilder()
                    .setRejectedLogRecords(records)
                    .setErrorMessage(reason))
            .build();
    return this;
  }

  String protocol() {
    return protocol;
  }

  String endpoint() {
    return tls == null ? "http://127.0.0.1:" + port : "https://localhost:" + port;
  }

  int port() {
    return port;
  }

  /** Those of every HTTP request. */
  List<Headers> headers() {
    return headers;
  }

  List<ReceivedSpan> spans() {
    return traces.stream().flatMap(OtlpDecoder::spans).toList();
  }

  List<ReceivedLog> logs() {
    return logs.stream().flatMap(OtlpDecoder::logs).toList();
  }

  /** The last state of every series; for one exporting process. */
  List<ReceivedPoint> points() {
    Map<List<Object>, ReceivedPoint> newest = new LinkedHashMap<>();
    metrics.stream()
        .flatMap(OtlpDecoder::points)
        .forEach(point -> newest.put(List.of(point.metric(), point.attributes()), point));
    return List.copyOf(newest.values());
  }

  /** Whether the text is anywhere in what was received. */
  boolean received(String text) {
    return Stream.of(traces, logs, metrics)
        .flatMap(List::stream)
        .anyMatch(request -> request.toByteString().toString(ISO_8859_1).contains(text));
  }

  @Override
  public void close() {
    shutdown.run();
  }

  private HttpServer startHttp(ExecutorService executor, int wantedPort) throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), wantedPort);
    HttpServer server =
        tls == null ? HttpServer.create(address, 0) : secured(HttpsServer.create(address, 0), tls);
    server.setExecutor(executor);
    server.createContext(
        "/v1/traces",
        exchange -> {
          traces.add(ExportTraceServiceRequest.parseFrom(body(exchange)));
          answer(exchange, ExportTraceServiceResponse.getDefaultInstance());
        });
    server.createContext(
        "/v1/logs",
        exchange -> {
          logs.add(ExportLogsServiceRequest.parseFrom(body(exchange)));
          answer(exchange, toLogs);
        });
    server.createContext(
        "/v1/metrics",
        exchange -> {
          metrics.add(ExportMetricsServiceRequest.parseFrom(body(exchange)));
          answer(exchange, ExportMetricsServiceResponse.getDefaultInstance());
        });
    server.start();
    return server;
  }

  private static HttpsServer secured(HttpsServer server, HandshakeCertificates tls) {
    server.setHttpsConfigurator(
        new HttpsConfigurator(tls.sslContext()) {
          @Override
          public void configure(HttpsParameters connection) {
            SSLParameters parameters = getSSLContext().getDefaultSSLParameters();
            parameters.setNeedClientAuth(true);
            connection.setSSLParameters(parameters);
          }
        });
    return server;
  }

  private byte[] body(HttpExchange exchange) throws IOException {
    headers.add(exchange.getRequestHeaders());
    boolean gzip = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
    try (InputStream raw = exchange.getRequestBody();
        InputStream body = gzip ? new GZIPInputStream(raw) : raw) {
      return body.readAllBytes();
    }
  }

  private void answer(HttpExchange exchange, Message response) throws IOException {
    byte[] bytes = response.toByteArray();
    exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private Server startGrpc(int wantedPort) throws IOException {
    return NettyServerBuilder.forAddress(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), wantedPort))
        .addService(new Traces())
        .addService(new Logs())
        .addService(new Metrics())
        .build()
        .start();
  }

  private static <T> void answer(StreamObserver<T> observer, T response) {
    observer.onNext(response);
    observer.onCompleted();
  }

  private final class Traces extends TraceServiceGrpc.TraceServiceImplBase {
    @Override
    public void export(
        ExportTraceServiceRequest request, StreamObserver<ExportTraceServiceResponse> observer) {
      traces.add(request);
      answer(observer, ExportTraceServiceResponse.getDefaultInstance());
    }
  }

  private final class Logs extends LogsServiceGrpc.LogsServiceImplBase {
    @Override
    public void export(
        ExportLogsServiceRequest request, StreamObserver<ExportLogsServiceResponse> observer) {
      logs.add(request);
      answer(observer, toLogs);
    }
  }

  private final class Metrics extends MetricsServiceGrpc.MetricsServiceImplBase {
    @Override
    public void export(
        ExportMetricsServiceRequest request,
        StreamObserver<ExportMetricsServiceResponse> observer) {
      metrics.add(request);
      answer(observer, ExportMetricsServiceResponse.getDefaultInstance());
    }
  }
}
