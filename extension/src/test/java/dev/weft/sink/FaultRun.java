package dev.weft.sink;

import static org.awaitility.Awaitility.await;

import dev.weft.chora.ChoraAttributes;
import dev.weft.chora.ChoraEvents;
import dev.weft.config.WriteConfig;
import dev.weft.ledger.LedgerFile;
import dev.weft.line.LedgerLine;
import dev.weft.line.LineEncoder;
import dev.weft.line.LineReader;
import dev.weft.line.LineResult;
import dev.weft.queue.Importance;
import dev.weft.registry.EventType;
import dev.weft.weft.WeftEvents;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Threads that emit numbered events into one ledger while something is wrong with it. */
final class FaultRun {
  private static final EventType TYPE = ChoraEvents.WORKFLOW_COMPLETED;
  private static final int FAILURE_EVERY = 10;

  private final Path file;
  private final Ledgers ledgers;
  private final LedgerExporter exporter;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicLong longestNanos = new AtomicLong();

  FaultRun(Path file, WriteConfig writing) {
    this.file = file;
    LedgerReport report = new LedgerReport();
    ledgers =
        new Ledgers(
            Map.of("chora", file.toString()),
            Set.of(),
            (path, name) -> LedgerFile.open(path),
            writing,
            report);
    exporter = new LedgerExporter(ledgers, report, null);
  }

  /**
   * What became of the events.
   *
   * @param torn lines that are no event
   * @param gaps reason and number of each line about a gap
   */
  record Outcome(
      String fault,
      int tried,
      int lost,
      int lostFailures,
      int duplicates,
      int torn,
      List<String> gaps,
      Duration longestWait,
      long peakBuffer) {

    /** A row of the table of faults. */
    String row() {
      return String.format(
          Locale.ROOT,
          "| %s | %d | %d | %d | %.1f ms | %d kB |",
          fault,
          tried,
          lost,
          torn,
          longestWait.toNanos() / 1e6,
          peakBuffer / 1_000);
    }
  }

  int tried() {
    return next.get();
  }

  LedgerHealth health() {
    return ledgers.health();
  }

  void emit(int threads, int events) {
    List<Thread> running = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      Thread thread =
          new Thread(
              () -> {
                for (int event = 0; event < events; event++) {
                  emitOne();
                }
              });
      running.add(thread);
      thread.start();
    }
    running.forEach(FaultRun::join);
  }

  /** Emits an event every few milliseconds until something has happened. */
  void emitUntil(Callable<Boolean> happened) {
    await()
        .pollInterval(Duration.ofMillis(20))
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              emitOne();
              return happened.call();
            });
  }

  /** Emits as fast as it can. */
  void emitBusilyUntil(Callable<Boolean> happened) {
    await()
        .pollInterval(Duration.ofMillis(1))
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              emit(1, 500);
              return happened.call();
            });
  }

  /** Emits an event whose emitter wants to know whether it was written. */
  void emitToBeTold() throws IOException {
    ledgers.at(file).append(TYPE, 1_000, values(0), LineEncoder.withAllFields());
  }

  private void emitOne() {
    @Nullable Object[] values = values(next.getAndIncrement());
    long start = System.nanoTime();
    exporter.append(TYPE, 1_000, values, Importance.FREQUENT);
    longestNanos.accumulateAndGet(System.nanoTime() - start, Math::max);
  }

  private static @Nullable Object[] values(int number) {
    @Nullable Object[] values = new Object[TYPE.fields().size()];
    values[TYPE.indexOf(ChoraAttributes.STATUS)] =
        number % FAILURE_EVERY == 0 ? "error" : "success";
    values[TYPE.indexOf(ChoraAttributes.WORKFLOW_ID)] = Integer.toString(number);
    values[TYPE.indexOf(ChoraAttributes.DURATION_MS)] = 5L;
    return values;
  }

  /** The process ends, whatever waits. */
  void end() {
    ledgers.end();
  }

  /** Waits until nothing waits any more. */
  void settle() {
    await().atMost(Duration.ofSeconds(30)).until(() -> ledgers.flush() && health().buffered() == 0);
  }

  /** The outcome by what is in the file. */
  Outcome settled(String fault) throws IOException {
    settle();
    return outcome(fault, Files.readAllLines(file));
  }

  Outcome outcome(String fault, List<String> lines) throws IOException {
    Set<Integer> seen = new HashSet<>();
    List<String> gaps = new ArrayList<>();
    int duplicates = 0;
    int torn = 0;
    for (String line : lines) {
      LedgerLine event = parse(line);
      if (event == null) {
        torn++;
      } else if (event.eventType() == WeftEvents.LEDGER_GAP) {
        gaps.add(event.values().get("reason") + " " + event.values().get("missing"));
      } else if (!seen.add(Integer.valueOf(String.valueOf(event.values().get("workflow_id"))))) {
        duplicates++;
      }
    }
    int lostFailures = 0;
    for (int number = 0; number < tried(); number += FAILURE_EVERY) {
      lostFailures += seen.contains(number) ? 0 : 1;
    }
    Outcome outcome =
        new Outcome(
            fault,
            tried(),
            tried() - seen.size(),
            lostFailures,
            duplicates,
            torn,
            gaps,
            Duration.ofNanos(longestNanos.get()),
            health().peakBufferedBytes());
    System.out.println(outcome.row());
    return outcome;
  }

  /** The lines about gaps that are in the file now. */
  static List<String> gaps(Path file) throws IOException {
    return Files.readAllLines(file).stream().filter(line -> line.contains("ledger.gap")).toList();
  }

  /** So many lines of a stream. */
  static List<String> readLines(InputStream in, int count) throws IOException {
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
    List<String> lines = new ArrayList<>();
    while (lines.size() < count) {
      String line = reader.readLine();
      if (line == null) {
        break;
      }
      lines.add(line);
    }
    return lines;
  }

  private static @Nullable LedgerLine parse(String line) throws IOException {
    byte[] bytes = (line + "\n").getBytes(StandardCharsets.US_ASCII);
    try (LineReader reader = new LineReader(new ByteArrayInputStream(bytes))) {
      LineResult result = reader.next();
      return result instanceof LedgerLine event ? event : null;
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException(interrupted));
    }
  }
}
