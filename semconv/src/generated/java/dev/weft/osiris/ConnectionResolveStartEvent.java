// Generated from semconv/model by dev.weft.generate.Generator; do not edit.
package dev.weft.osiris;

import dev.weft.event.TelemetryEvent;
import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step begins to resolve a connection.
 *
 * <p>The event {@code osiris.connection_resolve_start} of the model; a record cannot hold wrong values.
 *
 * @param timestamp When it happened, ISO 8601 with an offset; Weft writes UTC with three digits of milliseconds.
 * @param session The run, also the name of its directory; the number is the time of its start in milliseconds.
 * @param stepId The step.
 * @param family The family of the connection.
 * @param alias The alias of the connection in its family.
 */
public record ConnectionResolveStartEvent(
    Instant timestamp,
    String session,
    String stepId,
    String family,
    String alias)
    implements TelemetryEvent {

  /** Refuses values that the contract does not allow with an InvalidEventException. */
  public ConnectionResolveStartEvent {
    EventType type = OsirisEvents.CONNECTION_RESOLVE_START;
    type.requireTimestamp(timestamp);
    type.check(1, session);
    type.check(3, stepId);
    type.check(4, family);
    type.check(5, alias);
  }

  /** Starts an event; the time is now unless said otherwise. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public EventType eventType() {
    return OsirisEvents.CONNECTION_RESOLVE_START;
  }

  @Override
  public @Nullable String traceId() {
    return null;
  }

  @Override
  public ConnectionResolveStartEvent withTraceId(String traceId) {
    return this;
  }

  @Override
  public @Nullable Object value(Field field) {
    return switch (field.index()) {
      case 0 -> timestamp;
      case 1 -> session;
      case 3 -> stepId;
      case 4 -> family;
      case 5 -> alias;
      default -> eventType().lineName();
    };
  }

  /** Collects the values of one event; for one thread. */
  public static final class Builder {

    private @Nullable Instant timestamp;
    private @Nullable String session;
    private @Nullable String stepId;
    private @Nullable String family;
    private @Nullable String alias;

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

    /** The step. */
    public Builder stepId(String stepId) {
      this.stepId = stepId;
      return this;
    }

    /** The family of the connection. */
    public Builder family(String family) {
      this.family = family;
      return this;
    }

    /** The alias of the connection in its family. */
    public Builder alias(String alias) {
      this.alias = alias;
      return this;
    }

    /**
     * Returns the event.
     *
     * @throws dev.weft.registry.InvalidEventException if a value is missing or not allowed
     */
    public ConnectionResolveStartEvent build() {
      EventType type = OsirisEvents.CONNECTION_RESOLVE_START;
      return new ConnectionResolveStartEvent(
          timestamp == null ? Instant.now() : timestamp,
            session,
            stepId,
            family,
            alias);
    }
  }
}
