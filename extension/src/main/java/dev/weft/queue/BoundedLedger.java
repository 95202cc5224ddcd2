package dev.weft.queue;

import dev.weft.ledger.LedgerFile;
import dev.weft.ledger.Loss;
import dev.weft.line.LineBuffer;
import dev.weft.line.LineEncoder;
import dev.weft.queue.LineBatch.Promise;
import dev.weft.registry.EventType;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
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
  private static final long ROOM_LOOK_NANOS = 100_000;
  private static final LineBuffers BUFFERS = new LineBuffers();

  private final LineFile file;
  private final LedgerBuffer buffer;
  private final LineDrain drain;
  private final LineQueue queue;
  private final ReentrantLock lock;
  private final long maxWaitNanos;
  private final WaitClock clock;

  BoundedLedger(
      LineFile file, LedgerBuffer buffer, LedgerObserver observer, LongSupplier nanoTime) {
    this(file, buffer, observer, nanoTime, WaitClock.SYSTEM);
  }

  /**
   * @param nanoTime tells when the disk is tried again
   * @param clock tells callers how long they have waited
   */
  BoundedLedger(
      LineFile file,
      LedgerBuffer buffer,
      LedgerObserver observer,
      LongSupplier nanoTime,
      WaitClock clock) {
    this.file = file;
    this.clock = clock;
    this.buffer = buffer;
    this.drain = new LineDrain(file, buffer, observer, nanoTime);
    this.queue = drain.queue();
    this.lock = drain.lock();
    Duration maxWait = buffer.config().maxWait();
    this.maxWaitNanos = maxWait == null ? UNLIMITED : maxWait.toNanos();
  }

  /** Writes to that file; the thread is made when the first line is written. */
  public static BoundedLedger open(LedgerFile file, LedgerBuffer buffer, LedgerObserver observer) {
    return new BoundedLedger(LineFile.of(file), buffer, observer, System::nanoTime);
  }

  /** The same for an event that is as important as the registry says. */
  public void offer(
      EventType type, long epochMillis, @Nullable Object[] values, LineEncoder encoder) {
    offer(type, epochMillis, values, encoder, Importance.FREQUENT);
  }

  /**
   * Appends one line, now or as soon as the disk takes it.
   *
   * @param values the values by {@link dev.weft.registry.Field#index()}
   * @param least how important it is at least, whatever the registry says
   * @throws dev.weft.registry.InvalidEventException if the values do not make an event
   */
  public void offer(
      EventType type,
      long epochMillis,
      @Nullable Object[] values,
      LineEncoder encoder,
      Importance least) {
    Importance importance = Importance.of(type, values).orAtLeast(least);
    Line line = new Line(importance, epochMillis, Promise.TO_TRY);
    LineBatch batch = join(line, type, values, encoder);
    if (batch == null || !drain.mayWait()) {
      return;
    }
    if (batch.isKept()) {
      if (line.waitsSince != 0) {
        buffer.waited(clock.nanoTime() - line.waitsSince);
      }
      return;
    }
    if (maxWaitNanos == UNLIMITED) {
      drain.drainHere(batch);
    }
    await(batch, line);
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
    Line line = new Line(Importance.of(type, values), epochMillis, Promise.TO_TELL);
    LineBatch batch = join(line, type, values, encoder);
    if (batch == null) {
      throw new IOException("cannot append to " + path() + ": the buffer is full");
    }
    if (drain.isSlow()) {
      timeIsOver(batch);
    } else {
      drain.tryNow();
      await(batch, line);
    }
    IOException failure = batch.failureOf(line.number);
    if (failure != null) {
      throw new IOException("cannot append to " + path() + ": " + failure.getMessage(), failure);
    }
  }

  /** The file. */
  public Path path() {
    return file.path();
  }

  /** The next write notices that the file is gone, which the caller knows and wanted. */
  public void lookFirst() {
    file.lookFirst();
  }

  /** Closes the file when all lines are written; a later line opens it again. Does not wait. */
  @Override
  public void close() {
    drain.closeSoon();
  }

  /** A line on its way into a batch. */
  private static final class Line {
    private final Importance importance;
    private final long epochMillis;
    private final Promise promise;
    private int number;

    /** By the clock of the waits, 0 before it waits. */
    private long waitsSince;

    Line(Importance importance, long epochMillis, Promise promise) {
      this.importance = importance;
      this.epochMillis = epochMillis;
      this.promise = promise;
    }

    boolean isTold() {
      return promise == Promise.TO_TELL;
    }
  }

  /** Puts the line into the batch that is returned; null when it had to be given up. */
  private @Nullable LineBatch join(
      Line line, EventType type, @Nullable Object[] values, LineEncoder encoder) {
    LineBuffer encoded = BUFFERS.take();
    try {
      encoder.encode(type, line.epochMillis, values, encoded);
      return join(line, encoded);
    } finally {
      BUFFERS.give(encoded);
    }
  }

  private @Nullable LineBatch join(Line line, LineBuffer encoded) {
    long bytes = LineBatch.bytesOf(encoded.length());
    boolean fits = buffer.reserve(bytes) || buffer.reserveByEviction(bytes, line.importance);
    LineBatch batch = fits ? add(line, encoded) : giveUp(line);
    if (batch != null && (maxWaitNanos < UNLIMITED || line.isTold() || !drain.mayWait())) {
      drain.wakeFor(batch);
    }
    return batch;
  }

  /** Waits for room in the journal, if there is one, as for a write. */
  private LineBatch add(Line line, LineBuffer encoded) {
    while (true) {
      lock.lock();
      try {
        boolean kept = !line.isTold() && drain.keep(encoded);
        if (kept || line.isTold() || !drain.mayAwaitRoom(encoded.length()) || isOver(line)) {
          return add(line, encoded, kept ? Promise.KEPT : line.promise);
        }
        drain.enough();
      } finally {
        lock.unlock();
      }
      line.waitsSince = line.waitsSince == 0 ? clock.nanoTime() : line.waitsSince;
      pause(ROOM_LOOK_NANOS);
    }
  }

  private boolean isOver(Line line) {
    return line.waitsSince != 0 && clock.nanoTime() - line.waitsSince >= maxWaitNanos;
  }

  private LineBatch add(Line line, LineBuffer encoded, Promise promise) {
    LineBatch batch = queue.add(encoded, promise, line.importance, line.epochMillis);
    line.number = batch.count() - 1;
    if (queue.isFull()) {
      drain.enough();
    }
    return batch;
  }

  private @Nullable LineBatch giveUp(Line line) {
    lock.lock();
    try {
      queue.lost(new Loss(Loss.Reason.BUFFER_FULL, 1, line.epochMillis, line.epochMillis));
      return null;
    } finally {
      lock.unlock();
    }
  }

  /** Yields before it parks, because most writes are done before a sleep would be. */
  @SuppressWarnings("ThreadPriorityCheck")
  private void await(LineBatch batch, Line line) {
    long start = line.waitsSince == 0 ? clock.nanoTime() : line.waitsSince;
    for (int i = 0; i < SPINS && !batch.done; i++) {
      Thread.onSpinWait();
    }
    while (!batch.done && clock.nanoTime() - start < Math.min(YIELD_NANOS, maxWaitNanos)) {
      Thread.yield();
    }
    if (!batch.done) {
      park(batch, start);
    }
    buffer.waited(clock.nanoTime() - start);
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
    while (!batch.done) {
      long left = maxWaitNanos - (clock.nanoTime() - start);
      if (left <= 0) {
        timeIsOver(batch);
        break;
      }
      pause(left);
    }
  }

  /** Sleeps; an interrupted thread would not, and comes again to find the interrupt as it was. */
  private void pause(long nanos) {
    boolean interrupted = Thread.interrupted();
    clock.park(this, nanos);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** The caller goes on: its line is kept, whatever becomes of the write. */
  private void timeIsOver(LineBatch batch) {
    lock.lock();
    try {
      if (!batch.done) {
        batch.promise(Promise.TO_TRY);
        drain.waitedInVain(maxWaitNanos);
        buffer.wasLate();
      }
    } finally {
      lock.unlock();
    }
  }
}
