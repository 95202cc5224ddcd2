package org.skyfield.swarm.guard;

import java.util.ArrayList;
import java.util.List;
import org.casbin.jcasbin.main.Enforcer;
import org.casbin.jcasbin.model.Model;

/** Knows who may do what, and who is who. */
public final class FlightGuard {
  private static final String MODEL =
      """
      [request_definition]
      r = sub, obj, act
      [policy_definition]
      p = sub, obj, act
      [policy_effect]
      e = some(where (p.eft == allow))
      [matchers]
      m = r.sub == p.sub && r.obj == p.obj && r.act == p.act
      """;

  private final Enforcer enforcer;
  private final String password;
  private final List<Violation> violations = new ArrayList<>();

  public FlightGuard(List<String> drones, String password) {
    Model model = new Model();
    model.loadModelFromText(MODEL);
    enforcer = new Enforcer(model);
    drones.forEach(drone -> enforcer.addPolicy(drone, "airspace", "fly"));
    this.password = password;
  }

  public boolean authenticate(String agent, String given) {
    return password.equals(given);
  }

  public boolean allows(String agent, String resource, String action) {
    boolean allowed = enforcer.enforce(agent, resource, action);
    if (!allowed) {
      String severity = action.equals("fly") ? "CRITICAL" : "MEDIUM";
      report(
          new Violation(
              agent,
              "airspace_access",
              "UNAUTHORIZED_ACCESS",
              resource,
              action,
              severity,
              true,
              action + " is not granted"));
    }
    return allowed;
  }

  public List<Violation> violations() {
    return List.copyOf(violations);
  }

  void report(Violation violation) {
    violations.add(violation);
  }
}
