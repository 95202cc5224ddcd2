// Generated from semconv/model by dev.weft.generate.Generator; do not edit.
package dev.weft.osiris;

import dev.weft.event.TelemetryEvent;
import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step finished.
 *
 * <p>The event {@code osiris.step_complete} of the model; a record cannot hold wrong values.
 *
 * @param timestamp When it happened, ISO 8601 with an offset; Weft writes UTC with three digits of milliseconds.
 * @param session The run, also the name of its directory; the number is the time of its start in milliseconds.
 * @param stepId The step.
 * @param rowsProcessed How many rows the step processed.
 * @param durationMs How long the step took, in milliseconds.
 */
public record StepCompleteEvent(
    Instant timestamp,
    String session,
    String stepId,
    long rowsProcessed,
    double durationMs)
    implements TelemetryEvent {

  /** Refuses values that the contract does not allow with an InvalidEventException. */
  public StepCompleteEvent {
    EventType type = OsirisEvents.STEP_COMPLETE;
    type.requireTimestamp(timestamp);
    type.check(1, session);
    type.check(3, stepId);
    type.check(4, rowsProcessed);
    type.check(5, durationMs);
  }

  /** Starts an event; the time is now unless said otherwise. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public EventType eventType() {
    return OsirisEvents.STEP_COMPLETE;
  }

  @Override
  public @Nullable String traceId() {
    return null;
  }

  @Override
  public StepCompleteEvent withTraceId(String traceId) {
    return this;
  }

  @Override
  public @Nullable Object value(Field field) {
    return switch (field.index()) {
      case 0 -> timestamp;
      case 1 -> session;
      case 3 -> stepId;
      case 4 -> rowsProcessed;
      case 5 -> durationMs;
      default -> eventType().lineName();
    };
  }

  /** Collects the values of one event; for one thread. */
  public static final class Builder {

    private @Nullable Instant timestamp;
    private @Nullable String session;
    private @Nullable String stepId;
    private @Nullable Long rowsProcessed;
    private @Nullable Double durationMs;

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

    /** How many rows the step processed. */
    public Builder rowsProcessed(long rowsProcessed) {
      this.rowsProcessed = rowsProcessed;
      return this;
    }

    /** How long the step took, in milliseconds. */
    public Builder durationMs(double durationMs) {
      this.durationMs = durationMs;
      return this;
    }

    /**
     * Returns the event.
     *
     * @throws dev.weft.registry.InvalidEventException if a value is missing or not allowed
     */
    public StepCompleteEvent build() {
      EventType type = OsirisEvents.STEP_COMPLETE;
      return new StepCompleteEvent(
          timestamp == null ? Instant.now() : timestamp,
            session,
            stepId,
            type.require(4, rowsProcessed),
            type.require(5, durationMs));
    }
  }
}
