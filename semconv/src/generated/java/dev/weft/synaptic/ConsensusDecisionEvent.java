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
 * A proposal was decided.
 *
 * <p>The event {@code consensus.decision} of the model; a record cannot hold wrong values.
 *
 * @param eventId The event, a UUID.
 * @param timestamp When it happened, in milliseconds since 1970.
 * @param severity How severe the event is.
 * @param tags Metadata, key by key.
 * @param context What else is known.
 * @param proposalId The proposal.
 * @param decision What was decided.
 * @param votesFor The votes in favour.
 * @param votesAgainst The votes against.
 * @param voteThreshold What a proposal needs; up to 1 a share of the votes, above a number of them.
 * @param decisionTimeMs How long the decision took, in milliseconds.
 */
public record ConsensusDecisionEvent(
    String eventId,
    Instant timestamp,
    @Nullable Severity severity,
    @Nullable Map<String, Object> tags,
    @Nullable Map<String, Object> context,
    String proposalId,
    Decision decision,
    long votesFor,
    long votesAgainst,
    double voteThreshold,
    double decisionTimeMs)
    implements TelemetryEvent {

  /** Refuses values that the contract does not allow with an InvalidEventException. */
  public ConsensusDecisionEvent {
    EventType type = SynapticEvents.CONSENSUS_DECISION;
    severity = severity == null ? Severity.INFO : severity;
    tags = tags == null ? Map.of() : tags;
    context = context == null ? Map.of() : context;
    type.check(0, eventId);
    type.requireTimestamp(timestamp);
    type.check(4, severity == null ? null : severity.value());
    type.check(5, tags);
    type.check(6, context);
    type.check(7, proposalId);
    type.check(8, decision == null ? null : decision.value());
    type.check(9, votesFor);
    type.check(10, votesAgainst);
    type.check(11, voteThreshold);
    type.check(12, decisionTimeMs);
    tags = Structure.copy(tags);
    context = Structure.copy(context);
  }

  /** Starts an event; the time is now unless said otherwise. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public EventType eventType() {
    return SynapticEvents.CONSENSUS_DECISION;
  }

  @Override
  public @Nullable String traceId() {
    return null;
  }

  @Override
  public ConsensusDecisionEvent withTraceId(String traceId) {
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
      case 7 -> proposalId;
      case 8 -> decision.value();
      case 9 -> votesFor;
      case 10 -> votesAgainst;
      case 11 -> voteThreshold;
      case 12 -> decisionTimeMs;
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
    private @Nullable String proposalId;
    private @Nullable Decision decision;
    private @Nullable Long votesFor;
    private @Nullable Long votesAgainst;
    private @Nullable Double voteThreshold;
    private @Nullable Double decisionTimeMs;

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

    /** The proposal. */
    public Builder proposalId(String proposalId) {
      this.proposalId = proposalId;
      return this;
    }

    /** What was decided. */
    public Builder decision(Decision decision) {
      this.decision = decision;
      return this;
    }

    /** The votes in favour. */
    public Builder votesFor(long votesFor) {
      this.votesFor = votesFor;
      return this;
    }

    /** The votes against. */
    public Builder votesAgainst(long votesAgainst) {
      this.votesAgainst = votesAgainst;
      return this;
    }

    /** What a proposal needs; up to 1 a share of the votes, above a number of them. */
    public Builder voteThreshold(double voteThreshold) {
      this.voteThreshold = voteThreshold;
      return this;
    }

    /** How long the decision took, in milliseconds. */
    public Builder decisionTimeMs(double decisionTimeMs) {
      this.decisionTimeMs = decisionTimeMs;
      return this;
    }

    /**
     * Returns the event.
     *
     * @throws dev.weft.registry.InvalidEventException if a value is missing or not allowed
     */
    public ConsensusDecisionEvent build() {
      EventType type = SynapticEvents.CONSENSUS_DECISION;
      return new ConsensusDecisionEvent(
          eventId == null ? UUID.randomUUID().toString() : eventId,
            timestamp == null ? Instant.now() : timestamp,
            severity,
            tags,
            context,
            proposalId,
            decision,
            type.require(9, votesFor),
            type.require(10, votesAgainst),
            type.require(11, voteThreshold),
            type.require(12, decisionTimeMs));
    }
  }
}
