// Generated from semconv/model by dev.weft.generate.Generator; do not edit.
package dev.weft.osiris;

import dev.weft.event.TelemetryEvent;
import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The directory for the artifacts of a step was made.
 *
 * <p>The event {@code osiris.artifacts_dir_created} of the model; a record cannot hold wrong values.
 *
 * @param timestamp When it happened, ISO 8601 with an offset; Weft writes UTC with three digits of milliseconds.
 * @param session The run, also the name of its directory; the number is the time of its start in milliseconds.
 * @param stepId The step.
 * @param relativePath The directory, relative to that of the run.
 */
public record ArtifactsDirCreatedEvent(
    Instant timestamp,
    String session,
    String stepId,
    String relativePath)
    implements TelemetryEvent {

  /** Refuses values that the contract does not allow with an InvalidEventException. */
  public ArtifactsDirCreatedEvent {
    EventType type = OsirisEvents.ARTIFACTS_DIR_CREATED;
    type.requireTimestamp(timestamp);
    type.check(1, session);
    type.check(3, stepId);
    type.check(4, relativePath);
  }

  /** Starts an event; the time is now unless said otherwise. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public EventType eventType() {
    return OsirisEvents.ARTIFACTS_DIR_CREATED;
  }

  @Override
  public @Nullable String traceId() {
    return null;
  }

  @Override
  public ArtifactsDirCreatedEvent withTraceId(String traceId) {
    return this;
  }

  @Override
  public @Nullable Object value(Field field) {
    return switch (field.index()) {
      case 0 -> timestamp;
      case 1 -> session;
      case 3 -> stepId;
      case 4 -> relativePath;
      default -> eventType().lineName();
    };
  }

  /** Collects the values of one event; for one thread. */
  public static final class Builder {

    private @Nullable Instant timestamp;
    private @Nullable String session;
    private @Nullable String stepId;
    private @Nullable String relativePath;

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

    /** The directory, relative to that of the run. */
    public Builder relativePath(String relativePath) {
      this.relativePath = relativePath;
      return this;
    }

    /**
     * Returns the event.
     *
     * @throws dev.weft.registry.InvalidEventException if a value is missing or not allowed
     */
    public ArtifactsDirCreatedEvent build() {
      EventType type = OsirisEvents.ARTIFACTS_DIR_CREATED;
      return new ArtifactsDirCreatedEvent(
          timestamp == null ? Instant.now() : timestamp,
            session,
            stepId,
            relativePath);
    }
  }
}
