package acme.content.reactive;

import acme.content.ContentConfig;
import reactor.core.publisher.Mono;

/** The same for Reactor. */
public interface GeneratorStrategy {
  Mono<String> generate(ContentConfig config);
}
