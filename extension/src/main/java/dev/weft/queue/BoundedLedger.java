package dev.weft.queue;

import dev.weft.ledger.LedgerFile;
import dev.weft.ledger.Loss;
import dev.weft.line.LineBuffer;
import dev.weft.line.LineEncoder;
import dev.weft.registry.EventType;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A ledger whose callers wait for the disk only for a bounded time.
 *
 * <p>Callers put their lines together, and a daemon thread, which ends when it has had nothing to
 * do for a while, writes them. A caller waits until its line is written or its time is over. Then
 * the line stays in the {@linkplain LedgerBuffer buffer} and is written once, when the disk takes
 * it; while it is known not to, nobody waits. When the buffer is full, the least important lines
 * are given up and counted, and once all others are written the ledger says what is missing. With
 * unlimited waits the caller of a line writes it itself, if nobody else is writing.
 *
 * <p>Every public method is safe on any thread, virtual ones too. An interrupt neither ends a wait
 * nor is lost.
 */
public final class BoundedLedger implements AutoCloseable {
  private static final int SPINS = Runtime.getRuntime().availableProcessors() > 1 ? 200 : 0;
  private static final long YIELD_NANOS = 50_000;
  private static final long UNLIMITED = Long.MAX_VALUE;

  private final LedgerBuffer buffer;
  private final LineDrain drain;
  private final LineQueue queue;
  private final ReentrantLock lock;
  private final long maxWaitNanos;

  BoundedLedger(
      LineFile file, LedgerBuffer buffer, LedgerObserver observer, LongSupplier nanoTime) {
    this.buffer = buffer;
    this.drain = new LineDrain(file, buffer, observer, new RetryTimer(nanoTime));
    this.queue = drain.queue();
    this.lock = drain.lock();
    Duration maxWait = buffer.config().maxWait();
    this.maxWaitNanos = maxWait == null ? UNLIMITED : maxWait.toNanos();
  }

  /** Writes to that file; the thread is made when the first line is written. */
  public static BoundedLedger open(LedgerFile file, LedgerBuffer buffer, LedgerObserver observer) {
    return new BoundedLedger(LineFile.of(file), buffer, observer, System::nanoTime);
  }

  /**
   * Appends one line, now or as soon as the disk takes it.
   *
   * @param values the values by {@link dev.weft.registry.Field#index()}
   * @throws dev.weft.registry.InvalidEventException if the values do not make an event
   */
  public void offer(
      EventType type, long epochMillis, @Nullable Object[] values, LineEncoder encoder) {
    Line line = new Line(type, epochMillis, values, encoder, false);
    LineBatch batch = join(line);
    if (batch == null || !drain.mayWait()) {
      return;
    }
    if (maxWaitNanos == UNLIMITED) {
      drain.drainHere(batch);
    }
    await(batch);
  }

  /**
   * Appends one line for a caller who wants to know if it cannot be written. A line of which that
   * was told is not written later.
   *
   * @param values the values by {@link dev.weft.registry.Field#index()}
   * @throws dev.weft.registry.InvalidEventException if the values do not make an event
   * @throws IOException if it was tried in time and failed
   */
  public void append(
      EventType type, long epochMillis, @Nullable Object[] values, LineEncoder encoder)
      throws IOException {
    Line line = new Line(type, epochMillis, values, encoder, true);
    LineBatch batch = join(line);
    if (batch == null) {
      throw new IOException("cannot append to " + path() + ": the buffer is full");
    }
    if (drain.isSlow()) {
      timeIsOver(batch);
    } else {
      drain.tryNow();
      await(batch);
    }
    IOException failure = batch.failureOf(line.number);
    if (failure != null) {
      throw new IOException("cannot append to " + path() + ": " + failure.getMessage(), failure);
    }
  }

  /** The file. */
  public Path path() {
    return drain.path();
  }

  /** The next write notices that the file is gone, which the caller knows and wanted. */
  public void lookFirst() {
    drain.lookFirst();
  }

