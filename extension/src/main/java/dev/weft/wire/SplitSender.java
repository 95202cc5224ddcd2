package dev.weft.wire;

import io.opentelemetry.sdk.common.export.MessageWriter;
import java.io.IOException;
import java.util.Iterator;
import java.util.function.Consumer;

/**
 * Sends a message in batches that endpoints take, one behind the other. A receiver of gRPC refuses
 * what has more than 4 MiB, and what is refused is lost.
 *
 * @param <R> a response of the protocol
 */
public final class SplitSender<R> {
  /** Before it is compressed. */
  private static final int MOST_BYTES = 3_000_000;

  private final Wire<R> wire;
  private final BatchSender<R> sender;

  public SplitSender(Wire<R> wire, BatchSender<R> sender) {
    this.wire = wire;
    this.sender = sender;
  }

  /** Of several batches the first answer is told that is no success, else the last. */
  public void send(MessageWriter message, Consumer<R> onResponse, Consumer<Throwable> onError) {
    try {
      send(Batch.of(message).split(MOST_BYTES).iterator(), onResponse, onError);
    } catch (IOException unreadable) {
      onError.accept(unreadable);
    }
  }

  private void send(Iterator<Batch> batches, Consumer<R> onResponse, Consumer<Throwable> onError) {
    Batch next = batches.next();
    if (!batches.hasNext()) {
      sender.send(next, onResponse, onError);
      return;
    }
    sender.send(
        next,
        response -> {
          if (wire.judge(response).fate() == Wire.Fate.TAKEN) {
            send(batches, onResponse, onError);
          } else {
            send(
                batches,
                ignored -> onResponse.accept(response),
                ignored -> onResponse.accept(response));
          }
        },
        failure ->
            send(batches, ignored -> onError.accept(failure), ignored -> onError.accept(failure)));
  }
}
