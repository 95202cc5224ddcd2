package org.prairie.atlas.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.prairie.atlas.config.Build;
import org.prairie.atlas.config.Feed;

/** Takes the bulletins of a feed in, step by step; the first step that fails ends the run. */
public final class IngestPipeline {
  private final Build build;
  private final List<IngestStep> steps;
  private final String stepNames;
  private final List<String> tools;

  /**
   * @param tools the libraries that do the work, as {@code name==version}
   */
  public IngestPipeline(Build build, List<IngestStep> steps, List<String> tools) {
    this.build = build;
    this.steps = List.copyOf(steps);
    this.stepNames = steps.stream().map(IngestStep::name).collect(Collectors.joining(","));
    this.tools = List.copyOf(tools);
  }

  public IngestReport run(Feed feed) throws IOException {
    Batch batch = new Batch(feed);
    List<StepReport> reports = new ArrayList<>();
    for (IngestStep step : steps) {
      reports.add(step.execute(batch));
    }
    return IngestReport.of(reports, batch);
  }

  public Build build() {
    return build;
  }

  public List<String> tools() {
    return tools;
  }

  public String stepNames() {
    return stepNames;
  }
}
