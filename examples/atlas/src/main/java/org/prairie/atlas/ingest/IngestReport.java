package org.prairie.atlas.ingest;

import java.util.List;
import org.prairie.atlas.gate.Verdict;
import org.prairie.atlas.publish.Publication;

/** What a run did. */
public record IngestReport(
    long recordsIn,
    long recordsOut,
    long bytesIn,
    long bytesOut,
    int warnings,
    Verdict verdict,
    Publication publication) {
  /** Sums up the reports of the steps. */
  static IngestReport of(List<StepReport> steps, Batch batch) {
    StepReport last = steps.get(steps.size() - 1);
    return new IngestReport(
        batch.bulletins().readings().size(),
        last.recordsOut(),
        steps.get(0).bytesIn(),
        last.bytesOut(),
        batch.verdict().findings().size(),
        batch.verdict(),
        batch.publication());
  }
}
