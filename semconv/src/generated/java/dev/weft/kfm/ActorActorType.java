// Generated from semconv/model by dev.weft.generate.Generator; do not edit.
package dev.weft.kfm;

/** What kind of actor it is. */
public enum ActorActorType {
  /** A person. */
  USER("user"),

  /** A program. */
  SERVICE("service"),

  /** A program that decides. */
  AGENT("agent");

  private final String value;

  ActorActorType(String value) {
    this.value = value;
  }

  /** The text on the line and in the attribute. */
  public String value() {
    return value;
  }
}
