package dev.weft;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.javaagent.extension.AgentListener;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;

/** Begins to observe once the agent is installed. Loaded by the agent's service loader. */
public final class WeftAgentListener implements AgentListener {

  @Override
  public void afterAgent(AutoConfiguredOpenTelemetrySdk sdk) {
    Entry.guarded(
        "the start",
        () -> {
          Weft weft = Weft.current();
          if (weft != null) {
            weft.observe(GlobalOpenTelemetry.get());
          }
        });
  }
}
