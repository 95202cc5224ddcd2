// Generated from semconv/model by dev.weft.generate.Generator; do not edit.
package dev.weft.synaptic;

/** What was decided. */
public enum Decision {
  /** It was approved. */
  APPROVED("APPROVED"),

  /** It was rejected. */
  REJECTED("REJECTED"),

  /** Nobody decided in time. */
  TIMEOUT("TIMEOUT");

  private final String value;

  Decision(String value) {
    this.value = value;
  }

  /** The text on the line and in the attribute. */
  public String value() {
    return value;
  }
}
