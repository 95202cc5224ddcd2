// Generated from semconv/model by dev.weft.generate.Generator; do not edit.
package dev.weft.synaptic;

import dev.weft.event.TelemetryEvent;
import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import dev.weft.registry.Structure;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task was assigned to an agent.
 *
 * <p>The event {@code task.assigned} of the model; a record cannot hold wrong values.
 *
 * @param eventId The event, a UUID.
 * @param timestamp When it happened, in milliseconds since 1970.
 * @param severity How severe the event is.
 * @param tags Metadata, key by key.
 * @param context What else is known.
 * @param taskId The task.
 * @param agentId The agent.
 * @param taskType The type of the task.
 * @param priority The priority of the task.
 * @param estimatedDurationMs How long the task may take, in milliseconds.
 * @param dependencies The tasks that must be done before.
 */
public record TaskAssignedEvent(
    String eventId,
    Instant timestamp,
    @Nullable Severity severity,
    @Nullable Map<String, Object> tags,
    @Nullable Map<String, Object> context,
    String taskId,
    String agentId,
    String taskType,
    long priority,
    double estimatedDurationMs,
    List<String> dependencies)
    implements TelemetryEvent {

  /** Refuses values that the contract does not allow with an InvalidEventException. */
  public TaskAssignedEvent {
    EventType type = SynapticEvents.TASK_ASSIGNED;
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
    type.check(9, taskType);
    type.check(10, priority);
    type.check(11, estimatedDurationMs);
    type.check(12, dependencies);
    tags = Structure.copy(tags);
    context = Structure.copy(context);
    dependencies = Structure.copy(dependencies);
  }

  /** Starts an event; the time is now unless said otherwise. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public EventType eventType() {
    return SynapticEvents.TASK_ASSIGNED;
  }

  @Override
  public @Nullable String traceId() {
    return null;
  }

  @Override
  public TaskAssignedEvent withTraceId(String traceId) {
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
      case 9 -> taskType;
      case 10 -> priority;
      case 11 -> estimatedDurationMs;
      case 12 -> dependencies;
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
    private @Nullable String taskType;
    private @Nullable Long priority;
    private @Nullable Double estimatedDurationMs;
    private @Nullable List<String> dependencies;

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

    /** The type of the task. */
    public Builder taskType(String taskType) {
      this.taskType = taskType;
      return this;
    }

    /** The priority of the task. */
    public Builder priority(long priority) {
      this.priority = priority;
      return this;
    }

    /** How long the task may take, in milliseconds. */
    public Builder estimatedDurationMs(double estimatedDurationMs) {
      this.estimatedDurationMs = estimatedDurationMs;
      return this;
    }

    /** The tasks that must be done before. */
    public Builder dependencies(List<String> dependencies) {
      this.dependencies = dependencies;
      return this;
    }

    /**
     * Returns the event.
     *
     * @throws dev.weft.registry.InvalidEventException if a value is missing or not allowed
     */
    public TaskAssignedEvent build() {
      EventType type = SynapticEvents.TASK_ASSIGNED;
      return new TaskAssignedEvent(
          eventId == null ? UUID.randomUUID().toString() : eventId,
            timestamp == null ? Instant.now() : timestamp,
            severity,
            tags,
            context,
            taskId,
            agentId,
            taskType,
            type.require(10, priority),
            type.require(11, estimatedDurationMs),
            dependencies);
    }
  }
}
