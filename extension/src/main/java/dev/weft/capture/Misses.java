package dev.weft.capture;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers, a few per value, why paths led nowhere: the answer to "why is this empty?". */
public final class Misses {
  private static final int MOST = 8;

  private final Set<String> reasons = ConcurrentHashMap.newKeySet();

  void note(String reason) {
    if (reasons.size() < MOST) {
      reasons.add(reason);
    }
  }

  /** The distinct reasons so far. */
  public Set<String> reasons() {
    return Set.copyOf(reasons);
  }
}
