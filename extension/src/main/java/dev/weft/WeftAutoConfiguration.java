package dev.weft;

import dev.weft.config.PrometheusConfig;
import dev.weft.metrics.PrometheusEndpoint;
import dev.weft.trace.WorkflowIdGenerator;
import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizer;
import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizerProvider;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.logs.LogLimits;
import io.opentelemetry.sdk.logs.LogLimitsBuilder;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Enters the SDK where it is configured by properties. Loaded by its service loader. */
public final class WeftAutoConfiguration implements AutoConfigurationCustomizerProvider {

  @Override
  public void customize(AutoConfigurationCustomizer sdk) {
    Entry.guarded("the SDK's configuration", () -> customizeBy(Weft.start(Map.of()), sdk));
  }

  private static void customizeBy(@Nullable Weft weft, AutoConfigurationCustomizer sdk) {
    if (weft == null) {
      return;
    }
    String traceId = weft.traceId();
    if (traceId != null) {
      sdk.addTracerProviderCustomizer(
          (builder, config) -> builder.setIdGenerator(new WorkflowIdGenerator(traceId)));
    }
    sdk.addLoggerProviderCustomizer(
        (builder, config) -> {
          LogLimits limits = limits(config);
          return builder
              .addLogRecordProcessorFirst(weft.ledgerProcessor())
              .setLogLimits(() -> limits);
        });
    PrometheusConfig prometheus = weft.config().prometheus();
    if (prometheus != null) {
      sdk.addMeterProviderCustomizer(
          (builder, config) -> {
            MetricReader endpoint = PrometheusEndpoint.open(prometheus);
            return endpoint == null ? builder : builder.registerMetricReader(endpoint);
          });
    }
    sdk.addSpanExporterCustomizer(
        (exporter, config) -> weft.redacting().redacting(weft.otlp().gated(exporter)));
    sdk.addLogRecordExporterCustomizer(
        (exporter, config) -> weft.redacting().redacting(weft.otlp().gated(exporter)));
    sdk.addMetricExporterCustomizer(
        (exporter, config) -> weft.redacting().redacting(weft.otlp().gated(exporter)));
    sdk.addResourceCustomizer(
        (resource, config) -> {
          weft.resource(resource);
          return weft.redacting().redacting(resource).merge(WeftComponents.distribution());
        });
  }

  /** What the SDK would read from its configuration again for every record. */
  private static LogLimits limits(ConfigProperties config) {
    LogLimitsBuilder limits = LogLimits.builder();
    Integer length = config.getInt("otel.attribute.value.length.limit");
    if (length != null) {
      limits.setMaxAttributeValueLength(length);
    }
    Integer count = config.getInt("otel.attribute.count.limit");
    if (count != null) {
      limits.setMaxNumberOfAttributes(count);
    }
    return limits.build();
  }
}
