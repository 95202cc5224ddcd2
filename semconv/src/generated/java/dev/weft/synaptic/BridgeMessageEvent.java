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
 * A message crossed a bridge.
 *
 * <p>The event {@code bridge.message} of the model; a record cannot hold wrong values.
 *
 * @param eventId The event, a UUID.
 * @param timestamp When it happened, in milliseconds since 1970.
 * @param severity How severe the event is.
 * @param tags Metadata, key by key.
 * @param context What else is known.
 * @param bridgeType The protocol of the bridge.
 * @param direction Where the message went.
 * @param messageId The message.
 * @param source Who sent it.
 * @param destination Who should get it.
 * @param messageType The type of the message in its protocol.
 * @param payloadSizeBytes The size of the message.
 * @param processingTimeMs How long it took to handle it, in milliseconds.
 */
public record BridgeMessageEvent(
    String eventId,
    Instant timestamp,
    @Nullable Severity severity,
    @Nullable Map<String, Object> tags,
    @Nullable Map<String, Object> context,
    BridgeType bridgeType,
    Direction direction,
    String messageId,
    String source,
    String destination,
    String messageType,
    long payloadSizeBytes,
    double processingTimeMs)
    implements TelemetryEvent {

  /** Refuses values that the contract does not allow with an InvalidEventException. */
  public BridgeMessageEvent {
    EventType type = SynapticEvents.BRIDGE_MESSAGE;
    severity = severity == null ? Severity.DEBUG : severity;
    tags = tags == null ? Map.of() : tags;
    context = context == null ? Map.of() : context;
    type.check(0, eventId);
    type.requireTimestamp(timestamp);
    type.check(4, severity == null ? null : severity.value());
    type.check(5, tags);
    type.check(6, context);
    type.check(7, bridgeType == null ? null : bridgeType.value());
    type.check(8, direction == null ? null : direction.value());
    type.check(9, messageId);
    type.check(10, source);
    type.check(11, destination);
    type.check(12, messageType);
    type.check(13, payloadSizeBytes);
    type.check(14, processingTimeMs);
    tags = Structure.copy(tags);
    context = Structure.copy(context);
  }

  /** Starts an event; the time is now unless said otherwise. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public EventType eventType() {
    return SynapticEvents.BRIDGE_MESSAGE;
  }

  @Override
  public @Nullable String traceId() {
    return null;
  }

  @Override
  public BridgeMessageEvent withTraceId(String traceId) {
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
      case 7 -> bridgeType.value();
      case 8 -> direction.value();
      case 9 -> messageId;
      case 10 -> source;
      case 11 -> destination;
      case 12 -> messageType;
      case 13 -> payloadSizeBytes;
      case 14 -> processingTimeMs;
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
    private @Nullable BridgeType bridgeType;
    private @Nullable Direction direction;
    private @Nullable String messageId;
    private @Nullable String source;
    private @Nullable String destination;
    private @Nullable String messageType;
    private @Nullable Long payloadSizeBytes;
    private @Nullable Double processingTimeMs;

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

    /** The protocol of the bridge. */
    public Builder bridgeType(BridgeType bridgeType) {
      this.bridgeType = bridgeType;
      return this;
    }

    /** Where the message went. */
    public Builder direction(Direction direction) {
      this.direction = direction;
      return this;
    }

    /** The message. */
    public Builder messageId(String messageId) {
      this.messageId = messageId;
      return this;
    }

    /** Who sent it. */
    public Builder source(String source) {
      this.source = source;
      return this;
    }

    /** Who should get it. */
    public Builder destination(String destination) {
      this.destination = destination;
      return this;
    }

    /** The type of the message in its protocol. */
    public Builder messageType(String messageType) {
      this.messageType = messageType;
      return this;
    }

    /** The size of the message. */
    public Builder payloadSizeBytes(long payloadSizeBytes) {
      this.payloadSizeBytes = payloadSizeBytes;
      return this;
    }

    /** How long it took to handle it, in milliseconds. */
    public Builder processingTimeMs(double processingTimeMs) {
      this.processingTimeMs = processingTimeMs;
      return this;
    }

    /**
     * Returns the event.
     *
     * @throws dev.weft.registry.InvalidEventException if a value is missing or not allowed
     */
    public BridgeMessageEvent build() {
      EventType type = SynapticEvents.BRIDGE_MESSAGE;
      return new BridgeMessageEvent(
          eventId == null ? UUID.randomUUID().toString() : eventId,
            timestamp == null ? Instant.now() : timestamp,
            severity,
            tags,
            context,
            bridgeType,
            direction,
            messageId,
            source,
            destination,
            messageType,
            type.require(13, payloadSizeBytes),
            type.require(14, processingTimeMs));
    }
  }
}
