package dev.weft.event;

import dev.weft.chora.ContentGeneratedEvent;
import dev.weft.chora.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program that emits events once it is told to begin; tests run several of it at a time. */
final class WriterProcess {

  private WriterProcess() {}

  public static void main(String[] arguments) throws IOException {
    EventEmitter emitter = new EventEmitter(arguments[0]);
    System.out.write('r');
    System.out.flush();
    if (System.in.read() < 0) {
      return;
    }
    for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
      emitter.emit(event(arguments[1] + "-item-" + i));
    }
  }

  static ContentGeneratedEvent event(String contentConfigId) {
    return ContentGeneratedEvent.builder()
        .contentConfigId(contentConfigId)
        .generatorType("test_generator")
        .status(Status.SUCCESS)
        .durationMs(50)
        .build();
  }

  /** Starts as many processes, begins all of them together, and waits for their end. */
  static void run(Path file, int processes, int events) throws Exception {
    List<Process> running = new ArrayList<>();
    for (int i = 0; i < processes; i++) {
      running.add(start(file, "process-" + i, events));
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
    for (Process process : running) {
      if (process.waitFor() != 0) {
        throw new IllegalStateException("a writer process failed");
      }
    }
  }

  private static Process start(Path file, String name, int events) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            WriterProcess.class.getName(),
            file.toString(),
            name,
            Integer.toString(events))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
