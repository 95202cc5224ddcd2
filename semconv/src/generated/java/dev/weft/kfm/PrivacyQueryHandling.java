// Generated from semconv/model by dev.weft.generate.Generator; do not edit.
package dev.weft.kfm;

/** What became of the text of a question. */
public enum PrivacyQueryHandling {
  /** Only its hash is kept. */
  HASHED("hashed"),

  /** It was removed. */
  REDACTED("redacted"),

  /** It is kept as agreed. */
  STORED_WITH_CONSENT("stored_with_consent");

  private final String value;

  PrivacyQueryHandling(String value) {
    this.value = value;
  }

  /** The text on the line and in the attribute. */
  public String value() {
    return value;
  }
}
