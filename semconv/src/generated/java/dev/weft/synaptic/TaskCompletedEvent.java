// Generated from semconv/model by dev.weft.generate.Generator; do not edit.
package dev.weft.synaptic;

import dev.weft.event.TelemetryEvent;
import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import dev.weft.registry.Structure;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task was completed; the form of the second half of the document.
 *
 * <p>The event {@code task.completed} of the model; a record cannot hold wrong values.
 *
 * @param eventId The event, a UUID.
 * @param timestamp When it happened, in milliseconds since 1970.
 * @param severity How severe the event is.
 * @param tags Metadata, key by key.
 * @param context What else is known.
 * @param taskId The task.
 * @param agentId The agent.
 * @param durationMs How long it took, in milliseconds.
 * @param resultSizeBytes The size of the result.
 * @param success Whether it succeeded.
 * @param errorMessage What went wrong.
 */
public record TaskCompletedEvent(
    String eventId,
    Instant timestamp,
    @Nullable Severity severity,
    @Nullable Map<String, Object> tags,
    @Nullable Map<String, Object> context,
    String taskId,
    String agentId,
    double durationMs,
    long resultSizeBytes,
    boolean success,
    @Nullable String errorMessage)
    implements TelemetryEvent {

  /** Refuses values that the contract does not allow with an InvalidEventException. */
  public TaskCompletedEvent {
    EventType type = SynapticEvents.TASK_COMPLETED;
    severity = severity == null ? Severity.INFO : severity;
    tags = tags == null ? Map.of() : tags;
    context = context == null ? Map.of() : context;
    type.check(0, eventId);
    type.requireTimestamp(timestamp);
    type.check(4, severity == null ? null : severity.value());
    type.check(5, tags);
    type.check(6, context);
    type.check(7, taskId);
    type.check(8, agentId);
    type.check(9, durationMs);
    type.check(10, resultSizeBytes);
    type.check(11, success);
    type.check(12, errorMessage);
    tags = Structure.copy(tags);
    context = Structure.copy(context);
  }

  /** Starts an event; the time is now unless said otherwise. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public EventType eventType() {
    return SynapticEvents.TASK_COMPLETED;
  }

  @Override
  public @Nullable String traceId() {
    return null;
  }

  @Override
  public TaskCompletedEvent withTraceId(String traceId) {
    return this;
  }

  @Override
  public @Nullable Object value(Field field) {
    return switch (field.index()) {
      case 0 -> eventId;
      case 1 -> timestamp;
      case 4 -> severity.value();
      case 5 -> tags;
      case 6 -> context;
      case 7 -> taskId;
      case 8 -> agentId;
      case 9 -> durationMs;
      case 10 -> resultSizeBytes;
      case 11 -> success;
      case 12 -> errorMessage;
      default -> field.allowed().isEmpty() ? eventType().lineName() : field.allowed().get(0);
    };
  }

  /** Collects the values of one event; for one thread. */
  public static final class Builder {

    private @Nullable String eventId;
    private @Nullable Instant timestamp;
    private @Nullable Severity severity;
    private @Nullable Map<String, Object> tags;
    private @Nullable Map<String, Object> context;
    private @Nullable String taskId;
    private @Nullable String agentId;
    private @Nullable Double durationMs;
    private @Nullable Long resultSizeBytes;
    private @Nullable Boolean success;
    private @Nullable String errorMessage;

    private Builder() {}

    /** The event, a UUID. */
    public Builder eventId(String eventId) {
      this.eventId = eventId;
      return this;
    }

    /** When it happened, in milliseconds since 1970. */
    public Builder timestamp(Instant timestamp) {
      this.timestamp = timestamp;
      return this;
    }

    /** How severe the event is. */
    public Builder severity(@Nullable Severity severity) {
      this.severity = severity;
      return this;
    }

    /** Metadata, key by key. */
    public Builder tags(@Nullable Map<String, Object> tags) {
      this.tags = tags;
      return this;
    }

    /** What else is known. */
    public Builder context(@Nullable Map<String, Object> context) {
      this.context = context;
      return this;
    }

    /** The task. */
    public Builder taskId(String taskId) {
      this.taskId = taskId;
      return this;
    }

    /** The agent. */
    public Builder agentId(String agentId) {
      this.agentId = agentId;
      return this;
    }

    /** How long it took, in milliseconds. */
    public Builder durationMs(double durationMs) {
      this.durationMs = durationMs;
      return this;
    }

    /** The size of the result. */
    public Builder resultSizeBytes(long resultSizeBytes) {
      this.resultSizeBytes = resultSizeBytes;
      return this;
    }

    /** Whether it succeeded. */
    public Builder success(boolean success) {
      this.success = success;
      return this;
    }

    /** What went wrong. */
    public Builder errorMessage(@Nullable String errorMessage) {
      this.errorMessage = errorMessage;
      return this;
    }

    /**
     * Returns the event.
     *
     * @throws dev.weft.registry.InvalidEventException if a value is missing or not allowed
     */
    public TaskCompletedEvent build() {
      EventType type = SynapticEvents.TASK_COMPLETED;
      return new TaskCompletedEvent(
          eventId == null ? UUID.randomUUID().toString() : eventId,
            timestamp == null ? Instant.now() : timestamp,
            severity,
            tags,
            context,
            taskId,
            agentId,
            type.require(9, durationMs),
            type.require(10, resultSizeBytes),
            type.require(11, success),
            errorMessage);
    }
  }
}
