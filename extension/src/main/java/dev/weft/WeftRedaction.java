package dev.weft;

import io.opentelemetry.api.incubator.config.DeclarativeConfigException;
import io.opentelemetry.api.incubator.config.DeclarativeConfigProperties;
import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.BatchLogRecordProcessorModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.BatchSpanProcessorModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.LogRecordExporterModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.LogRecordExporterPropertyModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.LogRecordProcessorModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.MetricReaderModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.OpenTelemetryConfigurationModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.PeriodicMetricReaderModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.PullMetricExporterModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.PullMetricExporterPropertyModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.PullMetricReaderModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.PushMetricExporterModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.PushMetricExporterPropertyModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.SimpleLogRecordProcessorModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.SimpleSpanProcessorModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.SpanExporterModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.SpanExporterPropertyModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.SpanProcessorModel;
import io.opentelemetry.sdk.autoconfigure.spi.internal.ComponentProvider;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Redaction in front of the exporters that a declarative file names, those of OTLP excepted, which
 * a customizer can replace. The SDK closes what a customizer replaces, and others cannot be made
 * again from what is closed: so {@code console:} becomes {@code weft_redaction: {exporter:
 * {console:}}} in the model, and the component of that name makes the one inside and wraps it.
 */
public final class WeftRedaction {
  static final String NAME = "weft_redaction";
  private static final String EXPORTER = "exporter";

  private WeftRedaction() {}

  static void addTo(OpenTelemetryConfigurationModel model) {
    if (model.getTracerProvider() != null && model.getTracerProvider().getProcessors() != null) {
      model.getTracerProvider().getProcessors().forEach(WeftRedaction::addTo);
    }
    if (model.getLoggerProvider() != null && model.getLoggerProvider().getProcessors() != null) {
      model.getLoggerProvider().getProcessors().forEach(WeftRedaction::addTo);
    }
    if (model.getMeterProvider() != null && model.getMeterProvider().getReaders() != null) {
      model.getMeterProvider().getReaders().forEach(WeftRedaction::addTo);
    }
  }

  private static void addTo(SpanProcessorModel processor) {
    BatchSpanProcessorModel batch = processor.getBatch();
    if (batch != null) {
      batch.withExporter(redacted(batch.getExporter()));
    }
    SimpleSpanProcessorModel simple = processor.getSimple();
    if (simple != null) {
      simple.withExporter(redacted(simple.getExporter()));
    }
  }

  private static void addTo(LogRecordProcessorModel processor) {
    BatchLogRecordProcessorModel batch = processor.getBatch();
    if (batch != null) {
      batch.withExporter(redacted(batch.getExporter()));
    }
    SimpleLogRecordProcessorModel simple = processor.getSimple();
    if (simple != null) {
      simple.withExporter(redacted(simple.getExporter()));
    }
  }

  private static void addTo(MetricReaderModel reader) {
    PeriodicMetricReaderModel periodic = reader.getPeriodic();
    if (periodic != null) {
      periodic.withExporter(redacted(periodic.getExporter()));
    }
    PullMetricReaderModel pull = reader.getPull();
    if (pull != null) {
      pull.withExporter(redacted(pull.getExporter()));
    }
  }

  private static @Nullable SpanExporterModel redacted(@Nullable SpanExporterModel exporter) {
    return exporter == null
            || exporter.getOtlpHttp() != null
            || exporter.getOtlpGrpc() != null
            || exporter.getAdditionalProperties().containsKey(NAME)
        ? exporter
        : new SpanExporterModel()
            .withAdditionalProperty(
                NAME, new SpanExporterPropertyModel().withAdditionalProperty(EXPORTER, exporter));
  }

  private static @Nullable LogRecordExporterModel redacted(
      @Nullable LogRecordExporterModel exporter) {
    return exporter == null
            || exporter.getOtlpHttp() != null
            || exporter.getOtlpGrpc() != null
            || exporter.getAdditionalProperties().containsKey(NAME)
        ? exporter
        : new LogRecordExporterModel()
            .withAdditionalProperty(
                NAME,
                new LogRecordExporterPropertyModel().withAdditionalProperty(EXPORTER, exporter));
  }

