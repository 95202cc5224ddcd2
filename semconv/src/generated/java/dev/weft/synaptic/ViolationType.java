// Generated from semconv/model by dev.weft.generate.Generator; do not edit.
package dev.weft.synaptic;

/** What kind of violation it is. */
public enum ViolationType {
  /** Access without a right. */
  UNAUTHORIZED_ACCESS("UNAUTHORIZED_ACCESS"),

  /** Too much was used. */
  RESOURCE_LIMIT("RESOURCE_LIMIT"),

  /** The input was wrong. */
  INVALID_INPUT("INVALID_INPUT");

  private final String value;

  ViolationType(String value) {
    this.value = value;
  }

  /** The text on the line and in the attribute. */
  public String value() {
    return value;
  }
}
