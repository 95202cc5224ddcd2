// Generated from semconv/model by dev.weft.generate.Generator; do not edit.
package dev.weft.kfm;

/** The algorithm. */
public enum SignatureAlgo {
  /** Ed25519. */
  ED25519("ed25519");

  private final String value;

  SignatureAlgo(String value) {
    this.value = value;
  }

  /** The text on the line and in the attribute. */
  public String value() {
    return value;
  }
}
