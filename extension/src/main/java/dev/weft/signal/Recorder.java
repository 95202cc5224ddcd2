package dev.weft.signal;

import dev.weft.registry.MetricType;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleGauge;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.LongUpDownCounter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.context.Context;

/** Records a measurement with the instrument that the contract names. */
interface Recorder {

  void record(double value, Attributes labels, Context context);

  static Recorder of(MetricType type, Meter meter) {
    return switch (type.instrument()) {
      case HISTOGRAM -> {
        DoubleHistogram histogram =
            meter
                .histogramBuilder(type.name())
                .setUnit(type.unit())
                .setDescription(type.brief())
                .setExplicitBucketBoundariesAdvice(type.boundaries())
                .build();
        yield histogram::record;
      }
      case COUNTER -> {
        LongCounter counter =
            meter
                .counterBuilder(type.name())
                .setUnit(type.unit())
                .setDescription(type.brief())
                .build();
        yield (value, labels, context) -> counter.add(Math.max(0, (long) value), labels, context);
      }
      case UPDOWNCOUNTER -> {
        LongUpDownCounter counter =
            meter
                .upDownCounterBuilder(type.name())
                .setUnit(type.unit())
                .setDescription(type.brief())
                .build();
        yield (value, labels, context) -> counter.add((long) value, labels, context);
      }
      case GAUGE -> {
        DoubleGauge gauge =
            meter
                .gaugeBuilder(type.name())
                .setUnit(type.unit())
                .setDescription(type.brief())
                .build();
        yield gauge::set;
      }
    };
  }
}
