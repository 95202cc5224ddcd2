package dev.weft.guard;

import dev.weft.registry.EventType;
import dev.weft.rule.EventLimits;
import dev.weft.rule.EventRule;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides which of an event of a rule are kept, and counts. What is required, belongs to governance
 * or tells of a failure is always kept. Called on application threads; allocates nothing.
 */
public final class EventGuard {
  private static final double THINNED = 0.1;

  private final EventType type;
  private final boolean required;
  private final boolean frequent;
  private final Share contract;
  private final Share own;
  private final Share thinned = new Share(THINNED);
  private final @Nullable TokenBucket bucket;
  private final Pressure pressure;
  private final LongSupplier nanoTime;
  private final LongAdder emitted = new LongAdder();
  private final Drops drops = new Drops();

  EventGuard(
      EventRule event, Share contract, Pressure pressure, boolean limited, LongSupplier nanoTime) {
    EventLimits limits = event.limits();
    this.type = event.type();
    this.required = isRequired(event);
    this.frequent = type.sampleEvery() > 1 || limited || !limits.isNone();
    this.contract = contract;
    this.own = new Share(limits.sample());
    this.bucket =
        limits.perSecond() == 0 ? null : new TokenBucket(limits.perSecond(), nanoTime.getAsLong());
    this.pressure = pressure;
    this.nanoTime = nanoTime;
  }

  static boolean isRequired(EventRule event) {
    return event.limits().required() || event.type().governance();
  }

  /**
   * Whether the next event is kept; counts it if not.
   *
   * @param failure whether it tells of a failure
   * @param limit why its call is over a limit of the rule; null if it is not
   */
  public boolean admits(boolean failure, @Nullable DropReason limit) {
    if (failure || required) {
      return true;
    }
    DropReason reason = limit == null ? reason() : limit;
    if (reason != null) {
      drops.add(reason);
    }
    return reason == null;
  }

  private @Nullable DropReason reason() {
    if (pressure.thins(frequent) && !thinned.keepsNext()) {
      return DropReason.PRESSURE;
    }
    if (!contract.keepsNext() || !own.keepsNext()) {
      return DropReason.SAMPLED;
    }
    return bucket == null || bucket.take(nanoTime.getAsLong()) ? null : DropReason.RATE_LIMITED;
  }

  /** The event was handed on. */
  public void emitted() {
    emitted.increment();
  }

  /** The event could not be made because a required value was missing. */
  public void missing() {
    drops.add(DropReason.MISSING_VALUE);
  }

  public EventType type() {
    return type;
  }

  public long emittedCount() {
    return emitted.sum();
  }

  public Map<DropReason, Long> dropped() {
    return drops.counted();
  }
}
