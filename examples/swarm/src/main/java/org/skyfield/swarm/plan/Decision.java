package org.skyfield.swarm.plan;

/** What the voters decided. */
public record Decision(
    String proposalId,
    String type,
    String outcome,
    int votesFor,
    int votesAgainst,
    double threshold,
    boolean quorum) {
  public boolean approved() {
    return outcome.equals("APPROVED");
  }
}
