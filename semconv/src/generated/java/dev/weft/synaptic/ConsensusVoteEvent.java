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
 * Somebody voted about a proposal.
 *
 * <p>The document keeps only the last three fields; the name and the others are those of its original.
 *
 * <p>The event {@code consensus.vote} of the model; a record cannot hold wrong values.
 *
 * @param eventId The event, a UUID.
 * @param timestamp When it happened, in milliseconds since 1970.
 * @param severity How severe the event is.
 * @param tags Metadata, key by key.
 * @param context What else is known.
 * @param proposalId The proposal.
 * @param voterId Who voted.
 * @param vote Whether the vote approves.
 * @param reasoning Why.
 * @param voteWeight The weight of the vote.
 */
public record ConsensusVoteEvent(
    String eventId,
    Instant timestamp,
    @Nullable Severity severity,
    @Nullable Map<String, Object> tags,
    @Nullable Map<String, Object> context,
    String proposalId,
    String voterId,
    boolean vote,
    String reasoning,
    @Nullable Double voteWeight)
    implements TelemetryEvent {

  /** Refuses values that the contract does not allow with an InvalidEventException. */
  public ConsensusVoteEvent {
    EventType type = SynapticEvents.CONSENSUS_VOTE;
    severity = severity == null ? Severity.INFO : severity;
    tags = tags == null ? Map.of() : tags;
    context = context == null ? Map.of() : context;
    voteWeight = voteWeight == null ? 1.0 : voteWeight;
    type.check(0, eventId);
    type.requireTimestamp(timestamp);
    type.check(4, severity == null ? null : severity.value());
    type.check(5, tags);
    type.check(6, context);
    type.check(7, proposalId);
    type.check(8, voterId);
    type.check(9, vote);
    type.check(10, reasoning);
    type.check(11, voteWeight);
    tags = Structure.copy(tags);
    context = Structure.copy(context);
  }

  /** Starts an event; the time is now unless said otherwise. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public EventType eventType() {
    return SynapticEvents.CONSENSUS_VOTE;
  }

  @Override
  public @Nullable String traceId() {
    return null;
  }

  @Override
  public ConsensusVoteEvent withTraceId(String traceId) {
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
      case 8 -> voterId;
      case 9 -> vote;
      case 10 -> reasoning;
      case 11 -> voteWeight;
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
    private @Nullable String voterId;
    private @Nullable Boolean vote;
    private @Nullable String reasoning;
    private @Nullable Double voteWeight;

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

    /** Who voted. */
    public Builder voterId(String voterId) {
      this.voterId = voterId;
      return this;
    }

    /** Whether the vote approves. */
    public Builder vote(boolean vote) {
      this.vote = vote;
      return this;
    }

    /** Why. */
    public Builder reasoning(String reasoning) {
      this.reasoning = reasoning;
      return this;
    }

    /** The weight of the vote. */
    public Builder voteWeight(@Nullable Double voteWeight) {
      this.voteWeight = voteWeight;
      return this;
    }

    /**
     * Returns the event.
     *
     * @throws dev.weft.registry.InvalidEventException if a value is missing or not allowed
     */
    public ConsensusVoteEvent build() {
      EventType type = SynapticEvents.CONSENSUS_VOTE;
      return new ConsensusVoteEvent(
          eventId == null ? UUID.randomUUID().toString() : eventId,
            timestamp == null ? Instant.now() : timestamp,
            severity,
            tags,
            context,
            proposalId,
            voterId,
            type.require(9, vote),
            reasoning,
            voteWeight);
    }
  }
}
