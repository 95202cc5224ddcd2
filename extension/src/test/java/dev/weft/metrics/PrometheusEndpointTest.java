package dev.weft.metrics;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.config.PrometheusConfig;
import dev.weft.health.SdkQueues;
import dev.weft.process.Redaction;
import dev.weft.registry.Instrument;
import dev.weft.registry.MetricType;
import dev.weft.registry.Registry;
import dev.weft.sink.RedactingExporters;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PrometheusEndpointTest {

  private final int port = Scrape.freePort();
  private final SdkMeterProvider meters =
      SdkMeterProvider.builder()
          .registerMetricReader(
              requireNonNull(
                  PrometheusEndpoint.open(
                      new PrometheusConfig("localhost", port),
                      new RedactingExporters(Redaction.DEFAULT, new SdkQueues(() -> 0))::safe)))
          .build();
  private final Meter meter = meters.get("dev.weft.a");

  private final Logger logger = Logger.getLogger("dev.weft");
  private final List<String> log = new ArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          log.add(record.getLevel() + " " + record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  PrometheusEndpointTest() throws IOException {}

  @BeforeEach
  void listen() {
    logger.addHandler(handler);
  }

  @AfterEach
  void close() {
    logger.removeHandler(handler);
    meters.close();
  }

  @Test
  void everyMetric_hasTheNameAndTypeOfTheContract() throws Exception {
    Registry.metrics().forEach(type -> record(meter, type, 1));

    Map<String, String> types = Scrape.of(port, "").types();

    types.remove("target_info");
    assertThat(types)
        .containsExactlyInAnyOrderEntriesOf(
            Registry.metrics().stream()
                .collect(toMap(MetricType::prometheusName, PrometheusEndpointTest::typeOf)));
    assertThat(types)
        .allSatisfy(
            (name, type) ->
                assertThat(name)
                    .matches(type.equals("counter") ? ".*(?<!_total)_total" : "[a-z0-9_]+"));
  }

  @Test
  void everyMetric_hasTheSeriesOfTheContract() throws Exception {
    Registry.metrics().forEach(type -> record(meter, type, 1));

    Map<String, List<String>> samples = Scrape.of(port, "").samples();

    for (MetricType type : Registry.metrics()) {
      assertThat(samples.get(type.prometheusName()))
          .as(type.name())
          .containsExactlyElementsOf(seriesOf(type, 1));
    }
  }

  @Test
  void metric_ofSeveralScopes_isOneSeries() throws Exception {
    Meter other = meters.get("dev.weft.b");
    Registry.metrics().forEach(type -> record(meter, type, 1));
    Registry.metrics().forEach(type -> record(other, type, 1));

    Map<String, List<String>> samples = Scrape.of(port, "").samples();

    for (MetricType type : Registry.metrics()) {
      int times = type.instrument() == Instrument.GAUGE ? 1 : 2;
      assertThat(samples.get(type.prometheusName()))
          .as(type.name())
          .containsExactlyElementsOf(seriesOf(type, times));
    }
  }

  @Test
  void metric_ofAnother_keepsItsName() throws Exception {
    meter.counterBuilder("acme.orders").setUnit("By").build().add(3);
    meter.gaugeBuilder("task.completed").build().set(2); // a counter in the contract

    Map<String, List<String>> samples = Scrape.of(port, "").samples();

    assertThat(samples.get("acme_orders_bytes_total"))
        .containsExactly("acme_orders_bytes_total 3.0");
    assertThat(samples.get("task_completed")).containsExactly("task_completed 2.0");
  }

  @Test
  void labels_withSecrets_areMasked_andOneSeries() throws Exception {
    var orders = meter.counterBuilder("acme.orders").build();
    orders.add(1, Attributes.of(AttributeKey.stringKey("user"), "ada@example.org"));
    orders.add(2, Attributes.of(AttributeKey.stringKey("user"), "bob@example.org"));

    assertThat(Scrape.of(port, "").samples().get("acme_orders_total"))
        .containsExactly("acme_orders_total{user=\"[EMAIL]\"} 3.0");
  }

  @Test
  void names_thatAreAskedFor_areTheContracts() throws Exception {
    Registry.metrics().forEach(type -> record(meter, type, 1));

    assertThat(Scrape.of(port, "?name[]=osiris_steps_total".replace("[]", "%5B%5D")).types())
        .containsExactly(Map.entry("osiris_steps_total", "gauge"));
  }

  @Test
  void port_thatIsTaken_isReportedInOneLine() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
      int number = taken.getLocalPort();

      assertThat(PrometheusEndpoint.open(new PrometheusConfig("localhost", number), all -> all))
          .isNull();

      assertThat(log)
          .containsExactly(
              "WARNING weft: no Prometheus endpoint at localhost:"
                  + number
                  + ": Address already in use -> free it, or set weft.prometheus.port and"
                  + " weft.prometheus.host");
    }
  }

  @Test
  void host_thatIsNone_isReportedInOneLine() {
    assertThat(
            PrometheusEndpoint.open(new PrometheusConfig("no.such.host.invalid", 9464), all -> all))
        .isNull();

    assertThat(log).hasSize(1).first().asString().startsWith("WARNING weft: no Prometheus");
  }

  @Test
  void port_0_isAFreeOneThatTheLogTells() throws Exception {
    var reader =
        requireNonNull(PrometheusEndpoint.open(new PrometheusConfig("localhost", 0), all -> all));
    String url = log.get(0).replaceFirst("INFO weft: Prometheus endpoint ", "");

    assertThat(url).matches("http://localhost:[1-9]\\d*/metrics");
    try (SdkMeterProvider own = SdkMeterProvider.builder().registerMetricReader(reader).build()) {
      own.get("a").counterBuilder("acme.orders").build().add(1);
      int chosen = Integer.parseInt(url.replaceAll("\\D", ""));
      assertThat(Scrape.of(chosen, "").samples()).containsKey("acme_orders_total");
    }
  }

  private static String typeOf(MetricType type) {
    return switch (type.instrument()) {
      case COUNTER -> "counter";
      case UPDOWNCOUNTER, GAUGE -> "gauge";
      case HISTOGRAM -> "histogram";
    };
  }

  private static List<String> seriesOf(MetricType type, int times) {
    String name = type.prometheusName();
    String labels = labels(type, Stream.of());
    double all = times;
    if (type.instrument() != Instrument.HISTOGRAM) {
      return List.of(name + labels + " " + all);
    }
    List<String> series = new ArrayList<>();
    for (double bound : type.boundaries()) {
      String bucket = labels(type, Stream.of("le=\"" + bound + "\""));
      series.add(name + "_bucket" + bucket + " " + (bound < 1 ? 0 : times));
    }
    series.add(name + "_bucket" + labels(type, Stream.of("le=\"+Inf\"")) + " " + times);
    series.add(name + "_count" + labels + " " + times);
    series.add(name + "_sum" + labels + " " + all);
    return series;
  }

  private static String labels(MetricType type, Stream<String> more) {
    String labels =
        Stream.concat(
                type.labels().stream()
                    .map(key -> key.getKey().replace('.', '_') + "=\"x\"")
                    .sorted(),
                more)
            .collect(joining(","));
    return labels.isEmpty() ? "" : "{" + labels + "}";
  }

  private static void record(Meter meter, MetricType type, int value) {
    AttributesBuilder builder = Attributes.builder();
    for (AttributeKey<String> label : type.labels()) {
      builder.put(label, "x");
    }
    Attributes labels = builder.build();
    String name = type.name();
    String unit = type.unit();
    switch (type.instrument()) {
      case COUNTER -> meter.counterBuilder(name).setUnit(unit).build().add(value, labels);
      case UPDOWNCOUNTER ->
          meter.upDownCounterBuilder(name).setUnit(unit).build().add(value, labels);
      case GAUGE -> meter.gaugeBuilder(name).setUnit(unit).build().set(value, labels);
      case HISTOGRAM ->
          meter
              .histogramBuilder(name)
              .setUnit(unit)
              .setExplicitBucketBoundariesAdvice(type.boundaries())
              .build()
              .record(value, labels);
    }
  }
}
