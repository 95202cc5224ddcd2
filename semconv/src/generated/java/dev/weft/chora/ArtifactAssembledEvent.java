// Generated from semconv/model by dev.weft.generate.Generator; do not edit.
package dev.weft.chora;

import dev.weft.event.TelemetryEvent;
import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An artifact was assembled or failed to be.
 *
 * <p>The event {@code chora.artifact_assembled} of the model; a record cannot hold wrong values.
 *
 * @param timestamp When the event happened, ISO 8601 in UTC with three digits of milliseconds.
 * @param traceId Joins the events of one workflow; from CHORA_TRACE_ID unless the event says otherwise.
 * @param status The outcome.
 * @param artifactConfigId The artifact config that was assembled.
 * @param sectionCount How many content sections were assembled; after an error, how many were finished.
 * @param durationMs How long it took, in whole milliseconds.
 * @param outputPath Where the artifact was written; null if no file exists.
 * @param sessionId The session in which it happened.
 * @param userId The user for whom it happened.
 * @param errorMessage What went wrong; null if the status is success.
 */
public record ArtifactAssembledEvent(
    Instant timestamp,
    @Nullable String traceId,
    Status status,
    String artifactConfigId,
    long sectionCount,
    long durationMs,
    @Nullable String outputPath,
    @Nullable String sessionId,
    @Nullable String userId,
    @Nullable String errorMessage)
    implements TelemetryEvent {

  /** Refuses values that the contract does not allow with an InvalidEventException. */
  public ArtifactAssembledEvent {
    EventType type = ChoraEvents.ARTIFACT_ASSEMBLED;
    type.requireTimestamp(timestamp);
    type.check(1, traceId);
    type.check(3, status == null ? null : status.value());
    type.check(4, artifactConfigId);
    type.check(5, sectionCount);
    type.check(6, durationMs);
    type.check(7, outputPath);
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
    return ChoraEvents.ARTIFACT_ASSEMBLED;
  }

  @Override
  public ArtifactAssembledEvent withTraceId(String traceId) {
    return new ArtifactAssembledEvent(
        timestamp, traceId, status, artifactConfigId, sectionCount, durationMs, outputPath, sessionId, userId, errorMessage);
  }

  @Override
  public @Nullable Object value(Field field) {
    return switch (field.index()) {
      case 0 -> timestamp;
      case 1 -> traceId;
      case 3 -> status.value();
      case 4 -> artifactConfigId;
      case 5 -> sectionCount;
      case 6 -> durationMs;
      case 7 -> outputPath;
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
    private @Nullable String artifactConfigId;
    private @Nullable Long sectionCount;
    private @Nullable Long durationMs;
    private @Nullable String outputPath;
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

    /** The artifact config that was assembled. */
    public Builder artifactConfigId(String artifactConfigId) {
      this.artifactConfigId = artifactConfigId;
      return this;
    }

    /** How many content sections were assembled; after an error, how many were finished. */
    public Builder sectionCount(long sectionCount) {
      this.sectionCount = sectionCount;
      return this;
    }

    /** How long it took, in whole milliseconds. */
    public Builder durationMs(long durationMs) {
      this.durationMs = durationMs;
      return this;
    }

    /** Where the artifact was written; null if no file exists. */
    public Builder outputPath(@Nullable String outputPath) {
      this.outputPath = outputPath;
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
    public ArtifactAssembledEvent build() {
      EventType type = ChoraEvents.ARTIFACT_ASSEMBLED;
      return new ArtifactAssembledEvent(
          timestamp == null ? Instant.now() : timestamp,
            traceId,
            status,
            artifactConfigId,
            type.require(5, sectionCount),
            type.require(6, durationMs),
            outputPath,
            sessionId,
            userId,
            errorMessage);
    }
  }
}
