package org.prairie.atlas.ingest;

import java.io.IOException;

/** One step of a run. */
public interface IngestStep {
  String name();

  StepReport execute(Batch batch) throws IOException;
}
