package org.riverbend.compose.scenario;

import java.util.List;

/** A scenario that was run, with its steps as they were written. */
record ScenarioResult(String name, int line, boolean passed, String finding, List<String> steps) {

  ScenarioResult {
    steps = List.copyOf(steps);
  }
}
