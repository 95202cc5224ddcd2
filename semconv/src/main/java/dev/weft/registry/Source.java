package dev.weft.registry;

/** Where a line encoder takes a field from. */
public enum Source {
  /** The time of the event. */
  TIMESTAMP,
  /** The name of the event type on the line. */
  EVENT_NAME,
  /** The only value that the event type allows, see {@link Field#allowed()}; no attribute. */
  CONSTANT,
  /** The value in the field's slot: the number of a measurement. */
  VALUE,
  /** The value in the field's slot: the labels of a measurement by their names. */
  LABELS,
  /** The value in the field's slot, in OTLP the attribute {@link Field#key()}. */
  ATTRIBUTE;

  /** Whether the encoder takes the field from its slot. */
  public boolean isSlot() {
    return this == ATTRIBUTE || this == VALUE || this == LABELS;
  }
}
