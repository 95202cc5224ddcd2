package org.prairie.atlas.watch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How many of the audited runs have a trace, and how many tell their energy. */
record Coverage(int runs, double tracePercent, double energyPercent) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Reads the ledger in each folder. */
  static Coverage of(Path audits) throws IOException {
    int runs = 0;
    int traced = 0;
    int measured = 0;
    for (Path ledger : ledgers(audits)) {
      boolean trace = false;
      boolean energy = false;
      for (String line : Files.readAllLines(ledger)) {
        JsonNode event = JSON.readTree(line);
        trace |= event.path("correlation").has("trace_id");
        energy |= event.path("metrics").has("energy_kwh_est");
        energy |= event.path("policy").has("energy_report_ref");
      }
      runs++;
      traced += trace ? 1 : 0;
      measured += energy ? 1 : 0;
    }
    return new Coverage(runs, percent(traced, runs), percent(measured, runs));
  }

  private static List<Path> ledgers(Path audits) throws IOException {
    if (!Files.isDirectory(audits)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(audits)) {
      return folders
          .map(folder -> folder.resolve("telemetry.ndjson"))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    }
  }

  private static double percent(int part, int all) {
    return all == 0 ? 100 : Math.round(part * 1000.0 / all) / 10.0;
  }
}
