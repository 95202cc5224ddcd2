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
 * A swarm finished an iteration.
 *
 * <p>The event {@code swarm.iteration} of the model; a record cannot hold wrong values.
 *
 * @param eventId The event, a UUID.
 * @param timestamp When it happened, in milliseconds since 1970.
 * @param severity How severe the event is.
 * @param tags Metadata, key by key.
 * @param context What else is known.
 * @param swarmId The swarm.
 * @param algorithm The algorithm of optimisation.
 * @param iteration The number of the iteration.
 * @param convergenceScore How far the swarm has converged.
 * @param bestFitness The best fitness so far.
 * @param parameters The parameters of the algorithm.
 */
public record SwarmIterationEvent(
    String eventId,
    Instant timestamp,
    @Nullable Severity severity,
    @Nullable Map<String, Object> tags,
    @Nullable Map<String, Object> context,
    String swarmId,
    Algorithm algorithm,
    long iteration,
    double convergenceScore,
    double bestFitness,
    @Nullable Map<String, Object> parameters)
    implements TelemetryEvent {

  /** Refuses values that the contract does not allow with an InvalidEventException. */
  public SwarmIterationEvent {
    EventType type = SynapticEvents.SWARM_ITERATION;
    severity = severity == null ? Severity.INFO : severity;
    tags = tags == null ? Map.of() : tags;
    context = context == null ? Map.of() : context;
    type.check(0, eventId);
    type.requireTimestamp(timestamp);
    type.check(4, severity == null ? null : severity.value());
    type.check(5, tags);
    type.check(6, context);
    type.check(7, swarmId);
    type.check(8, algorithm == null ? null : algorithm.value());
    type.check(9, iteration);
    type.check(10, convergenceScore);
    type.check(11, bestFitness);
    type.check(12, parameters);
    tags = Structure.copy(tags);
    context = Structure.copy(context);
    parameters = Structure.copy(parameters);
  }

  /** Starts an event; the time is now unless said otherwise. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public EventType eventType() {
    return SynapticEvents.SWARM_ITERATION;
  }

  @Override
  public @Nullable String traceId() {
    return null;
  }

  @Override
  public SwarmIterationEvent withTraceId(String traceId) {
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
      case 7 -> swarmId;
      case 8 -> algorithm.value();
      case 9 -> iteration;
      case 10 -> convergenceScore;
      case 11 -> bestFitness;
      case 12 -> parameters;
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
    private @Nullable String swarmId;
    private @Nullable Algorithm algorithm;
    private @Nullable Long iteration;
    private @Nullable Double convergenceScore;
    private @Nullable Double bestFitness;
    private @Nullable Map<String, Object> parameters;

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

    /** The swarm. */
    public Builder swarmId(String swarmId) {
      this.swarmId = swarmId;
      return this;
    }

    /** The algorithm of optimisation. */
    public Builder algorithm(Algorithm algorithm) {
      this.algorithm = algorithm;
      return this;
    }

    /** The number of the iteration. */
    public Builder iteration(long iteration) {
      this.iteration = iteration;
      return this;
    }

    /** How far the swarm has converged. */
    public Builder convergenceScore(double convergenceScore) {
      this.convergenceScore = convergenceScore;
      return this;
    }

    /** The best fitness so far. */
    public Builder bestFitness(double bestFitness) {
      this.bestFitness = bestFitness;
      return this;
    }

    /** The parameters of the algorithm. */
    public Builder parameters(@Nullable Map<String, Object> parameters) {
      this.parameters = parameters;
      return this;
    }

    /**
     * Returns the event.
     *
     * @throws dev.weft.registry.InvalidEventException if a value is missing or not allowed
     */
    public SwarmIterationEvent build() {
      EventType type = SynapticEvents.SWARM_ITERATION;
      return new SwarmIterationEvent(
          eventId == null ? UUID.randomUUID().toString() : eventId,
            timestamp == null ? Instant.now() : timestamp,
            severity,
            tags,
            context,
            swarmId,
            algorithm,
            type.require(9, iteration),
            type.require(10, convergenceScore),
            type.require(11, bestFitness),
            parameters);
    }
  }
}
