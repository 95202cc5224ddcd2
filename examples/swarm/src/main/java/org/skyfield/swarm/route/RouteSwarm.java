package org.skyfield.swarm.route;

import java.util.List;
import org.skyfield.swarm.Mission.Site;
import org.uma.jmetal.algorithm.singleobjective.particleswarmoptimization.StandardPSO2007;
import org.uma.jmetal.util.evaluator.impl.SequentialSolutionListEvaluator;
import org.uma.jmetal.util.pseudorandom.JMetalRandom;

/** A particle swarm that looks for the shortest round trip. */
public final class RouteSwarm extends StandardPSO2007 {
  private static final int PARTICLES = 20;
  private static final int ITERATIONS = 320;

  private final RouteProblem problem;
  private double firstLength;
  private double convergence;

  private RouteSwarm(RouteProblem problem) {
    super(problem, PARTICLES, ITERATIONS, 3, new SequentialSolutionListEvaluator<>());
    this.problem = problem;
  }

  /** The same sites give the same route. */
  public static Route shortest(String id, List<Site> sites) {
    JMetalRandom.getInstance().setSeed(4711L);
    RouteSwarm swarm = new RouteSwarm(new RouteProblem(id, sites));
    swarm.run();
    List<String> order = swarm.problem.order(swarm.result()).stream().map(Site::name).toList();
    return new Route(id, order, swarm.result().objectives()[0]);
  }

  @Override
  public void updateProgress() {
    double length = result().objectives()[0];
    firstLength = Math.max(firstLength, length);
    convergence = 1 - length / firstLength;
    super.updateProgress();
  }

  /** How much of the first route's length has been saved, 0 to 1. */
  public double getConvergence() {
    return convergence;
  }

  /** A round trip and its length in kilometres. */
  public record Route(String id, List<String> order, double length) {}
}
