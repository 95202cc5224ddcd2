// Generated from semconv/model by dev.weft.generate.Generator; do not edit.
package dev.weft.osiris;

import dev.weft.event.TelemetryEvent;
import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The config of a step was written to disk.
 *
 * <p>The event {@code osiris.cfg_materialized} of the model; a record cannot hold wrong values.
 *
 * @param timestamp When it happened, ISO 8601 with an offset; Weft writes UTC with three digits of milliseconds.
 * @param session The run, also the name of its directory; the number is the time of its start in milliseconds.
 * @param path The file, relative to the directory of the run.
 * @param sha256 The SHA-256 of the bytes of the file, in lower case.
 * @param sizeBytes The size of the file.
 * @param stepId The step.
 */
public record CfgMaterializedEvent(
    Instant timestamp,
    String session,
    String path,
    String sha256,
    long sizeBytes,
    @Nullable String stepId)
    implements TelemetryEvent {

  /** Refuses values that the contract does not allow with an InvalidEventException. */
  public CfgMaterializedEvent {
    EventType type = OsirisEvents.CFG_MATERIALIZED;
    type.requireTimestamp(timestamp);
    type.check(1, session);
    type.check(3, path);
    type.check(4, sha256);
    type.check(5, sizeBytes);
    type.check(6, stepId);
  }

  /** Starts an event; the time is now unless said otherwise. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public EventType eventType() {
    return OsirisEvents.CFG_MATERIALIZED;
  }

  @Override
  public @Nullable String traceId() {
    return null;
  }

  @Override
  public CfgMaterializedEvent withTraceId(String traceId) {
    return this;
  }

  @Override
  public @Nullable Object value(Field field) {
    return switch (field.index()) {
      case 0 -> timestamp;
      case 1 -> session;
      case 3 -> path;
      case 4 -> sha256;
      case 5 -> sizeBytes;
      case 6 -> stepId;
      default -> eventType().lineName();
    };
  }

  /** Collects the values of one event; for one thread. */
  public static final class Builder {

    private @Nullable Instant timestamp;
    private @Nullable String session;
    private @Nullable String path;
    private @Nullable String sha256;
    private @Nullable Long sizeBytes;
    private @Nullable String stepId;

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

    /** The file, relative to the directory of the run. */
    public Builder path(String path) {
      this.path = path;
      return this;
    }

    /** The SHA-256 of the bytes of the file, in lower case. */
    public Builder sha256(String sha256) {
      this.sha256 = sha256;
      return this;
    }

    /** The size of the file. */
    public Builder sizeBytes(long sizeBytes) {
      this.sizeBytes = sizeBytes;
      return this;
    }

    /** The step. */
    public Builder stepId(@Nullable String stepId) {
      this.stepId = stepId;
      return this;
    }

    /**
     * Returns the event.
     *
     * @throws dev.weft.registry.InvalidEventException if a value is missing or not allowed
     */
    public CfgMaterializedEvent build() {
      EventType type = OsirisEvents.CFG_MATERIALIZED;
      return new CfgMaterializedEvent(
          timestamp == null ? Instant.now() : timestamp,
            session,
            path,
            sha256,
            type.require(5, sizeBytes),
            stepId);
    }
  }
}
