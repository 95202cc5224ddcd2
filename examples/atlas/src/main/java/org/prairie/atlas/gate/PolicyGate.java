package org.prairie.atlas.gate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.casbin.jcasbin.main.Enforcer;
import org.prairie.atlas.config.Feed;
import org.prairie.atlas.config.Folders;

/** Asks the policies of the atlas; a warning needs a waiver, a denial ends the run. */
public final class PolicyGate {
  private static final String ROLE = "role:publisher";

  private final Enforcer enforcer;
  private final List<Waiver> waivers;
  private final String policyPack;

  public PolicyGate(Folders folders, String policyPack) throws IOException {
    this.policyPack = policyPack;
    this.enforcer =
        new Enforcer(
            folders.source("policy/model.conf").toString(),
            folders.source("policy/policy.csv").toString());
    this.waivers = Arrays.asList(folders.read("policy/waivers.json", Waiver[].class));
  }

  public Verdict evaluate(Feed feed) {
    List<Finding> findings = new ArrayList<>();
    if (!enforcer.enforce(ROLE, feed.classification(), "publish")) {
      findings.add(
          new Finding("KFM-GEO-001", "error", "Exact sites of this class are not published"));
      return new Verdict(policyPack, "fail", findings, List.of());
    }
    if (feed.contact().isEmpty()) {
      findings.add(
          new Finding("KFM-META-002", "warn", "Missing recommended provider contact field"));
    }
    List<Waiver> applied =
        waivers.stream()
            .filter(waiver -> waiver.datasetId().equals(feed.datasetId()))
            .filter(waiver -> findings.stream().anyMatch(f -> f.ruleId().equals(waiver.ruleId())))
            .toList();
    return new Verdict(policyPack, findings.isEmpty() ? "pass" : "warn", findings, applied);
  }
}
