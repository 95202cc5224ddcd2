package org.riverbend.compose.scenario;

import io.cucumber.core.backend.ObjectFactory;
import java.util.Optional;
import org.riverbend.compose.gauge.GaugeData;

/** Gives each scenario fresh steps over the desk's gauge data. */
final class StepFactory implements ObjectFactory {
  private final GaugeData gauges;
  private Optional<GaugeSteps> steps = Optional.empty();

  StepFactory(GaugeData gauges) {
    this.gauges = gauges;
  }

  @Override
  public void start() {
    steps = Optional.of(new GaugeSteps(gauges));
  }

  @Override
  public void stop() {
    steps = Optional.empty();
  }

  @Override
  public boolean addClass(Class<?> glueClass) {
    return glueClass == GaugeSteps.class;
  }

  @Override
  public <T> T getInstance(Class<T> glueClass) {
    return glueClass.cast(steps.orElseThrow());
  }
}
