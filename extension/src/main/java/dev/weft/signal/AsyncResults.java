package dev.weft.signal;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.context.Context;
import io.opentelemetry.instrumentation.api.annotation.support.async.AsyncOperationEndStrategies;
import io.opentelemetry.instrumentation.api.annotation.support.async.AsyncOperationEndStrategy;
import io.opentelemetry.instrumentation.api.instrumenter.AttributesExtractor;
import io.opentelemetry.instrumentation.api.instrumenter.Instrumenter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Ends a call where its result completes: futures and stages here, reactive types by the strategies
 * that the upstream agent has.
 */
final class AsyncResults {

  /** Ends a call. */
  interface End {
    void accept(Invocation call, @Nullable Object result, @Nullable Throwable thrown);
  }

  private final End end;
  private final OpenTelemetry openTelemetry;
  private volatile @Nullable Instrumenter<Invocation, Object> reactive;

  AsyncResults(OpenTelemetry openTelemetry, End end) {
    this.end = end;
    this.openTelemetry = openTelemetry;
  }

  /** Ends the call now, or when the result completes; returns what the application gets. */
  @Nullable Object endWith(Invocation call, @Nullable Object result) {
    if (result instanceof CompletionStage<?> stage) {
      return endWithStage(call, stage);
    }
    AsyncOperationEndStrategy strategy = result == null ? null : strategy(result.getClass());
    if (result == null || strategy == null) {
      end.accept(call, result, null);
      return result;
    }
    return strategy.end(reactive(), Context.root(), call, result, Object.class);
  }

  /** Made for the first reactive result, which most applications never have; any is as good. */
  private Instrumenter<Invocation, Object> reactive() {
    Instrumenter<Invocation, Object> known = reactive;
    if (known == null) {
      known =
          Instrumenter.<Invocation, Object>builder(openTelemetry, "dev.weft", call -> "async")
              .addAttributesExtractor(new EndExtractor(end))
              .buildInstrumenter();
      reactive = known;
    }
    return known;
  }

  private Object endWithStage(Invocation call, CompletionStage<?> stage) {
    if (stage.getClass() == CompletableFuture.class || stage instanceof MirrorFuture) {
      return mirrored(call, (CompletableFuture<?>) stage);
    }
    // The application may rely on the class of its own stage, so that one is returned.
    stage.whenComplete((value, thrown) -> end.accept(call, value, thrown));
    return stage;
  }

  private <T extends @Nullable Object> Object mirrored(
      Invocation call, CompletableFuture<T> future) {
    boolean done = future.isDone();
    MirrorFuture<T> mirror = new MirrorFuture<>(future);
    var unused =
        future.whenComplete(
            (value, thrown) -> {
              try {
                end.accept(call, value, thrown);
              } finally {
                mirror.mirror(value, thrown);
              }
            });
    return done ? future : mirror;
  }

  private static @Nullable AsyncOperationEndStrategy strategy(@Nullable Class<?> type) {
    if (type == null || type.getClassLoader() == null) {
      return null; // the JDK has no reactive type of its own
    }
    AsyncOperationEndStrategy own = AsyncOperationEndStrategies.instance().resolveStrategy(type);
    if (own != null) {
      return own;
    }
    for (Class<?> parent : type.getInterfaces()) {
      AsyncOperationEndStrategy inherited = strategy(parent);
      if (inherited != null) {
        return inherited;
      }
    }
    return strategy(type.getSuperclass());
  }

  /** Hears from upstream's strategies that a result has completed. */
  private record EndExtractor(End end) implements AttributesExtractor<Invocation, Object> {
    @Override
    public void onStart(AttributesBuilder attributes, Context parent, Invocation call) {}

    @Override
    public void onEnd(
        AttributesBuilder attributes,
        Context context,
        Invocation call,
        @Nullable Object result,
        @Nullable Throwable thrown) {
      end.accept(call, result, thrown);
    }
  }
}
