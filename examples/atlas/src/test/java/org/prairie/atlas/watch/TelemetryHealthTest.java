package org.prairie.atlas.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.health.HealthCheck;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TelemetryHealthTest {
  @TempDir Path empty;

  @Test
  void execute_runsWithoutEnergy_isUnhealthy() {
    HealthCheck.Result result = new TelemetryHealth(Path.of("input/audits")).execute();

    assertThat(result.isHealthy()).isFalse();
    assertThat(result.getMessage()).isEqualTo("Energy report coverage below SLO threshold");
    assertThat(result.getDetails())
        .containsEntry("runs_checked", 20)
        .containsEntry("trace_coverage_pct", 95.0)
        .containsEntry("energy_report_coverage_pct", 85.0);
  }

  @Test
  void execute_noRuns_isHealthy() {
    assertThat(new TelemetryHealth(empty).execute().isHealthy()).isTrue();
  }
}
