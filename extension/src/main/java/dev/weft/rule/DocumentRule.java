package dev.weft.rule;

import dev.weft.ledger.LedgerPath;
import dev.weft.rule.value.NameTemplate;
import org.jspecify.annotations.Nullable;

/**
 * A JSON file that is written when a call ends, before its events unless the disk stalls.
 *
 * @param path the file, with places for values
 * @param slot the value that it holds
 */
public record DocumentRule(NameTemplate path, int slot) {

  /** The file of a call; a value never leads out of its place in the path. */
  public String file(@Nullable Object[] values) {
    @Nullable Object[] safe = values.clone();
    for (int place : path.slots()) {
      Object value = safe[place];
      safe[place] = value == null ? null : LedgerPath.safe(value.toString());
    }
    return path.render(safe);
  }
}
