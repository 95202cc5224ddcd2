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
 * Two memories were synchronised.
 *
 * <p>The event {@code memory.bridge.sync} of the model; a record cannot hold wrong values.
 *
 * @param eventId The event, a UUID.
 * @param timestamp When it happened, in milliseconds since 1970.
 * @param severity How severe the event is.
 * @param tags Metadata, key by key.
 * @param context What else is known.
 * @param namespace The namespace in the memory.
 * @param syncStrategy How the two sides were reconciled.
 * @param conflictsResolved How many conflicts were resolved.
 * @param syncDurationMs How long it took, in milliseconds.
 * @param status The outcome.
 */
public record MemoryBridgeSyncEvent(
    String eventId,
    Instant timestamp,
    @Nullable Severity severity,
    @Nullable Map<String, Object> tags,
    @Nullable Map<String, Object> context,
    String namespace,
    String syncStrategy,
    long conflictsResolved,
    double syncDurationMs,
    Status status)
    implements TelemetryEvent {

  /** Refuses values that the contract does not allow with an InvalidEventException. */
  public MemoryBridgeSyncEvent {
    EventType type = SynapticEvents.MEMORY_BRIDGE_SYNC;
    severity = severity == null ? Severity.INFO : severity;
    tags = tags == null ? Map.of() : tags;
    context = context == null ? Map.of() : context;
    type.check(0, eventId);
    type.requireTimestamp(timestamp);
    type.check(4, severity == null ? null : severity.value());
    type.check(5, tags);
    type.check(6, context);
    type.check(7, namespace);
    type.check(8, syncStrategy);
    type.check(9, conflictsResolved);
    type.check(10, syncDurationMs);
    type.check(11, status == null ? null : status.value());
    tags = Structure.copy(tags);
    context = Structure.copy(context);
  }

  /** Starts an event; the time is now unless said otherwise. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public EventType eventType() {
    return SynapticEvents.MEMORY_BRIDGE_SYNC;
  }

  @Override
  public @Nullable String traceId() {
    return null;
  }

  @Override
  public MemoryBridgeSyncEvent withTraceId(String traceId) {
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
      case 7 -> namespace;
      case 8 -> syncStrategy;
      case 9 -> conflictsResolved;
      case 10 -> syncDurationMs;
      case 11 -> status.value();
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
    private @Nullable String namespace;
    private @Nullable String syncStrategy;
    private @Nullable Long conflictsResolved;
    private @Nullable Double syncDurationMs;
    private @Nullable Status status;

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

    /** The namespace in the memory. */
    public Builder namespace(String namespace) {
      this.namespace = namespace;
      return this;
    }

    /** How the two sides were reconciled. */
    public Builder syncStrategy(String syncStrategy) {
      this.syncStrategy = syncStrategy;
      return this;
    }

    /** How many conflicts were resolved. */
    public Builder conflictsResolved(long conflictsResolved) {
      this.conflictsResolved = conflictsResolved;
      return this;
    }

    /** How long it took, in milliseconds. */
    public Builder syncDurationMs(double syncDurationMs) {
      this.syncDurationMs = syncDurationMs;
      return this;
    }

    /** The outcome. */
    public Builder status(Status status) {
      this.status = status;
      return this;
    }

    /**
     * Returns the event.
     *
     * @throws dev.weft.registry.InvalidEventException if a value is missing or not allowed
     */
    public MemoryBridgeSyncEvent build() {
      EventType type = SynapticEvents.MEMORY_BRIDGE_SYNC;
      return new MemoryBridgeSyncEvent(
          eventId == null ? UUID.randomUUID().toString() : eventId,
            timestamp == null ? Instant.now() : timestamp,
            severity,
            tags,
            context,
            namespace,
            syncStrategy,
            type.require(9, conflictsResolved),
            type.require(10, syncDurationMs),
            status);
    }
  }
}
