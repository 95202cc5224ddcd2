package dev.weft.guard;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Counts by reason; any thread. */
final class Drops {
  private final Map<DropReason, LongAdder> counts = new EnumMap<>(DropReason.class);

  Drops() {
    for (DropReason reason : DropReason.values()) {
      counts.put(reason, new LongAdder());
    }
  }

  void add(DropReason reason) {
    LongAdder count = counts.get(reason);
    if (count != null) {
      count.increment();
    }
  }

  /** The reasons that occurred. */
  Map<DropReason, Long> counted() {
    Map<DropReason, Long> counted = new EnumMap<>(DropReason.class);
    counts.forEach(
        (reason, count) -> {
          if (count.sum() > 0) {
            counted.put(reason, count.sum());
          }
        });
    return counted;
  }
}
