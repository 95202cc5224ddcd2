package org.riverbend.compose.scenario;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import org.riverbend.compose.gauge.GaugeData;
import org.riverbend.compose.gauge.GaugeFacts;
import org.riverbend.compose.gauge.Reading;
import org.riverbend.compose.gauge.Station;
import org.riverbend.compose.gauge.StationWeek;

/** The sentences that acceptance features may use about a station and its week. */
public final class GaugeSteps {
  private final GaugeData gauges;
  private StationWeek week;
  private long counted;

  GaugeSteps(GaugeData gauges) {
    this.gauges = gauges;
  }

  @Given("the week of {string}")
  public void theWeekOf(String name) {
    Station station =
        gauges
            .station(name)
            .orElseThrow(() -> new AssertionError("there is no station '" + name + "'"));
    week = gauges.week(station);
  }

  @When("the readings at or above {double} m are counted")
  public void countAbove(double levelM) {
    counted = week.readingsAbove(levelM);
  }

  @When("the gaps are counted")
  public void countGaps() {
    counted = week.gaps();
  }

  @Then("there is/are {long} of them")
  public void thereAre(long expected) {
    check(counted == expected, "counted " + counted);
  }

  @Then("there are at most {long} of them")
  public void thereAreAtMost(long most) {
    check(counted <= most, "counted " + counted);
  }

  @Then("the warning is {word}")
  public void theWarningIs(String expected) {
    check(week.warning().name().equalsIgnoreCase(expected), "the warning is " + week.warning());
  }

  @Then("the highest level is {double} m")
  public void theHighestLevelIs(double expected) {
    String highest = GaugeFacts.metres(week.highestM());
    check(highest.equals(GaugeFacts.metres(expected)), "the highest level is " + highest + " m");
  }

  @Then("the levels never jump by more than {double} m between readings")
  public void neverJump(double most) {
    List<Reading> usable = week.readings().stream().filter(Reading::usable).toList();
    for (int i = 1; i < usable.size(); i++) {
      Reading reading = usable.get(i);
      double jump = Math.abs(reading.levelM() - usable.get(i - 1).levelM());
      check(
          jump <= most,
          "the level jumps by " + GaugeFacts.metres(jump) + " m at " + reading.observedAt());
    }
  }

  private static void check(boolean holds, String found) {
    if (!holds) {
      throw new AssertionError(found);
    }
  }
}
