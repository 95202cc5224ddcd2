package org.skyfield.swarm.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.skyfield.swarm.Mission.Site;

class RouteSwarmTest {
  private static final List<Site> CORNERS =
      List.of(
          new Site("a", 0, 0),
          new Site("c", 0.1, 0.1),
          new Site("b", 0, 0.1),
          new Site("d", 0.1, 0));

  @Test
  void shortest_ofTheCornersOfASquare_goesRoundIt() {
    RouteSwarm.Route route = RouteSwarm.shortest("square", CORNERS);

    assertThat(route.length()).isBetween(44.4, 44.6);
    assertThat(RouteSwarm.shortest("square", CORNERS)).isEqualTo(route);
  }
}
