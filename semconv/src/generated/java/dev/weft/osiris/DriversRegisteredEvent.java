// Generated from semconv/model by dev.weft.generate.Generator; do not edit.
package dev.weft.osiris;

import dev.weft.event.TelemetryEvent;
import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import dev.weft.registry.Structure;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All drivers were registered.
 *
 * <p>The event {@code osiris.drivers_registered} of the model; a record cannot hold wrong values.
 *
 * @param timestamp When it happened, ISO 8601 with an offset; Weft writes UTC with three digits of milliseconds.
 * @param session The run, also the name of its directory; the number is the time of its start in milliseconds.
 * @param drivers All registered drivers.
 */
public record DriversRegisteredEvent(
    Instant timestamp,
    String session,
    List<String> drivers)
    implements TelemetryEvent {

  /** Refuses values that the contract does not allow with an InvalidEventException. */
  public DriversRegisteredEvent {
    EventType type = OsirisEvents.DRIVERS_REGISTERED;
    type.requireTimestamp(timestamp);
    type.check(1, session);
    type.check(3, drivers);
    drivers = Structure.copy(drivers);
  }

  /** Starts an event; the time is now unless said otherwise. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public EventType eventType() {
    return OsirisEvents.DRIVERS_REGISTERED;
  }

  @Override
  public @Nullable String traceId() {
    return null;
  }

  @Override
  public DriversRegisteredEvent withTraceId(String traceId) {
    return this;
  }

  @Override
  public @Nullable Object value(Field field) {
    return switch (field.index()) {
      case 0 -> timestamp;
      case 1 -> session;
      case 3 -> drivers;
      default -> eventType().lineName();
    };
  }

  /** Collects the values of one event; for one thread. */
  public static final class Builder {

    private @Nullable Instant timestamp;
    private @Nullable String session;
    private @Nullable List<String> drivers;

    private Builder() {}

    /** When it happened, ISO 8601 with an offset; Weft writes UTC with three digits of milliseconds. */
    public Builder timestamp(Instant timestamp) {
      this.timestamp = timestamp;
      return this;
    }

    /** The run, also the name of its directory; the number is the time of its start in milliseconds. */
    public Builder session(String session) {
      this.session = session;
      return this;
    }

    /** All registered drivers. */
    public Builder drivers(List<String> drivers) {
      this.drivers = drivers;
      return this;
    }

    /**
     * Returns the event.
     *
     * @throws dev.weft.registry.InvalidEventException if a value is missing or not allowed
     */
    public DriversRegisteredEvent build() {
      EventType type = OsirisEvents.DRIVERS_REGISTERED;
      return new DriversRegisteredEvent(
          timestamp == null ? Instant.now() : timestamp,
            session,
            drivers);
    }
  }
}
