package org.riverbend.pipeline;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** The work of one step: its artifacts, its connection and what its driver does. */
final class StepWork implements Tasklet {
  private final String id;
  private final Workshop shop;
  private StepConfig config;

  /** What all steps of a run share. */
  record Workshop(
      Settings settings,
      Path home,
      StepConfigStore configs,
      ArtifactStore artifacts,
      DriverRegistry drivers,
      ConnectionResolver connections) {}

  StepWork(String id, Workshop shop) {
    this.id = id;
    this.shop = shop;
  }

  void configure(StepConfig opened) {
    config = opened;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context)
      throws Exception {
    String folder = shop.artifacts().createFolder(id);
    StepConfig cleaned = shop.configs().strip(config).config();
    var target =
        shop.connections()
            .resolve(shop.settings().connection(cleaned.get("connection"), shop.home()));
    String text =
        cleaned.values().entrySet().stream()
            .map(entry -> entry.getKey() + " = " + entry.getValue() + "\n")
            .collect(Collectors.joining());
    shop.artifacts().save(folder, "cleaned_config", text);
    StepDriver driver = shop.drivers().get(cleaned.get("driver"));
    StepDriver.Rows rows =
        driver.run(
            new StepDriver.Task(cleaned, target, shop.connections(), shop.settings(), shop.home()));
    for (long i = 0; i < rows.read(); i++) {
      contribution.incrementReadCount();
    }
    contribution.incrementWriteCount(rows.written());
    return RepeatStatus.FINISHED;
  }
}
