package org.skyfield.swarm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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

/**
 * One run of the packaged program in a JVM of its own.
 *
 * @param report what the program wrote
 * @param stderr what the agent told, spans and metrics too where they are logged
 */
record SwarmRun(String report, String stderr, List<String> ledger) {
  static final Path MISSION = Path.of("input/mission.properties").toAbsolutePath();
  private static final Path AGENT = Path.of("../../agent/target/weft-agent.jar").toAbsolutePath();
  private static final Path RULES = Path.of("rules.yaml").toAbsolutePath();
  private static final String CLASS_PATH =
      Path.of("target/weft-example-swarm-0.1.0.jar").toAbsolutePath()
          + System.getProperty("path.separator")
          + Path.of("target/lib").toAbsolutePath()
          + "/*";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern SPAN =
      Pattern.compile(
          "LoggingSpanExporter - '(?<name>[^']*)' : (?<trace>[0-9a-f]{32}) (?<rest>.*)");

  /** A span as the exporter logs it. */
  record Span(String name, String trace, String rest) {
    Map<String, String> attributes(String... keys) {
      Map<String, String> found = new TreeMap<>();
      for (String key : keys) {
        Matcher value =
            Pattern.compile("[{ ]" + Pattern.quote(key) + "=([^,}]*)[,}]").matcher(rest);
        if (value.find()) {
          found.put(key, value.group(1));
        }
      }
      return found;
    }
  }

  List<JsonNode> events() throws IOException {
    List<JsonNode> events = new ArrayList<>();
    for (String line : ledger) {
      events.add(JSON.readTree(line));
    }
    return events;
  }

  List<Span> spans() {
    return SPAN.matcher(stderr)
        .results()
        .map(span -> new Span(span.group(1), span.group(2), span.group(3)))
        .toList();
  }

  /** The last line that tells a metric, or nothing. */
  String metric(String name) {
    return stderr
        .lines()
        .filter(line -> line.contains(", name=" + name + ", description="))
        .reduce("", (earlier, later) -> later)
        .replaceFirst(".*, name=" + Pattern.quote(name), "");
  }

  static List<String> agent(String... options) {
    List<String> all = new ArrayList<>(List.of("-javaagent:" + AGENT, "-Dweft.rules=" + RULES));
    all.add("-Dotel.traces.exporter=logging");
    all.add("-Dotel.logs.exporter=none");
    all.addAll(List.of(options));
    if (all.stream().noneMatch(option -> option.startsWith("-Dotel.metrics"))) {
      all.add("-Dotel.metrics.exporter=none");
    }
    return all;
  }

  static SwarmRun of(Path home, List<String> options) throws IOException, InterruptedException {
    Files.createDirectories(home);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", CLASS_PATH, "org.skyfield.swarm.Main"));
    command.addAll(List.of(MISSION.toString(), "out"));
    ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
    builder.environment().keySet().removeIf(SwarmRun::changesTheRun);
    builder.redirectError(home.resolve("stderr.txt").toFile());
    Process process = builder.redirectOutput(home.resolve("stdout.txt").toFile()).start();
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
    String stderr = Files.readString(home.resolve("stderr.txt"));
    assertThat(process.exitValue()).as(stderr).isZero();
    Path ledger = home.resolve("var/telemetry/synaptic.jsonl");
    return new SwarmRun(
        Files.readString(home.resolve("out/report.txt")),
        stderr,
        Files.exists(ledger) ? Files.readAllLines(ledger) : List.of());
  }

  private static boolean changesTheRun(String variable) {
    return variable.startsWith("OTEL_")
        || variable.startsWith("WEFT_")
        || variable.startsWith("JAVA_TOOL_")
        || List.of("TRACEPARENT", "BAGGAGE").contains(variable);
  }
}