  /** Closes the file when all lines are written; a later line opens it again. Does not wait. */
  @Override
  public void close() {
    drain.closeSoon();
  }

  /** A line on its way into a batch. */
  private static final class Line {
    private final EventType type;
    private final long epochMillis;
    private final @Nullable Object[] values;
    private final LineEncoder encoder;
    private final boolean told;
    private int number;

    Line(
        EventType type,
        long epochMillis,
        @Nullable Object[] values,
        LineEncoder encoder,
        boolean told) {
      this.type = type;
      this.epochMillis = epochMillis;
      this.values = values;
      this.encoder = encoder;
      this.told = told;
    }

    void encode(LineBuffer out) {
      encoder.encode(type, epochMillis, values, out);
    }
  }

  /** Encodes the line into the batch that is returned; null when it had to be given up. */
  private @Nullable LineBatch join(Line line) {
    LineBatch batch = joinIfRoom(line);
    if (batch == null) {
      batch = joinByEviction(line);
    }
    if (batch != null && (maxWaitNanos < UNLIMITED || line.told || !drain.mayWait())) {
      drain.wakeIfAsleep();
    }
    return batch;
  }

  private @Nullable LineBatch joinIfRoom(Line line) {
    lock.lock();
    try {
      LineBatch open = queue.open(line.told);
      int start = open.lines.length();
      line.encode(open.lines);
      if (buffer.reserve(LineBatch.bytesOf(open.lines.length() - start))) {
        return added(start, line);
      }
      open.lines.truncate(start);
      return null;
    } finally {
      lock.unlock();
    }
  }

  private @Nullable LineBatch joinByEviction(Line line) {
    Importance importance = Importance.of(line.type, line.values);
    LineBuffer encoded = new LineBuffer();
    line.encode(encoded);
    boolean fits = buffer.reserveByEviction(LineBatch.bytesOf(encoded.length()), importance);
    lock.lock();
    try {
      if (!fits) {
        queue.lost(new Loss(Loss.Reason.BUFFER_FULL, 1, line.epochMillis, line.epochMillis));
        return null;
      }
      LineBatch open = queue.open(line.told);
      int start = open.lines.length();
      open.lines.append(encoded, 0);
      return added(start, line);
    } finally {
      lock.unlock();
    }
  }

  private LineBatch added(int start, Line line) {
    LineBatch batch = queue.add(start, Importance.of(line.type, line.values), line.epochMillis);
    line.number = batch.count() - 1;
    if (queue.isFull()) {
      drain.enough();
    }
    return batch;
  }

  /** Yields before it parks, because most writes are done before a sleep would be. */
  @SuppressWarnings("ThreadPriorityCheck")
  private void await(LineBatch batch) {
    long start = System.nanoTime();
    for (int i = 0; i < SPINS && !batch.done; i++) {
      Thread.onSpinWait();
    }
    while (!batch.done && System.nanoTime() - start < Math.min(YIELD_NANOS, maxWaitNanos)) {
      Thread.yield();
    }
    if (!batch.done) {
      park(batch, start);
    }
    buffer.waited(System.nanoTime() - start);
  }

  private void park(LineBatch batch, long start) {
    lock.lock();
    try {
      if (batch.done) {
        return;
      }
      batch.await(Thread.currentThread());
    } finally {
      lock.unlock();
    }
    boolean interrupted = false;
    while (!batch.done) {
      long left = maxWaitNanos - (System.nanoTime() - start);
      if (left <= 0) {
        timeIsOver(batch);
        break;
      }
      LockSupport.parkNanos(this, left);
      interrupted |= Thread.interrupted();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** The caller goes on: its line is kept, whatever becomes of the write. */
  private void timeIsOver(LineBatch batch) {
    lock.lock();
    try {
      if (!batch.done) {
        batch.tell(false);
        drain.isTooSlow();
        buffer.wasLate();
      }
    } finally {
      lock.unlock();
    }
  }
}
