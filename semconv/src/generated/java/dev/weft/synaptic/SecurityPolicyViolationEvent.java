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
 * An agent violated a policy; the form of the first half of the document.
 *
 * <p>The event {@code security.policy.violation} of the model; a record cannot hold wrong values.
 *
 * @param eventId The event, a UUID.
 * @param timestamp When it happened, in milliseconds since 1970.
 * @param severity How severe the event is.
 * @param tags Metadata, key by key.
 * @param context What else is known.
 * @param agentId The agent.
 * @param policyType The type of the policy.
 * @param violationDetails What was violated.
 * @param violationSeverity How severe the violation is.
 * @param actionTaken What was done about it.
 */
public record SecurityPolicyViolationEvent(
    String eventId,
    Instant timestamp,
    @Nullable Severity severity,
    @Nullable Map<String, Object> tags,
    @Nullable Map<String, Object> context,
    String agentId,
    String policyType,
    String violationDetails,
    ViolationSeverity violationSeverity,
    String actionTaken)
    implements TelemetryEvent {

  /** Refuses values that the contract does not allow with an InvalidEventException. */
  public SecurityPolicyViolationEvent {
    EventType type = SynapticEvents.SECURITY_POLICY_VIOLATION;
    severity = severity == null ? Severity.WARN : severity;
    tags = tags == null ? Map.of() : tags;
    context = context == null ? Map.of() : context;
    type.check(0, eventId);
    type.requireTimestamp(timestamp);
    type.check(4, severity == null ? null : severity.value());
    type.check(5, tags);
    type.check(6, context);
    type.check(7, agentId);
    type.check(8, policyType);
    type.check(9, violationDetails);
    type.check(10, violationSeverity == null ? null : violationSeverity.value());
    type.check(11, actionTaken);
    tags = Structure.copy(tags);
    context = Structure.copy(context);
  }

  /** Starts an event; the time is now unless said otherwise. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public EventType eventType() {
    return SynapticEvents.SECURITY_POLICY_VIOLATION;
  }

  @Override
  public @Nullable String traceId() {
    return null;
  }

  @Override
  public SecurityPolicyViolationEvent withTraceId(String traceId) {
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
      case 8 -> policyType;
      case 9 -> violationDetails;
      case 10 -> violationSeverity.value();
      case 11 -> actionTaken;
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
    private @Nullable String policyType;
    private @Nullable String violationDetails;
    private @Nullable ViolationSeverity violationSeverity;
    private @Nullable String actionTaken;

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

    /** The type of the policy. */
    public Builder policyType(String policyType) {
      this.policyType = policyType;
      return this;
    }

    /** What was violated. */
    public Builder violationDetails(String violationDetails) {
      this.violationDetails = violationDetails;
      return this;
    }

    /** How severe the violation is. */
    public Builder violationSeverity(ViolationSeverity violationSeverity) {
      this.violationSeverity = violationSeverity;
      return this;
    }

    /** What was done about it. */
    public Builder actionTaken(String actionTaken) {
      this.actionTaken = actionTaken;
      return this;
    }

    /**
     * Returns the event.
     *
     * @throws dev.weft.registry.InvalidEventException if a value is missing or not allowed
     */
    public SecurityPolicyViolationEvent build() {
      EventType type = SynapticEvents.SECURITY_POLICY_VIOLATION;
      return new SecurityPolicyViolationEvent(
          eventId == null ? UUID.randomUUID().toString() : eventId,
            timestamp == null ? Instant.now() : timestamp,
            severity,
            tags,
            context,
            agentId,
            policyType,
            violationDetails,
            violationSeverity,
            actionTaken);
    }
  }
}
