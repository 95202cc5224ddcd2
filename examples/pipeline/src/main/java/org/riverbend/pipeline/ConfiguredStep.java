package org.riverbend.pipeline;

import java.io.IOException;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/** Writes and opens a step's config before the step begins. */
final class ConfiguredStep implements Step {
  private final Settings.StepDefinition definition;
  private final StepConfigStore configs;
  private final StepWork work;
  private final Step step;

  ConfiguredStep(
      Settings.StepDefinition definition, StepConfigStore configs, StepWork work, Step step) {
    this.definition = definition;
    this.configs = configs;
    this.work = work;
    this.step = step;
  }

  @Override
  public String getName() {
    return step.getName();
  }

  @Override
  public void execute(StepExecution execution) throws JobInterruptedException {
    try {
      work.configure(configs.open(configs.materialize(definition).path()));
    } catch (IOException e) {
      throw new PipelineException("Cannot keep the config of " + getName(), e);
    }
    step.execute(execution);
  }
}
