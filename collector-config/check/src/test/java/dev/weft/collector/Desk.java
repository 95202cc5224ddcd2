package dev.weft.collector;

import dev.weft.collector.wire.Repository;
import dev.weft.collector.wire.Text;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.riverbend.desk.Main;

/** An application under the shipped agent, in a JVM of its own, that is busy until it is closed. */
final class Desk implements AutoCloseable {
  static final String SERVICE = "desk";
  private static final Duration END = Duration.ofSeconds(60);
  private static final String COUNT = "workflows: ";

  private final Path directory;
  private final Program program;

  private Desk(Path directory, Program program) {
    this.directory = directory;
    this.program = program;
  }

  /** Starts it, configured by {@code sdk.yaml} for the Collector. */
  static Desk open(Backends backends) {
    Path directory = backends.directory().resolve("desk");
    Program program =
        Program.start(
            directory.resolve("desk.log"),
            null,
            Map.of(
                "OTEL_SERVICE_NAME", SERVICE,
                "OTEL_EXPORTER_OTLP_ENDPOINT", backends.collector().otlp("").toString(),
                "OTEL_CONFIG_FILE", Repository.CONFIG.resolve("sdk.yaml").toString()),
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-javaagent:" + Repository.ROOT.resolve("agent/target/weft-agent.jar"),
                "-Dweft.opt-in=chora/workflow.run,chora.workflow_started,chora.workflow_completed",
                "-Dweft.ledger.chora.path=" + directory.resolve("events.jsonl"),
                "-Dweft.otlp.buffer.path=" + directory.resolve("buffer"),
                "-cp",
                Path.of("target/test-classes").toAbsolutePath().toString(),
                Main.class.getName(),
                directory.resolve("end").toString()));
    return new Desk(directory, program);
  }

  List<String> ledger() {
    return Text.lines(directory.resolve("events.jsonl")).stream()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** What the agent warned of. */
  List<String> warnings() {
    return program.log().lines().filter(line -> line.contains(" WARN ")).toList();
  }

  String log() {
    return program.log();
  }

  /** Lets it end by itself and returns how many workflows it has run. */
  int end() {
    Text.write(directory.resolve("end"), "");
    int code = program.exitCode(END);
    String log = program.log();
    if (code != 0) {
      throw new AssertionError("ended with " + code + ":\n" + log);
    }
    return log.lines()
        .filter(line -> line.startsWith(COUNT))
        .mapToInt(line -> Integer.parseInt(line.substring(COUNT.length())))
        .sum();
  }

  @Override
  public void close() {
    program.close();
  }
}
