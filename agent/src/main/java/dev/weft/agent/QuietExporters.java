package dev.weft.agent;

import java.util.Map;
import java.util.Properties;

/**
 * Keeps upstream's exporters from writing the same stack trace again and again where no OTLP
 * endpoint answers; the extension says it once. Whoever turns on debug output or sets one of these
 * levels gets them back.
 */
final class QuietExporters {

  private static final String PREFIX = "io.opentelemetry.javaagent.slf4j.simpleLogger.";

  private static final String[] LOGGERS = {
    "io.opentelemetry.exporter.otlp.internal.HttpExporter",
    "io.opentelemetry.exporter.otlp.internal.GrpcExporter",
    "io.opentelemetry.sdk.metrics.export.PeriodicMetricReader",
  };

  private QuietExporters() {}

  /** Called once, before upstream's logging starts and reads these properties. */
  static void apply(Properties properties, Map<String, String> environment) {
    if (debugs(properties, environment)
        || properties.getProperty(PREFIX + "defaultLogLevel") != null) {
      return;
    }
    for (String logger : LOGGERS) {
      if (!levelIsSet(properties, logger)) {
        properties.setProperty(PREFIX + "log." + logger, "off");
      }
    }
  }

  private static boolean debugs(Properties properties, Map<String, String> environment) {
    String debug = properties.getProperty("otel.javaagent.debug");
    return Boolean.parseBoolean(debug != null ? debug : environment.get("OTEL_JAVAAGENT_DEBUG"));
  }

  /** A level that the user gave to the logger or to a parent of it counts as set. */
  private static boolean levelIsSet(Properties properties, String logger) {
    for (int end = logger.length(); end > 0; end = logger.lastIndexOf('.', end - 1)) {
      if (properties.getProperty(PREFIX + "log." + logger.substring(0, end)) != null) {
        return true;
      }
    }
    return false;
  }
}
