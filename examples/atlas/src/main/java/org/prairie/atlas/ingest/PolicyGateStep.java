package org.prairie.atlas.ingest;

import java.util.List;
import org.prairie.atlas.gate.PolicyDeniedException;
import org.prairie.atlas.gate.PolicyGate;
import org.prairie.atlas.gate.Verdict;

/** Lets only datasets through that may be published. */
public final class PolicyGateStep implements IngestStep {
  private final PolicyGate gate;

  public PolicyGateStep(PolicyGate gate) {
    this.gate = gate;
  }

  @Override
  public String name() {
    return "policy_gate";
  }

  @Override
  public StepReport execute(Batch batch) throws PolicyDeniedException {
    Verdict verdict = gate.evaluate(batch.feed());
    batch.decided(verdict);
    List<Reading> readings = batch.bulletins().readings();
    if (verdict.denied()) {
      Reading first = readings.get(0);
      throw new PolicyDeniedException(
          batch.feed().datasetId()
              + " has exact sites, the first at "
              + first.latitude()
              + ", "
              + first.longitude(),
          verdict);
    }
    int records = readings.size();
    return new StepReport("raw", records, records, 0, 0, verdict.findings().size(), List.of());
  }
}
