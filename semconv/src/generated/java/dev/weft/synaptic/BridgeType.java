// Generated from semconv/model by dev.weft.generate.Generator; do not edit.
package dev.weft.synaptic;

/** The protocol of the bridge. */
public enum BridgeType {
  /** Model Context Protocol. */
  MCP("MCP"),

  /** Agent to agent. */
  A2A("A2A");

  private final String value;

  BridgeType(String value) {
    this.value = value;
  }

  /** The text on the line and in the attribute. */
  public String value() {
    return value;
  }
}
