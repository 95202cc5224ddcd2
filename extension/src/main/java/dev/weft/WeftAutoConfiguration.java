package dev.weft;

import dev.weft.config.PrometheusConfig;
import dev.weft.metrics.PrometheusEndpoint;
import dev.weft.sink.OtlpExporters;
import dev.weft.sink.RedactingExporters;
import dev.weft.trace.WorkflowIdGenerator;
import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizer;
import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizerProvider;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.logs.LogLimits;
import io.opentelemetry.sdk.logs.LogLimitsBuilder;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Enters the SDK where it is configured by properties. Loaded by its service loader. */
public final class WeftAutoConfiguration implements AutoConfigurationCustomizerProvider {
  private static final List<String> ENDPOINTS =
      List.of(
          "otel.exporter.otlp.endpoint",
          "otel.exporter.otlp.traces.endpoint",
          "otel.exporter.otlp.logs.endpoint",
          "otel.exporter.otlp.metrics.endpoint");

  @Override
  public void customize(AutoConfigurationCustomizer sdk) {
    Entry.guarded("the SDK's configuration", () -> customizeBy(Weft.start(Map.of()), sdk));
  }

  private static void customizeBy(@Nullable Weft weft, AutoConfigurationCustomizer sdk) {
    if (weft == null) {
      return;
    }
    sdk.addPropertiesCustomizer(WeftAutoConfiguration::queues);
    String traceId = weft.traceId();
    sdk.addTracerProviderCustomizer(
        (builder, config) -> {
          builder.addSpanProcessor(weft.queues().spans());
          return traceId == null
              ? builder
              : builder.setIdGenerator(new WorkflowIdGenerator(traceId));
        });
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
            MetricReader endpoint = PrometheusEndpoint.open(prometheus, weft.redacting()::safe);
            return endpoint == null ? builder : builder.registerMetricReader(endpoint);
          });
    }
    addExporters(weft, sdk);
    sdk.addResourceCustomizer(
        (resource, config) -> {
          Map<String, String> known = new HashMap<>();
          resource
              .getAttributes()
              .forEach((key, value) -> known.put(key.getKey(), String.valueOf(value)));
          weft.resource(known);
          return weft.redacting().redacting(resource).merge(WeftComponents.distribution());
        });
  }

  /** Queues that hold a burst, and batches that empty them in a few requests. */
  static Map<String, String> queues(ConfigProperties config) {
    Map<String, String> sizes = new HashMap<>();
    for (String processor : List.of("otel.bsp.", "otel.blrp.")) {
      String queue = processor + "max.queue.size";
      String batch = processor + "max.export.batch.size";
      if (config.getString(queue) == null && config.getString(batch) == null) {
        sizes.put(queue, "8192");
        sizes.put(batch, "2048");
      }
    }
    return sizes;
  }

  /** Redacted first, so that nothing else waits on disk. */
  private static void addExporters(Weft weft, AutoConfigurationCustomizer sdk) {
    OtlpExporters otlp = weft.otlp();
    RedactingExporters redaction = weft.redacting();
    sdk.addSpanExporterCustomizer(
        (exporter, config) -> {
          if (ENDPOINTS.stream().anyMatch(key -> config.getString(key) != null)) {
            otlp.endpointIsNamed();
          }
          SpanExporter buffered = otlp.buffered(exporter);
          return buffered == exporter
              ? redaction.redacting(exporter)
              : redaction.behindQueue(buffered);
        });
    sdk.addLogRecordExporterCustomizer(
        (exporter, config) -> {
          LogRecordExporter buffered = otlp.buffered(exporter);
          return buffered == exporter
              ? redaction.redacting(exporter)
              : redaction.behindQueue(buffered);
        });
    sdk.addMetricExporterCustomizer(
        (exporter, config) -> redaction.redacting(otlp.buffered(exporter)));
    sdk.addMetricReaderCustomizer((reader, config) -> redaction.redacting(reader));
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
