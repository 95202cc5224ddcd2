package org.skyfield.swarm.bridge;

/** One message between agents. */
public record A2aMessage(String id, String source, String destination, String method, String text) {
  public int size() {
    return text.length();
  }

  A2aMessage answer(String state) {
    String from = destination;
    String to = source;
    return new A2aMessage(id + "-answer", from, to, "task/" + state, "{}");
  }
}
