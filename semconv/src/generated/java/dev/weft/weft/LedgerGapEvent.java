// Generated from semconv/model by dev.weft.generate.Generator; do not edit.
package dev.weft.weft;

import dev.weft.event.TelemetryEvent;
import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Events are missing in this ledger.
 *
 * <p>The event {@code weft.ledger.gap} of the model; a record cannot hold wrong values.
 *
 * @param timestamp When the gap was noticed, ISO 8601 in UTC, where chora-compose and codex-synaptic look for it.
 * @param ts The same, where Osiris and KFM look for it.
 * @param reason Why events are missing.
 * @param missing How many events are missing; null if it cannot be known.
 * @param from The time of the earliest of them, or when the loss was noticed.
 * @param to The time of the latest of them, or when the loss was noticed.
 */
public record LedgerGapEvent(
    Instant timestamp,
    String ts,
    Reason reason,
    @Nullable Long missing,
    String from,
    String to)
    implements TelemetryEvent {

  /** Refuses values that the contract does not allow with an InvalidEventException. */
  public LedgerGapEvent {
    EventType type = WeftEvents.LEDGER_GAP;
    type.requireTimestamp(timestamp);
    type.check(1, ts);
    type.check(5, reason == null ? null : reason.value());
    type.check(6, missing);
    type.check(7, from);
    type.check(8, to);
  }

  /** Starts an event; the time is now unless said otherwise. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public EventType eventType() {
    return WeftEvents.LEDGER_GAP;
  }

  @Override
  public @Nullable String traceId() {
    return null;
  }

  @Override
  public LedgerGapEvent withTraceId(String traceId) {
    return this;
  }

  @Override
  public @Nullable Object value(Field field) {
    return switch (field.index()) {
      case 0 -> timestamp;
      case 1 -> ts;
      case 5 -> reason.value();
      case 6 -> missing;
      case 7 -> from;
      case 8 -> to;
      default -> eventType().lineName();
    };
  }

  /** Collects the values of one event; for one thread. */
  public static final class Builder {

    private @Nullable Instant timestamp;
    private @Nullable String ts;
    private @Nullable Reason reason;
    private @Nullable Long missing;
    private @Nullable String from;
    private @Nullable String to;

    private Builder() {}

    /** When the gap was noticed, ISO 8601 in UTC, where chora-compose and codex-synaptic look for it. */
    public Builder timestamp(Instant timestamp) {
      this.timestamp = timestamp;
      return this;
    }

    /** The same, where Osiris and KFM look for it. */
    public Builder ts(String ts) {
      this.ts = ts;
      return this;
    }

    /** Why events are missing. */
    public Builder reason(Reason reason) {
      this.reason = reason;
      return this;
    }

    /** How many events are missing; null if it cannot be known. */
    public Builder missing(@Nullable Long missing) {
      this.missing = missing;
      return this;
    }

    /** The time of the earliest of them, or when the loss was noticed. */
    public Builder from(String from) {
      this.from = from;
      return this;
    }

    /** The time of the latest of them, or when the loss was noticed. */
    public Builder to(String to) {
      this.to = to;
      return this;
    }

    /**
     * Returns the event.
     *
     * @throws dev.weft.registry.InvalidEventException if a value is missing or not allowed
     */
    public LedgerGapEvent build() {
      EventType type = WeftEvents.LEDGER_GAP;
      return new LedgerGapEvent(
          timestamp == null ? Instant.now() : timestamp,
            ts,
            reason,
            missing,
            from,
            to);
    }
  }
}
