package dev.weft.sink;

import dev.failsafe.CircuitBreaker;
import dev.weft.wire.Batch;
import dev.weft.wire.OtlpFailure;
import dev.weft.wire.Wire;
import io.opentelemetry.sdk.common.CompletableResultCode;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The way of one signal to its endpoint. While the endpoint answers, batches go straight to it. A
 * batch that it does not take now, or not within a moment, waits in the backlog, and so do those
 * behind it; a daemon thread sends them in order when the breaker lets it. The SDK's export thread
 * never waits longer than that moment.
 *
 * <p>A batch may arrive twice, when it was taken but the answer was lost or came too late.
 *
 * @param <R> a response of the protocol
 */
final class OtlpLane<R> {
  private static final int FAILURES_TO_OPEN = 3;

  private final String signal;
  private final String endpoint;
  private final String key;
  private final Wire<R> wire;
  private final OtlpBacklog backlog;
  private final OtlpNotice notice;
  private final OtlpPace pace;
  private final ScheduledExecutorService clock;
  private final Runnable met;
  private final CircuitBreaker<Object> breaker;
  private final Set<Attempt> inFlight = ConcurrentHashMap.newKeySet();
  private final OtlpCounts counts = new OtlpCounts();
  final CompletableResultCode ended = new CompletableResultCode();

  /** In a row. */
  private final AtomicInteger failures = new AtomicInteger();

  private volatile OtlpFailure lastFailure = OtlpFailure.of(new TimeoutException());
  private volatile long resumeAt = System.nanoTime();

  /** An answer takes so long that what waits must survive the process. */
  private volatile boolean late;

  private volatile boolean stopped;
  private volatile boolean ending;

  /**
   * What a lane carries where.
   *
   * @param endpoint scheme, host and port, for people
   * @param key tells the batches of this lane from all others, over processes too
   */
  record Route(String signal, String endpoint, String key) {}

  /**
   * What all lanes have together.
   *
   * @param met told that an endpoint has taken something
   */
  record Shared(
      OtlpBacklog backlog, OtlpNotice notice, ScheduledExecutorService clock, Runnable met) {}

  OtlpLane(Route route, Wire<R> wire, OtlpPace pace, Shared shared) {
    this.signal = route.signal();
    this.endpoint = route.endpoint();
    this.key = route.key();
    this.wire = wire;
    this.pace = pace;
    this.backlog = shared.backlog();
    this.notice = shared.notice();
    this.clock = shared.clock();
    this.met = shared.met();
    this.breaker =
        CircuitBreaker.builder()
            .withFailureThreshold(FAILURES_TO_OPEN)
            .withSuccessThreshold(1)
            .withDelay(pace.first())
            .onOpen(event -> complain())
            .build();
    backlog.open(key, this::lost);
  }

  /** Takes a batch from the SDK. */
  void send(Batch batch, Consumer<R> onResponse, Consumer<Throwable> onError) {
    Attempt attempt = new Attempt(batch, null, new Waiting<>(onResponse, onError));
    if (!stopped && breaker.isClosed() && backlog.isEmpty(key) && !isPausing()) {
      attempt.start();
    } else {
      attempt.keep(null, new IOException("the OTLP endpoint does not answer"));
      clock.execute(this::drain);
    }
  }

  /** The SDK's thread that waits for the fate of a batch. */
  private record Waiting<R>(Consumer<R> onResponse, Consumer<Throwable> onError) {}

  /** Sends the oldest batch of the backlog, if it may; goes on when it has an answer. */
  void drain() {
    if (stopped || isPausing()) {
      return;
    }
    OtlpBacklog.Entry entry = backlog.take(key);
    if (entry == null) {
      endIfDone();
      return;
    }
    Batch batch;
    try {
      batch = backlog.load(entry);
    } catch (IOException | OutOfMemoryError notNow) {
      pause(pace.first());
      return;
    }
    if (batch == null) {
      clock.execute(this::drain);
    } else if (breaker.tryAcquirePermit()) {
      new Attempt(batch, entry, null).start();
    } else {
      backlog.putBack(entry);
      pause(breaker.getRemainingDelay());
    }
  }

  private boolean isPausing() {
    return System.nanoTime() - resumeAt < 0;
  }

  /** Sends nothing until then, or until a later time known already. */
  private synchronized void pause(Duration pause) {
    long now = System.nanoTime();
    long nanos = Math.max(OtlpPace.scattered(pause), resumeAt - now);
    resumeAt = now + nanos;
    var unused = clock.schedule(this::drain, nanos + 1, TimeUnit.NANOSECONDS);
  }

  /** One try to send one batch. */
  private final class Attempt {
    private final Batch batch;
    private final boolean fromBacklog;
    private OtlpBacklog.@Nullable Entry entry;
    private @Nullable Waiting<R> waiting;
    private @Nullable ScheduledFuture<?> timer;
    private @Nullable ScheduledFuture<?> alarm;
    private boolean over;

    Attempt(Batch batch, OtlpBacklog.@Nullable Entry entry, @Nullable Waiting<R> waiting) {
      this.batch = batch;
      this.fromBacklog = entry != null;
      this.entry = entry;
      this.waiting = waiting;
    }

    void start() {
      inFlight.add(this);
      synchronized (this) {
        timer = waiting == null ? lifeline(pace.lifetime()) : after(pace.patience(), this::overdue);
        alarm = after(pace.grace(), this::late);
      }
      try {
        wire.send(batch, this::answered, this::failed);
      } catch (RuntimeException rejected) {
        failed(rejected);
      }
    }

