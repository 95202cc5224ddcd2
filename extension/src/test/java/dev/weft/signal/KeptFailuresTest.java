package dev.weft.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.guard.DropReason;
import io.opentelemetry.api.common.AttributeKey;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Events of calls that end well, but whose values tell of a failure. */
class KeptFailuresTest {
  private static final AttributeKey<String> SEVERITY = AttributeKey.stringKey("synaptic.severity");

  private static final String RULE =
      """
      rules_version: 1
      pack: { id: agents, namespace: synaptic }
      rules:
        - id: task
          match: { types: { class: com.acme.Scheduler }, methods: { name: complete } }
          let:
            task_id: const['t']
            agent_id: const['a']
            result_size_bytes: { from: "const['0']", type: long }
            success: { from: arg0, type: boolean }
            severity: arg1
          span: { name: task }
          events:
            exit: { emit: task.completed, fields: { data.duration_ms: elapsed } }
          limits: { %s }
      """;

  @ParameterizedTest
  @CsvSource({"false, INFO", "false, FATAL", "true, ERROR", "true, FATAL"})
  void eventThatTellsOfAFailure_isKept_alsoOfATypeThatTheContractSamples(
      boolean success, String severity) throws Exception {
    try (EngineFixture app = EngineFixture.of(RULE.formatted("nested: each"))) {
      call(app, 20, success, severity);

      assertThat(app.events())
          .hasSize(20)
          .allSatisfy(event -> assertThat(event.getAttributes().get(SEVERITY)).isEqualTo(severity));
    }
  }

  @ParameterizedTest
  @CsvSource({"false, INFO", "true, FATAL"})
  void eventThatTellsOfAFailure_isKept_alsoOverALimitOfItsRule(boolean success, String severity)
      throws Exception {
    try (EngineFixture app = EngineFixture.of(RULE.formatted("nested: each, per_second: 2"))) {
      call(app, 5, success, severity);

      assertThat(app.events()).hasSize(5);
      assertThat(app.spans()).hasSize(2);
      assertThat(app.guards.rules().get(0).limited())
          .isEqualTo(Map.of(DropReason.RATE_LIMITED, 3L));
    }
  }

  @Test
  void eventThatTellsOfNone_isSampled() throws Exception {
    try (EngineFixture app = EngineFixture.of(RULE.formatted("nested: each"))) {
      call(app, 20, true, "WARN");

      assertThat(app.events()).hasSize(2);
    }
  }

  private static void call(EngineFixture app, int count, boolean success, String severity)
      throws Exception {
    for (int i = 0; i < count; i++) {
      app.call("task", () -> 1, success, severity);
    }
  }
}
