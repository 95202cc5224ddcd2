package org.prairie.atlas.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.prairie.atlas.config.Folders;

/** Writes the readings as a table for the graph. */
public final class TransformStep implements IngestStep {
  private final Folders folders;

  public TransformStep(Folders folders) {
    this.folders = folders;
  }

  @Override
  public String name() {
    return "transform";
  }

  @Override
  public StepReport execute(Batch batch) throws IOException {
    StringBuilder table = new StringBuilder("station,time,stage_m\n");
    List<Reading> readings = batch.bulletins().readings();
    for (Reading reading : readings) {
      table.append(
          String.format(
              Locale.ROOT, "%s,%s,%.2f%n", reading.station(), reading.time(), reading.stage()));
    }
    byte[] bytes = table.toString().replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
    String name = "graph/csv/" + batch.feed().domain() + "/" + batch.feed().name() + "/stage.csv";
    FileRef file = new FileRef("graph_table", folders.write(name, bytes), Digests.sha256(bytes));
    int records = readings.size();
    return new StepReport(
        "work", records, records, batch.raw().length, bytes.length, 0, List.of(file));
  }
}
