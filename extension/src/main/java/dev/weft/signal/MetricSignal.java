package dev.weft.signal;

import dev.weft.capture.Inherited;
import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import dev.weft.rule.Assignment;
import dev.weft.rule.MetricRule;
import dev.weft.rule.value.Condition;
import dev.weft.signal.Signals.Outputs;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One measurement of a rule. Label sets are made once and capped. */
final class MetricSignal {
  private final MetricRule metric;
  private final int labelSets;
  private final Recorder recorder;
  private final Outputs outputs;
  private final Map<List<@Nullable Object>, Attributes> known = new ConcurrentHashMap<>();

  MetricSignal(MetricRule metric, int labelSets, Recorder recorder, Outputs outputs) {
    this.metric = metric;
    this.labelSets = labelSets;
    this.recorder = recorder;
    this.outputs = outputs;
  }

  void record(Invocation call) {
    Condition when = metric.when();
    boolean holds = when == null || when.test(call.values);
    if (!holds && metric.how() != MetricRule.How.MEMBERS) {
      return;
    }
    EventType line = metric.type().line();
    @Nullable Object[] fields = line == null ? null : lineFields(line, call);
    Double value = value(call, holds, fields);
    if (value == null) {
      return;
    }
    Attributes labels = labels(call);
    recorder.record(value, labels, call.context);
    if (line != null && fields != null) {
      complete(line, fields, value, labels);
      outputs.late().measured(metric.type(), Instant.now(), fields);
    }
  }

  private @Nullable Double value(Invocation call, boolean holds, @Nullable Object @Nullable [] of) {
    int slot = metric.slot();
    Object given = slot < 0 ? Long.valueOf(metric.constant()) : call.values[slot];
    if (given == null) {
      return null;
    }
    String name = metric.type().name();
    return switch (metric.how()) {
      case VALUE -> given instanceof Number number ? number.doubleValue() : null;
      case ADD ->
          given instanceof Number number
              ? outputs.totals().add(name, series(call, of), number.doubleValue())
              : null;
      case MEMBERS ->
          (double) outputs.totals().member(name, series(call, of), given.toString(), holds);
    };
  }

  /** What tells totals of one metric apart: the labels, and of a line what it belongs to. */
  private List<@Nullable Object> series(Invocation call, @Nullable Object @Nullable [] fields) {
    List<@Nullable Object> series = labelValues(call);
    if (fields != null) {
      series.addAll(Arrays.asList(fields));
    }
    return series;
  }

  /** The fields of the line that say what the measurement belongs to. */
  private @Nullable Object[] lineFields(EventType line, Invocation call) {
    @Nullable Object[] fields = new Object[line.fields().size()];
    for (Assignment field : metric.lineFields()) {
      fields[line.indexOf(field.key())] = call.values[field.slot()];
    }
    for (Field field : line.fields()) {
      AttributeKey<?> key = field.key();
      boolean belongs = !field.nullable() || !metric.type().labels().isEmpty();
      if (key != null && belongs && fields[field.index()] == null) {
        fields[field.index()] = Inherited.get(call.context, key.getKey());
      } else if (!belongs) {
        fields[field.index()] = null;
      }
    }
    return fields;
  }

  private static void complete(
      EventType line, @Nullable Object[] fields, double value, Attributes labels) {
    for (Field field : line.fields()) {
      switch (field.source()) {
        case VALUE ->
            fields[field.index()] =
                value == Math.rint(value) && Math.abs(value) < 1L << 53
                    ? (Object) (long) value
                    : (Object) value;
        case LABELS -> {
          Map<String, Object> tags = new LinkedHashMap<>();
          labels.forEach((key, label) -> tags.put(key.getKey(), label));
          fields[field.index()] = tags;
        }
        default -> {}
      }
    }
  }

  private List<@Nullable Object> labelValues(Invocation call) {
    List<@Nullable Object> values = new ArrayList<>(metric.labels().size());
    for (Assignment label : metric.labels()) {
      values.add(call.values[label.slot()]);
    }
    return values;
  }

  private Attributes labels(Invocation call) {
    List<@Nullable Object> key = labelValues(call);
    Attributes attributes = known.get(key);
    if (attributes == null) {
      boolean full = known.size() >= labelSets;
      attributes = attributes(key, full);
      if (!full) {
        known.put(key, attributes);
      }
    }
    return attributes;
  }

  private Attributes attributes(List<@Nullable Object> values, boolean other) {
    AttributesBuilder builder = Attributes.builder();
    for (int i = 0; i < values.size(); i++) {
      Assignment label = metric.labels().get(i);
      Object value = values.get(i);
      if (value != null) {
        builder.put(label.checkedKey(), other && value instanceof String ? "other" : value);
      }
    }
    return builder.build();
  }
}
