package dev.weft.audit;

import java.util.List;
import java.util.Map;

/**
 * What a verifier has found out about a ledger.
 *
 * @param lines of the ledger
 * @param entries of the chain
 * @param signed how many lines each key has signed
 * @param findings what must not be, first of all the first of its kind
 * @param notes what an auditor should know
 */
public record Verification(
    long lines,
    long entries,
    Map<String, Long> signed,
    List<Finding> findings,
    List<String> notes) {

  public Verification {
    signed = Map.copyOf(signed);
    findings = List.copyOf(findings);
    notes = List.copyOf(notes);
  }

  public boolean ok() {
    return findings.isEmpty();
  }
}
