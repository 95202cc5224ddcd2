package acme.shop;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Puts a secret into what upstream's instrumentations see: a URL, a log record, its exception; and
 * an address into a route, which is a label of a metric.
 */
public final class Leak {
  public static final String SECRET = "ghp_0123456789abcdefghijABCDEFGHIJ012345";
  public static final String ADDRESS = "ada@example.org";

  private Leak() {}

  public static void main(String[] args) throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    HttpHandler empty =
        exchange -> {
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        };
    server.createContext("/", empty);
    server.createContext("/users/" + ADDRESS, empty);
    server.start();
    String origin = "http://localhost:" + server.getAddress().getPort();
    for (String path : List.of("/a?code=" + SECRET, "/users/" + ADDRESS)) {
      URI uri = URI.create(origin + path);
      HttpClient.newHttpClient()
          .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding());
    }
    server.stop(0);
    Logger.getLogger("acme.shop")
        .log(
            Level.WARNING,
            "the token " + SECRET + " was refused",
            new IllegalStateException("no access with " + SECRET));
    if (args.length > 0) {
      System.out.println("ready");
      Thread.sleep(Duration.ofMinutes(5).toMillis());
    }
  }
}
