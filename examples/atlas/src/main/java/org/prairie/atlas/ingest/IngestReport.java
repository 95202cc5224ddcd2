package org.prairie.atlas.ingest;

import java.util.List;
import org.prairie.atlas.gate.Verdict;
import org.prairie.atlas.publish.Publication;

/** What a run did. */
public record IngestReport(List<StepReport> steps, Verdict verdict, Publication publication) {
  public IngestReport {
    steps = List.copyOf(steps);
  }

  public long recordsIn() {
    return steps.get(0).recordsIn();
  }

  public long recordsOut() {
    return steps.get(steps.size() - 1).recordsOut();
  }

  public long bytesIn() {
    return steps.get(0).bytesIn();
  }

  public long bytesOut() {
    return steps.get(steps.size() - 1).bytesOut();
  }

  public int warnings() {
    return verdict.findings().size();
  }
}
