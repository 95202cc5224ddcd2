package dev.weft.collector.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Requests to programs on the loopback interface. */
public final class Http {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final int FIRST_PORT = 17_000; // above the documented ones
  private static final int LAST_PORT = 32_000;
  private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private Http() {}

  /**
   * A port that nothing listens on and that is handed out once; below those that systems give to
   * connections, so that none takes it before its program does.
   */
  public static int freePort() {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT);
      try (ServerSocket socket = new ServerSocket(port)) {
        if (GIVEN.add(socket.getLocalPort())) {
          return port;
        }
      } catch (IOException taken) {
        // the next one
      }
    }
  }

  public static URI local(int port, String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  public static boolean answers(URI address) {
    try {
      return send(HttpRequest.newBuilder(address)).statusCode() == 200;
    } catch (IOException unreachable) {
      return false;
    }
  }

  public static String text(URI address) {
    try {
      HttpResponse<String> response = send(HttpRequest.newBuilder(address));
      if (response.statusCode() != 200) {
        throw new IllegalStateException(
            address + " answers " + response.statusCode() + ": " + response.body());
      }
      return response.body();
    } catch (IOException e) {
      throw new UncheckedIOException(address.toString(), e);
    }
  }

  public static byte[] bytes(URI address) {
    try {
      HttpResponse<byte[]> response =
          send(HttpRequest.newBuilder(address), BodyHandlers.ofByteArray());
      if (response.statusCode() != 200) {
        throw new IllegalStateException(address + " answers " + response.statusCode());
      }
      return response.body();
    } catch (IOException e) {
      throw new UncheckedIOException(address.toString(), e);
    }
  }

  public static JsonNode json(URI address) {
    return parse(text(address));
  }

  public static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(text, e);
    }
  }

  /** The values of JSON, whatever the order of members and whether 20 is written as 20.0. */
  public static Object values(String json) {
    return values(parse(json));
  }

  private static Object values(JsonNode node) {
    if (node.isObject()) {
      Map<String, Object> members = new TreeMap<>();
      node.properties().forEach(member -> members.put(member.getKey(), values(member.getValue())));
      return members;
    }
    if (node.isArray()) {
      List<Object> elements = new ArrayList<>();
      node.forEach(element -> elements.add(values(element)));
      return elements;
    }
    return node.isNumber() ? node.doubleValue() : node;
  }

  public static String print(Object tree) {
    try {
      return JSON.writeValueAsString(tree);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Posts JSON and returns the status. */
  public static int post(URI address, String json, String... headers) throws IOException {
    return post(address, json.getBytes(StandardCharsets.UTF_8), headers);
  }

  /** Posts the bytes of JSON, which may be compressed, and returns the status. */
  public static int post(URI address, byte[] json, String... headers) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(json));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request).statusCode();
  }

  /** Deletes what is there, if it is. */
  public static void delete(URI address) {
    try {
      int status = send(HttpRequest.newBuilder(address).DELETE()).statusCode();
      if (status != 200 && status != 404) {
        throw new IllegalStateException(address + " answers " + status);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(address.toString(), e);
    }
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    return send(request, BodyHandlers.ofString());
  }

  private static <T> HttpResponse<T> send(
      HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) throws IOException {
    try {
      return CLIENT.send(request.timeout(Duration.ofSeconds(60)).build(), handler);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
