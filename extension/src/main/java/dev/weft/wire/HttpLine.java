package dev.weft.wire;

import io.opentelemetry.api.impl.InstrumentationUtil;
import io.opentelemetry.exporter.internal.TlsUtil;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.GrpcSenderConfig;
import io.opentelemetry.sdk.common.export.HttpSenderConfig;
import io.opentelemetry.sdk.common.export.ProxyOptions;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.X509TrustManager;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.ConnectionSpec;
import okhttp3.Dispatcher;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP client under both protocols: the agent's OkHttp, set up as the SDK's senders set it up.
 * They hide the headers and trailers of responses, and with them how long an endpoint does not want
 * to be asked again. A response is read on a daemon thread of this client.
 */
final class HttpLine {
  private static final Duration LONGEST = Duration.ofMillis(Integer.MAX_VALUE);

  private final OkHttpClient client;
  private final @Nullable ExecutorService own;
  private final Settings settings;

  /** What the configurations of the SDK's senders have in common. */
  record Settings(
      URI endpoint,
      Duration timeout,
      Duration connectTimeout,
      Supplier<Map<String, List<String>>> headers,
      @Nullable ProxyOptions proxy,
      @Nullable SSLContext ssl,
      @Nullable X509TrustManager trust,
      @Nullable ExecutorService executor,
      long mostBody) {

    static Settings of(HttpSenderConfig config) {
      return new Settings(
          config.getEndpoint(),
          config.getTimeout(),
          config.getConnectTimeout(),
          config.getHeadersSupplier(),
          config.getProxyOptions(),
          config.getSslContext(),
          config.getTrustManager(),
          config.getExecutorService(),
          config.getMaxResponseBodySize());
    }

    static Settings of(GrpcSenderConfig config) {
      return new Settings(
          config.getEndpoint().resolve("/" + config.getFullMethodName()),
          config.getTimeout(),
          config.getConnectTimeout(),
          config.getHeadersSupplier(),
          null,
          config.getSslContext(),
          config.getTrustManager(),
          config.getExecutorService(),
          config.getMaxResponseBodySize());
    }

    /** With a certificate of the client alone, the JDK's authorities are trusted. */
    X509TrustManager trustManager() {
      try {
        return trust == null ? TlsUtil.defaultTrustManager() : trust;
      } catch (SSLException unusable) {
        throw new IllegalStateException("the JDK's certificates cannot be read", unusable);
      }
    }

    boolean isPlain() {
      return "http".equals(endpoint.getScheme());
    }
  }

  /**
   * A response, read to its end.
   *
   * @param body empty if it broke off or was larger than it may be: the status tells enough
   * @param trailers empty if it broke off
   */
  record Reply(int code, String message, Headers headers, ByteString body, Headers trailers) {
    /** Of the headers or the trailers: errors of gRPC have no others than the former. */
    @Nullable String header(String name) {
      String value = headers.get(name);
      return value == null ? trailers.get(name) : value;
    }
  }

  HttpLine(Settings settings, List<Protocol> protocols) {
    this.settings = settings;
    this.own = settings.executor() == null ? daemons() : null;
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            .dispatcher(new Dispatcher(own == null ? settings.executor() : own))
            .connectTimeout(bounded(settings.connectTimeout()))
            .callTimeout(bounded(settings.timeout()))
            .protocols(protocols);
    if (settings.timeout().compareTo(LONGEST) < 0) {
      // Else the client's own hold, which are shorter than some ask for: who asks for no end at
      // all must not be held by an endpoint that is silent.
      builder.readTimeout(settings.timeout()).writeTimeout(settings.timeout());
    }
    if (settings.proxy() != null) {
      builder.proxySelector(settings.proxy().getProxySelector());
    }
    if (settings.isPlain()) {
      builder.connectionSpecs(List.of(ConnectionSpec.CLEARTEXT));
    } else if (settings.ssl() != null) {
      builder.sslSocketFactory(settings.ssl().getSocketFactory(), settings.trustManager());
    }
    this.client = builder.build();
  }

  /** To what the client takes. */
  private static Duration bounded(Duration timeout) {
    return timeout.compareTo(LONGEST) < 0 ? timeout : LONGEST;
  }

  private static ExecutorService daemons() {
    return new ThreadPoolExecutor(
        0,
        Integer.MAX_VALUE, // the client bounds it
        60,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        task -> {
          Thread thread = new Thread(null, task, "weft-otlp-http", 0, false);
          thread.setDaemon(true);
          thread.setContextClassLoader(HttpLine.class.getClassLoader());
          return thread;
        });
  }

  /** A request to the endpoint, with the headers of the configuration. */
  Request.Builder request() throws IOException {
    Request.Builder request = new Request.Builder().url(settings.endpoint().toURL());
    Map<String, List<String>> headers = settings.headers().get();
    if (headers != null) {
      headers.forEach((name, values) -> values.forEach(value -> request.addHeader(name, value)));
    }
    return request;
  }

  void send(Request request, Consumer<Reply> onReply, Consumer<Throwable> onError) {
    Callback callback =
        new Callback() {
          @Override
          public void onFailure(Call call, IOException failure) {
            onError.accept(failure);
          }

          @Override
          public void onResponse(Call call, Response response) {
            try (response) {
              onReply.accept(read(response));
            }
          }
        };
    InstrumentationUtil.suppressInstrumentation(() -> client.newCall(request).enqueue(callback));
  }

  private Reply read(Response response) {
    ByteString body = ByteString.EMPTY;
    Headers trailers = Headers.EMPTY;
    try {
      body = read(response.body().source());
      trailers = response.trailers();
    } catch (IOException | IllegalStateException broken) {
      // the trailers of a body that was not read to its end
    }
    return new Reply(response.code(), response.message(), response.headers(), body, trailers);
  }

  private ByteString read(BufferedSource source) throws IOException {
    Buffer body = new Buffer();
    while (source.read(body, 1 << 13) >= 0) {
      if (body.size() > settings.mostBody()) {
        return ByteString.EMPTY;
      }
    }
    return body.readByteString();
  }

  /** Breaks off what is under way. */
  CompletableResultCode shutdown() {
    client.dispatcher().cancelAll();
    client.connectionPool().evictAll();
    if (own != null) {
      own.shutdownNow();
    }
    return CompletableResultCode.ofSuccess();
  }
}
