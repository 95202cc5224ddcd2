package dev.weft.wire;

import java.util.function.Consumer;

/**
 * Sends a batch and tells what becomes of it.
 *
 * @param <R> a response of the protocol
 */
@FunctionalInterface
public interface BatchSender<R> {
  /** Exactly one of the two is called, on whatever thread. */
  void send(Batch batch, Consumer<R> onResponse, Consumer<Throwable> onError);
}
