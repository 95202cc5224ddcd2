// Generated from semconv/model by dev.weft.generate.Generator; do not edit.
package dev.weft.osiris;

import dev.weft.event.TelemetryEvent;
import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The execution of a pipeline ends.
 *
 * <p>The event {@code osiris.run_complete} of the model; a record cannot hold wrong values.
 *
 * @param timestamp When it happened, ISO 8601 with an offset; Weft writes UTC with three digits of milliseconds.
 * @param session The run, also the name of its directory; the number is the time of its start in milliseconds.
 * @param exitCode The exit code of the run; 0 is success.
 * @param duration How long the run took, in seconds.
 * @param durationSeconds The same as duration, where the session reader looks for it.
 */
public record RunCompleteEvent(
    Instant timestamp,
    String session,
    long exitCode,
    double duration,
    @Nullable Double durationSeconds)
    implements TelemetryEvent {

  /** Refuses values that the contract does not allow with an InvalidEventException. */
  public RunCompleteEvent {
    EventType type = OsirisEvents.RUN_COMPLETE;
    type.requireTimestamp(timestamp);
    type.check(1, session);
    type.check(3, exitCode);
    type.check(4, duration);
    type.check(5, durationSeconds);
  }

  /** Starts an event; the time is now unless said otherwise. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public EventType eventType() {
    return OsirisEvents.RUN_COMPLETE;
  }

  @Override
  public @Nullable String traceId() {
    return null;
  }

  @Override
  public RunCompleteEvent withTraceId(String traceId) {
    return this;
  }

  @Override
  public @Nullable Object value(Field field) {
    return switch (field.index()) {
      case 0 -> timestamp;
      case 1 -> session;
      case 3 -> exitCode;
      case 4 -> duration;
      case 5 -> durationSeconds;
      default -> eventType().lineName();
    };
  }

  /** Collects the values of one event; for one thread. */
  public static final class Builder {

    private @Nullable Instant timestamp;
    private @Nullable String session;
    private @Nullable Long exitCode;
    private @Nullable Double duration;
    private @Nullable Double durationSeconds;

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

    /** The exit code of the run; 0 is success. */
    public Builder exitCode(long exitCode) {
      this.exitCode = exitCode;
      return this;
    }

    /** How long the run took, in seconds. */
    public Builder duration(double duration) {
      this.duration = duration;
      return this;
    }

    /** The same as duration, where the session reader looks for it. */
    public Builder durationSeconds(@Nullable Double durationSeconds) {
      this.durationSeconds = durationSeconds;
      return this;
    }

    /**
     * Returns the event.
     *
     * @throws dev.weft.registry.InvalidEventException if a value is missing or not allowed
     */
    public RunCompleteEvent build() {
      EventType type = OsirisEvents.RUN_COMPLETE;
      return new RunCompleteEvent(
          timestamp == null ? Instant.now() : timestamp,
            session,
            type.require(3, exitCode),
            type.require(4, duration),
            durationSeconds);
    }
  }
}
