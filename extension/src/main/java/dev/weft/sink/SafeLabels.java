package dev.weft.sink;

import dev.weft.metrics.Series;
import dev.weft.process.Redaction;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.Data;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.PointData;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The labels of metrics as they may leave the process. The same ones come with every collection, so
 * what was found in them is remembered, for so many series that others cost no memory.
 */
final class SafeLabels {
  private static final int MOST = 10_000;

  private final Redaction redaction;
  private final Map<Attributes, Verdict> known = new ConcurrentHashMap<>();

  /** Null where nothing was found. */
  private record Verdict(@Nullable Attributes instead) {
    private static final Verdict FINE = new Verdict(null);
  }

  SafeLabels(Redaction redaction) {
    this.redaction = redaction;
  }

  /** The data of a metric; the same where nothing was found. */
  Data<?> of(MetricData metric) {
    Data<?> data = metric.getData();
    for (PointData point : data.getPoints()) {
      if (!Series.isUnchanged(point, this::of)) {
        return Series.of(List.of(metric), this::of);
      }
    }
    return data;
  }

  Attributes of(Attributes labels) {
    if (labels.isEmpty()) {
      return labels;
    }
    Verdict verdict = known.get(labels);
    if (verdict == null) {
      Attributes safe = redaction.attributes(labels);
      verdict = safe == labels ? Verdict.FINE : new Verdict(safe);
      if (known.size() >= MOST) {
        known.clear();
      }
      known.put(labels, verdict);
    }
    Attributes instead = verdict.instead();
    return instead == null ? labels : instead;
  }
}
