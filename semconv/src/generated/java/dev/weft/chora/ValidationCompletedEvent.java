// Generated from semconv/model by dev.weft.generate.Generator; do not edit.
package dev.weft.chora;

import dev.weft.event.TelemetryEvent;
import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Content was validated or validating it failed.
 *
 * <p>A failed validation has the status success; error means that validating itself failed.
 *
 * <p>The event {@code chora.validation_completed} of the model; a record cannot hold wrong values.
 *
 * @param timestamp When the event happened, ISO 8601 in UTC with three digits of milliseconds.
 * @param traceId Joins the events of one workflow; from CHORA_TRACE_ID unless the event says otherwise.
 * @param status The outcome.
 * @param contentConfigId The content config that was generated or validated.
 * @param validationPassed Whether all validation rules passed.
 * @param ruleCount How many validation rules were executed.
 * @param durationMs How long it took, in whole milliseconds.
 * @param sessionId The session in which it happened.
 * @param userId The user for whom it happened.
 * @param errorMessage What went wrong; null if the status is success.
 */
public record ValidationCompletedEvent(
    Instant timestamp,
    @Nullable String traceId,
    Status status,
    String contentConfigId,
    boolean validationPassed,
    long ruleCount,
    long durationMs,
    @Nullable String sessionId,
    @Nullable String userId,
    @Nullable String errorMessage)
    implements TelemetryEvent {

  /** Refuses values that the contract does not allow with an InvalidEventException. */
  public ValidationCompletedEvent {
    EventType type = ChoraEvents.VALIDATION_COMPLETED;
    type.requireTimestamp(timestamp);
    type.check(1, traceId);
    type.check(3, status == null ? null : status.value());
    type.check(4, contentConfigId);
    type.check(5, validationPassed);
    type.check(6, ruleCount);
    type.check(7, durationMs);
    type.check(8, sessionId);
    type.check(9, userId);
    type.check(10, errorMessage);
  }

  /** Starts an event; the time is now unless said otherwise. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public EventType eventType() {
    return ChoraEvents.VALIDATION_COMPLETED;
  }

  @Override
  public ValidationCompletedEvent withTraceId(String traceId) {
    return new ValidationCompletedEvent(
        timestamp, traceId, status, contentConfigId, validationPassed, ruleCount, durationMs, sessionId, userId, errorMessage);
  }

  @Override
  public @Nullable Object value(Field field) {
    return switch (field.index()) {
      case 0 -> timestamp;
      case 1 -> traceId;
      case 3 -> status.value();
      case 4 -> contentConfigId;
      case 5 -> validationPassed;
      case 6 -> ruleCount;
      case 7 -> durationMs;
      case 8 -> sessionId;
      case 9 -> userId;
      case 10 -> errorMessage;
      default -> eventType().lineName();
    };
  }

  /** Collects the values of one event; for one thread. */
  public static final class Builder {

    private @Nullable Instant timestamp;
    private @Nullable String traceId;
    private @Nullable Status status;
    private @Nullable String contentConfigId;
    private @Nullable Boolean validationPassed;
    private @Nullable Long ruleCount;
    private @Nullable Long durationMs;
    private @Nullable String sessionId;
    private @Nullable String userId;
    private @Nullable String errorMessage;

    private Builder() {}

    /** When the event happened, ISO 8601 in UTC with three digits of milliseconds. */
    public Builder timestamp(Instant timestamp) {
      this.timestamp = timestamp;
      return this;
    }

    /** Joins the events of one workflow; from CHORA_TRACE_ID unless the event says otherwise. */
    public Builder traceId(@Nullable String traceId) {
      this.traceId = traceId;
      return this;
    }

    /** The outcome. */
    public Builder status(Status status) {
      this.status = status;
      return this;
    }

    /** The content config that was generated or validated. */
    public Builder contentConfigId(String contentConfigId) {
      this.contentConfigId = contentConfigId;
      return this;
    }

    /** Whether all validation rules passed. */
    public Builder validationPassed(boolean validationPassed) {
      this.validationPassed = validationPassed;
      return this;
    }

    /** How many validation rules were executed. */
    public Builder ruleCount(long ruleCount) {
      this.ruleCount = ruleCount;
      return this;
    }

    /** How long it took, in whole milliseconds. */
    public Builder durationMs(long durationMs) {
      this.durationMs = durationMs;
      return this;
    }

    /** The session in which it happened. */
    public Builder sessionId(@Nullable String sessionId) {
      this.sessionId = sessionId;
      return this;
    }

    /** The user for whom it happened. */
    public Builder userId(@Nullable String userId) {
      this.userId = userId;
      return this;
    }

    /** What went wrong; null if the status is success. */
    public Builder errorMessage(@Nullable String errorMessage) {
      this.errorMessage = errorMessage;
      return this;
    }

    /**
     * Returns the event.
     *
     * @throws dev.weft.registry.InvalidEventException if a value is missing or not allowed
     */
    public ValidationCompletedEvent build() {
      EventType type = ChoraEvents.VALIDATION_COMPLETED;
      return new ValidationCompletedEvent(
          timestamp == null ? Instant.now() : timestamp,
            traceId,
            status,
            contentConfigId,
            type.require(5, validationPassed),
            type.require(6, ruleCount),
            type.require(7, durationMs),
            sessionId,
            userId,
            errorMessage);
    }
  }
}
