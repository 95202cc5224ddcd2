package org.skyfield.swarm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the packaged program in JVMs of its own, with and without the agent. */
class UnderAgentIT {
  private static final Path AGENT = Path.of("../../agent/target/weft-agent.jar").toAbsolutePath();
  private static final Path RULES = Path.of("rules.yaml").toAbsolutePath();
  private static final Path MISSION = Path.of("input/mission.properties").toAbsolutePath();
  private static final Path SCHEMAS =
      Path.of("../../semconv/src/main/resources/dev/weft/schema/synaptic");
  private static final String CLASS_PATH =
      Path.of("target/weft-example-swarm-0.1.0.jar").toAbsolutePath()
          + System.getProperty("path.separator")
          + Path.of("target/lib").toAbsolutePath()
          + "/*";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> COMMON =
      List.of(
          "agent.lifecycle",
          "bridge.message",
          "consensus.decision",
          "consensus.proposal",
          "consensus.vote",
          "memory.bridge.sync",
          "swarm.iteration",
          "task.assigned");

  @TempDir Path workDir;

  @Test
  void main_underTheAgent_tellsTheDayInTheFormOfTheFirstHalf() throws Exception {
    Run plain = run("plain", List.of());
    Run run = run("observed", agent("-Dotel.metrics.exporter=logging"));

    assertThat(run.report()).isEqualTo(plain.report()).isNotEmpty();
    assertThat(types(run))
        .containsAll(COMMON)
        .contains("mesh.topology.change", "security.policy.violation", "task.execution")
        .doesNotContain("mesh.topology_change", "security.violation", "task.completed");
    assertValid(run);
    assertSampled(run, "task.execution");
    assertNothingPlanted(run);
    assertThat(plain.ledger()).isEmpty();
    assertPlausible(run);
    assertMetrics(run);
  }

  @Test
  void main_withTheSecondForms_tellsThemInsteadOfTheFirst() throws Exception {
    List<String> options =
        agent(
            "-Dweft.disabled-rules=skyfield/mesh.change,skyfield/violation,skyfield/inspection",
            "-Dweft.opt-in=skyfield/mesh.change.second,skyfield/violation.second,"
                + "skyfield/inspection.second");

    Run run = run("second", options);

    assertThat(types(run))
        .containsAll(COMMON)
        .contains("mesh.topology_change", "security.violation", "task.completed")
        .doesNotContain("mesh.topology.change", "security.policy.violation", "task.execution");
    assertValid(run);
    assertSampled(run, "task.completed");
    assertNothingPlanted(run);
  }

  private static void assertValid(Run run) throws IOException {
    JsonSchemaFactory factory = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    Map<String, JsonSchema> schemas = new TreeMap<>();
    for (JsonNode event : run.events()) {
      String type = event.path("event_type").asText();
      if (!schemas.containsKey(type)) {
        String text = Files.readString(SCHEMAS.resolve(type + ".schema.json"));
        schemas.put(type, factory.getSchema(text));
      }
      assertThat(schemas.get(type).validate(event)).as(event.toString()).isEmpty();
    }
  }

  private static void assertSampled(Run run, String taskEvent) throws IOException {
    assertThat(data(run, "swarm.iteration"))
        .extracting(data -> data.path("iteration").asInt())
        .containsExactly(100, 200, 300);
    assertThat(count(run, taskEvent, data -> data.path("success").asBoolean())).isEqualTo(2);
    assertThat(count(run, taskEvent, data -> !data.path("success").asBoolean())).isEqualTo(1);
    assertThat(data(run, "bridge.message")).hasSizeBetween(2, 4);
    assertThat(data(run, "task.assigned")).hasSize(27);
  }

