package dev.weft.metrics;

import io.opentelemetry.sdk.metrics.data.Data;
import io.opentelemetry.sdk.metrics.data.DelegatingMetricData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.MetricDataType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One metric of several scopes becomes one: without labels of the scope, their series would be the
 * same, which a scrape must not contain.
 */
final class ScopeMerge {
  private ScopeMerge() {}

  private record Key(String name, String unit, MetricDataType type, boolean monotonic) {}

  static List<MetricData> merged(Collection<MetricData> metrics) {
    Map<Key, List<MetricData>> byKey = new LinkedHashMap<>();
    for (MetricData metric : metrics) {
      byKey.computeIfAbsent(key(metric), key -> new ArrayList<>(1)).add(metric);
    }
    List<MetricData> merged = new ArrayList<>(byKey.size());
    for (List<MetricData> same : byKey.values()) {
      MetricData first = same.get(0);
      merged.add(same.size() == 1 ? first : new Merged(first, Series.of(same, labels -> labels)));
    }
    return merged;
  }

  private static Key key(MetricData metric) {
    boolean monotonic =
        switch (metric.getType()) {
          case LONG_SUM -> metric.getLongSumData().isMonotonic();
          case DOUBLE_SUM -> metric.getDoubleSumData().isMonotonic();
          default -> false;
        };
    return new Key(metric.getName(), metric.getUnit(), metric.getType(), monotonic);
  }

  private static final class Merged extends DelegatingMetricData {
    private final Data<?> data;

    Merged(MetricData first, Data<?> data) {
      super(first);
      this.data = data;
    }

    @Override
    public Data<?> getData() {
      return data;
    }
  }
}
