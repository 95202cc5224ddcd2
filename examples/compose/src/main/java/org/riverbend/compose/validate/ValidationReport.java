package org.riverbend.compose.validate;

import java.util.List;

/** The result of a check: how many rules were applied and which of them are broken. */
public record ValidationReport(boolean passed, int ruleCount, List<Violation> violations) {

  public ValidationReport {
    violations = List.copyOf(violations);
    if (passed != violations.isEmpty()) {
      throw new IllegalArgumentException(
          "passed=" + passed + " does not fit " + violations.size() + " violations");
    }
  }

  static ValidationReport of(int ruleCount, List<Violation> violations) {
    return new ValidationReport(violations.isEmpty(), ruleCount, violations);
  }
}
