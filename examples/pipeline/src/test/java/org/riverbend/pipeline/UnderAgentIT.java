package org.riverbend.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the packaged program in JVMs of its own, with and without the agent. */
class UnderAgentIT {
  private static final Path AGENT = Path.of("../../agent/target/weft-agent.jar").toAbsolutePath();
  private static final Path INPUT = Path.of("input").toAbsolutePath();
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final List<String> OBSERVED =
      List.of("-javaagent:" + AGENT, "-Dweft.rules=" + Path.of("rules.yaml").toAbsolutePath());
  private static final Pattern NAME = Pattern.compile("\"(?:event|metric)\":\"([a-z0-9_]+)\"");
  private static final String CLASS_PATH =
      Path.of("target/weft-example-pipeline-0.1.0.jar").toAbsolutePath()
          + System.getProperty("path.separator")
          + Path.of("target/lib").toAbsolutePath()
          + "/*";

  @TempDir Path workDir;

  @Test
  void nightly_underTheAgent_givesTheSameOutputAndTheGoldenLedger() throws Exception {
    Run plain = run("plain", List.of(), "local", "nightly", 0);
    Run observed = run("observed", OBSERVED, "local", "nightly", 0);

    assertThat(observed.output()).isEqualTo(plain.output());
    assertThat(observed.files()).isEqualTo(plain.files()).isNotEmpty();
    assertThat(normalised(observed.events()))
        .isEqualTo(Files.readAllLines(GOLDEN.resolve("events.jsonl")));
    assertThat(counts(observed.events()))
        .containsEntry("step_start", 10)
        .containsEntry("step_complete", 10)
        .containsEntry("artifact_created", 10)
        .containsEntry("cfg_materialized", 10)
        .containsEntry("cfg_opened", 10)
        .containsEntry("artifacts_dir_created", 10)
        .containsEntry("config_meta_stripped", 10)
        .containsEntry("connection_resolve_start", 10)
        .containsEntry("connection_resolve_complete", 10);
  }

  @Test
  void sandbox_hasTheEventsOfALocalRun_andItsOwn() throws Exception {
    Run local = run("local", OBSERVED, "small", "nightly", 0);
    Run sandbox = run("sandbox", OBSERVED, "e2b", "nightly", 0);

    Map<String, Integer> events = counts(sandbox.events());
    assertThat(events.remove("dependency_check")).isEqualTo(2);
    assertThat(events.remove("dependency_installed")).isOne();
    assertThat(events).isEqualTo(counts(local.events()));
    Map<String, Integer> metrics = counts(sandbox.metrics());
    assertThat(metrics.remove("e2b_overhead_ms")).isOne();
    assertThat(metrics.remove("artifacts_copy_ms")).isOne();
    assertThat(metrics).isEqualTo(counts(local.metrics())).hasSize(12);
  }

  @Test
  void badRow_isAStepThatFailed() throws Exception {
    Run run = run("observed", OBSERVED, "local", "bad-row", 1);

    assertThat(run.events())
        .filteredOn(line -> line.contains("\"step_failed\""))
        .singleElement()
        .asString()
        .contains("Row 7 of readings-bad.csv", "\"level\":\"ERROR\"", "CsvExtractor.java");
    assertThat(run.events().get(run.events().size() - 1))
        .contains("\"event\":\"run_end\"", "\"exit_code\":1");
  }

  @Test
  void badDriver_isARegistrationThatFailed() throws Exception {
    Run run = run("observed", OBSERVED, "local", "bad-driver", 1);

    assertThat(counts(run.events()))
        .containsEntry("driver_registration_failed", 1)
        .doesNotContainKey("step_start");
  }

  @Test
  void badConnection_isNotResolved_andItsPasswordIsNotTold() throws Exception {
    Run run = run("observed", OBSERVED, "local", "bad-connection", 1);

    assertThat(run.events()).filteredOn(line -> line.contains("\"ok\":false")).hasSize(1);
  }

  private record Run(
      String output, Map<String, String> files, List<String> events, List<String> metrics) {}

  private Run run(String name, List<String> options, String profile, String pipeline, int exit)
      throws IOException, InterruptedException {
    Path home = Files.createDirectories(workDir.resolve(name));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    for (String signal : List.of("traces", "metrics", "logs")) {
      command.add("-Dotel." + signal + ".exporter=none");
    }
    command.addAll(List.of("-cp", CLASS_PATH, "org.riverbend.pipeline.Main"));
    command.addAll(List.of(INPUT.toString(), "out", profile, pipeline));
    ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
    builder.environment().keySet().removeIf(UnderAgentIT::changesTheRun);
    builder.redirectError(home.resolve("stderr.txt").toFile());
    Process process = builder.redirectOutput(home.resolve("stdout.txt").toFile()).start();
    assertThat(process.waitFor(4, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue())
        .as(Files.readString(home.resolve("stderr.txt")))
        .isEqualTo(exit);
    List<String> events = ledger(home, "events.jsonl");
    List<String> metrics = ledger(home, "metrics.jsonl");
    assertThat(events.toString() + metrics)
        .doesNotContain("Gauge-7731-hush", "mara.lindt", "riverbend.example");
    return new Run(
        Files.readString(home.resolve("stdout.txt")),
        contents(home.resolve("out")),
        events,
        metrics);
  }

  private static boolean changesTheRun(String variable) {
    return variable.startsWith("OTEL_")
        || variable.startsWith("WEFT_")
        || variable.startsWith("JAVA_TOOL_")
        || List.of("TRACEPARENT", "BAGGAGE").contains(variable);
  }

  private static List<String> ledger(Path home, String name) throws IOException {
    Path logs = home.resolve("logs");
    if (!Files.isDirectory(logs)) {
      return List.of();
    }
    try (Stream<Path> sessions = Files.list(logs)) {
      return Files.readAllLines(sessions.toList().get(0).resolve(name));
    }
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        boolean database = folder.relativize(file).startsWith("out");
        database |= folder.relativize(file).startsWith("sandbox/out");
        if (!database) {
          contents.put(folder.relativize(file).toString(), Files.readString(file));
        }
      }
    }
    return contents;
  }

  private static Map<String, Integer> counts(List<String> ledger) {
    Map<String, Integer> counts = new TreeMap<>();
    for (String line : ledger) {
      Matcher name = NAME.matcher(line);
      if (name.find()) {
        counts.merge(name.group(1), 1, Integer::sum);
      }
    }
    return counts;
  }

  /** Without what differs from run to run: time, duration, session, spaces before a line. */
  private static List<String> normalised(List<String> ledger) {
    return ledger.stream()
        .map(String::strip)
        .map(line -> line.replaceFirst("\"ts\":\"[^\"]{24}\"", "\"ts\":\"T\""))
        .map(line -> line.replaceAll("run_\\d{13}", "run_1"))
        .map(line -> line.replaceAll("\"(duration[a-z_]*)\":[-0-9.E]+", "\"$1\":0"))
        .toList();
  }
}
