// Generated from semconv/model by dev.weft.generate.Generator; do not edit.
package dev.weft.weft;

import dev.weft.registry.Instrument;
import dev.weft.registry.MetricType;
import java.util.List;

/** The metrics of weft. */
public final class WeftMetrics {

  /** How many events the rules handed on. */
  public static final MetricType EVENTS_EMITTED =
      new MetricType(
          "weft.events.emitted",
          "{event}",
          Instrument.COUNTER,
          "How many events the rules handed on.",
          List.of(),
          List.of(WeftAttributes.EVENT_NAME),
          "weft_events_emitted_total",
          null,
          null);

  /** How many events of the rules were left out. */
  public static final MetricType EVENTS_DROPPED =
      new MetricType(
          "weft.events.dropped",
          "{event}",
          Instrument.COUNTER,
          "How many events of the rules were left out.",
          List.of(),
          List.of(WeftAttributes.EVENT_NAME, WeftAttributes.DROP_REASON),
          "weft_events_dropped_total",
          null,
          null);

  /** How many calls gave no or fewer signals because of a limit. */
  public static final MetricType CALLS_LIMITED =
      new MetricType(
          "weft.calls.limited",
          "{call}",
          Instrument.COUNTER,
          "How many calls gave no or fewer signals because of a limit.",
          List.of(),
          List.of(WeftAttributes.RULE_ID, WeftAttributes.DROP_REASON),
          "weft_calls_limited_total",
          null,
          null);

  /** How often Weft failed for a rule. */
  public static final MetricType RULE_FAILURES =
      new MetricType(
          "weft.rule.failures",
          "{failure}",
          Instrument.COUNTER,
          "How often Weft failed for a rule.",
          List.of(),
          List.of(WeftAttributes.RULE_ID),
          "weft_rule_failures_total",
          null,
          null);

  /** How many rules are in a state. */
  public static final MetricType RULES =
      new MetricType(
          "weft.rules",
          "{rule}",
          Instrument.GAUGE,
          "How many rules are in a state.",
          List.of(),
          List.of(WeftAttributes.RULE_STATE),
          "weft_rules",
          null,
          null);

  /** How much is left out under pressure, from 0 for nothing to 3. */
  public static final MetricType PRESSURE =
      new MetricType(
          "weft.pressure",
          "",
          Instrument.GAUGE,
          "How much is left out under pressure, from 0 for nothing to 3.",
          List.of(),
          List.of(),
          "weft_pressure",
          null,
          null);

  /** The share of all processors that observing took in the last ten seconds with calls. */
  public static final MetricType CPU_SHARE =
      new MetricType(
          "weft.cpu.share",
          "",
          Instrument.GAUGE,
          "The share of all processors that observing took in the last ten seconds with calls.",
          List.of(),
          List.of(),
          "weft_cpu_share",
          null,
          null);

  /** What the ledgers tell of themselves. */
  public static final MetricType LEDGER_HEALTH =
      new MetricType(
          "weft.ledger.health",
          "",
          Instrument.GAUGE,
          "What the ledgers tell of themselves.",
          List.of(),
          List.of(WeftAttributes.MEASURE),
          "weft_ledger_health",
          null,
          null);

  /** What the exporters over OTLP tell of themselves. */
  public static final MetricType OTLP_HEALTH =
      new MetricType(
          "weft.otlp.health",
          "",
          Instrument.GAUGE,
          "What the exporters over OTLP tell of themselves.",
          List.of(),
          List.of(WeftAttributes.MEASURE),
          "weft_otlp_health",
          null,
          null);

  /** All metrics in the order of the model. */
  public static final List<MetricType> ALL =
      List.of(
          EVENTS_EMITTED,
          EVENTS_DROPPED,
          CALLS_LIMITED,
          RULE_FAILURES,
          RULES,
          PRESSURE,
          CPU_SHARE,
          LEDGER_HEALTH,
          OTLP_HEALTH);

  private WeftMetrics() {}
}
