package org.riverbend.compose.scenario;

import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.Result;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.Step;
import io.cucumber.plugin.event.TestCase;
import io.cucumber.plugin.event.TestCaseFinished;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Collects the results of a run from Cucumber's events. */
final class ScenarioLog implements ConcurrentEventListener {
  private final Queue<ScenarioResult> results = new ConcurrentLinkedQueue<>();

  @Override
  public void setEventPublisher(EventPublisher publisher) {
    publisher.registerHandlerFor(TestCaseFinished.class, this::finished);
  }

  /** The results in the order of the feature file. */
  List<ScenarioResult> results() {
    return results.stream().sorted(Comparator.comparingInt(ScenarioResult::line)).toList();
  }

  private void finished(TestCaseFinished event) {
    TestCase scenario = event.getTestCase();
    List<String> steps =
        scenario.getTestSteps().stream()
            .filter(PickleStepTestStep.class::isInstance)
            .map(PickleStepTestStep.class::cast)
            .map(PickleStepTestStep::getStep)
            .map(ScenarioLog::sentence)
            .toList();
    results.add(
        new ScenarioResult(
            scenario.getName(),
            scenario.getLocation().getLine(),
            event.getResult().getStatus() == Status.PASSED,
            finding(event.getResult()),
            steps));
  }

  private static String sentence(Step step) {
    return "**" + step.getKeyword().strip() + "** " + step.getText();
  }

  private static String finding(Result result) {
    if (result.getStatus() == Status.PASSED) {
      return "";
    }
    return result.getStatus() == Status.FAILED
        ? String.valueOf(result.getError().getMessage())
        : result.getStatus().name().toLowerCase(Locale.ROOT) + " step";
  }
}
