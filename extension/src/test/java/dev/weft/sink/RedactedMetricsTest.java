package dev.weft.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.weft.config.RedactionConfig;
import dev.weft.health.SdkQueues;
import dev.weft.process.Redaction;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.incubator.metrics.ExtendedLongCounterBuilder;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.metrics.Aggregation;
import io.opentelemetry.sdk.metrics.ExemplarFilter;
import io.opentelemetry.sdk.metrics.InstrumentSelector;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.View;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramBuckets;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramPointData;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.SummaryPointData;
import io.opentelemetry.sdk.metrics.data.ValueAtQuantile;
import io.opentelemetry.sdk.metrics.internal.data.ImmutableMetricData;
import io.opentelemetry.sdk.metrics.internal.data.ImmutableSummaryData;
import io.opentelemetry.sdk.metrics.internal.data.ImmutableValueAtQuantile;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Secrets in the labels of metrics, of whatever instrumentation. */
class RedactedMetricsTest {
  private static final AttributeKey<String> USER = AttributeKey.stringKey("user");
  private static final Attributes ADA = Attributes.of(USER, "ada@example.org");
  private static final Attributes BOB = Attributes.of(USER, "bob@example.org");
  private static final Attributes NOBODY = Attributes.of(USER, "nobody");

  private final RedactingExporters masking =
      new RedactingExporters(Redaction.DEFAULT, new SdkQueues(() -> 0));
  private final InMemoryMetricReader reader = InMemoryMetricReader.create();
  private final SdkMeterProvider provider =
      SdkMeterProvider.builder()
          .registerMetricReader(reader)
          .setExemplarFilter(ExemplarFilter.alwaysOn())
          .registerView(
              InstrumentSelector.builder().setName("exponential.*").build(),
              View.builder().setAggregation(Aggregation.base2ExponentialBucketHistogram()).build())
          .registerView(
              InstrumentSelector.builder().setName("without.user").build(),
              View.builder().setAttributeFilter(name -> false).build())
          .build();
  private final Meter meter = provider.get("acme");

  @AfterEach
  void tearDown() {
    provider.close();
  }

  @Test
  void labels_withoutAFind_leaveTheMetricAsItIs() {
    meter.counterBuilder("calls").build().add(1, NOBODY);
    Collection<MetricData> collected = reader.collectAllMetrics();

    assertThat(masking.safe(collected)).singleElement().isSameAs(collected.iterator().next());
  }

  @Test
  void sums_ofLabelsThatBecomeTheSame_addUp_andOthersStay() {
    var counter = meter.counterBuilder("calls").build();
    var open = meter.upDownCounterBuilder("open").ofDoubles().build();
    counter.add(1, ADA);
    counter.add(2, BOB);
    counter.add(4, NOBODY);
    open.add(1.5, ADA);
    open.add(-0.5, BOB);

    Collection<MetricData> safe = safe();

    assertThat(longs(named("calls", safe))).containsOnly(entry("[EMAIL]", 3L), entry("nobody", 4L));
    assertThat(named("calls", safe).getLongSumData().isMonotonic()).isTrue();
    assertThat(named("open", safe).getDoubleSumData().getPoints())
        .singleElement()
        .satisfies(point -> assertThat(point.getValue()).isEqualTo(1.0));
    assertThat(named("open", safe).getDoubleSumData().isMonotonic()).isFalse();
  }

  @Test
  void series_thatAnAdviceHasFiltered_andThatHasTheMaskAlready_isNoSecondOne() {
    var builder = (ExtendedLongCounterBuilder) meter.counterBuilder("user.alone");
    var counter = builder.setAttributesAdvice(List.of(USER)).build();
    counter.add(1, ADA.toBuilder().put("page", 1).build());
    counter.add(2, Attributes.of(USER, "[EMAIL]", AttributeKey.longKey("page"), 2L));

    assertThat(longs(safe("user.alone"))).containsOnly(entry("[EMAIL]", 3L));
  }

  @Test
  void series_inTheModeHash_areKeptApart_underNamesThatStayTheSame() {
    RedactingExporters hashing =
        new RedactingExporters(
            new Redaction(
                new RedactionConfig(
                    RedactionConfig.Mode.HASH,
                    null,
                    RedactionConfig.DEFAULT.addresses(),
                    RedactionConfig.DEFAULT.allow(),
                    RedactionConfig.DEFAULT.deny(),
                    RedactionConfig.DEFAULT.patterns())),
            new SdkQueues(() -> 0));
    var counter = meter.counterBuilder("calls").build();
    counter.add(1, ADA);
    counter.add(2, BOB);

    Map<String, Long> first = longs(hashing.safe(reader.collectAllMetrics()).iterator().next());
    Map<String, Long> second = longs(hashing.safe(reader.collectAllMetrics()).iterator().next());

    assertThat(first.values()).containsExactlyInAnyOrder(1L, 2L);
    assertThat(first.keySet()).allMatch(user -> user.matches("\\[EMAIL:[0-9a-f]{16}]"));
    assertThat(second).isEqualTo(first);
  }

  @Test
  void gauge_ofLabelsThatBecomeTheSame_hasTheLargestValueOfTheMoment() {
    var gauge = meter.gaugeBuilder("size").ofLongs().build();
    gauge.set(7, ADA);
    gauge.set(5, BOB);

    assertThat(longs(safe("size"))).containsOnly(entry("[EMAIL]", 7L));
  }

