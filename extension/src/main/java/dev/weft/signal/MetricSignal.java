package dev.weft.signal;

import dev.weft.registry.Instrument;
import dev.weft.registry.MetricType;
import dev.weft.rule.Assignment;
import dev.weft.rule.Condition;
import dev.weft.rule.MetricRule;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One measurement of a rule. Label sets are made once and capped. */
final class MetricSignal {
  private final MetricRule metric;
  private final int labelSets;
  private final @Nullable DoubleHistogram histogram;
  private final @Nullable LongCounter counter;
  private final Map<Labels, Attributes> known = new ConcurrentHashMap<>();

  MetricSignal(MetricRule metric, int labelSets, Meter meter) {
    this.metric = metric;
    this.labelSets = labelSets;
    MetricType type = metric.type();
    boolean isHistogram = type.instrument() == Instrument.HISTOGRAM;
    this.histogram =
        isHistogram
            ? meter
                .histogramBuilder(type.name())
                .setUnit(type.unit())
                .setDescription(type.brief())
                .setExplicitBucketBoundariesAdvice(type.boundaries())
                .build()
            : null;
    this.counter =
        isHistogram
            ? null
            : meter
                .counterBuilder(type.name())
                .setUnit(type.unit())
                .setDescription(type.brief())
                .build();
  }

  void record(Invocation call) {
    Condition when = metric.when();
    if (when != null && !when.test(call.values)) {
      return;
    }
    Object value = metric.slot() < 0 ? Long.valueOf(1) : call.values[metric.slot()];
    if (!(value instanceof Number number)) {
      return;
    }
    Attributes labels = labels(call);
    if (histogram != null) {
      histogram.record(number.doubleValue(), labels, call.context);
    } else if (counter != null) {
      counter.add(number.longValue(), labels, call.context);
    }
  }

  private Attributes labels(Invocation call) {
    Object[] values = new Object[metric.labels().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = call.values[metric.labels().get(i).slot()];
    }
    Labels key = new Labels(values);
    Attributes attributes = known.get(key);
    if (attributes == null) {
      boolean full = known.size() >= labelSets;
      attributes = attributes(values, full);
      if (!full) {
        known.put(key, attributes);
      }
    }
    return attributes;
  }

  private Attributes attributes(@Nullable Object[] values, boolean other) {
    AttributesBuilder builder = Attributes.builder();
    for (int i = 0; i < values.length; i++) {
      Assignment label = metric.labels().get(i);
      if (values[i] != null) {
        Object value = other && values[i] instanceof String ? "other" : values[i];
        builder.put(label.checkedKey(), value);
      }
    }
    return builder.build();
  }

  /** The values of one label set. */
  private static final class Labels {
    private final @Nullable Object[] values;

    Labels(@Nullable Object[] values) {
      this.values = values;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Labels labels && Arrays.equals(values, labels.values);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
      return Arrays.toString(values);
    }
  }
}