    /** Frees the SDK's thread: the batch waits in the backlog, while the answer may still come. */
    private void overdue() {
      Waiting<R> freed;
      synchronized (this) {
        if (over) {
          return;
        }
        if (timer != null) {
          timer.cancel(false);
        }
        timer = lifeline(pace.lifetime().minus(pace.patience()));
        freed = keepInBacklog(true);
      }
      tell(freed, null, new TimeoutException());
      endIfDone();
    }

    /** Nothing has failed yet, but if it does, the process may be gone. */
    private void late() {
      synchronized (this) {
        if (over) {
          return;
        }
        late = true;
      }
      backlog.spill(key);
    }

    /** A sender may lose an answer. */
    private ScheduledFuture<?> lifeline(Duration rest) {
      return after(rest, () -> failed(new TimeoutException()));
    }

    /** Keeps a batch that is not on its way. */
    void keep(@Nullable R response, Throwable failure) {
      Waiting<R> freed;
      synchronized (this) {
        freed = keepInBacklog(false);
      }
      tell(freed, response, failure);
    }

    private @Nullable Waiting<R> keepInBacklog(boolean sending) {
      Waiting<R> freed = waiting;
      waiting = null;
      if (entry == null) {
        entry = backlog.add(key, batch, sending, late || failures.get() > 0);
        if (entry != null) {
          notice.kept(entry.records());
        }
      }
      return freed;
    }

    /** The SDK counts a batch as exported once it is safe; on disk it is. */
    private void tell(@Nullable Waiting<R> freed, @Nullable R response, Throwable failure) {
      if (freed == null) {
        return;
      }
      OtlpBacklog.Entry kept = entry;
      if (kept != null && kept.onDisk()) {
        freed.onResponse().accept(wire.accepted());
      } else if (response != null) {
        freed.onResponse().accept(response);
      } else {
        freed.onError().accept(failure);
      }
    }

    private void answered(R response) {
      Wire.Verdict verdict = wire.judge(response);
      if (verdict.fate() == Wire.Fate.LATER) {
        postpone(OtlpFailure.of(verdict), response, new IOException(verdict.reason()));
        return;
      }
      if (!finish()) {
        return;
      }
      if (verdict.fate() == Wire.Fate.TAKEN) {
        taken(verdict);
      } else {
        refused(verdict.reason());
      }
      OtlpBacklog.Entry kept = entry;
      Waiting<R> freed = waiting;
      if (kept != null) {
        backlog.remove(kept);
      }
      if (freed != null) {
        freed.onResponse().accept(response);
      }
      if (ending || !backlog.isEmpty(key)) {
        clock.execute(OtlpLane.this::drain);
      }
    }

    private void taken(Wire.Verdict verdict) {
      counts.exported(Math.max(0, batch.records() - verdict.rejected()), fromBacklog);
      failures.set(0);
      breaker.recordSuccess();
      notice.works(signal, endpoint);
      if (verdict.rejected() > 0) {
        lost("rejected", verdict.rejected());
      }
      if (verdict.rejected() > 0 || !verdict.reason().isEmpty()) {
        notice.rejects(signal, endpoint, verdict.rejected(), verdict.reason());
      }
      met.run();
    }

    private void refused(String reason) {
      lost("refused", batch.records());
      failures.set(0);
      breaker.recordSuccess(); // it answers
      notice.refuses(signal, endpoint, reason);
    }

    private void failed(Throwable failure) {
      postpone(OtlpFailure.of(failure), null, failure);
    }

    private void postpone(OtlpFailure failure, @Nullable R response, Throwable cause) {
      if (!finish()) {
        return;
      }
      lastFailure = failure;
      failures.incrementAndGet();
      backlog.spill(key);
      keep(response, cause);
      OtlpBacklog.Entry kept = entry;
      if (kept != null) {
        backlog.putBack(kept);
      }
      breaker.recordFailure();
      Duration pause = failure.pause(pace.pauseAfter(failures.get()));
      if (pause.compareTo(pace.longest()) > 0) {
        complain(); // the breaker opens much later
      }
      pause(pause);
      endIfDone();
    }

    /** True once, for whatever ends the attempt first. */
    private synchronized boolean finish() {
      if (over) {
        return false;
      }
      over = true;
      inFlight.remove(this);
      late = false;
      if (timer != null) {
        timer.cancel(false);
      }
      if (alarm != null) {
        alarm.cancel(false);
      }
      return true;
    }
  }

  private ScheduledFuture<?> after(Duration delay, Runnable task) {
    return clock.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void complain() {
    notice.fails(signal, endpoint, lastFailure, backlog.path());
  }

  private void lost(String reason, long records) {
    counts.dropped(reason, records);
    notice.dropped(records);
  }

  /**
   * Ends the lane once the backlog is sent, at the latest when the time for it is over; at once
   * after a failure. What is left then stays on disk.
   */
  CompletableResultCode shutdown() {
    ending = true;
    var unused = after(pace.untilExit().get(), this::end);
    clock.execute(this::endIfDone);
    return ended;
  }

  private void endIfDone() {
    if (ending && (failures.get() > 0 || (inFlight.isEmpty() && backlog.isEmpty(key)))) {
      end();
    }
  }

  private synchronized void end() {
    if (stopped) {
      return;
    }
    stopped = true;
    if (failures.get() > 0 || !inFlight.isEmpty()) {
      complain(); // a short life may not have had failures enough to open the breaker
    }
    inFlight.forEach(Attempt::overdue);
    CompletableResultCode closed = wire.shutdown();
    backlog.close(key);
    closed.whenComplete(() -> clock.execute(ended::succeed)); // behind what is still to be said
  }

  OtlpHealth health() {
    return counts.health(
        signal,
        endpoint,
        backlog.records(key),
        backlog.bytes(key),
        breaker.getState().name().toLowerCase(Locale.ROOT));
  }
}
