package dev.weft.guard;

import dev.weft.registry.EventType;
import dev.weft.rule.EventRule;
import dev.weft.rule.Limits;
import dev.weft.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Decides which calls of a rule are observed, measures what they cost, and counts. Called on
 * application threads; one volatile read while all is well.
 */
public final class RuleGuard {
  /** Of so many passages through the doors one is measured: odd, so that both doors get theirs. */
  private static final int MEASURED = 61;

  /** What takes longer stands for itself only, and the next passage is measured too. */
  private static final long SLOW = 5_000_000;

  /**
   * Until the JVM has compiled a rule's way, it costs many times as much; that suspends no rule.
   */
  private static final long WARM_UP = TimeUnit.SECONDS.toNanos(30);

  /** No measurement was made; a processor time is never negative. */
  private static final long NOT_MEASURED = -1;

  private static final Logger LOGGER = Logger.getLogger("dev.weft");

  private final Rule rule;
  private final Guards guards;
  private final Share share;
  private final @Nullable TokenBucket bucket;
  private final Breaker breaker;
  private final LongAdder calls = new LongAdder();
  private final LongAdder faults = new LongAdder();
  private final Drops drops = new Drops();
  private final List<EventGuard> events = new ArrayList<>();
  private final AtomicBoolean faulty = new AtomicBoolean();
  private final AtomicBoolean incomplete = new AtomicBoolean();
  private int untilMeasured = MEASURED - 1;
  private volatile boolean measured;
  private volatile long measuredFrom;

  RuleGuard(Rule rule, Guards guards) {
    this.rule = rule;
    this.guards = guards;
    Limits limits = rule.limits();
    this.share = new Share(limits.sample());
    this.bucket =
        limits.perSecond() == 0 ? null : new TokenBucket(limits.perSecond(), guards.now());
    boolean required = rule.events().stream().anyMatch(EventGuard::isRequired);
    this.breaker = new Breaker(rule.qualifiedId(), guards.config(), !required, guards.now());
  }

  /** What decides about an event of the rule. */
  public EventGuard event(EventRule event) {
    Limits limits = rule.limits();
    boolean limited = limits.sample() < 1 || limits.perSecond() > 0;
    EventGuard guard = guards.event(event, limited);
    synchronized (events) {
      events.add(guard);
    }
    return guard;
  }

  public Rule rule() {
    return rule;
  }

  /** Whether the rule observes at all now. */
  public boolean observes() {
    if (breaker.closed() || breaker.tryAgain(guards.now())) {
      return true;
    }
    drops.add(DropReason.SUSPENDED);
    return false;
  }

  /** Whether the next call is over a limit of the rule, and why; counts it then. */
  public @Nullable DropReason limit() {
    DropReason reason = null;
    if (!share.keepsNext()) {
      reason = DropReason.SAMPLED;
    } else if (bucket != null && !bucket.take(guards.now())) {
      reason = DropReason.RATE_LIMITED;
    }
    if (reason != null) {
      drops.add(reason);
    }
    return reason;
  }

  /** A call is observed. */
  public void observed() {
    calls.increment();
  }

  /** A passage through a door begins; the result goes to {@link #passed}. */
  @SuppressWarnings("NonAtomicOperationOnSharedField") // a lost count only shifts whose turn it is
  public long passing() {
    int left = untilMeasured;
    if (left > 0) {
      untilMeasured = left - 1;
      return NOT_MEASURED;
    }
    untilMeasured = MEASURED - 1; // of those that pass at the same time one is enough
    return guards.cpuTime();
  }

  /** A passage through a door ends. */
  public void passed(long since) {
    if (since == NOT_MEASURED) {
      return;
    }
    long until = guards.cpuTime();
    long reading = guards.cpuTime() - until;
    long cost = Math.max(0, until - since - reading);
    boolean slow = cost >= SLOW;
    if (slow) {
      untilMeasured = 0;
    }
    long spent = slow ? cost : cost * MEASURED;
    long now = guards.now();
    if (slow || isWarm(now)) {
      breaker.spent(spent, now);
    }
    guards.pressure().spent(spent, now);
  }

  private boolean isWarm(long now) {
    if (!measured) {
      measuredFrom = now;
      measured = true;
    }
    return now - measuredFrom >= WARM_UP;
  }

  /** The engine failed for a call of the rule; says so once. */
  public void fault(Throwable fault) {
    faults.increment();
    if (faulty.compareAndSet(false, true)) {
      LOGGER.log(
          Level.WARNING,
          "weft: rule " + rule.qualifiedId() + " failed; its signals may be incomplete",
          fault);
    }
    breaker.failed(guards.now());
  }

  /** An event could not be made because a required value was missing; says so once. */
  public void missing(EventType type, String why) {
    if (incomplete.compareAndSet(false, true)) {
      LOGGER.warning(
          "weft: rule "
              + rule.qualifiedId()
              + " gives no "
              + type.name()
              + " because a required value is missing: "
              + why
              + " -> correct 'from' or give a default");
    }
  }

  /** Why the rule is suspended; null when it is not. */
  public @Nullable String whySuspended() {
    return breaker.why();
  }

  public long callCount() {
    return calls.sum();
  }

  public long faultCount() {
    return faults.sum();
  }

  /** Calls that gave no or fewer signals, by reason. */
  public Map<DropReason, Long> limited() {
    return drops.counted();
  }

  public List<EventGuard> events() {
    synchronized (events) {
      return List.copyOf(events);
    }
  }
}
