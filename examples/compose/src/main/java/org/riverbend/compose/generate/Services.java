package org.riverbend.compose.generate;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.riverbend.compose.config.InputFolder;
import org.riverbend.compose.config.Yaml;

/** The web services that the hand-outs show, from {@code data/services.yaml}. */
record Services(Map<String, Service> services) {

  static Services read(InputFolder input) {
    return Yaml.read(input.data("services.yaml"), Services.class);
  }

  URI uri(Snippet.Request request) {
    Service service = services.get(request.service());
    if (service == null) {
      throw new GenerationException("Unknown service: " + request.service());
    }
    Map<String, String> query = new TreeMap<>(request.query());
    if (service.apiKey() != null) {
      query.put("api_key", service.apiKey());
    }
    String parameters =
        query.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining("&"));
    try {
      return new URI(service.baseUrl() + request.path() + "?" + parameters);
    } catch (URISyntaxException e) {
      throw new GenerationException(e.getMessage(), e);
    }
  }

  /** Where a service is and, unless it is open to everybody, the key of the desk. */
  record Service(
      @JsonProperty("base_url") String baseUrl, @JsonProperty("api_key") String apiKey) {}
}
