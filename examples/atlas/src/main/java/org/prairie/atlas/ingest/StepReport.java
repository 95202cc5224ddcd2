package org.prairie.atlas.ingest;

import java.util.List;

/** What a step did. */
public record StepReport(
    String stage,
    long recordsIn,
    long recordsOut,
    long bytesIn,
    long bytesOut,
    int warnings,
    List<FileRef> files) {
  public StepReport {
    files = List.copyOf(files);
  }
}
