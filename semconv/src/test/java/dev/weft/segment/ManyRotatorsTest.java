package dev.weft.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.line.LedgerLine;
import dev.weft.line.LineReader;
import dev.weft.line.LineResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyRotatorsTest {

  private static final int PROCESSES = 4;
  private static final int THREADS = 2;
  private static final int EVENTS = 1500;
  private static final long MAX_BYTES = 8_000;

  private final Path ledger;

  ManyRotatorsTest(@TempDir Path directory) {
    ledger = directory.resolve("events.jsonl");
  }

  @Test
  void fourProcessesOfTwoThreads_loseTearAndDoubleNoLine() throws Exception {
    join(RotatingProcess.start(ledger, PROCESSES, THREADS, EVENTS, MAX_BYTES));

    List<String> ids = new ArrayList<>();
    for (Segment segment : Segments.of(ledger)) {
      assertThat(segment.isPlain()).isTrue();
      ids.addAll(idsOf(segment.file()));
    }
    assertThat(Segments.of(ledger)).hasSizeGreaterThan(20);
    ids.addAll(Files.exists(ledger) ? idsOf(ledger) : List.of());
    assertThat(ids).doesNotHaveDuplicates().hasSameElementsAs(allIds());
  }

  @Test
  void readerBesideThem_seesEveryLineOnceAndNeverLosesOneAgain() throws Exception {
    List<Process> writers = RotatingProcess.start(ledger, PROCESSES, THREADS, EVENTS, MAX_BYTES);

    Set<String> before = Set.of();
    int rounds = 0;
    while (writers.stream().anyMatch(Process::isAlive)) {
      List<String> seen = read();
      assertThat(seen).doesNotHaveDuplicates();
      Set<String> now = new HashSet<>(seen);
      assertThat(now).containsAll(before);
      before = now;
      rounds++;
    }
    join(writers);

    assertThat(rounds).isGreaterThan(1);
    assertThat(read()).doesNotHaveDuplicates().hasSameElementsAs(allIds());
  }

  private List<String> read() throws IOException {
    List<String> ids = new ArrayList<>();
    try (LineReader reader = LineReader.open(ledger)) {
      for (LineResult line = reader.next(); line != null; line = reader.next()) {
        assertThat(line).isInstanceOf(LedgerLine.class);
        ids.add(String.valueOf(((LedgerLine) line).values().get("content_config_id")));
      }
    } catch (NoSuchFileException e) {
      return List.of();
    }
    return ids;
  }

  private static List<String> idsOf(Path file) throws IOException {
    List<String> ids = new ArrayList<>();
    try (LineReader reader = new LineReader(Files.newInputStream(file))) {
      for (LineResult line = reader.next(); line != null; line = reader.next()) {
        assertThat(line).as(file.toString()).isInstanceOf(LedgerLine.class);
        ids.add(String.valueOf(((LedgerLine) line).values().get("content_config_id")));
      }
    }
    assertThat(Files.readString(file, StandardCharsets.US_ASCII)).endsWith("\n");
    return ids;
  }

  private static List<String> allIds() {
    return IntStream.range(0, PROCESSES * THREADS * EVENTS)
        .mapToObj(
            i -> "process-" + i / EVENTS / THREADS + "-" + i / EVENTS % THREADS + "-" + i % EVENTS)
        .toList();
  }

  private static void join(List<Process> processes) throws InterruptedException {
    for (Process process : processes) {
      assertThat(process.waitFor()).isZero();
    }
  }
}