  private static @Nullable PushMetricExporterModel redacted(
      @Nullable PushMetricExporterModel exporter) {
    return exporter == null
            || exporter.getOtlpHttp() != null
            || exporter.getOtlpGrpc() != null
            || exporter.getAdditionalProperties().containsKey(NAME)
        ? exporter
        : new PushMetricExporterModel()
            .withAdditionalProperty(
                NAME,
                new PushMetricExporterPropertyModel().withAdditionalProperty(EXPORTER, exporter));
  }

  private static @Nullable PullMetricExporterModel redacted(
      @Nullable PullMetricExporterModel exporter) {
    return exporter == null
            || exporter.getAdditionalProperties().containsKey(WeftComponents.PROMETHEUS)
            || exporter.getAdditionalProperties().containsKey(NAME)
        ? exporter
        : new PullMetricExporterModel()
            .withAdditionalProperty(
                NAME,
                new PullMetricExporterPropertyModel().withAdditionalProperty(EXPORTER, exporter));
  }

  /** Makes what is inside as the SDK would, with its messages when it cannot be made. */
  private static <E> E inside(Class<E> type, DeclarativeConfigProperties config) {
    DeclarativeConfigProperties exporter =
        config.getStructured(EXPORTER, DeclarativeConfigProperties.empty());
    Set<String> names = exporter.getPropertyKeys();
    if (names.size() != 1) {
      throw new DeclarativeConfigException(
          "Invalid configuration - " + type.getSimpleName() + " must be one, but is " + names);
    }
    String name = names.iterator().next();
    List<ComponentProvider> providers =
        ComponentLoader.loadList(config.getComponentLoader(), ComponentProvider.class).stream()
            .filter(provider -> provider.getType() == type && provider.getName().equals(name))
            .toList();
    if (providers.size() != 1) {
      throw new DeclarativeConfigException(
          (providers.isEmpty() ? "No component provider" : "More than one component provider")
              + " detected for "
              + type.getName()
              + " with name \""
              + name
              + "\".");
    }
    return type.cast(
        providers.get(0).create(exporter.getStructured(name, DeclarativeConfigProperties.empty())));
  }

  /** In front of an exporter of spans. */
  public static final class Spans implements ComponentProvider {
    @Override
    public Class<?> getType() {
      return SpanExporter.class;
    }

    @Override
    public String getName() {
      return NAME;
    }

    @Override
    public Object create(DeclarativeConfigProperties config) {
      SpanExporter exporter = inside(SpanExporter.class, config);
      Weft weft = Weft.current();
      return weft == null ? exporter : weft.redacting().redacting(exporter);
    }
  }

  /** In front of an exporter of log records. */
  public static final class Logs implements ComponentProvider {
    @Override
    public Class<?> getType() {
      return LogRecordExporter.class;
    }

    @Override
    public String getName() {
      return NAME;
    }

    @Override
    public Object create(DeclarativeConfigProperties config) {
      LogRecordExporter exporter = inside(LogRecordExporter.class, config);
      Weft weft = Weft.current();
      return weft == null ? exporter : weft.redacting().redacting(exporter);
    }
  }

  /** In front of an exporter of metrics. */
  public static final class Metrics implements ComponentProvider {
    @Override
    public Class<?> getType() {
      return MetricExporter.class;
    }

    @Override
    public String getName() {
      return NAME;
    }

    @Override
    public Object create(DeclarativeConfigProperties config) {
      MetricExporter exporter = inside(MetricExporter.class, config);
      Weft weft = Weft.current();
      return weft == null ? exporter : weft.redacting().redacting(exporter);
    }
  }

  /** In front of an endpoint that is scraped. */
  public static final class Scraped implements ComponentProvider {
    @Override
    public Class<?> getType() {
      return MetricReader.class;
    }

    @Override
    public String getName() {
      return NAME;
    }

    @Override
    public Object create(DeclarativeConfigProperties config) {
      MetricReader reader = inside(MetricReader.class, config);
      Weft weft = Weft.current();
      return weft == null ? reader : weft.redacting().redacting(reader);
    }
  }
}
