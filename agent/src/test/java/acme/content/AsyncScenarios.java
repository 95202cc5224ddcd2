package acme.content;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Results that are completed later, elsewhere. */
final class AsyncScenarios {

  private AsyncScenarios() {}

  static Object futures() {
    var generator = new acme.content.async.Jinja2Generator();
    CompletableFuture<String> success = generator.generate(ContentConfig.of("future-success"));
    CompletableFuture<String> failure = generator.generate(ContentConfig.of("future-failure"));
    CompletableFuture<String> cancelled = generator.generate(ContentConfig.of("future-cancelled"));
    boolean doneBefore = success.isDone() || failure.isDone() || cancelled.isDone();

    complete(() -> generator.pending("future-success").complete("Done"));
    complete(
        () ->
            generator
                .pending("future-failure")
                .completeExceptionally(new IllegalStateException("No quota left")));
    cancelled.cancel(true);

    return List.of(
        doneBefore,
        success.join(),
        thrownBy(failure),
        cancelled.isCancelled(),
        generator.pending("future-cancelled").isCancelled());
  }

  static Object monos() {
    var generator = new acme.content.reactive.TemplateFillGenerator();
    Mono<String> success =
        generator
            .generate(ContentConfig.of("mono-success"))
            .subscribeOn(Schedulers.boundedElastic());
    Mono<String> failure =
        generator.generate(
            ContentConfig.failing("mono-failure", new IllegalStateException("No quota left")));
    String thrown = failure.onErrorResume(e -> Mono.just(e.toString())).block();
    return List.of(String.valueOf(success.block(Duration.ofSeconds(10))), String.valueOf(thrown));
  }

  private static void complete(Runnable completion) {
    Thread thread = new Thread(completion, "completer");
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String thrownBy(CompletableFuture<String> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      return e.getClass().getSimpleName() + " of " + e.getCause();
    }
  }
}
