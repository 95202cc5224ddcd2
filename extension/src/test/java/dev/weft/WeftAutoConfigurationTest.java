package dev.weft;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.autoconfigure.spi.internal.DefaultConfigProperties;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WeftAutoConfigurationTest {

  @Test
  void queues_areLarger_unlessSomebodyChoseOneOfTheirSizes() {
    assertThat(queues(Map.of()))
        .containsOnly(
            Map.entry("otel.bsp.max.queue.size", "8192"),
            Map.entry("otel.bsp.max.export.batch.size", "2048"),
            Map.entry("otel.blrp.max.queue.size", "8192"),
            Map.entry("otel.blrp.max.export.batch.size", "2048"));
    assertThat(queues(Map.of("otel.bsp.max.queue.size", "1024")))
        .containsOnlyKeys("otel.blrp.max.queue.size", "otel.blrp.max.export.batch.size");
    assertThat(queues(Map.of("otel.blrp.max.export.batch.size", "4096")))
        .containsOnlyKeys("otel.bsp.max.queue.size", "otel.bsp.max.export.batch.size");
  }

  private static Map<String, String> queues(Map<String, String> properties) {
    return WeftAutoConfiguration.queues(DefaultConfigProperties.createFromMap(properties));
  }
}
