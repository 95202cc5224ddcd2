package dev.weft.sink;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.weft.chora.ChoraAttributes;
import dev.weft.chora.ChoraEvents;
import dev.weft.config.WriteConfig;
import dev.weft.config.WriteConfig.Durability;
import dev.weft.ledger.LedgerFile;
import dev.weft.queue.Importance;
import dev.weft.registry.EventType;
import dev.weft.segment.Rotation;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A process that emits events until it is killed or its input ends, and writes the id of each one
 * whose call returned to a file of its thread.
 */
final class KilledProcess {
  private static final EventType TYPE = ChoraEvents.WORKFLOW_COMPLETED;

  private KilledProcess() {}

  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    String name = arguments[1];
    @Nullable Duration wait = arguments[3].equals("unlimited") ? null : Duration.ofMinutes(1);
    WriteConfig writing =
        new WriteConfig(Durability.PROCESS, wait, Duration.ofMillis(50), 50_000_000, 8_000_000);
    LedgerReport report = new LedgerReport();
    Rotation rotation =
        Rotation.of(
            Long.parseLong(arguments[4]),
            null,
            (ledger, failure) -> report.failed(ledger, failure));
    Ledgers ledgers =
        new Ledgers(
            Map.of("chora", file.toString()),
            Set.of(),
            (path, ledger) -> LedgerFile.open(path, rotation),
            writing,
            report);
    LedgerExporter exporter = new LedgerExporter(ledgers, report, null);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
      String prefix = name + "-" + i + "-";
      Path returned = file.resolveSibling("returned-" + name + "-" + i);
      Thread thread = new Thread(() -> emit(exporter, prefix, returned));
      thread.setDaemon(true);
      threads.add(thread);
    }
    threads.forEach(Thread::start);
    while (System.in.read() >= 0) {
      Thread.onSpinWait();
    }
    System.exit(0);
  }

  private static void emit(LedgerExporter exporter, String prefix, Path returned) {
    try (FileOutputStream done = new FileOutputStream(returned.toFile(), true)) {
      for (int i = 0; ; i++) {
        @Nullable Object[] values = new Object[TYPE.fields().size()];
        values[TYPE.indexOf(ChoraAttributes.STATUS)] = "success";
        values[TYPE.indexOf(ChoraAttributes.WORKFLOW_ID)] = prefix + i;
        values[TYPE.indexOf(ChoraAttributes.DURATION_MS)] = 5L;
        exporter.append(TYPE, 1_000, values, Importance.FREQUENT);
        done.write((prefix + i + "\n").getBytes(US_ASCII));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
