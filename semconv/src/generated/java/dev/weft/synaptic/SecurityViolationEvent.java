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
 * A policy was violated; the form of the second half of the document.
 *
 * <p>The event {@code security.violation} of the model; a record cannot hold wrong values.
 *
 * @param eventId The event, a UUID.
 * @param timestamp When it happened, in milliseconds since 1970.
 * @param severity How severe the event is.
 * @param tags Metadata, key by key.
 * @param context What else is known.
 * @param violationType What kind of violation it is.
 * @param sourceAgent The agent that violated the policy.
 * @param resource What was affected.
 * @param attemptedAction What was attempted.
 * @param policyViolated The policy.
 * @param blocked Whether the action was blocked.
 * @param violationSeverity How severe the violation is.
 */
public record SecurityViolationEvent(
    String eventId,
    Instant timestamp,
    @Nullable Severity severity,
    @Nullable Map<String, Object> tags,
    @Nullable Map<String, Object> context,
    ViolationType violationType,
    @Nullable String sourceAgent,
    String resource,
    String attemptedAction,
    String policyViolated,
    boolean blocked,
    ViolationSeverity violationSeverity)
    implements TelemetryEvent {

  /** Refuses values that the contract does not allow with an InvalidEventException. */
  public SecurityViolationEvent {
    EventType type = SynapticEvents.SECURITY_VIOLATION;
    severity = severity == null ? Severity.WARN : severity;
    tags = tags == null ? Map.of() : tags;
    context = context == null ? Map.of() : context;
    type.check(0, eventId);
    type.requireTimestamp(timestamp);
    type.check(4, severity == null ? null : severity.value());
    type.check(5, tags);
    type.check(6, context);
    type.check(7, violationType == null ? null : violationType.value());
    type.check(8, sourceAgent);
    type.check(9, resource);
    type.check(10, attemptedAction);
    type.check(11, policyViolated);
    type.check(12, blocked);
    type.check(13, violationSeverity == null ? null : violationSeverity.value());
    tags = Structure.copy(tags);
    context = Structure.copy(context);
  }

  /** Starts an event; the time is now unless said otherwise. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public EventType eventType() {
    return SynapticEvents.SECURITY_VIOLATION;
  }

  @Override
  public @Nullable String traceId() {
    return null;
  }

  @Override
  public SecurityViolationEvent withTraceId(String traceId) {
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
      case 7 -> violationType.value();
      case 8 -> sourceAgent;
      case 9 -> resource;
      case 10 -> attemptedAction;
      case 11 -> policyViolated;
      case 12 -> blocked;
      case 13 -> violationSeverity.value();
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
    private @Nullable ViolationType violationType;
    private @Nullable String sourceAgent;
    private @Nullable String resource;
    private @Nullable String attemptedAction;
    private @Nullable String policyViolated;
    private @Nullable Boolean blocked;
    private @Nullable ViolationSeverity violationSeverity;

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

    /** What kind of violation it is. */
    public Builder violationType(ViolationType violationType) {
      this.violationType = violationType;
      return this;
    }

    /** The agent that violated the policy. */
    public Builder sourceAgent(@Nullable String sourceAgent) {
      this.sourceAgent = sourceAgent;
      return this;
    }

    /** What was affected. */
    public Builder resource(String resource) {
      this.resource = resource;
      return this;
    }

    /** What was attempted. */
    public Builder attemptedAction(String attemptedAction) {
      this.attemptedAction = attemptedAction;
      return this;
    }

    /** The policy. */
    public Builder policyViolated(String policyViolated) {
      this.policyViolated = policyViolated;
      return this;
    }

    /** Whether the action was blocked. */
    public Builder blocked(boolean blocked) {
      this.blocked = blocked;
      return this;
    }

    /** How severe the violation is. */
    public Builder violationSeverity(ViolationSeverity violationSeverity) {
      this.violationSeverity = violationSeverity;
      return this;
    }

    /**
     * Returns the event.
     *
     * @throws dev.weft.registry.InvalidEventException if a value is missing or not allowed
     */
    public SecurityViolationEvent build() {
      EventType type = SynapticEvents.SECURITY_VIOLATION;
      return new SecurityViolationEvent(
          eventId == null ? UUID.randomUUID().toString() : eventId,
            timestamp == null ? Instant.now() : timestamp,
            severity,
            tags,
            context,
            violationType,
            sourceAgent,
            resource,
            attemptedAction,
            policyViolated,
            type.require(12, blocked),
            violationSeverity);
    }
  }
}
