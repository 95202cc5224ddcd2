package org.riverbend.compose.assemble;

import org.riverbend.compose.validate.ValidationReport;
import org.riverbend.compose.validate.Violation;

/** How a check of a section went, in one line for the desk's notes. */
public record CheckResult(String check, boolean passed, String note) {

  static CheckResult of(String check, ValidationReport report) {
    if (report.passed()) {
      return new CheckResult(check, true, report.ruleCount() + " rules kept");
    }
    Violation first = report.violations().get(0);
    return new CheckResult(
        check,
        false,
        String.format(
            "%d of %d rules broken: %s %s",
            report.violations().size(), report.ruleCount(), first.location(), first.message()));
  }

  static CheckResult notDone(String check, String reason) {
    return new CheckResult(check, false, "not done: " + reason);
  }
}
