package acme.content.reactive;

import acme.content.ContentConfig;
import reactor.core.publisher.Mono;

public final class TemplateFillGenerator implements GeneratorStrategy {

  @Override
  public Mono<String> generate(ContentConfig config) {
    return Mono.fromSupplier(config.source());
  }
}
