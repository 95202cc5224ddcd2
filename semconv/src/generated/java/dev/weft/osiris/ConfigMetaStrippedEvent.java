// Generated from semconv/model by dev.weft.generate.Generator; do not edit.
package dev.weft.osiris;

import dev.weft.event.TelemetryEvent;
import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import dev.weft.registry.Structure;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Meta keys were removed from the config of a step.
 *
 * <p>The event {@code osiris.config_meta_stripped} of the model; a record cannot hold wrong values.
 *
 * @param timestamp When it happened, ISO 8601 with an offset; Weft writes UTC with three digits of milliseconds.
 * @param session The run, also the name of its directory; the number is the time of its start in milliseconds.
 * @param stepId The step.
 * @param keysRemoved The meta keys that were removed.
 */
public record ConfigMetaStrippedEvent(
    Instant timestamp,
    String session,
    String stepId,
    List<String> keysRemoved)
    implements TelemetryEvent {

  /** Refuses values that the contract does not allow with an InvalidEventException. */
  public ConfigMetaStrippedEvent {
    EventType type = OsirisEvents.CONFIG_META_STRIPPED;
    type.requireTimestamp(timestamp);
    type.check(1, session);
    type.check(3, stepId);
    type.check(4, keysRemoved);
    keysRemoved = Structure.copy(keysRemoved);
  }

  /** Starts an event; the time is now unless said otherwise. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public EventType eventType() {
    return OsirisEvents.CONFIG_META_STRIPPED;
  }

  @Override
  public @Nullable String traceId() {
    return null;
  }

  @Override
  public ConfigMetaStrippedEvent withTraceId(String traceId) {
    return this;
  }

  @Override
  public @Nullable Object value(Field field) {
    return switch (field.index()) {
      case 0 -> timestamp;
      case 1 -> session;
      case 3 -> stepId;
      case 4 -> keysRemoved;
      default -> eventType().lineName();
    };
  }

  /** Collects the values of one event; for one thread. */
  public static final class Builder {

    private @Nullable Instant timestamp;
    private @Nullable String session;
    private @Nullable String stepId;
    private @Nullable List<String> keysRemoved;

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

    /** The meta keys that were removed. */
    public Builder keysRemoved(List<String> keysRemoved) {
      this.keysRemoved = keysRemoved;
      return this;
    }

    /**
     * Returns the event.
     *
     * @throws dev.weft.registry.InvalidEventException if a value is missing or not allowed
     */
    public ConfigMetaStrippedEvent build() {
      EventType type = OsirisEvents.CONFIG_META_STRIPPED;
      return new ConfigMetaStrippedEvent(
          timestamp == null ? Instant.now() : timestamp,
            session,
            stepId,
            keysRemoved);
    }
  }
}