  @Test
  void histogram_ofLabelsThatBecomeTheSame_addsUp() {
    var histogram = meter.histogramBuilder("wait").build();
    histogram.record(3, ADA);
    histogram.record(300, BOB);
    histogram.record(7, BOB);

    HistogramPointData point = safe("wait").getHistogramData().getPoints().iterator().next();

    assertThat(point.getAttributes()).isEqualTo(Attributes.of(USER, "[EMAIL]"));
    assertThat(point.getCount()).isEqualTo(3);
    assertThat(point.getSum()).isEqualTo(310);
    assertThat(point.getMin()).isEqualTo(3);
    assertThat(point.getMax()).isEqualTo(300);
    assertThat(point.getCounts()).startsWith(0L, 1L, 1L).contains(1L);
  }

  @Test
  void exponentialHistogram_ofLabelsThatBecomeTheSame_isAsIfItHadBeenOne() {
    var apart = meter.histogramBuilder("exponential.apart").build();
    var one = meter.histogramBuilder("exponential.one").build();
    for (double value : new double[] {0, 0.001, 0.5, 1, 2, 3.7, 4096, 1_000_000}) {
      apart.record(value, value < 2 ? ADA : BOB);
      one.record(value, NOBODY);
    }

    Collection<MetricData> safe = safe();
    ExponentialHistogramPointData sum = exponential(named("exponential.apart", safe));
    ExponentialHistogramPointData expected = exponential(named("exponential.one", safe));

    assertThat(sum.getScale()).isEqualTo(expected.getScale());
    assertThat(sum.getSum()).isEqualTo(expected.getSum());
    assertThat(sum.getCount()).isEqualTo(8).isEqualTo(expected.getCount());
    assertThat(sum.getZeroCount()).isEqualTo(1);
    assertThat(sum.getMin()).isZero();
    assertThat(sum.getMax()).isEqualTo(1_000_000);
    assertThat(buckets(sum.getPositiveBuckets())).isEqualTo(buckets(expected.getPositiveBuckets()));
  }

  @Test
  void summary_ofLabelsThatBecomeTheSame_hasCountAndSumAlone() {
    MetricData summary =
        ImmutableMetricData.createDoubleSummary(
            Resource.empty(),
            InstrumentationScopeInfo.empty(),
            "wait",
            "",
            "s",
            ImmutableSummaryData.create(List.of(summary(ADA, 2), summary(BOB, 3))));

    SummaryPointData point =
        masking
            .safe(List.of(summary))
            .iterator()
            .next()
            .getSummaryData()
            .getPoints()
            .iterator()
            .next();

    assertThat(point)
        .isEqualTo(SummaryPointData.create(1, 2, Attributes.of(USER, "[EMAIL]"), 5, 50, List.of()));
  }

  @Test
  void exemplar_withASecretBesideTheLabels_isLeftOut() {
    meter.counterBuilder("without.user").build().add(1, ADA);
    Collection<MetricData> collected = reader.collectAllMetrics();
    assertThat(collected.toString()).contains("ada@example.org");

    Collection<MetricData> safe = masking.safe(collected);

    assertThat(safe.toString()).doesNotContain("ada@example.org");
    assertThat(safe.iterator().next().getLongSumData().getPoints())
        .singleElement()
        .satisfies(point -> assertThat(point.getValue()).isEqualTo(1));
  }

  @Test
  void labels_thatCameBefore_areNotReadAgain() {
    SafeLabels labels = new SafeLabels(Redaction.DEFAULT);

    assertThat(labels.of(ADA)).isSameAs(labels.of(Attributes.of(USER, "ada@example.org")));
    for (int i = 0; i < 25_000; i++) {
      Attributes many = Attributes.of(USER, "user-" + i + "@example.org");
      assertThat(labels.of(many).get(USER)).isEqualTo("[EMAIL]");
    }
    assertThat(labels.of(NOBODY)).isSameAs(NOBODY);
  }

  private static SummaryPointData summary(Attributes labels, long count) {
    List<ValueAtQuantile> median = List.of(ImmutableValueAtQuantile.create(0.5, 10));
    return SummaryPointData.create(1, 2, labels, count, count * 10.0, median);
  }

  private static ExponentialHistogramPointData exponential(MetricData metric) {
    return metric.getExponentialHistogramData().getPoints().iterator().next();
  }

  private static Map<Integer, Long> buckets(ExponentialHistogramBuckets buckets) {
    Map<Integer, Long> filled = new TreeMap<>();
    List<Long> counts = buckets.getBucketCounts();
    for (int i = 0; i < counts.size(); i++) {
      if (counts.get(i) > 0) {
        filled.put(buckets.getOffset() + i, counts.get(i));
      }
    }
    return filled;
  }

  private static Map<String, Long> longs(MetricData metric) {
    return metric.getData().getPoints().stream()
        .map(LongPointData.class::cast)
        .collect(
            Collectors.toMap(
                point -> String.valueOf(point.getAttributes().get(USER)), LongPointData::getValue));
  }

  private MetricData safe(String name) {
    return named(name, safe());
  }

  private Collection<MetricData> safe() {
    return masking.safe(reader.collectAllMetrics());
  }

  private static MetricData named(String name, Collection<MetricData> metrics) {
    return metrics.stream()
        .filter(metric -> metric.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
