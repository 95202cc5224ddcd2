package org.skyfield.swarm.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FlightGuardTest {
  @Test
  void allows_commandThatIsNotGranted_reportsAViolation() {
    FlightGuard guard = new FlightGuard(List.of("alpha"), "secret");

    assertThat(guard.allows("alpha", "airspace", "fly")).isTrue();
    assertThat(guard.allows("alpha", "camera", "stream")).isFalse();

    assertThat(guard.violations()).extracting(Violation::severity).containsExactly("MEDIUM");
  }
}
