package org.prairie.atlas.watch;

import com.codahale.metrics.health.HealthCheck;
import com.codahale.metrics.health.HealthCheckRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.prairie.atlas.config.Folders;

/** Looks after the telemetry of the runs and reports what it saw. */
public final class HealthWatcher {
  private final Folders folders;
  private final HealthCheckRegistry checks = new HealthCheckRegistry();

  public HealthWatcher(Folders folders) {
    this.folders = folders;
  }

  /**
   * Checks the audits of a pipeline.
   *
   * @param report the file of the report, below the output
   */
  public HealthCheck.Result watch(String pipeline, int windowHours, Path audits, String report)
      throws IOException {
    checks.register(pipeline, new TelemetryHealth(audits));
    HealthCheck.Result result = checks.runHealthCheck(pipeline);
    folders.writeJson(
        report,
        Map.of(
            "pipeline",
            pipeline,
            "window_hours",
            windowHours,
            "healthy",
            result.isHealthy(),
            "details",
            result.getDetails()));
    return result;
  }
}
