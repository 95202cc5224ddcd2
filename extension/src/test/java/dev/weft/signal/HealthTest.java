package dev.weft.signal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.weft.health.Health;
import dev.weft.health.HealthMetrics;
import dev.weft.weft.WeftAttributes;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every event that was emitted or left out is visible, and every rule's state. */
class HealthTest {
  private static final String RULES =
      """
      rules_version: 1
      pack: { id: acme, namespace: acme }
      rules:
        - id: job
          match: { types: { class: com.acme.Job }, methods: { name: run } }
          let: { content_config_id: arg0(String), generator_type: const.x }
          events:
            end:
              emit: chora.content_generated
              fields: { status: outcome, duration_ms: elapsed_ms }
              sample: 0.5
          limits: { nested: each, per_second: 6 }
        - id: idle
          match: { types: { class: com.acme.Idle }, methods: { name: run } }
          span: { name: idle }
        - id: absent
          match: { types: { class: com.acme.Absent }, methods: { name: run } }
          span: { name: absent }
      """;

  private final EngineFixture app = EngineFixture.of(RULES);
  private Map<String, Long> ledger = Map.of("written", 3L, "dropped.buffer_full", 0L);
  private final Health health = new Health(app.guards, "acme/idle"::equals, () -> ledger, Map::of);

  @AfterEach
  void tearDown() {
    app.close();
  }

  @Test
  void nothingHappened_isNothingToTell() {
    assertThat(health.anything()).isFalse();
    assertThat(health.getRules())
        .containsExactly(
            entry("acme/job", "RECEIVED"),
            entry("acme/idle", "MATCHED"),
            entry("acme/absent", "RECEIVED"));
    assertThat(health.getSummary()).isEqualTo("0 events emitted, none dropped");
  }

  @Test
  void everyDrop_isInTheSummary() throws Exception {
    use();
    ledger = Map.of("written", 3L, "dropped.buffer_full", 2L);

    assertThat(health.anything()).isTrue();
    assertThat(health.getSummary())
        .isEqualTo(
            "2 events emitted, 8 dropped (ledger dropped.buffer_full 2, missing_value 1,"
                + " rate_limited 2, sampled 3); 2 calls limited (rate_limited 2)");
    assertThat(health.getCalls()).isEqualTo(Map.of("acme/job", 8L));
    assertThat(health.getEmitted()).isEqualTo(Map.of("chora.content_generated", 2L));
  }

  @Test
  void suspendedRule_isNamedWithTheReason() throws Exception {
    use();
    for (int i = 0; i < 61; i++) {
      app.guards.rules().get(0).fault(new IllegalStateException("broken"));
    }
    use();

    assertThat(health.getRules()).containsEntry("acme/job", "SUSPENDED");
    assertThat(health.getFailures()).isEqualTo(Map.of("acme/job", 61L));
    assertThat(health.getSummary())
        .endsWith(
            "10 calls limited (rate_limited 2, suspended 8); acme/job suspended: it failed 61 times"
                + " in a minute (weft.limits.rule-failures is 60)");
  }

  @Test
  void metrics_tellTheSame() throws Exception {
    HealthMetrics.register(app.sdk.getMeter("dev.weft"), health);
    use();

    Map<String, MetricData> metrics = new LinkedHashMap<>();
    app.metrics().forEach(metric -> metrics.put(metric.getName(), metric));

    assertThat(metrics)
        .containsOnlyKeys(
            "weft.events.emitted",
            "weft.events.dropped",
            "weft.calls.limited",
            "weft.rules",
            "weft.pressure",
            "weft.cpu.share",
            "weft.ledger.health");
    assertThat(sum(metrics.get("weft.events.dropped")))
        .isEqualTo(
            Map.of(
                dropped("missing_value"), 1L, dropped("rate_limited"), 2L, dropped("sampled"), 3L));
    assertThat(sum(metrics.get("weft.events.emitted")))
        .isEqualTo(Map.of(Attributes.of(WeftAttributes.EVENT_NAME, "chora.content_generated"), 2L));
    assertThat(gauge(metrics.get("weft.rules")))
        .isEqualTo(Map.of(state("emitting"), 1.0, state("matched"), 1.0, state("received"), 1.0));
    assertThat(gauge(metrics.get("weft.ledger.health")))
        .containsEntry(Attributes.of(WeftAttributes.MEASURE, "written"), 3.0);
  }

  /** Eight calls, of which one has not what its event needs and two are too many. */
  private void use() throws Exception {
    app.call("job", () -> "x", 42); // no text: its event is sampled out
    app.call("job", () -> "x", 42);
    for (int i = 0; i < 6; i++) {
      app.call("job", () -> "x", "c1");
    }
  }

  private static Attributes dropped(String reason) {
    return Attributes.of(
        WeftAttributes.EVENT_NAME, "chora.content_generated", WeftAttributes.DROP_REASON, reason);
  }

  private static Attributes state(String state) {
    return Attributes.of(WeftAttributes.RULE_STATE, state);
  }

  private static Map<Attributes, Long> sum(@Nullable MetricData metric) {
    Map<Attributes, Long> values = new LinkedHashMap<>();
    requireNonNull(metric)
        .getLongSumData()
        .getPoints()
        .forEach(point -> values.put(point.getAttributes(), point.getValue()));
    return values;
  }

  private static Map<Attributes, Double> gauge(@Nullable MetricData metric) {
    Map<Attributes, Double> values = new LinkedHashMap<>();
    requireNonNull(metric)
        .getDoubleGaugeData()
        .getPoints()
        .forEach(point -> values.put(point.getAttributes(), point.getValue()));
    return values;
  }
}
