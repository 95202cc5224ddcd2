package org.prairie.atlas.map;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** Sends what a visitor does to the map's server. */
public final class Browser {
  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient client = HttpClient.newHttpClient();
  private final URI server;

  public Browser(URI server) {
    this.server = server;
  }

  /** Gives the server's answer. */
  public String send(MapAction action) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(server)
            .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(action)))
            .build();
    return client.send(request, BodyHandlers.ofString()).body();
  }
}
