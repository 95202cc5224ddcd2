package org.prairie.atlas.ingest;

import java.io.IOException;
import java.util.List;
import org.prairie.atlas.gate.SchemaGate;

/** Lets only bulletins through that obey the schema. */
public final class SchemaGateStep implements IngestStep {
  private final SchemaGate gate;

  public SchemaGateStep(SchemaGate gate) {
    this.gate = gate;
  }

  @Override
  public String name() {
    return "ingestion_gate";
  }

  @Override
  public StepReport execute(Batch batch) throws IOException {
    batch.validated(gate.check(batch.raw()));
    int records = batch.bulletins().readings().size();
    return new StepReport("raw", records, records, batch.raw().length, 0, 0, List.of());
  }
}
