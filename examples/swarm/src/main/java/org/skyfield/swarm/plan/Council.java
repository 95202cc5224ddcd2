package org.skyfield.swarm.plan;

import java.util.ArrayList;
import java.util.List;

/** Lets the drones vote on a plan. A drone refuses a route longer than its range. */
public final class Council {
  private final List<String> voters;

  public Council(List<String> voters) {
    this.voters = voters;
  }

  public Decision decide(Ballot ballot) {
    open(ballot);
    List<Vote> votes = new ArrayList<>();
    for (int i = 0; i < voters.size(); i++) {
      votes.add(vote(ballot, voters.get(i), 120.0 + 40.0 * i));
    }
    return close(ballot, votes);
  }

  Ballot open(Ballot ballot) {
    return ballot;
  }

  Vote vote(Ballot ballot, String voter, double range) {
    boolean approves = ballot.routeLength() <= range;
    String reasoning = approves ? "within range" : "longer than the range";
    return new Vote(ballot.proposalId(), voter, approves, reasoning, 1.0);
  }

  Decision close(Ballot ballot, List<Vote> votes) {
    int approving = (int) votes.stream().filter(Vote::approves).count();
    boolean approved = approving >= ballot.threshold() * votes.size();
    return new Decision(
        ballot.proposalId(),
        ballot.type(),
        approved ? "APPROVED" : "REJECTED",
        approving,
        votes.size() - approving,
        ballot.threshold(),
        votes.size() * 2 > voters.size());
  }
}
