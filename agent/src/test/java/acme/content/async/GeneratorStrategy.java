package acme.content.async;

import acme.content.ContentConfig;
import java.util.concurrent.CompletableFuture;

/** Another interface of the same name; its results come later. */
public interface GeneratorStrategy {
  CompletableFuture<String> generate(ContentConfig config);
}
