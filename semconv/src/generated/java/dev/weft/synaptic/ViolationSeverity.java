// Generated from semconv/model by dev.weft.generate.Generator; do not edit.
package dev.weft.synaptic;

/** How severe the violation is. */
public enum ViolationSeverity {
  /** Low. */
  LOW("LOW"),

  /** Medium. */
  MEDIUM("MEDIUM"),

  /** High. */
  HIGH("HIGH"),

  /** Critical. */
  CRITICAL("CRITICAL");

  private final String value;

  ViolationSeverity(String value) {
    this.value = value;
  }

  /** The text on the line and in the attribute. */
  public String value() {
    return value;
  }
}
