// Generated from semconv/model by dev.weft.generate.Generator; do not edit.
package dev.weft.synaptic;

/** Where the message went. */
public enum Direction {
  /** It came in. */
  INBOUND("INBOUND"),

  /** It went out. */
  OUTBOUND("OUTBOUND");

  private final String value;

  Direction(String value) {
    this.value = value;
  }

  /** The text on the line and in the attribute. */
  public String value() {
    return value;
  }
}
