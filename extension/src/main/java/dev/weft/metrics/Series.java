package dev.weft.metrics;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.Data;
import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramData;
import io.opentelemetry.sdk.metrics.data.GaugeData;
import io.opentelemetry.sdk.metrics.data.HistogramData;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.PointData;
import io.opentelemetry.sdk.metrics.data.SumData;
import io.opentelemetry.sdk.metrics.data.SummaryData;
import io.opentelemetry.sdk.metrics.data.SummaryPointData;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * The series of metrics under other labels. Those that become the same are what they would be, had
 * the instrument been given these labels: sums and histograms add up, of a gauge the latest holds,
 * and of the same moment the largest. Of summaries, which cannot be added up, only count and sum
 * stay. A point that is changed loses its exemplars.
 */
public final class Series {
  private Series() {}

  /**
   * The data of metrics of one type.
   *
   * @param labels the other labels; the same instance where they stay, and so does their point
   */
  public static Data<?> of(List<MetricData> metrics, UnaryOperator<Attributes> labels) {
    MetricData first = metrics.get(0);
    AggregationTemporality temporality = temporality(first);
    return switch (first.getType()) {
      case LONG_GAUGE ->
          GaugeData.createLongGaugeData(points(metrics, labels, Series::with, Series::later));
      case DOUBLE_GAUGE ->
          GaugeData.createDoubleGaugeData(
              points(metrics, labels, Series::with, Series::laterDouble));
      case LONG_SUM ->
          SumData.createLongSumData(
              first.getLongSumData().isMonotonic(),
              temporality,
              points(metrics, labels, Series::with, Series::sum));
      case DOUBLE_SUM ->
          SumData.createDoubleSumData(
              first.getDoubleSumData().isMonotonic(),
              temporality,
              points(metrics, labels, Series::with, Series::sumDouble));
      case HISTOGRAM ->
          HistogramData.create(
              temporality, points(metrics, labels, Series::with, Series::sumHistogram));
      case EXPONENTIAL_HISTOGRAM ->
          ExponentialHistogramData.create(
              temporality, points(metrics, labels, ExponentialSum::with, ExponentialSum::of));
      case SUMMARY -> SummaryData.create(points(metrics, labels, Series::with, Series::sumSummary));
    };
  }

  private static AggregationTemporality temporality(MetricData metric) {
    return switch (metric.getType()) {
      case LONG_SUM -> metric.getLongSumData().getAggregationTemporality();
      case DOUBLE_SUM -> metric.getDoubleSumData().getAggregationTemporality();
      case HISTOGRAM -> metric.getHistogramData().getAggregationTemporality();
      case EXPONENTIAL_HISTOGRAM ->
          metric.getExponentialHistogramData().getAggregationTemporality();
      case LONG_GAUGE, DOUBLE_GAUGE, SUMMARY -> AggregationTemporality.CUMULATIVE;
    };
  }

  /** A point under other labels, without exemplars. */
  private interface Relabelling<P> {
    P with(P point, Attributes labels);
  }

  @SuppressWarnings("unchecked") // the type of the metric is that of its points
  private static <P extends PointData> Collection<P> points(
      List<MetricData> metrics,
      UnaryOperator<Attributes> labels,
      Relabelling<P> relabelling,
      BinaryOperator<P> merge) {
    // as maps: attributes that an advice has filtered equal no others
    Map<Map<AttributeKey<?>, Object>, P> points = new LinkedHashMap<>();
    for (MetricData metric : metrics) {
      for (P point : (Collection<P>) metric.getData().getPoints()) {
        Attributes safe = labels.apply(point.getAttributes());
        boolean same = isUnchanged(point, labels);
        points.merge(safe.asMap(), same ? point : relabelling.with(point, safe), merge);
      }
    }
    return points.values();
  }

  /** Whether a point, with what exemplars say beside its labels, stays as it is. */
  public static boolean isUnchanged(PointData point, UnaryOperator<Attributes> labels) {
    return labels.apply(point.getAttributes()) == point.getAttributes()
        && point.getExemplars().stream()
            .allMatch(
                exemplar ->
                    labels.apply(exemplar.getFilteredAttributes())
                        == exemplar.getFilteredAttributes());
  }

  private static LongPointData with(LongPointData point, Attributes labels) {
    return LongPointData.create(
        point.getStartEpochNanos(), point.getEpochNanos(), labels, point.getValue());
  }

  private static DoublePointData with(DoublePointData point, Attributes labels) {
    return DoublePointData.create(
        point.getStartEpochNanos(), point.getEpochNanos(), labels, point.getValue(), List.of());
  }

  private static HistogramPointData with(HistogramPointData point, Attributes labels) {
    return HistogramPointData.create(
        point.getStartEpochNanos(),
        point.getEpochNanos(),
        labels,
        point.getSum(),
        point.hasMin(),
        point.getMin(),
        point.hasMax(),
        point.getMax(),
        point.getBoundaries(),
        point.getCounts());
  }

  private static SummaryPointData with(SummaryPointData point, Attributes labels) {
    return SummaryPointData.create(
        point.getStartEpochNanos(),
        point.getEpochNanos(),
        labels,
        point.getCount(),
        point.getSum(),
        point.getValues());
  }

  private static LongPointData later(LongPointData a, LongPointData b) {
    return order(a, b, Long.compare(a.getValue(), b.getValue())) > 0 ? a : b;
  }

  private static DoublePointData laterDouble(DoublePointData a, DoublePointData b) {
    return order(a, b, Double.compare(a.getValue(), b.getValue())) > 0 ? a : b;
  }

  private static int order(PointData a, PointData b, int values) {
    int moments = Long.compare(a.getEpochNanos(), b.getEpochNanos());
    return moments == 0 ? values : moments;
  }

  private static LongPointData sum(LongPointData a, LongPointData b) {
    return LongPointData.create(
        start(a, b), end(a, b), a.getAttributes(), a.getValue() + b.getValue());
  }

  private static DoublePointData sumDouble(DoublePointData a, DoublePointData b) {
    return DoublePointData.create(
        start(a, b), end(a, b), a.getAttributes(), a.getValue() + b.getValue(), List.of());
  }

  private static HistogramPointData sumHistogram(HistogramPointData a, HistogramPointData b) {
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
        a.hasMin() && b.hasMin(),
        Math.min(a.getMin(), b.getMin()),
        a.hasMax() && b.hasMax(),
        Math.max(a.getMax(), b.getMax()),
        a.getBoundaries(),
        counts);
  }

  private static SummaryPointData sumSummary(SummaryPointData a, SummaryPointData b) {
    return SummaryPointData.create(
        start(a, b),
        end(a, b),
        a.getAttributes(),
        a.getCount() + b.getCount(),
        a.getSum() + b.getSum(),
        List.of());
  }

  static long start(PointData a, PointData b) {
    return Math.min(a.getStartEpochNanos(), b.getStartEpochNanos());
  }

  static long end(PointData a, PointData b) {
    return Math.max(a.getEpochNanos(), b.getEpochNanos());
  }
}
