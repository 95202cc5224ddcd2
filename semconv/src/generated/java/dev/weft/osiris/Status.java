// Generated from semconv/model by dev.weft.generate.Generator; do not edit.
package dev.weft.osiris;

/** How the registration ended. */
public enum Status {
  /** It was registered. */
  SUCCESS("success"),

  /** It was registered after its packages were installed. */
  SUCCESS_AFTER_INSTALL("success_after_install"),

  /** It was not registered. */
  FAILED("failed");

  private final String value;

  Status(String value) {
    this.value = value;
  }

  /** The text on the line and in the attribute. */
  public String value() {
    return value;
  }
}
