// Generated from semconv/model by dev.weft.generate.Generator; do not edit.
package dev.weft.osiris;

import dev.weft.event.TelemetryEvent;
import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step failed.
 *
 * <p>The event {@code osiris.step_failed} of the model; a record cannot hold wrong values.
 *
 * @param timestamp When it happened, ISO 8601 with an offset; Weft writes UTC with three digits of milliseconds.
 * @param session The run, also the name of its directory; the number is the time of its start in milliseconds.
 * @param stepId The step.
 * @param error What went wrong.
 * @param errorType The class of the error.
 * @param traceback The stack trace.
 */
public record StepFailedEvent(
    Instant timestamp,
    String session,
    String stepId,
    String error,
    String errorType,
    String traceback)
    implements TelemetryEvent {

  /** Refuses values that the contract does not allow with an InvalidEventException. */
  public StepFailedEvent {
    EventType type = OsirisEvents.STEP_FAILED;
    type.requireTimestamp(timestamp);
    type.check(1, session);
    type.check(3, stepId);
    type.check(4, error);
    type.check(5, errorType);
    type.check(6, traceback);
  }

  /** Starts an event; the time is now unless said otherwise. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public EventType eventType() {
    return OsirisEvents.STEP_FAILED;
  }

  @Override
  public @Nullable String traceId() {
    return null;
  }

  @Override
  public StepFailedEvent withTraceId(String traceId) {
    return this;
  }

  @Override
  public @Nullable Object value(Field field) {
    return switch (field.index()) {
      case 0 -> timestamp;
      case 1 -> session;
      case 3 -> stepId;
      case 4 -> error;
      case 5 -> errorType;
      case 6 -> traceback;
      default -> field.allowed().isEmpty() ? eventType().lineName() : field.allowed().get(0);
    };
  }

  /** Collects the values of one event; for one thread. */
  public static final class Builder {

    private @Nullable Instant timestamp;
    private @Nullable String session;
    private @Nullable String stepId;
    private @Nullable String error;
    private @Nullable String errorType;
    private @Nullable String traceback;

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

    /** What went wrong. */
    public Builder error(String error) {
      this.error = error;
      return this;
    }

    /** The class of the error. */
    public Builder errorType(String errorType) {
      this.errorType = errorType;
      return this;
    }

    /** The stack trace. */
    public Builder traceback(String traceback) {
      this.traceback = traceback;
      return this;
    }

    /**
     * Returns the event.
     *
     * @throws dev.weft.registry.InvalidEventException if a value is missing or not allowed
     */
    public StepFailedEvent build() {
      EventType type = OsirisEvents.STEP_FAILED;
      return new StepFailedEvent(
          timestamp == null ? Instant.now() : timestamp,
            session,
            stepId,
            error,
            errorType,
            traceback);
    }
  }
}
