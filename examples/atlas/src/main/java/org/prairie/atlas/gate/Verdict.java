package org.prairie.atlas.gate;

import java.util.List;

/**
 * What the gate decided.
 *
 * @param decision pass, warn or fail
 */
public record Verdict(
    String policyPack, String decision, List<Finding> findings, List<Waiver> waivers) {
  /** Nothing was asked. */
  public static final Verdict PASS = new Verdict("none", "pass", List.of(), List.of());

  public Verdict {
    findings = List.copyOf(findings);
    waivers = List.copyOf(waivers);
  }

  public boolean denied() {
    return decision.equals("fail");
  }
}
