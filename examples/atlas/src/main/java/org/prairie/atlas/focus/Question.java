package org.prairie.atlas.focus;

import java.util.List;

/** A question of a visitor about a dataset. */
public record Question(
    String requestId,
    String sessionId,
    String user,
    String domain,
    List<String> datasets,
    String text) {
  public Question {
    datasets = List.copyOf(datasets);
  }
}
