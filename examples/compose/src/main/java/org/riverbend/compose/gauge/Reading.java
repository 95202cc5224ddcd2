package org.riverbend.compose.gauge;

import java.time.LocalDateTime;

/** One level over gauge zero, in metres; times are UTC. */
public record Reading(String stationId, LocalDateTime observedAt, double levelM, Quality quality) {

  /** Whether the reading may enter a summary. */
  public boolean usable() {
    return quality == Quality.GOOD || quality == Quality.ESTIMATED;
  }

  /** What the desk thinks of a reading after the morning check. */
  public enum Quality {
    GOOD,
    ESTIMATED,
    SUSPECT,
    MISSING
  }
}
