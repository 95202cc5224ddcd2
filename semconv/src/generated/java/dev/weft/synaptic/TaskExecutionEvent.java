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
 * A task was executed; the form of the first half of the document.
 *
 * <p>The event {@code task.execution} of the model; a record cannot hold wrong values.
 *
 * @param eventId The event, a UUID.
 * @param timestamp When it happened, in milliseconds since 1970.
 * @param severity How severe the event is.
 * @param tags Metadata, key by key.
 * @param context What else is known.
 * @param taskId The task.
 * @param agentId The agent.
 * @param taskType The type of the task.
 * @param durationMs How long it took, in milliseconds.
 * @param success Whether it succeeded.
 * @param errorType The class of the error.
 * @param resourceUsageCpuPercent The share of the processors that was used, in percent.
 * @param resourceUsageMemoryMb The memory that was used, in MB.
 * @param resourceUsageNetworkBytes The bytes that went over the network.
 */
public record TaskExecutionEvent(
    String eventId,
    Instant timestamp,
    @Nullable Severity severity,
    @Nullable Map<String, Object> tags,
    @Nullable Map<String, Object> context,
    String taskId,
    String agentId,
    String taskType,
    double durationMs,
    boolean success,
    @Nullable String errorType,
    @Nullable Double resourceUsageCpuPercent,
    @Nullable Double resourceUsageMemoryMb,
    @Nullable Long resourceUsageNetworkBytes)
    implements TelemetryEvent {

  /** Refuses values that the contract does not allow with an InvalidEventException. */
  public TaskExecutionEvent {
    EventType type = SynapticEvents.TASK_EXECUTION;
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
    type.check(10, durationMs);
    type.check(11, success);
    type.check(12, errorType);
    type.check(13, resourceUsageCpuPercent);
    type.check(14, resourceUsageMemoryMb);
    type.check(15, resourceUsageNetworkBytes);
    tags = Structure.copy(tags);
    context = Structure.copy(context);
  }

  /** Starts an event; the time is now unless said otherwise. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public EventType eventType() {
    return SynapticEvents.TASK_EXECUTION;
  }

  @Override
  public @Nullable String traceId() {
    return null;
  }

  @Override
  public TaskExecutionEvent withTraceId(String traceId) {
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
      case 10 -> durationMs;
      case 11 -> success;
      case 12 -> errorType;
      case 13 -> resourceUsageCpuPercent;
      case 14 -> resourceUsageMemoryMb;
      case 15 -> resourceUsageNetworkBytes;
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
    private @Nullable Double durationMs;
    private @Nullable Boolean success;
    private @Nullable String errorType;
    private @Nullable Double resourceUsageCpuPercent;
    private @Nullable Double resourceUsageMemoryMb;
    private @Nullable Long resourceUsageNetworkBytes;

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

    /** How long it took, in milliseconds. */
    public Builder durationMs(double durationMs) {
      this.durationMs = durationMs;
      return this;
    }

    /** Whether it succeeded. */
    public Builder success(boolean success) {
      this.success = success;
      return this;
    }

    /** The class of the error. */
    public Builder errorType(@Nullable String errorType) {
      this.errorType = errorType;
      return this;
    }

    /** The share of the processors that was used, in percent. */
    public Builder resourceUsageCpuPercent(@Nullable Double resourceUsageCpuPercent) {
      this.resourceUsageCpuPercent = resourceUsageCpuPercent;
      return this;
    }

    /** The memory that was used, in MB. */
    public Builder resourceUsageMemoryMb(@Nullable Double resourceUsageMemoryMb) {
      this.resourceUsageMemoryMb = resourceUsageMemoryMb;
      return this;
    }

    /** The bytes that went over the network. */
    public Builder resourceUsageNetworkBytes(@Nullable Long resourceUsageNetworkBytes) {
      this.resourceUsageNetworkBytes = resourceUsageNetworkBytes;
      return this;
    }

    /**
     * Returns the event.
     *
     * @throws dev.weft.registry.InvalidEventException if a value is missing or not allowed
     */
    public TaskExecutionEvent build() {
      EventType type = SynapticEvents.TASK_EXECUTION;
      return new TaskExecutionEvent(
          eventId == null ? UUID.randomUUID().toString() : eventId,
            timestamp == null ? Instant.now() : timestamp,
            severity,
            tags,
            context,
            taskId,
            agentId,
            taskType,
            type.require(10, durationMs),
            type.require(11, success),
            errorType,
            resourceUsageCpuPercent,
            resourceUsageMemoryMb,
            resourceUsageNetworkBytes);
    }
  }
}
