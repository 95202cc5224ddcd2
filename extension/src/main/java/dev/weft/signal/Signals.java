package dev.weft.signal;

import dev.weft.rule.EventRule;
import dev.weft.rule.MetricRule;
import dev.weft.rule.Pack;
import dev.weft.rule.Rule;
import dev.weft.rule.SpanRule;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.logs.Logger;
import io.opentelemetry.api.metrics.Meter;
import org.jspecify.annotations.Nullable;

/** The outputs of one rule, bound to the SDK: its span, its events by moment, its metrics. */
final class Signals {
  final @Nullable SpanSignal span;
  final EventSignal[] events;
  final MetricSignal[] metrics;

  final Outputs outputs;

  Signals(RuleSignals compiled, OpenTelemetry openTelemetry, Outputs outputs) {
    this.outputs = outputs;
    Rule rule = compiled.rule();
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
            .map((EventRule event) -> new EventSignal(event, logger, outputs))
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
}
