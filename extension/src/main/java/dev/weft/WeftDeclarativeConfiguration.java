package dev.weft;

import dev.weft.sink.OtlpExporters;
import dev.weft.sink.RedactingExporters;
import io.opentelemetry.api.incubator.config.DeclarativeConfigProperties;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.DeclarativeConfigurationCustomizer;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.DeclarativeConfigurationCustomizerProvider;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.IdGeneratorModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.IdGeneratorPropertyModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.LogRecordProcessorModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.LogRecordProcessorPropertyModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.LoggerProviderModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.MeterProviderModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.MetricReaderModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.OpenTelemetryConfigurationModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.PullMetricExporterModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.PullMetricExporterPropertyModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.PullMetricReaderModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.ResourceModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.SpanProcessorModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.SpanProcessorPropertyModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.TracerProviderModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.internal.ExperimentalInstrumentationModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.internal.ExperimentalLanguageSpecificInstrumentationModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.internal.ExperimentalResourceDetectionModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.internal.ExperimentalResourceDetectorModel;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Enters the SDK where it is configured by a file: adds to the file's model what the properties way
 * adds to the builders. Loaded by the SDK's service loader.
 */
public final class WeftDeclarativeConfiguration
    implements DeclarativeConfigurationCustomizerProvider {

  @Override
  public void customize(DeclarativeConfigurationCustomizer sdk) {
    sdk.addModelCustomizer(
        model -> {
          Entry.guarded(
              "the declarative configuration", () -> customizeBy(Weft.start(treeOf(model)), model));
          return model;
        });
    sdk.addSpanExporterCustomizer(
        SpanExporter.class,
        (exporter, properties) ->
            safe(exporter, properties, OtlpExporters::buffered, RedactingExporters::behindQueue));
    sdk.addLogRecordExporterCustomizer(
        LogRecordExporter.class,
        (exporter, properties) ->
            safe(exporter, properties, OtlpExporters::buffered, RedactingExporters::behindQueue));
    sdk.addMetricExporterCustomizer(
        MetricExporter.class,
        (exporter, properties) ->
            safe(exporter, properties, OtlpExporters::buffered, RedactingExporters::redacting));
  }

  /** What is replaced is closed by the SDK: others than those of OTLP are redacted in the model. */
  private static <E> E safe(
      E exporter,
      DeclarativeConfigProperties properties,
      BiFunction<OtlpExporters, E, E> buffer,
      BiFunction<RedactingExporters, E, E> redaction) {
    Weft weft = Weft.current();
    if (weft == null) {
      return exporter;
    }
    if (properties.getString("endpoint") != null) {
      weft.otlp().endpointIsNamed();
    }
    E buffered = buffer.apply(weft.otlp(), exporter);
    return buffered == exporter ? exporter : redaction.apply(weft.redacting(), buffered);
  }

  /** The tree at {@code instrumentation/development: java: weft}. */
  private static Map<String, Object> treeOf(OpenTelemetryConfigurationModel model) {
    ExperimentalInstrumentationModel instrumentation = model.getInstrumentationDevelopment();
    ExperimentalLanguageSpecificInstrumentationModel java =
        instrumentation == null ? null : instrumentation.getJava();
    var weft = java == null ? null : java.getAdditionalProperties().get("weft");
    return weft == null ? Map.of() : weft.getAdditionalProperties();
  }

  private static void customizeBy(@Nullable Weft weft, OpenTelemetryConfigurationModel model) {
    if (weft == null) {
      return;
    }
    weft.resource(declared(model.getResource()));
    WeftRedaction.addTo(model);
    addLedger(model);
    addDistribution(model);
    if (weft.config().prometheus() != null) {
      addPrometheus(model);
    }
    TracerProviderModel tracers = model.getTracerProvider();
    if (tracers != null && tracers.getProcessors() != null) {
      List<SpanProcessorModel> processors = new ArrayList<>(tracers.getProcessors());
      processors.add(
          new SpanProcessorModel()
              .withAdditionalProperty(
                  WeftComponents.ENDED_SPANS, new SpanProcessorPropertyModel()));
      tracers.withProcessors(processors);
    }
    if (weft.traceId() != null && tracers != null && tracers.getIdGenerator() == null) {
      tracers.withIdGenerator(
          new IdGeneratorModel()
              .withAdditionalProperty(WeftComponents.WORKFLOW, new IdGeneratorPropertyModel()));
    }
  }

  /** The attributes that the file gives; what detectors find is known to the SDK alone. */
  private static Map<String, String> declared(@Nullable ResourceModel resource) {
    Map<String, String> attributes = new HashMap<>();
    if (resource == null) {
      return attributes;
    }
    if (resource.getAttributesList() != null) {
      for (String entry : resource.getAttributesList().split(",", -1)) {
        int equals = entry.indexOf('=');
        if (equals > 0) {
          attributes.put(entry.substring(0, equals).strip(), entry.substring(equals + 1).strip());
        }
      }
    }
    if (resource.getAttributes() != null) {
      resource
          .getAttributes()
          .forEach(entry -> attributes.put(entry.getName(), String.valueOf(entry.getValue())));
    }
    return attributes;
  }

  private static void addLedger(OpenTelemetryConfigurationModel model) {
    LoggerProviderModel loggers = model.getLoggerProvider();
    if (loggers == null) {
      loggers = new LoggerProviderModel();
      model.withLoggerProvider(loggers);
    }
    List<LogRecordProcessorModel> processors = new ArrayList<>();
    if (loggers.getProcessors() != null) {
      processors.addAll(loggers.getProcessors());
    }
    if (processors.stream()
        .noneMatch(p -> p.getAdditionalProperties().containsKey(WeftComponents.LEDGER))) {
      processors.add(
          0,
          new LogRecordProcessorModel()
              .withAdditionalProperty(
                  WeftComponents.LEDGER, new LogRecordProcessorPropertyModel()));
      loggers.withProcessors(processors);
    }
  }

  private static void addPrometheus(OpenTelemetryConfigurationModel model) {
    MeterProviderModel meters = model.getMeterProvider();
    if (meters == null) {
      meters = new MeterProviderModel();
      model.withMeterProvider(meters);
    }
    List<MetricReaderModel> readers = new ArrayList<>();
    if (meters.getReaders() != null) {
      readers.addAll(meters.getReaders());
    }
    if (readers.stream().noneMatch(WeftDeclarativeConfiguration::isPrometheus)) {
      PullMetricExporterModel endpoint =
          new PullMetricExporterModel()
              .withAdditionalProperty(
                  WeftComponents.PROMETHEUS, new PullMetricExporterPropertyModel());
      readers.add(
          new MetricReaderModel().withPull(new PullMetricReaderModel().withExporter(endpoint)));
      meters.withReaders(readers);
    }
  }

  private static boolean isPrometheus(MetricReaderModel reader) {
    PullMetricReaderModel pull = reader.getPull();
    PullMetricExporterModel exporter = pull == null ? null : pull.getExporter();
    return exporter != null
        && exporter.getAdditionalProperties().containsKey(WeftComponents.PROMETHEUS);
  }

  private static void addDistribution(OpenTelemetryConfigurationModel model) {
    ResourceModel resource = model.getResource();
    if (resource == null) {
      resource = new ResourceModel();
      model.withResource(resource);
    }
    ExperimentalResourceDetectionModel detection = resource.getDetectionDevelopment();
    if (detection == null) {
      detection = new ExperimentalResourceDetectionModel();
      resource.withDetectionDevelopment(detection);
    }
    List<ExperimentalResourceDetectorModel> detectors = new ArrayList<>();
    if (detection.getDetectors() != null) {
      detectors.addAll(detection.getDetectors());
    }
    ExperimentalResourceDetectorModel own = new ExperimentalResourceDetectorModel();
    own.getAdditionalProperties().put(WeftComponents.DISTRIBUTION, null);
    detectors.add(afterUpstreams(detectors), own);
    detection.withDetectors(detectors);
  }

  /** Behind the upstream agent's own detector, which ours overrides; before the user's. */
  private static int afterUpstreams(List<ExperimentalResourceDetectorModel> detectors) {
    boolean first =
        !detectors.isEmpty()
            && detectors
                .get(0)
                .getAdditionalProperties()
                .containsKey("opentelemetry_javaagent_distribution");
    return first ? 1 : 0;
  }
}
