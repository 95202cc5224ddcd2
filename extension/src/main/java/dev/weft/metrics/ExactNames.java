package dev.weft.metrics;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.registry.PrometheusScrapeRequest;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.MetricMetadata;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Gives gauges back what the exporter cuts from their names: {@code _total} is part of some. */
final class ExactNames extends PrometheusRegistry {

  @Override
  public MetricSnapshots scrape(@Nullable PrometheusScrapeRequest request) {
    return exact(super.scrape(request));
  }

  @Override
  public MetricSnapshots scrape(
      @Nullable Predicate<String> included, @Nullable PrometheusScrapeRequest request) {
    return included == null
        ? scrape(request)
        : exact(super.scrape(name -> included.test(ContractNames.ofGauge(name)), request));
  }

  private static MetricSnapshots exact(MetricSnapshots scraped) {
    List<MetricSnapshot> exact = new ArrayList<>(scraped.size());
    for (MetricSnapshot snapshot : scraped) {
      exact.add(snapshot instanceof GaugeSnapshot gauge ? exact(gauge) : snapshot);
    }
    return new MetricSnapshots(exact);
  }

  private static GaugeSnapshot exact(GaugeSnapshot gauge) {
    MetricMetadata metadata = gauge.getMetadata();
    String name = ContractNames.ofGauge(metadata.getPrometheusName());
    return name.equals(metadata.getPrometheusName())
        ? gauge
        : new GaugeSnapshot(new MetricMetadata(name, metadata.getHelp()), gauge.getDataPoints());
  }
}
