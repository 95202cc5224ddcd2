package dev.weft.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuietExportersTest {

  private static final String LOGGER = "io.opentelemetry.javaagent.slf4j.simpleLogger.log.";
  private static final String HTTP =
      LOGGER + "io.opentelemetry.exporter.otlp.internal.HttpExporter";
  private static final String GRPC =
      LOGGER + "io.opentelemetry.exporter.otlp.internal.GrpcExporter";
  private static final String METRICS =
      LOGGER + "io.opentelemetry.sdk.metrics.export.PeriodicMetricReader";

  private final Properties properties = new Properties();

  @Test
  void apply_nothingSet_turnsOffTheRepeatingLoggers() {
    QuietExporters.apply(properties, Map.of());

    assertThat(properties).isEqualTo(Map.of(HTTP, "off", GRPC, "off", METRICS, "off"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "TRUE"})
  void apply_debugProperty_leavesEveryLevel(String debug) {
    properties.setProperty("otel.javaagent.debug", debug);

    QuietExporters.apply(properties, Map.of());

    assertThat(properties).containsOnlyKeys("otel.javaagent.debug");
  }

  @Test
  void apply_debugVariable_leavesEveryLevel() {
    QuietExporters.apply(properties, Map.of("OTEL_JAVAAGENT_DEBUG", "true"));

    assertThat(properties).isEmpty();
  }

  @Test
  void apply_debugPropertyAgainstVariable_propertyWins() {
    properties.setProperty("otel.javaagent.debug", "false");

    QuietExporters.apply(properties, Map.of("OTEL_JAVAAGENT_DEBUG", "true"));

    assertThat(properties).hasSize(4);
  }

  @Test
  void apply_defaultLevelOfTheUser_isKept() {
    properties.setProperty("io.opentelemetry.javaagent.slf4j.simpleLogger.defaultLogLevel", "warn");

    QuietExporters.apply(properties, Map.of());

    assertThat(properties).hasSize(1);
  }

  @Test
  void apply_levelOfTheUser_isKept() {
    properties.setProperty(HTTP, "warn");

    QuietExporters.apply(properties, Map.of());

    assertThat(properties).isEqualTo(Map.of(HTTP, "warn", GRPC, "off", METRICS, "off"));
  }

  @Test
  void apply_levelOfTheUserForAParent_isKeptForItsLoggers() {
    properties.setProperty(LOGGER + "io.opentelemetry.exporter", "info");

    QuietExporters.apply(properties, Map.of());

    assertThat(properties)
        .isEqualTo(Map.of(LOGGER + "io.opentelemetry.exporter", "info", METRICS, "off"));
  }
}
