package org.prairie.atlas.map;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Set;
import java.util.TreeSet;

/** Takes the actions of the map in the browser. */
public final class MapServer implements AutoCloseable {
  private final ObjectMapper json = new ObjectMapper();
  private final MapDesk desk = new MapDesk();
  private final HttpServer server;

  public MapServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/map/actions", this::act);
    server.start();
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/map/actions");
  }

  private void act(HttpExchange exchange) throws IOException {
    try (exchange) {
      MapAction action = json.readValue(exchange.getRequestBody(), MapAction.class);
      Set<String> shown = new TreeSet<>(desk.apply(action));
      byte[] body = json.writeValueAsBytes(shown);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
