package org.prairie.atlas.watch;

import com.codahale.metrics.health.HealthCheck;
import java.io.IOException;
import java.nio.file.Path;

/** Healthy while nearly all audited runs have a trace and tell their energy. */
public final class TelemetryHealth extends HealthCheck {
  private static final double TRACES = 95;
  private static final double ENERGY = 90;

  private final Path audits;

  public TelemetryHealth(Path audits) {
    this.audits = audits;
  }

  @Override
  protected Result check() throws IOException {
    Coverage coverage = Coverage.of(audits);
    boolean traced = coverage.tracePercent() >= TRACES;
    boolean measured = coverage.energyPercent() >= ENERGY;
    var result =
        Result.builder()
            .withDetail("runs_checked", coverage.runs())
            .withDetail("trace_coverage_pct", coverage.tracePercent())
            .withDetail("energy_report_coverage_pct", coverage.energyPercent());
    if (!traced) {
      return result
          .withDetail("rule_id", "KFM-TELEM-TRACE-001")
          .withMessage("Trace coverage below SLO threshold")
          .unhealthy()
          .build();
    }
    if (!measured) {
      return result
          .withDetail("rule_id", "KFM-TELEM-ENERGY-001")
          .withMessage("Energy report coverage below SLO threshold")
          .unhealthy()
          .build();
    }
    return result.healthy().build();
  }
}
