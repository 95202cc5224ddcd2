package dev.weft.collector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.weft.collector.wire.EventFile.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ledgers that a Collector reads from files. */
class LedgerFilesIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Test
  void everyLine_becomesItsEvent_andNoneTwiceAfterAKill(@TempDir Path directory)
      throws IOException {
    Path ledger = directory.resolve("ledgers/chora/events.jsonl");
    List<String> lines = new ArrayList<>();
    append(ledger, lines, 100);

    try (Collector collector = start(directory)) {
      awaitLines(collector, lines);

      collector.program().kill();
      append(ledger, lines, 10);
      collector.program().startAgain();

      awaitLines(collector, lines);
    }
  }

  @Test
  void aLine_thatIsWrittenInTwoParts_isOneEvent(@TempDir Path directory) throws IOException {
    Path ledger = directory.resolve("ledgers/chora/events.jsonl");
    List<String> lines = new ArrayList<>();
    append(ledger, lines, 1);
    String line = Traffic.line(System.currentTimeMillis(), lines.size());

    try (Collector collector = start(directory)) {
      write(ledger, line.substring(0, 40));
      await()
          .during(Duration.ofSeconds(3))
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(collector.events().events()).hasSize(1));
      write(ledger, line.substring(40) + "\n");
      lines.add(line);

      awaitLines(collector, lines);
    }
  }

  @Test
  void aLedger_thatWasRotatedBefore_isReadWithItsSegments(@TempDir Path directory)
      throws IOException {
    List<String> sessions = List.of("run_1", "run_2");
    Path run = directory.resolve("ledgers/osiris/logs/run");
    write(run.resolve("events-20261125T101500Z-0001.jsonl"), runStart(sessions.get(0)));
    write(run.resolve("events.jsonl"), runStart(sessions.get(1)));

    try (Collector collector = start(directory)) {
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(collector.events().lines().toString())
                      .contains(sessions.get(0), sessions.get(1)));
    }
  }

  private static String runStart(String session) {
    return """
        {"ts":"2026-11-25T10:15:00.000Z","session":"%s","event":"run_start","session_id":"s"}
        """
        .formatted(session);
  }

  private static void write(Path ledger, String text) throws IOException {
    Files.createDirectories(ledger.getParent());
    Files.writeString(ledger, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private static Collector start(Path directory) {
    return new Collector(
        directory.resolve("collector"),
        Map.of("COLLECTOR_LEDGERS", directory.resolve("ledgers").toString()),
        "",
        Collector.LOCAL,
        Collector.CONTRACT,
        "collector/ledger.yaml");
  }

  private static void append(Path ledger, List<String> lines, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      String line = Traffic.line(System.currentTimeMillis(), lines.size());
      write(ledger, line + "\n");
      lines.add(line);
    }
  }

  private static void awaitLines(Collector collector, List<String> lines) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(collector.events().events().stream().map(Event::line))
                    .containsExactlyInAnyOrderElementsOf(lines));
  }
}
