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
 * The packages that the drivers need were looked for.
 *
 * <p>The event {@code osiris.dependency_check} of the model; a record cannot hold wrong values.
 *
 * @param timestamp When it happened, ISO 8601 with an offset; Weft writes UTC with three digits of milliseconds.
 * @param session The run, also the name of its directory; the number is the time of its start in milliseconds.
 * @param missing The packages that are missing.
 * @param present The packages that are there.
 */
public record DependencyCheckEvent(
    Instant timestamp,
    String session,
    List<String> missing,
    List<String> present)
    implements TelemetryEvent {

  /** Refuses values that the contract does not allow with an InvalidEventException. */
  public DependencyCheckEvent {
    EventType type = OsirisEvents.DEPENDENCY_CHECK;
    type.requireTimestamp(timestamp);
    type.check(1, session);
    type.check(3, missing);
    type.check(4, present);
    missing = Structure.copy(missing);
    present = Structure.copy(present);
  }

  /** Starts an event; the time is now unless said otherwise. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public EventType eventType() {
    return OsirisEvents.DEPENDENCY_CHECK;
  }

  @Override
  public @Nullable String traceId() {
    return null;
  }

  @Override
  public DependencyCheckEvent withTraceId(String traceId) {
    return this;
  }

  @Override
  public @Nullable Object value(Field field) {
    return switch (field.index()) {
      case 0 -> timestamp;
      case 1 -> session;
      case 3 -> missing;
      case 4 -> present;
      default -> eventType().lineName();
    };
  }

  /** Collects the values of one event; for one thread. */
  public static final class Builder {

    private @Nullable Instant timestamp;
    private @Nullable String session;
    private @Nullable List<String> missing;
    private @Nullable List<String> present;

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

    /** The packages that are missing. */
    public Builder missing(List<String> missing) {
      this.missing = missing;
      return this;
    }

    /** The packages that are there. */
    public Builder present(List<String> present) {
      this.present = present;
      return this;
    }

    /**
     * Returns the event.
     *
     * @throws dev.weft.registry.InvalidEventException if a value is missing or not allowed
     */
    public DependencyCheckEvent build() {
      EventType type = OsirisEvents.DEPENDENCY_CHECK;
      return new DependencyCheckEvent(
          timestamp == null ? Instant.now() : timestamp,
            session,
            missing,
            present);
    }
  }
}
