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
 * Missing packages were installed.
 *
 * <p>The event {@code osiris.dependency_installed} of the model; a record cannot hold wrong values.
 *
 * @param timestamp When it happened, ISO 8601 with an offset; Weft writes UTC with three digits of milliseconds.
 * @param session The run, also the name of its directory; the number is the time of its start in milliseconds.
 * @param nowPresent The packages that were installed.
 * @param stillMissing The packages that could not be installed.
 */
public record DependencyInstalledEvent(
    Instant timestamp,
    String session,
    List<String> nowPresent,
    List<String> stillMissing)
    implements TelemetryEvent {

  /** Refuses values that the contract does not allow with an InvalidEventException. */
  public DependencyInstalledEvent {
    EventType type = OsirisEvents.DEPENDENCY_INSTALLED;
    type.requireTimestamp(timestamp);
    type.check(1, session);
    type.check(3, nowPresent);
    type.check(4, stillMissing);
    nowPresent = Structure.copy(nowPresent);
    stillMissing = Structure.copy(stillMissing);
  }

  /** Starts an event; the time is now unless said otherwise. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public EventType eventType() {
    return OsirisEvents.DEPENDENCY_INSTALLED;
  }

  @Override
  public @Nullable String traceId() {
    return null;
  }

  @Override
  public DependencyInstalledEvent withTraceId(String traceId) {
    return this;
  }

  @Override
  public @Nullable Object value(Field field) {
    return switch (field.index()) {
      case 0 -> timestamp;
      case 1 -> session;
      case 3 -> nowPresent;
      case 4 -> stillMissing;
      default -> eventType().lineName();
    };
  }

  /** Collects the values of one event; for one thread. */
  public static final class Builder {

    private @Nullable Instant timestamp;
    private @Nullable String session;
    private @Nullable List<String> nowPresent;
    private @Nullable List<String> stillMissing;

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

    /** The packages that were installed. */
    public Builder nowPresent(List<String> nowPresent) {
      this.nowPresent = nowPresent;
      return this;
    }

    /** The packages that could not be installed. */
    public Builder stillMissing(List<String> stillMissing) {
      this.stillMissing = stillMissing;
      return this;
    }

    /**
     * Returns the event.
     *
     * @throws dev.weft.registry.InvalidEventException if a value is missing or not allowed
     */
    public DependencyInstalledEvent build() {
      EventType type = OsirisEvents.DEPENDENCY_INSTALLED;
      return new DependencyInstalledEvent(
          timestamp == null ? Instant.now() : timestamp,
            session,
            nowPresent,
            stillMissing);
    }
  }
}
