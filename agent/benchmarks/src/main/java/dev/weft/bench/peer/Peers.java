package dev.weft.bench.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.async.AsyncLoggerContext;

/**
 * Runs one candidate: {@code Peers <candidate> <threads> <seconds> <directory>}. Prints one line:
 * events accepted a second, events kept a second until all were written, the share that was kept,
 * and p50, p99 and p99.9 of the call in nanoseconds.
 */
public final class Peers {
  /** Calls between two that are timed, so that the clock does not become what is measured. */
  private static final int UNTIMED = 15;

  private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(1);

  private Peers() {}

  public static void main(String... args) throws Exception {
    String candidate = args[0];
    int threads = Integer.parseInt(args[1]);
    long nanos = TimeUnit.SECONDS.toNanos(Long.parseLong(args[2]));
    Path directory = Files.createDirectories(Path.of(args[3]));
    run(candidate, threads, nanos, directory.resolve("warm-up.jsonl"));
    System.out.println(run(candidate, threads, nanos, directory.resolve("measured.jsonl")));
  }

  private static String run(String candidate, int threads, long nanos, Path file)
      throws IOException, InterruptedException, ExecutionException {
    Files.deleteIfExists(file);
    Peer peer = open(candidate, file);
    long start = System.nanoTime();
    Histogram times = new Histogram(LONGEST_NANOS, 2);
    long accepted = 0;
    for (Caller caller : call(peer, threads, start + nanos)) {
      accepted += caller.calls;
      times.add(caller.times);
    }
    double calling = (System.nanoTime() - start) / 1e9;
    peer.close();
    double all = (System.nanoTime() - start) / 1e9;
    long kept = peer.kept();
    Files.delete(file);
    return String.format(
        Locale.ROOT,
        "%.0f %.0f %.4f %d %d %d",
        accepted / calling,
        kept / all,
        (double) kept / accepted,
        times.getValueAtPercentile(50),
        times.getValueAtPercentile(99),
        times.getValueAtPercentile(99.9));
  }

  private static Peer open(String candidate, Path file) throws IOException {
    return switch (candidate) {
      case "bare" -> new BareWrite(file);
      case "weft" -> new WeftLedger(file, Duration.ofMillis(10), 8_000_000);
      case "weft-no-journal" -> new WeftLedger(file, Duration.ofMillis(10), 0);
      case "weft-unlimited" -> new WeftLedger(file, null, 0);
      case "log4j" -> new Log4j(file, new LoggerContext("bench"));
      case "log4j-async" -> new Log4j(file, new AsyncLoggerContext("bench"));
      case "logback" -> new Logback(file);
      case "otlp-json" -> new OtlpJson(file);
      default -> throw new IllegalArgumentException("no candidate is called " + candidate);
    };
  }

  private static List<Caller> call(Peer peer, int threads, long until)
      throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Caller>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        running.add(pool.submit(new Caller(peer, until)));
      }
      List<Caller> callers = new ArrayList<>();
      for (Future<Caller> caller : running) {
        callers.add(caller.get());
      }
      return callers;
    } finally {
      pool.shutdown();
    }
  }

  /** What one thread does, and then what it did. */
  private static final class Caller implements Callable<Caller> {
    private final Histogram times = new Histogram(LONGEST_NANOS, 2);
    private final Peer peer;
    private final long until;
    private long calls;

    Caller(Peer peer, long until) {
      this.peer = peer;
      this.until = until;
    }

    @Override
    public Caller call() throws IOException {
      long now = System.nanoTime();
      while (now < until) {
        peer.emit();
        long after = System.nanoTime();
        times.recordValue(Math.min(after - now, LONGEST_NANOS));
        for (int i = 0; i < UNTIMED; i++) {
          peer.emit();
        }
        calls += UNTIMED + 1;
        now = System.nanoTime();
      }
      return this;
    }
  }
}
