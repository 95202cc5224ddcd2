package dev.weft.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What Prometheus reads of a page in its text format: the type of each metric, and its samples,
 * which must follow their type.
 */
record Scrape(Map<String, String> types, Map<String, List<String>> samples) {

  static Scrape of(int port, String query) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/metrics" + query)).build();
    var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return read(response.body());
  }

  private static Scrape read(String page) {
    Map<String, String> types = new LinkedHashMap<>();
    Map<String, List<String>> samples = new LinkedHashMap<>();
    String name = "";
    for (String line : page.lines().toList()) {
      if (line.startsWith("# TYPE ")) {
        String[] words = line.split(" ", -1);
        name = words[2];
        assertThat(types.put(name, words[3])).as(name).isNull();
      } else if (!line.startsWith("#")) {
        assertThat(line).startsWith(name);
        samples.computeIfAbsent(name, first -> new ArrayList<>()).add(line);
      }
    }
    return new Scrape(types, samples);
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
      return socket.getLocalPort();
    }
  }
}
