package dev.weft.collector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.weft.collector.wire.Http;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code options/governance.yaml} counts. */
class GovernanceIT {
  private static final String TRACE_IN_THE_LINE =
      """
      , "attributes": [{"key": "kfm.correlation.trace_id", "value": {"stringValue": "%s"}}]""";

  private static final String RUN =
      """
      {"timeUnixNano": "1790000000000000000", "eventName": "pipeline.run.completed"%s}""";

  @Test
  void runs_areCountedAsTraced_whenTheyHaveATrace(@TempDir Path directory) throws IOException {
    List<String> runs =
        List.of(
            RUN.formatted(", \"traceId\": \"4bf92f3577b34da6a3ce929d0e0e4736\""),
            RUN.formatted(""),
            RUN.formatted(", \"traceId\": \"\""),
            RUN.formatted(TRACE_IN_THE_LINE.formatted("4bf92f3577b34da6a3ce929d0e0e4736")),
            RUN.formatted(TRACE_IN_THE_LINE.formatted("0".repeat(32))));
    try (Collector collector =
        new Collector(
            directory,
            Map.of(),
            "",
            Collector.LOCAL,
            Collector.CONTRACT,
            "collector/options/governance.yaml")) {
      String logs =
          "{\"resourceLogs\": [{\"scopeLogs\": [{\"logRecords\": [%s]}]}]}"
              .formatted(String.join(",", runs));
      assertThat(Http.post(collector.otlp("/v1/logs"), logs)).isEqualTo(200);

      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> counted(collector, "weft_kfm_runs_total") == runs.size());
      assertThat(counted(collector, "weft_kfm_runs_traced_total"))
          .as("with a span, or read from a ledger whose line names one")
          .isEqualTo(2);
    }
  }

  /** -1 when there is no such counter. */
  private static long counted(Collector collector, String counter) {
    return Pattern.compile("^" + counter + "(?:\\{[^}]*})? ([0-9]+)", Pattern.MULTILINE)
        .matcher(collector.metricsPage())
        .results()
        .mapToLong(found -> Long.parseLong(found.group(1)))
        .findFirst()
        .orElse(-1);
  }
}
