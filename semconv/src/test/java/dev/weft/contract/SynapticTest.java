package dev.weft.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weft.line.LedgerLine;
import dev.weft.line.LineProblem;
import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import dev.weft.registry.Instrument;
import dev.weft.registry.InvalidEventException;
import dev.weft.registry.MetricType;
import dev.weft.synaptic.Algorithm;
import dev.weft.synaptic.MeshTopologyChangeEvent;
import dev.weft.synaptic.MeshTopologyChangedEvent;
import dev.weft.synaptic.Severity;
import dev.weft.synaptic.SwarmIterationEvent;
import dev.weft.synaptic.SynapticEvents;
import dev.weft.synaptic.SynapticMetrics;
import io.opentelemetry.api.common.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SynapticTest {

  /** The example of the document, word for word. */
  private static final String DOCUMENTED =
      """
      {
        "event_id": "evt_abc123",
        "timestamp": 1640995200000,
        "component": "swarm",
        "event_type": "swarm.iteration",
        "severity": "INFO",
        "tags": {
          "environment": "production",
          "version": "1.0.0"
        },
        "data": {
          "swarm_id": "swarm_001",
          "algorithm": "pso",
          "iteration": 42,
          "convergence_score": 0.85,
          "best_fitness": 1.23
        }
      }
      """;

  private static final EventType ITERATION = SynapticEvents.SWARM_ITERATION;

  @Test
  void documentedExample_deviatesOnlyInTheIdThatIsNoUuidAndTheContextThatIsNotThere()
      throws JsonProcessingException {
    assertThat(Schemas.problems(ITERATION, documented()))
        .containsExactly("pattern:event_id", "required:context");
    ObjectNode corrected = documented().put("event_id", UUID.randomUUID().toString());
    corrected.putObject("context");
    assertThat(Schemas.problems(ITERATION, corrected)).isEmpty();
    assertThat(Line.read(corrected)).isInstanceOf(LedgerLine.class);
  }

  @Test
  void documentedExample_isWrittenByteForByteButForThoseTwo() throws JsonProcessingException {
    String id = "0f8fad5b-d9cb-469f-a165-70867728950e";
    ObjectNode example = documented().put("event_id", id).put("timestamp", Line.MILLIS);
    example.set("context", Line.node(Map.of()));
    example.set("data", example.remove("data"));
    @Nullable Object[] slots = Line.minimal(ITERATION);
    set(slots, "event_id", id);
    set(slots, "tags", Value.of(Map.of("environment", Value.of("production"))));
    set(slots, "data.swarm_id", "swarm_001");
    set(slots, "data.iteration", 42L);
    set(slots, "data.convergence_score", 0.85);
    set(slots, "data.best_fitness", 1.23);
    ((ObjectNode) example.get("tags")).remove("version");

    assertThat(Line.encode(ITERATION, slots)).isEqualTo(example + "\n");
  }

  @Test
  void typedEvent_hasAnIdSeverityAndEmptyMapsOfItsOwn() {
    SwarmIterationEvent event =
        SwarmIterationEvent.builder()
            .swarmId("swarm_001")
            .algorithm(Algorithm.PSO)
            .iteration(42)
            .convergenceScore(0.85)
            .bestFitness(1.23)
            .build();

    assertThat(UUID.fromString(event.eventId())).isNotNull();
    assertThat(event.severity()).isEqualTo(Severity.INFO);
    assertThat(event.tags()).isEmpty();
    assertThat(event.context()).isEmpty();
    assertThat(event.parameters()).isNull();
    assertThat(event.value(Objects.requireNonNull(ITERATION.field("component"))))
        .isEqualTo("swarm");
  }

  @Test
  void conditionalFields_areAbsentAndNeverNull() {
    EventType type = SynapticEvents.TASK_COMPLETED;
    String line = Line.encode(type, Line.minimal(type));

    assertThat(line).doesNotContain("error_message").doesNotContain("null");
    assertThat(
            Line.read(line.replace("\"success\":true", "\"success\":true,\"error_message\":null")))
        .isInstanceOf(LineProblem.class);
  }

  @Test
  void resourceUsage_isAnObjectOfWhatWasMeasured() {
    EventType type = SynapticEvents.TASK_EXECUTION;
    @Nullable Object[] slots = Line.minimal(type);
    assertThat(Line.encode(type, slots)).doesNotContain("resource_usage");

    slots[Objects.requireNonNull(type.field("data.resource_usage.memory_mb")).index()] = 128L;

    assertThat(Line.encode(type, slots))
        .endsWith("\"success\":true,\"resource_usage\":{\"memory_mb\":128}}}\n");
  }

  @Test
  void bothFormsOfATopologyChange_areEventsOfTheirOwn() {
    assertThat(SynapticEvents.MESH_TOPOLOGY_CHANGE.name()).isEqualTo("mesh.topology.change");
    assertThat(SynapticEvents.MESH_TOPOLOGY_CHANGED.name()).isEqualTo("mesh.topology_change");
    assertThat(MeshTopologyChangeEvent.class).isNotEqualTo(MeshTopologyChangedEvent.class);
    assertThat(component(SynapticEvents.MESH_TOPOLOGY_CHANGE)).isEqualTo("neural_mesh");
    assertThat(component(SynapticEvents.MESH_TOPOLOGY_CHANGED)).isEqualTo("mesh");
    assertThat(component(SynapticEvents.TASK_EXECUTION)).isEqualTo("task_scheduler");
    assertThat(component(SynapticEvents.TASK_COMPLETED)).isEqualTo("scheduler");
  }

  @Test
  void severities_areThoseOfTheEvent() {
    assertThat(fallback(SynapticEvents.BRIDGE_MESSAGE)).isEqualTo("DEBUG");
    assertThat(fallback(SynapticEvents.SECURITY_VIOLATION)).isEqualTo("WARN");
    assertThat(fallback(SynapticEvents.SWARM_ITERATION)).isEqualTo("INFO");
  }

  @Test
  void retentionSamplingAndFailures_areThoseOfTheDocument() {
    EventType task = SynapticEvents.TASK_EXECUTION;
    @Nullable Object[] slots = Line.full(task);

    assertThat(task.retention()).isEqualTo("medium_priority");
    assertThat(task.sampleEvery()).isEqualTo(10);
    assertThat(task.isFailure(slots)).isFalse();
    slots[Objects.requireNonNull(task.field("data.success")).index()] = false;
    assertThat(task.isFailure(slots)).isTrue();
    assertThat(SynapticEvents.SWARM_ITERATION.sampleEvery()).isEqualTo(100);
    assertThat(SynapticEvents.BRIDGE_MESSAGE.sampleEvery()).isEqualTo(1000);
    assertThat(SynapticEvents.CONSENSUS_VOTE.sampleEvery()).isEqualTo(1);
    assertThat(SynapticEvents.SECURITY_VIOLATION.retention()).isEqualTo("high_priority");
  }

  @Test
  void severityOfAViolation_isInTheDataBesideThatOfTheEvent() {
    EventType type = SynapticEvents.SECURITY_VIOLATION;

    assertThat(Line.encode(type, Line.full(type)))
        .contains("\"event_type\":\"security.violation\",\"severity\":\"TRACE\",")
        .endsWith("\"blocked\":true,\"severity\":\"LOW\"}}\n");
  }

  @Test
  void scoreAboveOneAndCyclicMaps_areRefused() {
    Map<String, Object> cyclic = new HashMap<>();
    cyclic.put("self", cyclic);
    @Nullable Object[] slots = Line.full(ITERATION);
    set(slots, "data.parameters", cyclic);

    assertThatThrownBy(() -> Line.encode(ITERATION, slots))
        .isInstanceOf(InvalidEventException.class)
        .hasMessageContaining("nested deeper than 16");
    set(slots, "data.parameters", Map.of("bad", Double.NaN));
    assertThatThrownBy(() -> Line.encode(ITERATION, slots))
        .isInstanceOf(InvalidEventException.class);
    set(slots, "data.parameters", Map.of(1, "key"));
    assertThatThrownBy(() -> Line.encode(ITERATION, slots))
        .isInstanceOf(InvalidEventException.class);
  }

  @Test
  void metrics_areThoseOfTheDocument() {
    assertThat(names(Instrument.GAUGE)).hasSize(11);
    assertThat(names(Instrument.COUNTER)).hasSize(12);
    assertThat(names(Instrument.HISTOGRAM)).hasSize(8);
    assertThat(SynapticMetrics.ALL)
        .allSatisfy(metric -> assertThat(metric.unit()).isEmpty())
        .allSatisfy(
            metric ->
                assertThat(metric.prometheusName())
                    .startsWith("codex_synaptic_" + metric.name().replace('.', '_'))
                    .matches(
                        metric.instrument() == Instrument.COUNTER
                            ? ".*(?<!_total)_total"
                            : ".*(?<!_total)"));
    assertThat(SynapticMetrics.TASK_COMPLETED.labels().toString())
        .isEqualTo("[agent_type, task_type, success]");
    assertThat(SynapticMetrics.CONSENSUS_DECISION_TIME_MS.boundaries())
        .containsExactly(10.0, 50.0, 100.0, 500.0, 1000.0, 5000.0, 10000.0);
  }

  private static List<String> names(Instrument instrument) {
    return SynapticMetrics.ALL.stream()
        .filter(metric -> metric.instrument() == instrument)
        .map(MetricType::name)
        .toList();
  }

  private static ObjectNode documented() throws JsonProcessingException {
    return (ObjectNode) new ObjectMapper().readTree(DOCUMENTED);
  }

  private static void set(@Nullable Object[] slots, String path, Object value) {
    slots[Objects.requireNonNull(ITERATION.field(path), path).index()] = value;
  }

  private static String component(EventType type) {
    return Objects.requireNonNull(type.field("component")).allowed().get(0);
  }

  private static @Nullable Object fallback(EventType type) {
    Field severity = Objects.requireNonNull(type.field("severity"));
    return severity.rules().fallback();
  }
}
