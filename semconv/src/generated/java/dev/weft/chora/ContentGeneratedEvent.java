// Generated from semconv/model by dev.weft.generate.Generator; do not edit.
package dev.weft.chora;

import dev.weft.event.TelemetryEvent;
import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Content was generated or failed to be.
 *
 * <p>The event {@code chora.content_generated} of the model; a record cannot hold wrong values.
 *
 * @param timestamp When the event happened, ISO 8601 in UTC with three digits of milliseconds.
 * @param traceId Joins the events of one workflow; from CHORA_TRACE_ID unless the event says otherwise.
 * @param status The outcome.
 * @param contentConfigId The content config that was generated or validated.
 * @param generatorType The generator that was used.
 * @param durationMs How long it took, in whole milliseconds.
 * @param sessionId The session in which it happened.
 * @param userId The user for whom it happened.
 * @param errorMessage What went wrong; null if the status is success.
 */
public record ContentGeneratedEvent(
    Instant timestamp,
    @Nullable String traceId,
    Status status,
    String contentConfigId,
    String generatorType,
    long durationMs,
    @Nullable String sessionId,
    @Nullable String userId,
    @Nullable String errorMessage)
    implements TelemetryEvent {

  /** Refuses values that the contract does not allow with an InvalidEventException. */
  public ContentGeneratedEvent {
    EventType type = ChoraEvents.CONTENT_GENERATED;
    type.requireTimestamp(timestamp);
    type.check(1, traceId);
    type.check(3, status == null ? null : status.value());
    type.check(4, contentConfigId);
    type.check(5, generatorType);
    type.check(6, durationMs);
    type.check(7, sessionId);
    type.check(8, userId);
    type.check(9, errorMessage);
  }

  /** Starts an event; the time is now unless said otherwise. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public EventType eventType() {
    return ChoraEvents.CONTENT_GENERATED;
  }

  @Override
  public ContentGeneratedEvent withTraceId(String traceId) {
    return new ContentGeneratedEvent(
        timestamp, traceId, status, contentConfigId, generatorType, durationMs, sessionId, userId, errorMessage);
  }

  @Override
  public @Nullable Object value(Field field) {
    return switch (field.index()) {
      case 0 -> timestamp;
      case 1 -> traceId;
      case 3 -> status.value();
      case 4 -> contentConfigId;
      case 5 -> generatorType;
      case 6 -> durationMs;
      case 7 -> sessionId;
      case 8 -> userId;
      case 9 -> errorMessage;
      default -> eventType().lineName();
    };
  }

  /** Collects the values of one event; for one thread. */
  public static final class Builder {

    private @Nullable Instant timestamp;
    private @Nullable String traceId;
    private @Nullable Status status;
    private @Nullable String contentConfigId;
    private @Nullable String generatorType;
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

    /** The generator that was used. */
    public Builder generatorType(String generatorType) {
      this.generatorType = generatorType;
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
    public ContentGeneratedEvent build() {
      EventType type = ChoraEvents.CONTENT_GENERATED;
      return new ContentGeneratedEvent(
          timestamp == null ? Instant.now() : timestamp,
            traceId,
            status,
            contentConfigId,
            generatorType,
            type.require(6, durationMs),
            sessionId,
            userId,
            errorMessage);
    }
  }
}
