package org.prairie.atlas.focus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A small language model on this machine: it repeats the first passage that it is given. */
public final class ModelServer implements AutoCloseable {
  private static final Pattern PASSAGE = Pattern.compile("(\\[[a-z-]+]) ([^.]+\\.)");

  private final ObjectMapper json = new ObjectMapper();
  private final HttpServer server;

  public ModelServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v1/chat/completions", this::complete);
    server.start();
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
  }

  private void complete(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonNode request = json.readTree(exchange.getRequestBody());
      JsonNode messages = request.path("messages");
      String prompt = messages.path(messages.size() - 1).path("content").asText();
      if (prompt.contains("next year")) {
        answer(exchange, 503, Map.of("error", Map.of("message", "The model is overloaded")));
        return;
      }
      Matcher passage = PASSAGE.matcher(prompt);
      String text = passage.find() ? passage.group(2) + " " + passage.group(1) : "I do not know.";
      answer(exchange, 200, completion(request.path("model").asText(), prompt, text));
    }
  }

  private static Map<String, Object> completion(String model, String prompt, String text) {
    int asked = words(prompt);
    int answered = words(text);
    Map<String, Object> message = Map.of("role", "assistant", "content", text);
    return Map.of(
        "id",
        "completion-1",
        "object",
        "chat.completion",
        "created",
        1_769_193_731,
        "model",
        model,
        "choices",
        List.of(Map.of("index", 0, "message", message, "finish_reason", "stop")),
        "usage",
        Map.of(
            "prompt_tokens", asked,
            "completion_tokens", answered,
            "total_tokens", asked + answered));
  }

  private static int words(String text) {
    return text.strip().split("\\s+", -1).length;
  }

  private void answer(HttpExchange exchange, int status, Object body) throws IOException {
    byte[] bytes = json.writeValueAsBytes(body);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
