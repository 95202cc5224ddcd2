package dev.weft.collector;

import static org.awaitility.Awaitility.await;

import dev.weft.collector.wire.Http;
import dev.weft.collector.wire.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One of the programs of {@code collector-config/programs} or a script, with its output in a file.
 */
final class Program implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(60);
  private static final Duration STOP = Duration.ofSeconds(30);

  private final Path log;
  private final List<String> command;
  private final Map<String, String> environment;
  private final @Nullable URI ready;
  private Process process;

  /**
   * @param ready where it answers with 200 once it is ready, or null
   */
  private Program(
      Path log, @Nullable URI ready, Map<String, String> environment, List<String> command) {
    this.log = log;
    this.ready = ready;
    this.environment = environment;
    this.command = command;
    this.process = launch();
  }

  /** The file of a program that {@code programs/build} has made. */
  static String file(String name) {
    String directory = System.getProperty("weft.programs", "");
    Path file = Path.of(directory, name);
    if (directory.isEmpty() || !Files.isExecutable(file)) {
      throw new IllegalStateException(
          "no program " + file + " -> run these tests with collector-config/verify");
    }
    return file.toString();
  }

  /** Whether {@code programs/build} has made a program that it makes only when it is told to. */
  static boolean isBuilt(String name) {
    return Files.isExecutable(Path.of(System.getProperty("weft.programs", ""), name));
  }

  /** Starts a program and waits until it is ready. */
  static Program start(
      Path log, @Nullable URI ready, Map<String, String> environment, List<String> command) {
    Program program = new Program(log, ready, environment, command);
    program.awaitReady();
    return program;
  }

  /** Runs a command to its end and returns what it said, standard output and error together. */
  static String run(Path log, Map<String, String> environment, String... command) {
    try (Program program = new Program(log, null, environment, List.of(command))) {
      int code = program.exitCode(Duration.ofMinutes(5));
      if (code != 0) {
        throw new AssertionError(
            String.join(" ", command) + " ended with " + code + ":\n" + program.log());
      }
      return program.log();
    }
  }

  private Process launch() {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    try {
      Files.createDirectories(log.getParent());
      Process started = builder.start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> destroy(started)));
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A script is not alone: what it has started goes with it. */
  private static void destroy(Process process) {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }

  private void awaitReady() {
    URI address = ready;
    if (address == null) {
      return;
    }
    try {
      await(address.toString())
          .atMost(START)
          .pollInterval(Duration.ofMillis(100))
          .failFast(this::failIfEnded)
          .until(() -> Http.answers(address));
    } catch (RuntimeException failed) {
      close();
      throw failed;
    }
  }

  private void failIfEnded() {
    if (!process.isAlive()) {
      throw new AssertionError(command + " ended with " + process.exitValue() + ":\n" + log());
    }
  }

  boolean isRunning() {
    return process.isAlive();
  }

  /** What a script has started and what runs now. */
  List<ProcessHandle> children() {
    return process.descendants().toList();
  }

  int exitCode(Duration patience) {
    try {
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        close();
        throw new AssertionError(command + " did not end:\n" + log());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** SIGKILL. */
  void kill() {
    process.destroyForcibly();
    exitCode(STOP);
  }

  /** SIGTERM, and SIGKILL if that does not help. */
  void stop() {
    process.destroy();
    exitCode(STOP);
  }

  /** Starts it again, as it was. */
  void startAgain() {
    process = launch();
    awaitReady();
  }

  String log() {
    return Text.read(log);
  }

  @Override
  public void close() {
    destroy(process);
    try {
      if (!process.waitFor(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
