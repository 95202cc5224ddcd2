package dev.weft.collector.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The lines that the examples' own tests expect, as ledgers that a Collector tails. */
public final class Golden {
  /** Of an example, and where {@code collector/ledger.yaml} looks for its system. */
  private static final Map<String, String> FILES =
      Map.of(
          "atlas/src/test/resources/golden/telemetry.ndjson", "kfm/run/telemetry.ndjson",
          "compose/src/test/resources/golden/events.jsonl", "chora/events.jsonl",
          "pipeline/src/test/resources/golden/events.jsonl", "osiris/run/events.jsonl",
          "swarm/src/test/resources/golden/synaptic.jsonl", "synaptic/events.jsonl");

  private Golden() {}

  /**
   * Appends every other line of each.
   *
   * @param first 0 or 1
   * @return how many lines
   */
  public static int append(Path ledgers, int first) {
    return FILES.entrySet().stream()
        .mapToInt(file -> append(file.getKey(), ledgers.resolve(file.getValue()), first))
        .sum();
  }

  private static int append(String golden, Path ledger, int first) {
    List<String> lines = Text.lines(Repository.ROOT.resolve("examples").resolve(golden));
    try {
      Files.createDirectories(ledger.getParent());
      int count = 0;
      for (int i = first; i < lines.size(); i += 2, count++) {
        Files.writeString(
            ledger,
            withTime(lines.get(i)) + "\n",
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND);
      }
      return count;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In the golden files all is at one time, in one of these forms. */
  private static String withTime(String line) {
    Instant now = Instant.now();
    return line.replace("\"T\"", "\"" + now + "\"")
        .replace("\"timestamp\":0,", "\"timestamp\":" + now.toEpochMilli() + ",");
  }
}
