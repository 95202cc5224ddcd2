// Generated from semconv/model by dev.weft.generate.Generator; do not edit.
package dev.weft.synaptic;

/** The outcome. */
public enum Status {
  /** It succeeded. */
  SUCCESS("success"),

  /** It failed. */
  FAILURE("failure");

  private final String value;

  Status(String value) {
    this.value = value;
  }

  /** The text on the line and in the attribute. */
  public String value() {
    return value;
  }
}
