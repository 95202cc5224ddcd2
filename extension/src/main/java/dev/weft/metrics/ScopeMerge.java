package dev.weft.metrics;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.Data;
import io.opentelemetry.sdk.metrics.data.DelegatingMetricData;
import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.metrics.data.GaugeData;
import io.opentelemetry.sdk.metrics.data.HistogramData;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.MetricDataType;
import io.opentelemetry.sdk.metrics.data.PointData;
import io.opentelemetry.sdk.metrics.data.SumData;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * One metric of several scopes becomes one: without labels of the scope, their series would be the
 * same, which a scrape must not contain. Sums and histograms add up; of a gauge the latest holds.
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
      merged.add(same.size() == 1 ? first : new Merged(first, data(first, same)));
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

  private static Data<?> data(MetricData first, List<MetricData> all) {
    return switch (first.getType()) {
      case LONG_GAUGE ->
          GaugeData.createLongGaugeData(
              points(all, metric -> metric.getLongGaugeData().getPoints(), ScopeMerge::later));
      case DOUBLE_GAUGE ->
          GaugeData.createDoubleGaugeData(
              points(all, metric -> metric.getDoubleGaugeData().getPoints(), ScopeMerge::later));
      case LONG_SUM ->
          SumData.createLongSumData(
              first.getLongSumData().isMonotonic(),
              first.getLongSumData().getAggregationTemporality(),
              points(all, metric -> metric.getLongSumData().getPoints(), ScopeMerge::sum));
      case DOUBLE_SUM ->
          SumData.createDoubleSumData(
              first.getDoubleSumData().isMonotonic(),
              first.getDoubleSumData().getAggregationTemporality(),
              points(all, metric -> metric.getDoubleSumData().getPoints(), ScopeMerge::sum));
      case HISTOGRAM ->
          HistogramData.create(
              first.getHistogramData().getAggregationTemporality(),
              points(all, metric -> metric.getHistogramData().getPoints(), ScopeMerge::sum));
      case EXPONENTIAL_HISTOGRAM, SUMMARY -> first.getData(); // cannot be added up
    };
  }

  private static <P extends PointData> Collection<P> points(
      List<MetricData> metrics, Function<MetricData, Collection<P>> of, BinaryOperator<P> merge) {
    Map<Attributes, P> points = new LinkedHashMap<>();
    for (MetricData metric : metrics) {
      of.apply(metric).forEach(point -> points.merge(point.getAttributes(), point, merge));
    }
    return points.values();
  }

  private static <P extends PointData> P later(P a, P b) {
    return b.getEpochNanos() >= a.getEpochNanos() ? b : a;
  }

  private static LongPointData sum(LongPointData a, LongPointData b) {
    return LongPointData.create(
        start(a, b), end(a, b), a.getAttributes(), a.getValue() + b.getValue());
  }

  private static DoublePointData sum(DoublePointData a, DoublePointData b) {
    return DoublePointData.create(
        start(a, b), end(a, b), a.getAttributes(), a.getValue() + b.getValue(), List.of());
  }

  private static HistogramPointData sum(HistogramPointData a, HistogramPointData b) {
    if (!a.getBoundaries().equals(b.getBoundaries())) {
      return a;
    }
    List<Long> counts = new ArrayList<>(a.getCounts());
    for (int i = 0; i < counts.size(); i++) {
      counts.set(i, counts.get(i) + b.getCounts().get(i));
    }
    return HistogramPointData.create(
        start(a, b),
        end(a, b),
        a.getAttributes(),
        a.getSum() + b.getSum(),
        false,
        0,
        false,
        0,
        a.getBoundaries(),
        counts);
  }

  private static long start(PointData a, PointData b) {
    return Math.min(a.getStartEpochNanos(), b.getStartEpochNanos());
  }

  private static long end(PointData a, PointData b) {
    return Math.max(a.getEpochNanos(), b.getEpochNanos());
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
