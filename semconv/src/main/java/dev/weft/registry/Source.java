package dev.weft.registry;

/** Where a line encoder takes a field from. */
public enum Source {
  /** The time of the event. */
  TIMESTAMP,
  /** The name of the event type on the line. */
  EVENT_NAME,
  /** The value in the field's slot, in OTLP the attribute {@link Field#key()}. */
  ATTRIBUTE
}
