package dev.weft;

import dev.weft.config.PrometheusConfig;
import dev.weft.metrics.PrometheusEndpoint;
import dev.weft.trace.WorkflowIdGenerator;
import io.opentelemetry.api.incubator.config.DeclarativeConfigProperties;
import io.opentelemetry.exporter.prometheus.PrometheusMetricReader;
import io.opentelemetry.sdk.autoconfigure.spi.internal.ComponentProvider;
import io.opentelemetry.sdk.logs.LogRecordProcessor;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.IdGenerator;
import io.opentelemetry.sdk.trace.SpanProcessor;

/** What declarative configuration can name. Loaded by the SDK's service loader. */
public final class WeftComponents {
  static final String LEDGER = "weft_ledger";
  static final String ENDED_SPANS = "weft_ended_spans";
  static final String WORKFLOW = "weft_workflow";
  static final String PROMETHEUS = "weft_prometheus";
  static final String DISTRIBUTION = "weft_distribution";

  private WeftComponents() {}

  static Resource distribution() {
    return Resource.builder()
        .put("telemetry.distro.name", "weft")
        .put("telemetry.distro.version", Version.weft())
        .build();
  }

  /** {@code processors: [weft_ledger:]}. */
  public static final class Ledger implements ComponentProvider {
    @Override
    public Class<?> getType() {
      return LogRecordProcessor.class;
    }

    @Override
    public String getName() {
      return LEDGER;
    }

    @Override
    public Object create(DeclarativeConfigProperties config) {
      Weft weft = Weft.current();
      return weft == null ? LogRecordProcessor.composite() : weft.ledgerProcessor();
    }
  }

  /** {@code processors: [weft_ended_spans:]}. */
  public static final class EndedSpans implements ComponentProvider {
    @Override
    public Class<?> getType() {
      return SpanProcessor.class;
    }

    @Override
    public String getName() {
      return ENDED_SPANS;
    }

    @Override
    public Object create(DeclarativeConfigProperties config) {
      Weft weft = Weft.current();
      return weft == null ? SpanProcessor.composite() : weft.queues().spans();
    }
  }

  /** {@code id_generator: weft_workflow:}. */
  public static final class Workflow implements ComponentProvider {
    @Override
    public Class<?> getType() {
      return IdGenerator.class;
    }

    @Override
    public String getName() {
      return WORKFLOW;
    }

    @Override
    public Object create(DeclarativeConfigProperties config) {
      Weft weft = Weft.current();
      String traceId = weft == null ? null : weft.traceId();
      return traceId == null ? IdGenerator.random() : new WorkflowIdGenerator(traceId);
    }
  }

  /** {@code readers: [pull: exporter: weft_prometheus:]}. */
  public static final class Prometheus implements ComponentProvider {
    @Override
    public Class<?> getType() {
      return MetricReader.class;
    }

    @Override
    public String getName() {
      return PROMETHEUS;
    }

    @Override
    public Object create(DeclarativeConfigProperties config) {
      Weft weft = Weft.current();
      PrometheusConfig prometheus = weft == null ? null : weft.config().prometheus();
      MetricReader endpoint =
          weft == null || prometheus == null
              ? null
              : PrometheusEndpoint.open(prometheus, weft.redacting()::safe);
      return endpoint == null ? PrometheusMetricReader.create() : endpoint; // that nobody reads
    }
  }

  /** The detector of this distribution's name and version. */
  public static final class Distribution implements ComponentProvider {
    @Override
    public Class<?> getType() {
      return Resource.class;
    }

    @Override
    public String getName() {
      return DISTRIBUTION;
    }

    @Override
    public Object create(DeclarativeConfigProperties config) {
      return distribution();
    }
  }
}
