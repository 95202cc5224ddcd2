package org.skyfield.swarm.bridge;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Two stores of what the swarm knows. The newer entry wins when both have changed. */
public final class MemoryBridge {
  private final Map<String, Entry> ground = new TreeMap<>();
  private final Map<String, Entry> air = new TreeMap<>();

  /** A value and when it was written. */
  public record Entry(String value, long version) {}

  /** What was done to make the two stores equal. */
  public record SyncReport(String namespace, String strategy, int conflicts, long lagMillis) {}

  public void learn(boolean onGround, String key, String value, long version) {
    (onGround ? ground : air).put(key, new Entry(value, version));
  }

  /** The empty text when nobody knows. */
  public String query(String namespace, String key) {
    Entry entry = ground.get(namespace + "/" + key);
    return entry == null ? "" : entry.value();
  }

  public SyncReport sync(String namespace) {
    if (namespace.isBlank()) {
      throw new IllegalArgumentException("no namespace to synchronise");
    }
    int conflicts = 0;
    long lag = 0;
    for (Map.Entry<String, Entry> fromAir : air.entrySet()) {
      Entry old = ground.get(fromAir.getKey());
      boolean differs = !Objects.equals(old, fromAir.getValue());
      if (fromAir.getKey().startsWith(namespace + "/") && differs) {
        conflicts += old == null ? 0 : 1;
        lag = Math.max(lag, old == null ? 0 : Math.abs(fromAir.getValue().version - old.version));
        ground.merge(fromAir.getKey(), fromAir.getValue(), MemoryBridge::newer);
      }
    }
    return new SyncReport(namespace, "last_write_wins", conflicts, lag);
  }

  private static Entry newer(Entry left, Entry right) {
    return left.version >= right.version ? left : right;
  }
}
