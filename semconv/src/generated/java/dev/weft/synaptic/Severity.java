// Generated from semconv/model by dev.weft.generate.Generator; do not edit.
package dev.weft.synaptic;

/** How severe the event is. */
public enum Severity {
  /** Finest detail. */
  TRACE("TRACE"),

  /** Detail. */
  DEBUG("DEBUG"),

  /** As expected. */
  INFO("INFO"),

  /** Worth a look. */
  WARN("WARN"),

  /** It failed. */
  ERROR("ERROR"),

  /** Nothing works any more. */
  FATAL("FATAL");

  private final String value;

  Severity(String value) {
    this.value = value;
  }

  /** The text on the line and in the attribute. */
  public String value() {
    return value;
  }
}
