package dev.weft.signal;

import dev.weft.registry.EventType;
import dev.weft.registry.MetricType;
import io.opentelemetry.context.ContextKey;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where events go once the SDK has shut down, while application shutdown hooks still run: straight
 * to the ledger.
 */
public interface LateEvents {

  /** In the context of an event of which its rule says that every one is kept. */
  ContextKey<Boolean> REQUIRED = ContextKey.named("weft-required");

  /** Whether the SDK no longer takes events. */
  boolean needed();

  /**
   * Never throws; a failed write is counted and reported by the ledger.
   *
   * @param values the values by field index
   * @param required whether its rule says that every one is kept
   */
  void write(EventType type, Instant at, @Nullable Object[] values, boolean required);

  /**
   * Writes the line of a measurement, always straight to the ledger. Never throws.
   *
   * @param values the values by field index of the metric's line
   */
  default void measured(MetricType metric, Instant at, @Nullable Object[] values) {}

  /** Writes a JSON file. Never throws; a failed write is counted and reported. */
  default void document(String path, Map<?, ?> content) {}
}
