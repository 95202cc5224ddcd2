package org.skyfield.swarm.task;

import java.util.Map;

/** The agents that do the inspections. */
public final class InspectionCrew {
  private final Map<String, Agent> agents;

  public InspectionCrew(Map<String, Agent> agents) {
    this.agents = Map.copyOf(agents);
  }

  public Picture inspect(Inspection inspection) {
    Agent agent = agents.get(inspection.agentId());
    if (agent == null) {
      throw new IllegalArgumentException("unknown agent");
    }
    synchronized (agent) {
      agent.work(() -> fly(inspection));
    }
    return new Picture(inspection.id(), 2_048L + 16L * inspection.id().hashCode() % 1024);
  }

  private static void fly(Inspection inspection) {
    double sum = 0;
    for (int i = 1; i < 200_000; i++) {
      sum += Math.sqrt(i);
    }
    if (sum < 0 || inspection.kind().equals("night_flight")) {
      throw new IllegalStateException("battery low");
    }
  }
}
