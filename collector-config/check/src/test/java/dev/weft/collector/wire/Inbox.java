package dev.weft.collector.wire;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;

/** A server on the loopback interface that keeps what is posted to it; it starts out as away. */
public final class Inbox implements AutoCloseable {
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private volatile boolean open;
  private volatile boolean knockedAt;

  /** One request that was taken, its body unpacked. */
  public record Request(URI address, String authorization, String body) {}

  public Inbox() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Request request = read(exchange);
      knockedAt = true;
      if (open) {
        requests.add(request);
      }
      exchange.sendResponseHeaders(open ? 204 : 503, -1);
    }
  }

  private static Request read(HttpExchange exchange) throws IOException {
    boolean packed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
    InputStream sent = exchange.getRequestBody();
    try (InputStream body = packed ? new GZIPInputStream(sent) : sent) {
      String authorization = exchange.getRequestHeaders().getFirst("Authorization");
      return new Request(
          exchange.getRequestURI(),
          authorization == null ? "" : authorization,
          new String(body.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  public URI address() {
    return Http.local(server.getAddress().getPort(), "");
  }

  /** Whether anything was sent, also while this was away. */
  public boolean knockedAt() {
    return knockedAt;
  }

  /** Takes from now on what before was answered with 503. */
  public void open() {
    open = true;
  }

  /** What was taken, in order. */
  public List<Request> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
