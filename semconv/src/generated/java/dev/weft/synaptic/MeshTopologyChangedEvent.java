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
 * The mesh changed; the form of the second half of the document.
 *
 * <p>The event {@code mesh.topology_change} of the model; a record cannot hold wrong values.
 *
 * @param eventId The event, a UUID.
 * @param timestamp When it happened, in milliseconds since 1970.
 * @param severity How severe the event is.
 * @param tags Metadata, key by key.
 * @param context What else is known.
 * @param connectionChangeType What changed, one of a fixed list.
 * @param nodeId The node that changed.
 * @param targetNodeId The node at the other end of the connection.
 * @param nodeCount How many nodes there are after the change.
 * @param connectionCount How many connections there are after the change.
 * @param topologyHash A hash of the topology after the change.
 */
public record MeshTopologyChangedEvent(
    String eventId,
    Instant timestamp,
    @Nullable Severity severity,
    @Nullable Map<String, Object> tags,
    @Nullable Map<String, Object> context,
    ConnectionChangeType connectionChangeType,
    String nodeId,
    @Nullable String targetNodeId,
    long nodeCount,
    long connectionCount,
    String topologyHash)
    implements TelemetryEvent {

  /** Refuses values that the contract does not allow with an InvalidEventException. */
  public MeshTopologyChangedEvent {
    EventType type = SynapticEvents.MESH_TOPOLOGY_CHANGED;
    severity = severity == null ? Severity.INFO : severity;
    tags = tags == null ? Map.of() : tags;
    context = context == null ? Map.of() : context;
    type.check(0, eventId);
    type.requireTimestamp(timestamp);
    type.check(4, severity == null ? null : severity.value());
    type.check(5, tags);
    type.check(6, context);
    type.check(7, connectionChangeType == null ? null : connectionChangeType.value());
    type.check(8, nodeId);
    type.check(9, targetNodeId);
    type.check(10, nodeCount);
    type.check(11, connectionCount);
    type.check(12, topologyHash);
    tags = Structure.copy(tags);
    context = Structure.copy(context);
  }

  /** Starts an event; the time is now unless said otherwise. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public EventType eventType() {
    return SynapticEvents.MESH_TOPOLOGY_CHANGED;
  }

  @Override
  public @Nullable String traceId() {
    return null;
  }

  @Override
  public MeshTopologyChangedEvent withTraceId(String traceId) {
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
      case 7 -> connectionChangeType.value();
      case 8 -> nodeId;
      case 9 -> targetNodeId;
      case 10 -> nodeCount;
      case 11 -> connectionCount;
      case 12 -> topologyHash;
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
    private @Nullable ConnectionChangeType connectionChangeType;
    private @Nullable String nodeId;
    private @Nullable String targetNodeId;
    private @Nullable Long nodeCount;
    private @Nullable Long connectionCount;
    private @Nullable String topologyHash;

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

    /** What changed, one of a fixed list. */
    public Builder connectionChangeType(ConnectionChangeType connectionChangeType) {
      this.connectionChangeType = connectionChangeType;
      return this;
    }

    /** The node that changed. */
    public Builder nodeId(String nodeId) {
      this.nodeId = nodeId;
      return this;
    }

    /** The node at the other end of the connection. */
    public Builder targetNodeId(@Nullable String targetNodeId) {
      this.targetNodeId = targetNodeId;
      return this;
    }

    /** How many nodes there are after the change. */
    public Builder nodeCount(long nodeCount) {
      this.nodeCount = nodeCount;
      return this;
    }

    /** How many connections there are after the change. */
    public Builder connectionCount(long connectionCount) {
      this.connectionCount = connectionCount;
      return this;
    }

    /** A hash of the topology after the change. */
    public Builder topologyHash(String topologyHash) {
      this.topologyHash = topologyHash;
      return this;
    }

    /**
     * Returns the event.
     *
     * @throws dev.weft.registry.InvalidEventException if a value is missing or not allowed
     */
    public MeshTopologyChangedEvent build() {
      EventType type = SynapticEvents.MESH_TOPOLOGY_CHANGED;
      return new MeshTopologyChangedEvent(
          eventId == null ? UUID.randomUUID().toString() : eventId,
            timestamp == null ? Instant.now() : timestamp,
            severity,
            tags,
            context,
            connectionChangeType,
            nodeId,
            targetNodeId,
            type.require(10, nodeCount),
            type.require(11, connectionCount),
            topologyHash);
    }
  }
}
