package dev.weft.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weft.kfm.FocusQueryEvent;
import dev.weft.kfm.KfmEvents;
import dev.weft.kfm.Level;
import dev.weft.kfm.PrivacyClassification;
import dev.weft.line.LedgerLine;
import dev.weft.line.LineProblem;
import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import dev.weft.registry.InvalidEventException;
import dev.weft.registry.Registry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KfmTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The examples of the document, word for word; the ninth is its template. */
  static List<ObjectNode> examples() {
    List<ObjectNode> examples = new ArrayList<>();
    try (InputStream in = KfmTest.class.getResourceAsStream("kfm-examples.json")) {
      JSON.readTree(Objects.requireNonNull(in)).forEach(each -> examples.add((ObjectNode) each));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return examples;
  }

  static List<ObjectNode> examplesButTheAlertAndTheTemplate() {
    return examples().subList(0, 7);
  }

  static ObjectNode alert() {
    return examples().get(7);
  }

  @Test
  void kinds_areThoseOfTheDocument() {
    assertThat(examples().subList(0, 8))
        .extracting(example -> example.get("kind").asText())
        .containsExactlyElementsOf(KfmEvents.ALL.stream().map(EventType::lineName).toList());
  }

  @ParameterizedTest
  @MethodSource("examplesButTheAlertAndTheTemplate")
  void example_fulfilsTheContractAndIsWrittenWithTheSameContent(ObjectNode example)
      throws IOException {
    EventType type = type(example);

    assertThat(Schemas.problems(type, example)).isEmpty();
    assertThat(Schemas.fileProblems(type, example)).isEmpty();
    assertThat(Line.read(example)).isInstanceOf(LedgerLine.class);
    assertThat(JSON.readTree(Line.encode(type, values(example))))
        .isEqualTo(example.put("ts", Line.TIME));
  }

  @Test
  void alertOfTheDocument_deviatesInTheJoinKeyThatItLacksAndInItsCutSignature() throws IOException {
    ObjectNode alert = alert();
    assertThat(Schemas.problems(KfmEvents.WPE_ALERT, alert))
        .contains("pattern:sig")
        .anyMatch(problem -> problem.startsWith("required:"));
    assertThat(Line.read(alert)).isInstanceOf(LineProblem.class);

    alert.putObject("correlation").put("correlation_id", "healthcheck-2026-01-23");
    ((ObjectNode) alert.get("signature")).put("sig", "base64:" + "A".repeat(86) + "==");

    assertThat(Schemas.problems(KfmEvents.WPE_ALERT, alert)).isEmpty();
    assertThat(JSON.readTree(Line.encode(KfmEvents.WPE_ALERT, values(alert))))
        .isEqualTo(alert.put("ts", Line.TIME));
  }

  @Test
  void template_isALineOfAKindThatWeDoNotKnow() {
    assertThat(Line.read(examples().get(8)))
        .isInstanceOfSatisfying(LedgerLine.class, line -> assertThat(line.eventType()).isNull());
  }

  @ParameterizedTest
  @MethodSource("examplesButTheAlertAndTheTemplate")
  void lineWithoutJoinKey_isRefused(ObjectNode example) {
    EventType type = type(example);
    if (example.has("run")) {
      ((ObjectNode) example.get("run")).remove("run_id");
    }
    example.remove("correlation");

    assertThat(Schemas.problems(type, example)).isNotEmpty();
    assertThat(Line.read(example))
        .isInstanceOfSatisfying(
            LineProblem.class,
            problem ->
                assertThat(problem.message())
                    .isEqualTo(
                        type + ": one of [run.run_id, correlation.correlation_id] is required"));
    assertThatThrownBy(() -> Line.encode(type, values(example)))
        .isInstanceOf(InvalidEventException.class)
        .hasMessageContaining("one of [run.run_id, correlation.correlation_id]");
  }

  @Test
  void typedEventWithoutJoinKey_isRefused() {
    assertThatThrownBy(() -> FocusQueryEvent.builder().message("answered").build())
        .isInstanceOf(InvalidEventException.class)
        .hasMessageContaining("one of [run.run_id, correlation.correlation_id]");
  }

  @Test
  void minimalEvent_saysNothingButWhatIsRequired() {
    FocusQueryEvent event = FocusQueryEvent.builder().correlationCorrelationId("session_1").build();

    assertThat(event.schemaVersion()).isEqualTo("2.0.0");
    assertThat(event.level()).isEqualTo(Level.INFO);
    assertThat(event.privacyClassification()).isEqualTo(PrivacyClassification.INTERNAL);
    @Nullable Object[] slots = new Object[event.eventType().fields().size()];
    set(event.eventType(), slots, "correlation.correlation_id", "session_1");
    assertThat(Line.encode(event.eventType(), slots))
        .isEqualTo(
            "{\"schema_version\":\"2.0.0\",\"kind\":\"focus.query\","
                + "\"ts\":\"2025-10-17T12:00:00.123Z\",\"level\":\"info\","
                + "\"correlation\":{\"correlation_id\":\"session_1\"},"
                + "\"privacy\":{\"classification\":\"internal\"}}\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01J0M7Q8J7Y7P4B9D1M2ZK0E7",
        "01J0M7Q8J7Y7P4B9D1M2ZK0E7AA",
        "91J0M7Q8J7Y7P4B9D1M2ZK0E7A",
        "01J0M7Q8J7Y7P4B9D1M2ZK0E7U",
        "01j0m7q8j7y7p4b9d1m2zk0e7a",
        "run-1"
      })
  void runIdThatIsNoUlid_isRefused(String id) {
    Field runId = Objects.requireNonNull(KfmEvents.PIPELINE_STEP.field("run.run_id"));

    assertThat(runId.problem(id)).isNotNull();
    assertThat(runId.problem("01J0M7Q8J7Y7P4B9D1M2ZK0E7A")).isNull();
    assertThat(runId.problem("01J00000000000000000000000")).isNull();
    assertThat(runId.problem("0f8fad5b-d9cb-469f-a165-70867728950e")).isNull();
  }

  @Test
  void message_isOneShortLine() {
    Field message = Objects.requireNonNull(KfmEvents.UI_ACTION.field("message"));

    assertThat(message.problem("\ud83d\ude00".repeat(200))).isNull();
    assertThat(message.problem("x".repeat(201))).contains("at most 200 characters");
    assertThat(message.problem("two\nlines")).isNotNull();
    assertThat(message.problem("ends\n")).isNotNull();
  }

  @Test
  void denyWithoutReason_isRefused() {
    Field denies = Objects.requireNonNull(KfmEvents.POLICY_DECISION.field("policy.denies"));

    assertThat(denies.problem(List.of(Map.of("rule_id", "R", "reason", "r")))).isNull();
    assertThat(denies.problem(List.of(Map.of("rule_id", "R"))))
        .isEqualTo("kfm.policy.denies: reason is required but null");
    assertThat(denies.problem(List.of(Map.of("rule_id", "R", "reason", "r", "severity", "bad"))))
        .contains("severity must be one of");
  }

  private static EventType type(JsonNode example) {
    return Objects.requireNonNull(Registry.event(example.get("kind").asText()));
  }

  /** The values of the fields; nothing of the example may be left over. */
  private static @Nullable Object[] values(ObjectNode example) {
    EventType type = type(example);
    @Nullable Object[] slots = new Object[type.fields().size()];
    Map<String, Object> leaves = new LinkedHashMap<>();
    collect("", example, type, leaves);
    leaves.forEach(
        (path, value) -> {
          Field field = Objects.requireNonNull(type.field(path), path);
          slots[field.index()] = field.source().isSlot() ? value : null;
        });
    return slots;
  }

  private static void collect(
      String prefix, ObjectNode object, EventType type, Map<String, Object> leaves) {
    object
        .fields()
        .forEachRemaining(
            member -> {
              String path = prefix + member.getKey();
              if (type.field(path) == null && member.getValue() instanceof ObjectNode inner) {
                collect(path + ".", inner, type, leaves);
              } else {
                leaves.put(path, value(member.getValue()));
              }
            });
  }

  private static Object value(JsonNode node) {
    return JSON.convertValue(node, Object.class);
  }

  private static void set(EventType type, @Nullable Object[] slots, String path, Object value) {
    slots[Objects.requireNonNull(type.field(path), path).index()] = value;
  }
}
