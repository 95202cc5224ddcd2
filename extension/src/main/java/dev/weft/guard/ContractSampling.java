package dev.weft.guard;

import dev.weft.registry.EventType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps every nth event of a type, over all rules, as the contract says. */
final class ContractSampling {
  private final boolean on;
  private final Map<EventType, Share> shares = new ConcurrentHashMap<>();

  ContractSampling(boolean on) {
    this.on = on;
  }

  /** What decides for the type, shared by all rules that emit it. */
  Share of(EventType type) {
    return shares.computeIfAbsent(type, unseen -> new Share(on ? 1.0 / type.sampleEvery() : 1));
  }
}
