// Generated from semconv/model by dev.weft.generate.Generator; do not edit.
package dev.weft.kfm;

/** Who may see it. */
public enum PrivacyClassification {
  /** Everybody. */
  PUBLIC("public"),

  /** Those inside. */
  INTERNAL("internal"),

  /** Some. */
  RESTRICTED("restricted"),

  /** Few. */
  SENSITIVE("sensitive");

  private final String value;

  PrivacyClassification(String value) {
    this.value = value;
  }

  /** The text on the line and in the attribute. */
  public String value() {
    return value;
  }
}
