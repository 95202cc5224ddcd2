package org.riverbend.compose.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riverbend.compose.RiverbendInput;
import org.riverbend.compose.config.ContentConfig;
import org.riverbend.compose.config.InputFolder;
import org.riverbend.compose.generate.GenerationContext;
import org.riverbend.compose.generate.GenerationException;

class BddScenarioGeneratorTest {
  private final BddScenarioGenerator generator = new BddScenarioGenerator();

  @TempDir Path folder;

  @Test
  void generate_featureThatHolds_showsEveryExampleAsPassed() {
    String content = RiverbendInput.generate(generator, "warning-scenarios");

    assertThat(content)
        .startsWith("---\nscenarios: 6\npassed: 6\n---\n")
        .contains("### The warning at Tanner's Lock")
        .contains("- **When** the readings at or above 2.10 m are counted")
        .doesNotContain("FAILED");
  }

  @Test
  void generate_scenariosThatDoNotHold_areResultsWithWhatWasFound() {
    assertThat(RiverbendInput.generate(generator, "data-quality-scenarios").lines())
        .filteredOn(line -> line.startsWith("Result: "))
        .containsExactly(
            "Result: passed",
            "Result: passed",
            "Result: FAILED, counted 5",
            "Result: passed",
            "Result: FAILED, the level jumps by 0.55 m at 2026-04-29T12:00");
  }

  @Test
  void generate_stepThatNobodyWrote_isUndefined() throws Exception {
    assertThat(generate("Feature: Ice\n  Scenario: Frost\n    Given the river is frozen\n"))
        .contains("0 of 1 scenarios hold")
        .contains("Result: FAILED, undefined step");
  }

  @Test
  void generate_featureWithoutScenario_fails() {
    assertThatThrownBy(() -> generate("Feature: Nothing yet\n"))
        .isInstanceOf(GenerationException.class)
        .hasMessage("No scenario in feature own.feature");
  }

  @Test
  void generate_featureThatDoesNotExist_namesIt() {
    assertThatThrownBy(() -> generator.generate(config("gone.feature"), RiverbendInput.context()))
        .isInstanceOf(GenerationException.class)
        .hasMessage("Feature not found: gone.feature");
  }

  private String generate(String feature) throws Exception {
    Files.createDirectories(folder.resolve("features"));
    Files.writeString(folder.resolve("features/own.feature"), feature);
    GenerationContext context =
        new GenerationContext(new InputFolder(folder), RiverbendInput.context().gauges(), Map.of());
    return generator.generate(config("own.feature"), context);
  }

  private static ContentConfig config(String feature) {
    return new ContentConfig("own", "Own", "bdd_scenario", feature, "", List.of(), Map.of());
  }
}
