package org.skyfield.swarm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.weft.registry.Instrument;
import dev.weft.registry.MetricType;
import dev.weft.synaptic.SynapticMetrics;
import io.opentelemetry.api.common.AttributeKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the packaged program in JVMs of its own, with and without the agent. */
class UnderAgentIT {
  private static final Path SCHEMAS =
      Path.of("../../semconv/src/main/resources/dev/weft/schema/synaptic");
  private static final Path GOLDEN = Path.of("src/test/resources/golden/synaptic.jsonl");
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
    SwarmRun plain = SwarmRun.of(workDir.resolve("plain"), List.of());
    SwarmRun run =
        SwarmRun.of(workDir.resolve("observed"), SwarmRun.agent("-Dotel.metrics.exporter=logging"));

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
    assertOneTrace(run);
    assertThat(normalised(run)).containsExactlyElementsOf(Files.readAllLines(GOLDEN));
  }

  @Test
  void main_withTheSecondForms_tellsThemInsteadOfTheFirst() throws Exception {
    List<String> options =
        SwarmRun.agent(
            "-Dweft.disabled-rules=skyfield/mesh.change,skyfield/violation,skyfield/inspection",
            "-Dweft.opt-in=skyfield/mesh.change.second,skyfield/violation.second,"
                + "skyfield/inspection.second");

    SwarmRun run = SwarmRun.of(workDir.resolve("second"), options);

    assertThat(types(run))
        .containsAll(COMMON)
        .contains("mesh.topology_change", "security.violation", "task.completed")
        .doesNotContain("mesh.topology.change", "security.policy.violation", "task.execution");
    assertValid(run);
    assertSampled(run, "task.completed");
    assertNothingPlanted(run);
  }

  private static void assertValid(SwarmRun run) throws IOException {
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

  private static void assertSampled(SwarmRun run, String taskEvent) throws IOException {
    assertThat(data(run, "swarm.iteration"))
        .extracting(data -> data.path("iteration").asInt())
        .containsExactly(100, 200, 300);
    assertThat(count(run, taskEvent, data -> data.path("success").asBoolean())).isEqualTo(2);
    assertThat(count(run, taskEvent, data -> !data.path("success").asBoolean())).isEqualTo(1);
    assertThat(data(run, "bridge.message")).hasSizeBetween(2, 4);
    assertThat(data(run, "task.assigned")).hasSize(27);
  }

  private static void assertPlausible(SwarmRun run) throws IOException {
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

  /** Every metric, with its labels and no others, and the bounds of its buckets. */
  private static void assertMetrics(SwarmRun run) {
    for (MetricType metric : SynapticMetrics.ALL) {
      String told = run.metric(metric.name());
      assertThat(told).as(metric.name()).isNotEmpty();
      assertThat(labels(told))
          .as(metric.name())
          .isEqualTo(
              metric.labels().stream().map(AttributeKey::getKey).collect(Collectors.toSet()));
      if (metric.instrument() == Instrument.HISTOGRAM) {
        assertThat(told).contains("getBoundaries=" + metric.boundaries() + ",");
      }
    }
    assertThat(run.stderr()).contains("agent_type=\"inspection_drone\"", "success=\"true\"");
  }

  private static Set<String> labels(String metric) {
    return Pattern.compile("(?:getAttributes|, attributes)=\\{([^}]*)}")
        .matcher(metric)
        .results()
        .flatMap(point -> Pattern.compile("([\\w.]+)=\"").matcher(point.group(1)).results())
        .map(label -> label.group(1))
        .collect(Collectors.toSet());
  }

  /** The whole day is one trace; only the scheduler's last statement comes after it. */
  private static void assertOneTrace(SwarmRun run) {
    Map<String, Long> traces =
        run.spans().stream()
            .collect(Collectors.groupingBy(SwarmRun.Span::trace, Collectors.counting()));
    assertThat(traces.values().stream().filter(spans -> spans > 1)).hasSize(1);
    assertThat(run.spans()).hasSizeGreaterThan(150);
    assertThat(run.spans())
        .filteredOn(span -> span.name().equals("consensus.decision"))
        .extracting(span -> span.attributes("proposal.id", "votes.for", "votes.against"))
        .containsExactly(
            Map.of("proposal.id", "plan-1", "votes.for", "4", "votes.against", "0"),
            Map.of("proposal.id", "plan-2", "votes.for", "1", "votes.against", "3"));
  }

  /**
   * The kinds of lines, without what differs from run to run: ids, measured values, which drone got
   * which task, which messages are sampled, and the elections of the log's servers.
   */
  private static List<String> normalised(SwarmRun run) {
    return run.ledger().stream()
        .filter(line -> !line.contains("\"event_type\":\"bridge.message\""))
        .filter(line -> !line.contains("\"state_from\":\"error\""))
        .filter(line -> !line.contains("\"component\":\"consensus\"") || line.contains("\"plan-"))
        .map(
            line ->
                line.strip()
                    .replaceAll(
                        "\"event_id\":\"[^\"]*\",\"timestamp\":\\d+,",
                        "\"event_id\":\"ID\",\"timestamp\":0,")
                    .replaceAll("(_(?:ms|mb|percent|bytes|score|fitness))\":-?[0-9.E-]+", "$1\":0")
                    .replaceAll("drone-(alpha|bravo|charlie|delta)", "DRONE")
                    .replaceAll("task-\\d+", "TASK"))
        .distinct()
        .sorted()
        .toList();
  }

  private static void assertNothingPlanted(SwarmRun run) throws IOException {
    List<String> planted = new ArrayList<>();
    for (String line : Files.readAllLines(SwarmRun.MISSION)) {
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

  private static List<String> types(SwarmRun run) throws IOException {
    return run.events().stream()
        .map(event -> event.path("event_type").asText())
        .distinct()
        .toList();
  }

  private static List<JsonNode> data(SwarmRun run, String type) throws IOException {
    return run.events().stream()
        .filter(event -> event.path("event_type").asText().equals(type))
        .map(event -> event.path("data"))
        .toList();
  }

  private static long count(SwarmRun run, String type, Predicate<JsonNode> test)
      throws IOException {
    return data(run, type).stream().filter(test).count();
  }

  private static String text(JsonNode data, String field) {
    return data.path(field).asText();
  }
}
