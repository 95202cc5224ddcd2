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
 * The mesh changed; the form of the first half of the document.
 *
 * <p>The event {@code mesh.topology.change} of the model; a record cannot hold wrong values.
 *
 * @param eventId The event, a UUID.
 * @param timestamp When it happened, in milliseconds since 1970.
 * @param severity How severe the event is.
 * @param tags Metadata, key by key.
 * @param context What else is known.
 * @param nodeId The node that changed.
 * @param changeType What changed.
 * @param connectionsAdded How many connections were made.
 * @param connectionsRemoved How many connections were cut.
 * @param topologyHealth How healthy the mesh is.
 */
public record MeshTopologyChangeEvent(
    String eventId,
    Instant timestamp,
    @Nullable Severity severity,
    @Nullable Map<String, Object> tags,
    @Nullable Map<String, Object> context,
    String nodeId,
    String changeType,
    long connectionsAdded,
    long connectionsRemoved,
    double topologyHealth)
    implements TelemetryEvent {

  /** Refuses values that the contract does not allow with an InvalidEventException. */
  public MeshTopologyChangeEvent {
    EventType type = SynapticEvents.MESH_TOPOLOGY_CHANGE;
    severity = severity == null ? Severity.INFO : severity;
    tags = tags == null ? Map.of() : tags;
    context = context == null ? Map.of() : context;
    type.check(0, eventId);
    type.requireTimestamp(timestamp);
    type.check(4, severity == null ? null : severity.value());
    type.check(5, tags);
    type.check(6, context);
    type.check(7, nodeId);
    type.check(8, changeType);
    type.check(9, connectionsAdded);
    type.check(10, connectionsRemoved);
    type.check(11, topologyHealth);
    tags = Structure.copy(tags);
    context = Structure.copy(context);
  }

  /** Starts an event; the time is now unless said otherwise. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public EventType eventType() {
    return SynapticEvents.MESH_TOPOLOGY_CHANGE;
  }

  @Override
  public @Nullable String traceId() {
    return null;
  }

  @Override
  public MeshTopologyChangeEvent withTraceId(String traceId) {
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
      case 7 -> nodeId;
      case 8 -> changeType;
      case 9 -> connectionsAdded;
      case 10 -> connectionsRemoved;
      case 11 -> topologyHealth;
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
    private @Nullable String nodeId;
    private @Nullable String changeType;
    private @Nullable Long connectionsAdded;
    private @Nullable Long connectionsRemoved;
    private @Nullable Double topologyHealth;

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

    /** The node that changed. */
    public Builder nodeId(String nodeId) {
      this.nodeId = nodeId;
      return this;
    }

    /** What changed. */
    public Builder changeType(String changeType) {
      this.changeType = changeType;
      return this;
    }

    /** How many connections were made. */
    public Builder connectionsAdded(long connectionsAdded) {
      this.connectionsAdded = connectionsAdded;
      return this;
    }

    /** How many connections were cut. */
    public Builder connectionsRemoved(long connectionsRemoved) {
      this.connectionsRemoved = connectionsRemoved;
      return this;
    }

    /** How healthy the mesh is. */
    public Builder topologyHealth(double topologyHealth) {
      this.topologyHealth = topologyHealth;
      return this;
    }

    /**
     * Returns the event.
     *
     * @throws dev.weft.registry.InvalidEventException if a value is missing or not allowed
     */
    public MeshTopologyChangeEvent build() {
      EventType type = SynapticEvents.MESH_TOPOLOGY_CHANGE;
      return new MeshTopologyChangeEvent(
          eventId == null ? UUID.randomUUID().toString() : eventId,
            timestamp == null ? Instant.now() : timestamp,
            severity,
            tags,
            context,
            nodeId,
            changeType,
            type.require(9, connectionsAdded),
            type.require(10, connectionsRemoved),
            type.require(11, topologyHealth));
    }
  }
}
