package dev.weft.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.weft.ledger.LedgerFile;
import dev.weft.line.LedgerLine;
import dev.weft.line.LineEncoder;
import dev.weft.line.LineReader;
import dev.weft.line.LineResult;
import dev.weft.segment.Segments;
import dev.weft.weft.WeftAttributes;
import dev.weft.weft.WeftEvents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} of writers at random moments, with one and eight threads, one and four processes
 * on one file, which in some rounds becomes segments: every event whose call returned is there
 * once, and no line of anybody is broken. {@code -Plong} plays more rounds.
 */
class KillTest {
  private static final int ROUNDS = Integer.getInteger("weft.kill.rounds", 25);

  @Test
  void killedWriters_loseNoReturnedCall(@TempDir Path directory) throws Exception {
    long returned = 0;
    int torn = 0;
    int withJournal = 0;
    int withJournalAndSegments = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Round played = new Round(directory.resolve("round-" + round), round);
      played.play();
      returned += played.returned;
      torn += played.torn;
      withJournal += played.journals > 0 ? 1 : 0;
      withJournalAndSegments += played.journals > 0 && played.segments > 0 ? 1 : 0;
    }
    assertThat(withJournal).as("rounds in which a killed writer left a journal").isPositive();
    assertThat(withJournalAndSegments).as("such rounds with segments").isPositive();
    System.out.printf(
        Locale.ROOT, "| kill -9, %d rounds | %d | 0 | %d | | |%n", ROUNDS, returned, torn);
    System.out.printf(
        Locale.ROOT,
        "%d rounds left a journal, %d of them beside segments%n",
        withJournal,
        withJournalAndSegments);
  }

  private static final class Round {
    private final Path directory;
    private final Path file;
    private final int number;
    private final Random random;
    private final int threads;
    private final int processes;
    private final String maxWait;

    /** Whether a journal is waited for. */
    private final boolean late;

    private final long maxBytes;
    private long returned;
    private int torn;
    private int journals;
    private int segments;

    Round(Path directory, int number) {
      this.directory = directory;
      this.number = number;
      file = directory.resolve("events.jsonl");
      random = new Random(number);
      threads = number % 2 == 0 ? 8 : 1;
      processes = number % 5 == 0 ? 4 : 1;
      maxWait = number / 2 % 2 == 0 ? "a minute" : "unlimited";
      late = number % 8 == 0;
      maxBytes = late || number % 3 == 1 ? 30_000 : Long.MAX_VALUE;
    }

    /**
     * One writer is killed at least, the others too or they end by themselves. In some rounds that
     * is so late that a journal keeps their lines.
     */
    void play() throws Exception {
      Files.createDirectories(directory);
      List<Process> writers = new ArrayList<>();
      for (int i = 0; i < processes; i++) {
        writers.add(start("p" + i));
      }
      await()
          .atMost(Duration.ofSeconds(60))
          .pollInterval(Duration.ofMillis(2))
          .until(() -> returnedFiles().size() == processes * threads);
      long latest = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
      while (late && journals() == 0 && System.nanoTime() < latest) {
        Thread.onSpinWait();
      }
      long moment =
          System.nanoTime()
              + TimeUnit.MICROSECONDS.toNanos(random.nextInt(number % 4 == 0 ? 600_000 : 60_000));
      while (System.nanoTime() < moment) {
        Thread.onSpinWait();
      }
      for (int i = 0; i < processes; i++) {
        if (i == 0 || random.nextBoolean()) {
          writers.get(i).destroyForcibly();
        } else {
          writers.get(i).getOutputStream().close();
        }
      }
      for (Process writer : writers) {
        assertThat(writer.waitFor(60, TimeUnit.SECONDS)).isTrue();
      }
      check();
      deleteAll();
    }

    private void deleteAll() throws IOException {
      List<Path> paths;
      try (Stream<Path> files = Files.walk(directory)) {
        paths = files.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path path : paths) {
        Files.delete(path);
      }
    }

    private void check() throws IOException {
      journals = journals();
      segments = Segments.of(file).size();
      appendByTheNextWriter();
      assertThat(journals()).as("journals after the next line").isZero();
      Set<String> written = new HashSet<>();
      List<String> twice = new ArrayList<>();
      try (LineReader reader = LineReader.open(file)) {
        for (LineResult line = reader.next(); line != null; line = reader.next()) {
          if (line instanceof LedgerLine event) {
            String id = String.valueOf(event.values().get("workflow_id"));
            if (event.eventType() != WeftEvents.LEDGER_GAP && !written.add(id)) {
              twice.add(id);
            }
          } else {
            torn++;
          }
        }
      }
      List<String> done = new ArrayList<>();
      for (Path each : returnedFiles()) {
        String text = Files.readString(each);
        done.addAll(text.substring(0, text.lastIndexOf('\n') + 1).lines().toList());
      }
      returned = done.size();
      assertThat(twice).isEmpty();
      done.removeIf(written::contains); // AssertJ compares each with each
      assertThat(done)
          .as("%s threads, %s processes, %s segments", threads, processes, segments)
          .isEmpty();
      assertThat(torn).as("fragments of killed writers").isLessThanOrEqualTo(processes);
    }

    /** A fragment at the end is closed by whoever writes next. */
    private void appendByTheNextWriter() throws IOException {
      @Nullable Object[] values = new Object[WeftEvents.LEDGER_GAP.fields().size()];
      values[WeftEvents.LEDGER_GAP.indexOf(WeftAttributes.TS)] = "now";
      values[WeftEvents.LEDGER_GAP.indexOf(WeftAttributes.REASON)] = "buffer_full";
      values[WeftEvents.LEDGER_GAP.indexOf(WeftAttributes.FROM)] = "then";
      values[WeftEvents.LEDGER_GAP.indexOf(WeftAttributes.TO)] = "now";
      try (LedgerFile next = LedgerFile.open(file)) {
        next.append(WeftEvents.LEDGER_GAP, 0, values, LineEncoder.withAllFields());
      }
      assertThat(Files.readString(file)).endsWith("}\n");
    }

    private int journals() throws IOException {
      try (Stream<Path> files = Files.list(directory)) {
        return (int) files.filter(path -> path.toString().endsWith(".journal")).count();
      }
    }

    private List<Path> returnedFiles() throws IOException {
      try (Stream<Path> files = Files.list(directory)) {
        return files
            .filter(path -> path.getFileName().toString().startsWith("returned-"))
            .filter(path -> path.toFile().length() > 0)
            .toList();
      }
    }

    private Process start(String name) throws IOException {
      return new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-XX:TieredStopAtLevel=1",
              "-XX:+UseSerialGC",
              "-Xmx64m",
              "-cp",
              System.getProperty("java.class.path"),
              KilledProcess.class.getName(),
              file.toString(),
              name,
              Integer.toString(threads),
              maxWait,
              Long.toString(maxBytes))
          .redirectError(ProcessBuilder.Redirect.INHERIT)
          .start();
    }
  }
}
