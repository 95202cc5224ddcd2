package dev.weft.signal;

import dev.weft.guard.Guards;
import dev.weft.guard.RuleGuard;
import dev.weft.rule.EventRule;
import dev.weft.rule.MetricRule;
import dev.weft.rule.Pack;
import dev.weft.rule.Rule;
import dev.weft.rule.SpanRule;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.logs.Logger;
import io.opentelemetry.api.metrics.Meter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The outputs of one rule, bound to the SDK: its span, its events by moment, its metrics. */
final class Signals {

  /** What the signals of all rules share. */
  record Outputs(
      LateEvents late, Guards guards, GaugeTotals totals, Map<String, String> resource) {}

  final RuleSignals compiled;
  final @Nullable SpanSignal span;
  final EventSignal[] events;
  final MetricSignal[] metrics;

  final Outputs outputs;
  final RuleGuard guard;

  /** Whether a call over a limit leaves nothing at all, so that it need not be looked at. */
  final boolean limitedAtDoor;

  Signals(RuleSignals compiled, RuleGuard guard, OpenTelemetry openTelemetry, Outputs outputs) {
    this.compiled = compiled;
    this.outputs = outputs;
    this.guard = guard;
    Rule rule = compiled.rule();
    this.limitedAtDoor = isLimitedAtDoor(rule);
    Pack pack = rule.pack();
    SpanRule spanRule = rule.span();
    this.span =
        spanRule == null
            ? null
            : new SpanSignal(rule, spanRule, openTelemetry.getTracer(pack.scope(), pack.version()));
    Logger logger =
        openTelemetry
            .getLogsBridge()
            .loggerBuilder(pack.scope())
            .setInstrumentationVersion(pack.version())
            .build();
    this.events =
        compiled.events().stream()
            .map((EventRule event) -> new EventSignal(event, guard.event(event), logger, outputs))
            .toArray(EventSignal[]::new);
    Meter meter =
        openTelemetry.meterBuilder(pack.scope()).setInstrumentationVersion(pack.version()).build();
    this.metrics =
        compiled.metrics().stream()
            .map(
                (MetricRule metric) ->
                    new MetricSignal(
                        metric,
                        rule.limits().labelValues(),
                        Recorder.of(metric.type(), meter),
                        outputs))
            .toArray(MetricSignal[]::new);
  }

  /** Nested calls, failures, required events and metrics need a look at the call. */
  private static boolean isLimitedAtDoor(Rule rule) {
    return !rule.limits().outermost()
        && rule.when() == null
        && rule.pair() == null
        && !rule.atExit()
        && rule.metrics().isEmpty()
        && rule.shares().isEmpty()
        && rule.documents().isEmpty()
        && rule.events().stream()
            .noneMatch(
                event ->
                    event.moment().at(true)
                        || GeneratedFields.mayTellOfFailure(event.type())
                        || event.limits().required()
                        || event.type().governance());
  }
}
