package org.riverbend.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the packaged program in JVMs of its own, with and without the agent. */
class UnderAgentIT {
  private static final Path AGENT = Path.of("../../agent/target/weft-agent.jar").toAbsolutePath();
  private static final Path INPUT = Path.of("input").toAbsolutePath();
  private static final String CLASS_PATH =
      Path.of("target/weft-example-compose-0.1.0.jar").toAbsolutePath()
          + System.getProperty("path.separator")
          + Path.of("target/lib").toAbsolutePath()
          + "/*";

  @TempDir Path workDir;

  @Test
  void main_underTheAgent_givesTheSameFilesAndOutput() throws Exception {
    Run plain = run("plain", List.of());
    Run observed = run("observed", List.of("-javaagent:" + AGENT));

    assertThat(observed.output()).isEqualTo(plain.output());
    assertThat(observed.files()).isEqualTo(plain.files()).isNotEmpty();
  }

  @Test
  void main_underTheAgent_writesTheGoldenLedger() throws Exception {
    Run run = run("observed", List.of("-javaagent:" + AGENT));

    List<String> golden = Files.readAllLines(Path.of("src/test/resources/golden/events.jsonl"));
    assertThat(normalised(run.ledger())).containsExactlyInAnyOrderElementsOf(golden);
  }

  @Test
  void main_runTwice_appendsToTheLedger() throws Exception {
    Run first = run("observed", List.of("-javaagent:" + AGENT));

    Run second = run("observed", List.of("-javaagent:" + AGENT));

    int events = first.ledger().size();
    assertThat(second.ledger()).hasSize(2 * events);
    assertThat(second.ledger().subList(0, events)).isEqualTo(first.ledger());
  }

  private record Run(String output, Map<String, String> files, List<String> ledger) {}

  private Run run(String name, List<String> options) throws IOException, InterruptedException {
    Path home = Files.createDirectories(workDir.resolve(name));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    for (String signal : List.of("traces", "metrics", "logs")) {
      command.add("-Dotel." + signal + ".exporter=none");
    }
    command.addAll(List.of("-cp", CLASS_PATH, "org.riverbend.compose.Main"));
    command.addAll(List.of("--input", INPUT.toString(), "--output", "out", "--keep-going"));
    ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
    builder.environment().keySet().removeIf(UnderAgentIT::changesTheRun);
    builder.redirectError(home.resolve("stderr.txt").toFile());
    Process process = builder.redirectOutput(home.resolve("stdout.txt").toFile()).start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(home.resolve("stderr.txt"))).isZero();
    Path ledger = home.resolve("var/telemetry/events.jsonl");
    return new Run(
        Files.readString(home.resolve("stdout.txt")),
        contents(home.resolve("out")),
        Files.exists(ledger) ? Files.readAllLines(ledger) : List.of());
  }

  private static boolean changesTheRun(String variable) {
    return variable.startsWith("OTEL_")
        || variable.startsWith("WEFT_")
        || variable.startsWith("JAVA_TOOL_")
        || List.of("CHORA_TRACE_ID", "TRACEPARENT", "BAGGAGE", "HYDRO_API_KEY").contains(variable);
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return contents;
  }

  /** Without what differs from run to run: time, duration, spaces before a line. */
  private static List<String> normalised(List<String> ledger) {
    return ledger.stream()
        .map(String::strip)
        .map(line -> line.replaceFirst("\"timestamp\":\"[^\"]{24}\"", "\"timestamp\":\"T\""))
        .map(line -> line.replaceFirst("\"duration_ms\":\\d+", "\"duration_ms\":0"))
        .toList();
  }
}
