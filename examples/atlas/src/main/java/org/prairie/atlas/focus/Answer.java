package org.prairie.atlas.focus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the visitor gets.
 *
 * @param decision pass, or fail when the question was refused
 * @param model null when no model was asked
 */
public record Answer(
    String text,
    Evidence evidence,
    @Nullable ModelUse model,
    String decision,
    List<String> rulesApplied,
    boolean reviewRequired) {
  public Answer {
    rulesApplied = List.copyOf(rulesApplied);
  }

  public boolean refused() {
    return decision.equals("fail");
  }
}