  private static void assertPlausible(Run run) throws IOException {
    assertThat(count(run, "agent.lifecycle", data -> text(data, "state_to").equals("error")))
        .isEqualTo(1);
    assertThat(data(run, "memory.bridge.sync"))
        .extracting(data -> text(data, "status") + " " + data.path("conflicts_resolved"))
        .containsExactly("success 7", "success 0", "failure 0");
    assertThat(data(run, "consensus.decision"))
        .filteredOn(data -> text(data, "proposal_id").startsWith("plan-"))
        .extracting(data -> text(data, "decision") + " " + data.path("votes_for").asInt())
        .containsExactly("APPROVED 4", "REJECTED 1");
    assertThat(data(run, "security.policy.violation"))
        .extracting(data -> text(data, "severity"))
        .containsExactly("CRITICAL", "MEDIUM");
    assertThat(count(run, "mesh.topology.change", data -> text(data, "change_type").isBlank()))
        .isZero();
  }

  private static void assertMetrics(Run run) throws IOException {
    List<String> missing = new ArrayList<>();
    String model = Files.readString(Path.of("../../semconv/model/synaptic.yaml"));
    String metrics = model.substring(model.indexOf("\nmetrics:"), model.indexOf("\nspans:"));
    for (String line : metrics.lines().filter(text -> text.startsWith("  - name: ")).toList()) {
      String name = line.substring("  - name: ".length());
      if (!run.stderr().contains("name=" + name + ",")) {
        missing.add(name);
      }
    }
    assertThat(missing).isEmpty();
    assertThat(run.stderr()).contains("agent_type=\"inspection_drone\"", "success=\"true\"");
  }

  private static void assertNothingPlanted(Run run) throws IOException {
    List<String> planted = new ArrayList<>();
    for (String line : Files.readAllLines(MISSION)) {
      String value = line.substring(line.indexOf('=') + 1);
      if (line.startsWith("site.")) {
        planted.addAll(List.of(value.split(",", 2)));
      } else if (line.startsWith("pilot.") || line.startsWith("weather.")) {
        planted.add(value);
      }
    }
    assertThat(planted).hasSize(16);
    String telemetry = String.join("\n", run.ledger()) + run.stderr();
    assertThat(planted).noneMatch(telemetry::contains);
  }

  private record Run(String report, String stderr, List<String> ledger) {
    List<JsonNode> events() throws IOException {
      List<JsonNode> events = new ArrayList<>();
      for (String line : ledger) {
        events.add(JSON.readTree(line));
      }
      return events;
    }
  }

  private static List<String> types(Run run) throws IOException {
    return run.events().stream()
        .map(event -> event.path("event_type").asText())
        .distinct()
        .toList();
  }

  private static List<JsonNode> data(Run run, String type) throws IOException {
    return run.events().stream()
        .filter(event -> event.path("event_type").asText().equals(type))
        .map(event -> event.path("data"))
        .toList();
  }

  private static long count(Run run, String type, Predicate<JsonNode> test) throws IOException {
    return data(run, type).stream().filter(test).count();
  }

  private static String text(JsonNode data, String field) {
    return data.path(field).asText();
  }

  private static List<String> agent(String... options) {
    List<String> all = new ArrayList<>(List.of("-javaagent:" + AGENT, "-Dweft.rules=" + RULES));
    all.add("-Dotel.traces.exporter=logging");
    all.add("-Dotel.logs.exporter=none");
    all.addAll(List.of(options));
    if (all.stream().noneMatch(option -> option.startsWith("-Dotel.metrics"))) {
      all.add("-Dotel.metrics.exporter=none");
    }
    return all;
  }

  private Run run(String name, List<String> options) throws IOException, InterruptedException {
    Path home = Files.createDirectories(workDir.resolve(name));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", CLASS_PATH, "org.skyfield.swarm.Main"));
    command.addAll(List.of(MISSION.toString(), "out"));
    ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
    builder.environment().keySet().removeIf(UnderAgentIT::changesTheRun);
    builder.redirectError(home.resolve("stderr.txt").toFile());
    Process process = builder.redirectOutput(home.resolve("stdout.txt").toFile()).start();
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
    String stderr = Files.readString(home.resolve("stderr.txt"));
    assertThat(process.exitValue()).as(stderr).isZero();
    Path ledger = home.resolve("var/telemetry/synaptic.jsonl");
    return new Run(
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
