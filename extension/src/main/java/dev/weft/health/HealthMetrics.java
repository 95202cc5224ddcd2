package dev.weft.health;

import dev.weft.guard.EventGuard;
import dev.weft.guard.RuleGuard;
import dev.weft.registry.MetricType;
import dev.weft.weft.WeftAttributes;
import dev.weft.weft.WeftMetrics;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.ObservableDoubleMeasurement;
import io.opentelemetry.api.metrics.ObservableLongMeasurement;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The health as metrics, read whenever metrics are collected. */
public final class HealthMetrics {
  private final Health health;

  private HealthMetrics(Health health) {
    this.health = health;
  }

  /** Observes the metrics from now on. */
  public static void register(Meter meter, Health health) {
    HealthMetrics metrics = new HealthMetrics(health);
    counter(meter, WeftMetrics.EVENTS_EMITTED, metrics::emitted);
    counter(meter, WeftMetrics.EVENTS_DROPPED, metrics::dropped);
    counter(meter, WeftMetrics.CALLS_LIMITED, metrics::limited);
    counter(meter, WeftMetrics.RULE_FAILURES, metrics::failures);
    gauge(meter, WeftMetrics.RULES, metrics::states);
    gauge(meter, WeftMetrics.PRESSURE, metrics::pressure);
    gauge(meter, WeftMetrics.CPU_SHARE, into -> into.record(health.getCpuShare()));
    gauge(meter, WeftMetrics.LEDGER_HEALTH, into -> facts(health::getLedger, into));
    gauge(meter, WeftMetrics.OTLP_HEALTH, into -> facts(health::getOtlp, into));
  }

  private static void counter(
      Meter meter, MetricType type, Consumer<ObservableLongMeasurement> reading) {
    meter
        .counterBuilder(type.name())
        .setUnit(type.unit())
        .setDescription(type.brief())
        .buildWithCallback(reading);
  }

  private static void gauge(
      Meter meter, MetricType type, Consumer<ObservableDoubleMeasurement> reading) {
    meter
        .gaugeBuilder(type.name())
        .setUnit(type.unit())
        .setDescription(type.brief())
        .buildWithCallback(reading);
  }

  private void emitted(ObservableLongMeasurement into) {
    health
        .getEmitted()
        .forEach((event, count) -> into.record(count, of(WeftAttributes.EVENT_NAME, event)));
  }

  private void dropped(ObservableLongMeasurement into) {
    Map<Attributes, Long> counts = new HashMap<>();
    for (RuleGuard rule : health.rules()) {
      for (EventGuard event : rule.events()) {
        event
            .dropped()
            .forEach(
                (reason, count) ->
                    counts.merge(
                        Attributes.of(
                            WeftAttributes.EVENT_NAME,
                            event.type().name(),
                            WeftAttributes.DROP_REASON,
                            reason.text()),
                        count,
                        Long::sum));
      }
    }
    counts.forEach((labels, count) -> into.record(count, labels));
  }

  private void limited(ObservableLongMeasurement into) {
    for (RuleGuard rule : health.rules()) {
      rule.limited()
          .forEach(
              (reason, count) ->
                  into.record(
                      count,
                      Attributes.of(
                          WeftAttributes.RULE_ID,
                          rule.rule().qualifiedId(),
                          WeftAttributes.DROP_REASON,
                          reason.text())));
    }
  }

  private void failures(ObservableLongMeasurement into) {
    health
        .getFailures()
        .forEach((rule, count) -> into.record(count, of(WeftAttributes.RULE_ID, rule)));
  }

  private void states(ObservableDoubleMeasurement into) {
    Map<RuleState, Integer> counts = new EnumMap<>(RuleState.class);
    health.rules().forEach(rule -> counts.merge(health.state(rule), 1, Integer::sum));
    counts.forEach(
        (state, count) -> into.record(count, of(WeftAttributes.RULE_STATE, state.text())));
  }

  private void pressure(ObservableDoubleMeasurement into) {
    into.record(health.pressure());
  }

  private static void facts(Supplier<Map<String, Long>> facts, ObservableDoubleMeasurement into) {
    facts.get().forEach((name, value) -> into.record(value, of(WeftAttributes.MEASURE, name)));
  }

  private static Attributes of(AttributeKey<String> key, String value) {
    return Attributes.of(key, value);
  }
}
