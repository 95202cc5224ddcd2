package org.skyfield.swarm.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CouncilTest {
  private final Council council = new Council(List.of("a", "b", "c"));

  @Test
  void decide_routeWithinEveryRange_isApproved() {
    Decision decision = council.decide(new Ballot("p", "plan", 100, 0.5));

    assertThat(decision).isEqualTo(new Decision("p", "plan", "APPROVED", 3, 0, 0.5, true));
  }

  @Test
  void decide_routeBeyondMostRanges_isRejected() {
    Decision decision = council.decide(new Ballot("p", "plan", 180, 0.5));

    assertThat(decision).isEqualTo(new Decision("p", "plan", "REJECTED", 1, 2, 0.5, true));
  }
}
