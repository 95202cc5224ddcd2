// Generated from semconv/model by dev.weft.generate.Generator; do not edit.
package dev.weft.osiris;

import dev.weft.event.TelemetryEvent;
import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step begins.
 *
 * <p>The event {@code osiris.step_start} of the model; a record cannot hold wrong values.
 *
 * @param timestamp When it happened, ISO 8601 with an offset; Weft writes UTC with three digits of milliseconds.
 * @param session The run, also the name of its directory; the number is the time of its start in milliseconds.
 * @param stepId The step.
 * @param driver The driver; readers and writers are known by .extractor and .writer in its name.
 */
public record StepStartEvent(
    Instant timestamp,
    String session,
    String stepId,
    String driver)
    implements TelemetryEvent {

  /** Refuses values that the contract does not allow with an InvalidEventException. */
  public StepStartEvent {
    EventType type = OsirisEvents.STEP_START;
    type.requireTimestamp(timestamp);
    type.check(1, session);
    type.check(3, stepId);
    type.check(4, driver);
  }

  /** Starts an event; the time is now unless said otherwise. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public EventType eventType() {
    return OsirisEvents.STEP_START;
  }

  @Override
  public @Nullable String traceId() {
    return null;
  }

  @Override
  public StepStartEvent withTraceId(String traceId) {
    return this;
  }

  @Override
  public @Nullable Object value(Field field) {
    return switch (field.index()) {
      case 0 -> timestamp;
      case 1 -> session;
      case 3 -> stepId;
      case 4 -> driver;
      default -> eventType().lineName();
    };
  }

  /** Collects the values of one event; for one thread. */
  public static final class Builder {

    private @Nullable Instant timestamp;
    private @Nullable String session;
    private @Nullable String stepId;
    private @Nullable String driver;

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

    /** The step. */
    public Builder stepId(String stepId) {
      this.stepId = stepId;
      return this;
    }

    /** The driver; readers and writers are known by .extractor and .writer in its name. */
    public Builder driver(String driver) {
      this.driver = driver;
      return this;
    }

    /**
     * Returns the event.
     *
     * @throws dev.weft.registry.InvalidEventException if a value is missing or not allowed
     */
    public StepStartEvent build() {
      EventType type = OsirisEvents.STEP_START;
      return new StepStartEvent(
          timestamp == null ? Instant.now() : timestamp,
            session,
            stepId,
            driver);
    }
  }
}
