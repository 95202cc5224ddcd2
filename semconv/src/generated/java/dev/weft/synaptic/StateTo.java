// Generated from semconv/model by dev.weft.generate.Generator; do not edit.
package dev.weft.synaptic;

/** The state after. */
public enum StateTo {
  /** It starts. */
  INITIALIZING("initializing"),

  /** It runs. */
  RUNNING("running"),

  /** It waits for work. */
  IDLE("idle"),

  /** It works. */
  BUSY("busy"),

  /** It failed. */
  ERROR("error"),

  /** It stops. */
  SHUTTING_DOWN("shutting_down"),

  /** It is gone. */
  OFFLINE("offline");

  private final String value;

  StateTo(String value) {
    this.value = value;
  }

  /** The text on the line and in the attribute. */
  public String value() {
    return value;
  }
}
