// Generated from semconv/model by dev.weft.generate.Generator; do not edit.
package dev.weft.synaptic;

/** What changed, one of a fixed list. */
public enum ConnectionChangeType {
  /** A node came. */
  NODE_ADDED("NODE_ADDED"),

  /** A node went. */
  NODE_REMOVED("NODE_REMOVED"),

  /** A connection was made. */
  CONNECTION_ADDED("CONNECTION_ADDED"),

  /** A connection was cut. */
  CONNECTION_REMOVED("CONNECTION_REMOVED");

  private final String value;

  ConnectionChangeType(String value) {
    this.value = value;
  }

  /** The text on the line and in the attribute. */
  public String value() {
    return value;
  }
}
