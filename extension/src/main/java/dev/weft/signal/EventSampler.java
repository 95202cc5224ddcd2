package dev.weft.signal;

import dev.weft.registry.EventType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Keeps every nth event of a type, as the contract says; failures are always kept. */
final class EventSampler {
  private final boolean on;
  private final Map<EventType, AtomicLong> counts = new ConcurrentHashMap<>();

  EventSampler(boolean on) {
    this.on = on;
  }

  /** Whether the next event of the type that is no failure is kept; counts it. */
  boolean keeps(EventType type) {
    if (!on || type.sampleEvery() <= 1) {
      return true;
    }
    long count = counts.computeIfAbsent(type, unseen -> new AtomicLong()).incrementAndGet();
    return count % type.sampleEvery() == 0;
  }
}
