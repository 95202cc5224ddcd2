// Generated from semconv/model by dev.weft.generate.Generator; do not edit.
package dev.weft.osiris;

import dev.weft.event.TelemetryEvent;
import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A driver was registered.
 *
 * <p>The event {@code osiris.driver_registered} of the model; a record cannot hold wrong values.
 *
 * @param timestamp When it happened, ISO 8601 with an offset; Weft writes UTC with three digits of milliseconds.
 * @param session The run, also the name of its directory; the number is the time of its start in milliseconds.
 * @param driver The driver; readers and writers are known by .extractor and .writer in its name.
 * @param status How the registration ended.
 */
public record DriverRegisteredEvent(
    Instant timestamp,
    String session,
    String driver,
    Status status)
    implements TelemetryEvent {

  /** Refuses values that the contract does not allow with an InvalidEventException. */
  public DriverRegisteredEvent {
    EventType type = OsirisEvents.DRIVER_REGISTERED;
    type.requireTimestamp(timestamp);
    type.check(1, session);
    type.check(3, driver);
    type.check(4, status == null ? null : status.value());
  }

  /** Starts an event; the time is now unless said otherwise. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public EventType eventType() {
    return OsirisEvents.DRIVER_REGISTERED;
  }

  @Override
  public @Nullable String traceId() {
    return null;
  }

  @Override
  public DriverRegisteredEvent withTraceId(String traceId) {
    return this;
  }

  @Override
  public @Nullable Object value(Field field) {
    return switch (field.index()) {
      case 0 -> timestamp;
      case 1 -> session;
      case 3 -> driver;
      case 4 -> status.value();
      default -> eventType().lineName();
    };
  }

  /** Collects the values of one event; for one thread. */
  public static final class Builder {

    private @Nullable Instant timestamp;
    private @Nullable String session;
    private @Nullable String driver;
    private @Nullable Status status;

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

    /** The driver; readers and writers are known by .extractor and .writer in its name. */
    public Builder driver(String driver) {
      this.driver = driver;
      return this;
    }

    /** How the registration ended. */
    public Builder status(Status status) {
      this.status = status;
      return this;
    }

    /**
     * Returns the event.
     *
     * @throws dev.weft.registry.InvalidEventException if a value is missing or not allowed
     */
    public DriverRegisteredEvent build() {
      EventType type = OsirisEvents.DRIVER_REGISTERED;
      return new DriverRegisteredEvent(
          timestamp == null ? Instant.now() : timestamp,
            session,
            driver,
            status);
    }
  }
}
