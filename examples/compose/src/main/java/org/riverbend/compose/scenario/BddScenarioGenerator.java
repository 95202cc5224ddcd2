package org.riverbend.compose.scenario;

import io.cucumber.core.feature.FeatureWithLines;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.runtime.Runtime;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.riverbend.compose.config.ContentConfig;
import org.riverbend.compose.gauge.GaugeData;
import org.riverbend.compose.generate.GenerationContext;
import org.riverbend.compose.generate.GenerationException;
import org.riverbend.compose.generate.GeneratorStrategy;

/**
 * Runs a Gherkin feature against the gauge data and writes its scenarios with their results. A
 * scenario that does not hold is a result like any other, not a failure of the generator.
 */
public final class BddScenarioGenerator implements GeneratorStrategy {
  private static final URI GLUE = URI.create("classpath:/org/riverbend/compose/scenario");

  @Override
  public String type() {
    return "bdd_scenario";
  }

  @Override
  public String generate(ContentConfig config, GenerationContext context) {
    Path feature = context.input().feature(config.source());
    if (!Files.isRegularFile(feature)) {
      throw new GenerationException("Feature not found: " + config.source());
    }
    ScenarioLog log = new ScenarioLog();
    run(feature, context.gauges(), log);
    if (log.results().isEmpty()) {
      throw new GenerationException("No scenario in feature " + config.source());
    }
    return ScenarioPage.write(log.results());
  }

  private static void run(Path feature, GaugeData gauges, ScenarioLog log) {
    RuntimeOptionsBuilder options =
        new RuntimeOptionsBuilder().addGlue(GLUE).setMonochrome().setPublishQuiet(true);
    options.addFeature(FeatureWithLines.parse(feature.toUri().toString()));
    StepFactory steps = new StepFactory(gauges);
    Runtime.builder()
        .withRuntimeOptions(options.build())
        .withObjectFactorySupplier(() -> steps)
        .withAdditionalPlugins(log)
        .build()
        .run();
  }
}
