// Generated from semconv/model by dev.weft.generate.Generator; do not edit.
package dev.weft.osiris;

import dev.weft.event.TelemetryEvent;
import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The execution of a pipeline begins.
 *
 * <p>The event {@code osiris.run_start} of the model; a record cannot hold wrong values.
 *
 * @param timestamp When it happened, ISO 8601 with an offset; Weft writes UTC with three digits of milliseconds.
 * @param session The run, also the name of its directory; the number is the time of its start in milliseconds.
 * @param sessionId The same as session, under the name that readers of run_start look for.
 * @param pipeline The name of the pipeline.
 * @param fileType What kind of file the pipeline was read from.
 * @param pipelineId The name of the pipeline, where the session reader looks for it.
 */
public record RunStartEvent(
    Instant timestamp,
    String session,
    String sessionId,
    String pipeline,
    String fileType,
    @Nullable String pipelineId)
    implements TelemetryEvent {

  /** Refuses values that the contract does not allow with an InvalidEventException. */
  public RunStartEvent {
    EventType type = OsirisEvents.RUN_START;
    type.requireTimestamp(timestamp);
    type.check(1, session);
    type.check(3, sessionId);
    type.check(4, pipeline);
    type.check(5, fileType);
    type.check(6, pipelineId);
  }

  /** Starts an event; the time is now unless said otherwise. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public EventType eventType() {
    return OsirisEvents.RUN_START;
  }

  @Override
  public @Nullable String traceId() {
    return null;
  }

  @Override
  public RunStartEvent withTraceId(String traceId) {
    return this;
  }

  @Override
  public @Nullable Object value(Field field) {
    return switch (field.index()) {
      case 0 -> timestamp;
      case 1 -> session;
      case 3 -> sessionId;
      case 4 -> pipeline;
      case 5 -> fileType;
      case 6 -> pipelineId;
      default -> eventType().lineName();
    };
  }

  /** Collects the values of one event; for one thread. */
  public static final class Builder {

    private @Nullable Instant timestamp;
    private @Nullable String session;
    private @Nullable String sessionId;
    private @Nullable String pipeline;
    private @Nullable String fileType;
    private @Nullable String pipelineId;

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

    /** The same as session, under the name that readers of run_start look for. */
    public Builder sessionId(String sessionId) {
      this.sessionId = sessionId;
      return this;
    }

    /** The name of the pipeline. */
    public Builder pipeline(String pipeline) {
      this.pipeline = pipeline;
      return this;
    }

    /** What kind of file the pipeline was read from. */
    public Builder fileType(String fileType) {
      this.fileType = fileType;
      return this;
    }

    /** The name of the pipeline, where the session reader looks for it. */
    public Builder pipelineId(@Nullable String pipelineId) {
      this.pipelineId = pipelineId;
      return this;
    }

    /**
     * Returns the event.
     *
     * @throws dev.weft.registry.InvalidEventException if a value is missing or not allowed
     */
    public RunStartEvent build() {
      EventType type = OsirisEvents.RUN_START;
      return new RunStartEvent(
          timestamp == null ? Instant.now() : timestamp,
            session,
            sessionId,
            pipeline,
            fileType,
            pipelineId);
    }
  }
}
