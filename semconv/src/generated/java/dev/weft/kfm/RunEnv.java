// Generated from semconv/model by dev.weft.generate.Generator; do not edit.
package dev.weft.kfm;

/** The environment. */
public enum RunEnv {
  /** Development. */
  DEV("dev"),

  /** Before production. */
  STAGING("staging"),

  /** Production. */
  PROD("prod");

  private final String value;

  RunEnv(String value) {
    this.value = value;
  }

  /** The text on the line and in the attribute. */
  public String value() {
    return value;
  }
}
