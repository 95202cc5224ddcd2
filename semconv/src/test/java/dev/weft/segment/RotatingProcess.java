package dev.weft.segment;

import dev.weft.chora.ChoraEvents;
import dev.weft.ledger.LedgerFile;
import dev.weft.line.LineEncoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A program whose threads append to a ledger that is rotated all the time. */
final class RotatingProcess {

  private RotatingProcess() {}

  public static void main(String[] arguments) throws Exception {
    Rotation rotation =
        Rotation.of(
            Long.parseLong(arguments[4]),
            null,
            (ledger, failure) -> {
              throw new UncheckedIOException(failure);
            });
    LedgerFile ledger = LedgerFile.open(Path.of(arguments[0]), rotation);
    System.out.write('r');
    System.out.flush();
    if (System.in.read() < 0) {
      return;
    }
    List<Thread> threads = new ArrayList<>();
    for (int t = 0; t < Integer.parseInt(arguments[2]); t++) {
      String name = arguments[1] + "-" + t + "-";
      Thread thread = new Thread(() -> write(ledger, name, Integer.parseInt(arguments[3])));
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }

  static void write(LedgerFile ledger, String name, int events) {
    for (int i = 0; i < events; i++) {
      append(ledger, name + i);
    }
  }

  static void append(LedgerFile ledger, String id) {
    @Nullable Object[] values = new Object[ChoraEvents.CONTENT_GENERATED.fields().size()];
    set(values, "content_config_id", id);
    set(values, "generator_type", "jinja2");
    set(values, "status", "success");
    set(values, "duration_ms", 1L);
    try {
      ledger.append(
          ChoraEvents.CONTENT_GENERATED, 1_700_000_000_000L, values, LineEncoder.withAllFields());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void set(@Nullable Object[] values, String field, Object value) {
    values[Objects.requireNonNull(ChoraEvents.CONTENT_GENERATED.field(field)).index()] = value;
  }

  /** Starts as many processes and lets all of them begin together. */
  static List<Process> start(Path ledger, int processes, int threads, int events, long maxBytes)
      throws IOException {
    List<Process> running = new ArrayList<>();
    for (int i = 0; i < processes; i++) {
      running.add(
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-XX:+UseSerialGC",
                  "-cp",
                  System.getProperty("java.class.path"),
                  RotatingProcess.class.getName(),
                  ledger.toString(),
                  "process-" + i,
                  Integer.toString(threads),
                  Integer.toString(events),
                  Long.toString(maxBytes))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start());
    }
    for (Process process : running) {
      if (process.getInputStream().read() != 'r') {
        throw new IllegalStateException("a writer process did not start");
      }
    }
    for (Process process : running) {
      process.getOutputStream().write('b');
      process.getOutputStream().close();
    }
    return running;
  }
}
