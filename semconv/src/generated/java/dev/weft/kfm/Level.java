// Generated from semconv/model by dev.weft.generate.Generator; do not edit.
package dev.weft.kfm;

/** How severe the event is. */
public enum Level {
  /** Detail. */
  DEBUG("debug"),

  /** As expected. */
  INFO("info"),

  /** Worth a look. */
  WARN("warn"),

  /** It failed. */
  ERROR("error");

  private final String value;

  Level(String value) {
    this.value = value;
  }

  /** The text on the line and in the attribute. */
  public String value() {
    return value;
  }
}
