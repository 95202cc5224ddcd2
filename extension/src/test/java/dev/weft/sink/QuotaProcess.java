package dev.weft.sink;

import dev.weft.config.WriteConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A process that may write files of a limited size: fills one, makes room by moving it away, and
 * prints what became of its events. Loads its classes first, which takes longer than any wait.
 */
final class QuotaProcess {
  private QuotaProcess() {}

  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    new FaultRun(file.resolveSibling("first.jsonl"), WriteConfig.DEFAULT).emit(8, 10);
    FaultRun run = new FaultRun(file, WriteConfig.DEFAULT);
    List<Path> moved = new ArrayList<>();
    run.emit(8, 250);
    while (run.health().buffered() > 0) {
      Path full = file.resolveSibling("events-" + moved.size() + ".jsonl");
      if (Files.exists(file) && Files.size(file) > 0 && run.health().failing()) {
        Files.move(file, full);
        moved.add(full);
      }
      Thread.onSpinWait();
    }
    List<String> lines = new ArrayList<>();
    moved.add(file);
    for (Path each : moved) {
      if (Files.exists(each)) {
        lines.addAll(Files.readAllLines(each));
      }
    }
    FaultRun.Outcome outcome = run.outcome("a quota", lines);
    System.out.println(outcome.duplicates() + " twice");
  }
}
