// Generated from semconv/model by dev.weft.generate.Generator; do not edit.
package dev.weft.kfm;

/** What was decided. */
public enum PolicyDecision {
  /** Nothing is against it. */
  PASS("pass"),

  /** It is denied. */
  FAIL("fail"),

  /** There are warnings. */
  WARN("warn");

  private final String value;

  PolicyDecision(String value) {
    this.value = value;
  }

  /** The text on the line and in the attribute. */
  public String value() {
    return value;
  }
}
