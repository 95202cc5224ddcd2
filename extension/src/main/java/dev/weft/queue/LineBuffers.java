package dev.weft.queue;

import dev.weft.line.LineBuffer;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Buffers in which callers encode their lines, used again by whoever comes next; for any thread.
 */
final class LineBuffers {
  private static final int COUNT = 64;

  private final AtomicReferenceArray<@Nullable LineBuffer> spare =
      new AtomicReferenceArray<>(COUNT);

  /** An empty one. */
  LineBuffer take() {
    LineBuffer taken = spare.getAndSet(place(), null);
    return taken == null ? new LineBuffer() : taken;
  }

  /** Takes it back; its content is not needed any more. */
  void give(LineBuffer used) {
    used.clear();
    spare.set(place(), used);
  }

  /** Mostly another one for each thread. */
  private static int place() {
    return (int) Thread.currentThread().getId() & (COUNT - 1);
  }
}
