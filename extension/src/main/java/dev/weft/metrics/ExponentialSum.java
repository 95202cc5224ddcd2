package dev.weft.metrics;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramBuckets;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramPointData;
import java.util.Arrays;
import java.util.List;

/**
 * Adds exponential histograms up, at the finer scale that both have and that needs no more buckets
 * than the SDK allows one: a step of the scale down makes one bucket of two neighbours.
 */
final class ExponentialSum {
  private static final int MOST_BUCKETS = 160;

  private ExponentialSum() {}

  static ExponentialHistogramPointData with(
      ExponentialHistogramPointData point, Attributes labels) {
    return ExponentialHistogramPointData.create(
        point.getScale(),
        point.getSum(),
        point.getZeroCount(),
        point.hasMin(),
        point.getMin(),
        point.hasMax(),
        point.getMax(),
        point.getPositiveBuckets(),
        point.getNegativeBuckets(),
        point.getStartEpochNanos(),
        point.getEpochNanos(),
        labels,
        List.of());
  }

  static ExponentialHistogramPointData of(
      ExponentialHistogramPointData a, ExponentialHistogramPointData b) {
    int scale =
        Math.min(
            scale(a.getPositiveBuckets(), b.getPositiveBuckets(), a.getScale(), b.getScale()),
            scale(a.getNegativeBuckets(), b.getNegativeBuckets(), a.getScale(), b.getScale()));
    return ExponentialHistogramPointData.create(
        scale,
        a.getSum() + b.getSum(),
        a.getZeroCount() + b.getZeroCount(),
        a.hasMin() && b.hasMin(),
        Math.min(a.getMin(), b.getMin()),
        a.hasMax() && b.hasMax(),
        Math.max(a.getMax(), b.getMax()),
        sum(a.getPositiveBuckets(), b.getPositiveBuckets(), scale),
        sum(a.getNegativeBuckets(), b.getNegativeBuckets(), scale),
        Series.start(a, b),
        Series.end(a, b),
        a.getAttributes(),
        List.of());
  }

  private static int scale(
      ExponentialHistogramBuckets a, ExponentialHistogramBuckets b, int scaleOfA, int scaleOfB) {
    int scale = Math.min(scaleOfA, scaleOfB);
    while (Range.of(a, b, scale).size() > MOST_BUCKETS) {
      scale--;
    }
    return scale;
  }

  /** The indexes of what both hold, at a scale; the last one is excluded. */
  private record Range(int from, int to) {
    int size() {
      return Math.max(0, to - from);
    }

    static Range of(ExponentialHistogramBuckets a, ExponentialHistogramBuckets b, int scale) {
      Range ofA = of(a, scale);
      Range ofB = of(b, scale);
      return ofA.size() == 0
          ? ofB
          : ofB.size() == 0
              ? ofA
              : new Range(Math.min(ofA.from, ofB.from), Math.max(ofA.to, ofB.to));
    }

    private static Range of(ExponentialHistogramBuckets buckets, int scale) {
      int count = buckets.getBucketCounts().size();
      int steps = buckets.getScale() - scale;
      return count == 0
          ? new Range(0, 0)
          : new Range(
              buckets.getOffset() >> steps, ((buckets.getOffset() + count - 1) >> steps) + 1);
    }
  }

  private static ExponentialHistogramBuckets sum(
      ExponentialHistogramBuckets a, ExponentialHistogramBuckets b, int scale) {
    Range range = Range.of(a, b, scale);
    long[] counts = new long[range.size()];
    add(a, scale, range.from(), counts);
    add(b, scale, range.from(), counts);
    return ExponentialHistogramBuckets.create(
        scale, range.from(), Arrays.stream(counts).boxed().toList());
  }

  private static void add(
      ExponentialHistogramBuckets buckets, int scale, int offset, long[] counts) {
    int steps = buckets.getScale() - scale;
    List<Long> from = buckets.getBucketCounts();
    for (int i = 0; i < from.size(); i++) {
      counts[((buckets.getOffset() + i) >> steps) - offset] += from.get(i);
    }
  }
}
