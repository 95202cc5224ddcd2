package org.skyfield.swarm.route;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.skyfield.swarm.Mission.Site;
import org.uma.jmetal.problem.doubleproblem.impl.AbstractDoubleProblem;
import org.uma.jmetal.solution.doublesolution.DoubleSolution;

/** The length of a round trip; a site's variable says when it is visited. */
final class RouteProblem extends AbstractDoubleProblem {
  private final List<Site> sites;

  RouteProblem(String id, List<Site> sites) {
    this.sites = sites;
    name(id);
    numberOfObjectives(1);
    variableBounds(Collections.nCopies(sites.size(), 0.0), Collections.nCopies(sites.size(), 1.0));
  }

  @Override
  public DoubleSolution evaluate(DoubleSolution solution) {
    List<Site> order = order(solution);
    double length = 0;
    for (int i = 0; i < order.size(); i++) {
      length += distance(order.get(i), order.get((i + 1) % order.size()));
    }
    solution.objectives()[0] = length;
    return solution;
  }

  List<Site> order(DoubleSolution solution) {
    return IntStream.range(0, sites.size())
        .boxed()
        .sorted(Comparator.comparing(index -> solution.variables().get(index)))
        .map(sites::get)
        .toList();
  }

  private static double distance(Site from, Site to) {
    double north = 111.2 * (from.latitude() - to.latitude());
    double east =
        111.2
            * (from.longitude() - to.longitude())
            * Math.cos(Math.toRadians((from.latitude() + to.latitude()) / 2));
    return Math.hypot(north, east);
  }
}
