package dev.weft.signal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the application gets instead of its own future: completes as that one does, but only after
 * the call's end was recorded, and hands on whatever the application does to it.
 */
final class MirrorFuture<T extends @Nullable Object> extends CompletableFuture<T> {
  private final CompletableFuture<T> source;

  MirrorFuture(CompletableFuture<T> source) {
    this.source = source;
  }

  void mirror(@Nullable T result, @Nullable Throwable thrown) {
    if (thrown == null) {
      super.complete(result);
    } else {
      super.completeExceptionally(thrown);
    }
  }

  @Override
  public boolean complete(T value) {
    return source.complete(value);
  }

  @Override
  public boolean completeExceptionally(Throwable thrown) {
    return source.completeExceptionally(thrown);
  }

  @Override
  public CompletableFuture<T> completeAsync(Supplier<? extends T> supplier, Executor executor) {
    var unused = source.completeAsync(supplier, executor);
    return this;
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    return source.cancel(mayInterruptIfRunning) || isCancelled();
  }

  @Override
  public void obtrudeValue(T value) {
    source.obtrudeValue(value);
    super.obtrudeValue(value);
  }

  @Override
  public void obtrudeException(Throwable thrown) {
    source.obtrudeException(thrown);
    super.obtrudeException(thrown);
  }

  @Override
  public Executor defaultExecutor() {
    return source.defaultExecutor();
  }
}
