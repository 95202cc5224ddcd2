package dev.weft.signal;

import dev.weft.registry.EventType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where events go once the SDK has shut down, while application shutdown hooks still run: straight
 * to the ledger.
 */
public interface LateEvents {

  /** Whether the SDK no longer takes events. */
  boolean needed();

  /**
   * Never throws; a failed write is counted and reported by the ledger.
   *
   * @param values the values by field index
   */
  void write(EventType type, Instant at, @Nullable Object[] values);
}
