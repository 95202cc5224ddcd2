package org.riverbend.compose.scenario;

import java.util.List;

/** Writes scenario results as Markdown. */
final class ScenarioPage {
  private ScenarioPage() {}

  static String write(List<ScenarioResult> results) {
    long passed = results.stream().filter(ScenarioResult::passed).count();
    StringBuilder page = new StringBuilder();
    page.append("---\n");
    page.append("scenarios: ").append(results.size()).append('\n');
    page.append("passed: ").append(passed).append('\n');
    page.append("---\n\n");
    page.append(passed).append(" of ").append(results.size());
    page.append(" scenarios hold for this week's data.\n");
    results.forEach(result -> append(page, result));
    return page.toString();
  }

  private static void append(StringBuilder page, ScenarioResult result) {
    page.append("\n### ").append(result.name()).append("\n\n");
    result.steps().forEach(step -> page.append("- ").append(step).append('\n'));
    page.append("\nResult: ");
    page.append(result.passed() ? "passed" : "FAILED, " + result.finding());
    page.append('\n');
  }
}
