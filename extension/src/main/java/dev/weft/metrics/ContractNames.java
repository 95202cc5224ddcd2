package dev.weft.metrics;

import dev.weft.registry.Instrument;
import dev.weft.registry.MetricType;
import dev.weft.registry.Registry;
import io.opentelemetry.sdk.metrics.data.DelegatingMetricData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names of the contract in Prometheus. The exporter adds {@code _total} to counters and the
 * unit to all, and cuts what it takes for a suffix of its own from gauges.
 */
final class ContractNames {
  private static final Pattern CUT = Pattern.compile("(?:_total|_created|_bucket|_info)+$");

  private ContractNames() {}

  /** The metric under the name that makes the exporter write the contract's. */
  static MetricData named(MetricData metric) {
    MetricType type = Registry.metric(metric.getName());
    return type == null || !fits(type.instrument(), metric)
        ? metric
        : new Named(metric, type.prometheusName());
  }

  /** The name of a gauge that the exporter has cut, as the contract has it. */
  static String ofGauge(String exported) {
    return Cut.GAUGES.getOrDefault(exported, exported);
  }

  /** An application may have a metric of its own under a name of the contract. */
  private static boolean fits(Instrument instrument, MetricData metric) {
    return switch (metric.getType()) {
      case LONG_SUM -> sumFits(instrument, metric.getLongSumData().isMonotonic());
      case DOUBLE_SUM -> sumFits(instrument, metric.getDoubleSumData().isMonotonic());
      case LONG_GAUGE, DOUBLE_GAUGE -> instrument == Instrument.GAUGE;
      case HISTOGRAM, EXPONENTIAL_HISTOGRAM -> instrument == Instrument.HISTOGRAM;
      case SUMMARY -> false;
    };
  }

  private static boolean sumFits(Instrument instrument, boolean monotonic) {
    return instrument == (monotonic ? Instrument.COUNTER : Instrument.UPDOWNCOUNTER);
  }

  /** Made when something is scraped. */
  private static final class Cut {
    static final Map<String, String> GAUGES =
        Registry.metrics().stream()
            .filter(type -> type.instrument() != Instrument.COUNTER)
            .map(MetricType::prometheusName)
            .filter(name -> CUT.matcher(name).find())
            .collect(Collectors.toMap(name -> CUT.matcher(name).replaceFirst(""), name -> name));
  }

  private static final class Named extends DelegatingMetricData {
    private final String name;

    Named(MetricData metric, String name) {
      super(metric);
      this.name = name;
    }

    @Override
    public String getName() {
      return name;
    }

    @Override
    public String getUnit() {
      return "";
    }
  }
}
