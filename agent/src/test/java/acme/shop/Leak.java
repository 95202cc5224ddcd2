package acme.shop;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Puts a secret into what upstream's instrumentations see: a URL, a log record, its exception. */
public final class Leak {
  public static final String SECRET = "ghp_0123456789abcdefghijABCDEFGHIJ012345";

  private Leak() {}

  public static void main(String[] args) throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    URI uri = URI.create("http://localhost:" + server.getAddress().getPort() + "/a?code=" + SECRET);
    HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding());
    server.stop(0);
    Logger.getLogger("acme.shop")
        .log(
            Level.WARNING,
            "the token " + SECRET + " was refused",
            new IllegalStateException("no access with " + SECRET));
  }
}
