package dev.weft.sink;

import io.opentelemetry.sdk.common.CompletableResultCode;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an OTLP endpoint that does not answer from costing anything: while it refuses connections,
 * exports wait for it on the SDK's export thread for a bounded time and then fail at once, so that
 * neither the log nor the exit of the JVM is held up.
 */
final class EndpointGate {
  private static final Pattern ENDPOINT = Pattern.compile("endpoint=([^,}\\s]+)");
  private static final int CONNECT_MILLIS = 1000;
  private static final long HOLD_NANOS = TimeUnit.SECONDS.toNanos(15);
  private static final long PROBE_EVERY_MILLIS = 500;

  private final @Nullable URI endpoint;
  private final String name;
  private final OtlpNotice notice;
  private final CountDownLatch exiting;
  private volatile boolean trusted;
  private volatile boolean held;

  /**
   * @param exporter an OTLP exporter; its description names the endpoint
   * @param exiting reaches zero when the JVM begins to shut down
   */
  EndpointGate(Object exporter, OtlpNotice notice, CountDownLatch exiting) {
    Matcher matcher = ENDPOINT.matcher(exporter.toString());
    this.endpoint = matcher.find() ? uri(matcher.group(1)) : null;
    this.name =
        endpoint == null
            ? "of " + exporter.getClass().getSimpleName()
            : endpoint.getScheme() + "://" + endpoint.getHost() + ":" + portOf(endpoint);
    this.notice = notice;
    this.exiting = exiting;
  }

  /** Null for what is no address; the export itself will say so. */
  private static @Nullable URI uri(String text) {
    try {
      URI uri = new URI(text);
      return uri.getHost() == null ? null : uri;
    } catch (URISyntaxException unreadable) {
      return null;
    }
  }

  /** Exports if the endpoint can be reached. Called on the SDK's export threads. */
  CompletableResultCode pass(Supplier<CompletableResultCode> export) {
    if (endpoint != null && !trusted && !isReachable(endpoint)) {
      return CompletableResultCode.ofFailure();
    }
    CompletableResultCode result = export.get();
    result.whenComplete(() -> settle(result));
    return result;
  }

  private void settle(CompletableResultCode result) {
    trusted = result.isSuccess();
    if (trusted) {
      notice.works(name);
    } else {
      notice.failed(name, result);
    }
  }

  private boolean isReachable(URI target) {
    long until = System.nanoTime() + (held ? 0 : HOLD_NANOS);
    for (String reason = probe(target); ; reason = probe(target)) {
      if (reason == null) {
        held = false;
        return true;
      }
      notice.unreachable(name, reason);
      if (System.nanoTime() - until >= 0 || awaitExit()) {
        held = true;
        return false;
      }
    }
  }

  private boolean awaitExit() {
    try {
      return exiting.await(PROBE_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** Why no connection can be made; null when one can, or when a proxy is in between. */
  private static @Nullable String probe(URI target) {
    ProxySelector proxies = ProxySelector.getDefault();
    if (proxies != null
        && proxies.select(target).stream().anyMatch(p -> p.type() != Proxy.Type.DIRECT)) {
      return null;
    }
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(target.getHost(), portOf(target)), CONNECT_MILLIS);
      return null;
    } catch (IOException unreachable) {
      return String.valueOf(unreachable.getMessage());
    }
  }

  private static int portOf(URI endpoint) {
    if (endpoint.getPort() >= 0) {
      return endpoint.getPort();
    }
    return "https".equals(endpoint.getScheme()) ? 443 : 80;
  }
}
