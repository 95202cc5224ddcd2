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
 * The state of an agent changed.
 *
 * <p>The event {@code agent.lifecycle} of the model; a record cannot hold wrong values.
 *
 * @param eventId The event, a UUID.
 * @param timestamp When it happened, in milliseconds since 1970.
 * @param severity How severe the event is.
 * @param tags Metadata, key by key.
 * @param context What else is known.
 * @param agentId The agent.
 * @param agentType The type of the agent.
 * @param stateFrom The state before.
 * @param stateTo The state after.
 * @param transitionReason Why the state changed.
 * @param resourceUsageCpuPercent The share of the processors that was used, in percent.
 * @param resourceUsageMemoryMb The memory that was used, in MB.
 * @param resourceUsageNetworkBytes The bytes that went over the network.
 */
public record AgentLifecycleEvent(
    String eventId,
    Instant timestamp,
    @Nullable Severity severity,
    @Nullable Map<String, Object> tags,
    @Nullable Map<String, Object> context,
    String agentId,
    String agentType,
    StateFrom stateFrom,
    StateTo stateTo,
    String transitionReason,
    @Nullable Double resourceUsageCpuPercent,
    @Nullable Double resourceUsageMemoryMb,
    @Nullable Long resourceUsageNetworkBytes)
    implements TelemetryEvent {

  /** Refuses values that the contract does not allow with an InvalidEventException. */
  public AgentLifecycleEvent {
    EventType type = SynapticEvents.AGENT_LIFECYCLE;
    severity = severity == null ? Severity.INFO : severity;
    tags = tags == null ? Map.of() : tags;
    context = context == null ? Map.of() : context;
    type.check(0, eventId);
    type.requireTimestamp(timestamp);
    type.check(4, severity == null ? null : severity.value());
    type.check(5, tags);
    type.check(6, context);
    type.check(7, agentId);
    type.check(8, agentType);
    type.check(9, stateFrom == null ? null : stateFrom.value());
    type.check(10, stateTo == null ? null : stateTo.value());
    type.check(11, transitionReason);
    type.check(12, resourceUsageCpuPercent);
    type.check(13, resourceUsageMemoryMb);
    type.check(14, resourceUsageNetworkBytes);
    tags = Structure.copy(tags);
    context = Structure.copy(context);
  }

  /** Starts an event; the time is now unless said otherwise. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public EventType eventType() {
    return SynapticEvents.AGENT_LIFECYCLE;
  }

  @Override
  public @Nullable String traceId() {
    return null;
  }

  @Override
  public AgentLifecycleEvent withTraceId(String traceId) {
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
      case 7 -> agentId;
      case 8 -> agentType;
      case 9 -> stateFrom.value();
      case 10 -> stateTo.value();
      case 11 -> transitionReason;
      case 12 -> resourceUsageCpuPercent;
      case 13 -> resourceUsageMemoryMb;
      case 14 -> resourceUsageNetworkBytes;
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
    private @Nullable String agentId;
    private @Nullable String agentType;
    private @Nullable StateFrom stateFrom;
    private @Nullable StateTo stateTo;
    private @Nullable String transitionReason;
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

    /** The agent. */
    public Builder agentId(String agentId) {
      this.agentId = agentId;
      return this;
    }

    /** The type of the agent. */
    public Builder agentType(String agentType) {
      this.agentType = agentType;
      return this;
    }

    /** The state before. */
    public Builder stateFrom(StateFrom stateFrom) {
      this.stateFrom = stateFrom;
      return this;
    }

    /** The state after. */
    public Builder stateTo(StateTo stateTo) {
      this.stateTo = stateTo;
      return this;
    }

    /** Why the state changed. */
    public Builder transitionReason(String transitionReason) {
      this.transitionReason = transitionReason;
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
    public AgentLifecycleEvent build() {
      EventType type = SynapticEvents.AGENT_LIFECYCLE;
      return new AgentLifecycleEvent(
          eventId == null ? UUID.randomUUID().toString() : eventId,
            timestamp == null ? Instant.now() : timestamp,
            severity,
            tags,
            context,
            agentId,
            agentType,
            stateFrom,
            stateTo,
            transitionReason,
            resourceUsageCpuPercent,
            resourceUsageMemoryMb,
            resourceUsageNetworkBytes);
    }
  }
}
