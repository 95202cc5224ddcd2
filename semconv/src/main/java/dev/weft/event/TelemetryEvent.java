package dev.weft.event;

import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that fulfils the contract: its implementations are generated records that refuse wrong
 * values when they are made.
 */
public interface TelemetryEvent {

  /** The event type, of which this is one event. */
  EventType eventType();

  /** When the event happened. */
  Instant timestamp();

  /** The workflow that the event belongs to, or null if it is not known. */
  @Nullable String traceId();

  /** The same event as a part of that workflow. */
  TelemetryEvent withTraceId(String traceId);

  /** The value of one of {@link EventType#fields()}, or null if it has none. */
  @Nullable Object value(Field field);
}
