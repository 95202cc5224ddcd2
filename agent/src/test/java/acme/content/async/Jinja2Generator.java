package acme.content.async;

import acme.content.ContentConfig;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Hands out futures that somebody else completes. */
public final class Jinja2Generator implements GeneratorStrategy {
  private final Map<String, CompletableFuture<String>> pending = new ConcurrentHashMap<>();

  @Override
  public CompletableFuture<String> generate(ContentConfig config) {
    return pending.computeIfAbsent(config.id(), id -> new CompletableFuture<>());
  }

  public CompletableFuture<String> pending(String id) {
    return pending.get(id);
  }
}
