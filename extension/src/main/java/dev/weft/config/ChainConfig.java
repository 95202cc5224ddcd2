package dev.weft.config;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which ledgers get a chain of hashes.
 *
 * @param ledgers one of {@link #CHOICES}
 * @param heads the directory below which the heads are; null for beside the ledgers
 */
public record ChainConfig(String ledgers, @Nullable Path heads) {

  /** What can be written. */
  static final List<String> CHOICES = List.of("governance", "all", "none");

  /** What holds when nothing is set. */
  public static final ChainConfig DEFAULT = new ChainConfig("governance", null);

  public ChainConfig {
    if (!CHOICES.contains(ledgers)) {
      throw new IllegalArgumentException("one of " + CHOICES + " but is " + ledgers);
    }
  }

  /** Whether a ledger gets one, by its name; that of governance ends in this word. */
  public boolean covers(String ledger) {
    return ledgers.equals("all")
        || (ledgers.equals("governance") && ledger.endsWith(".governance"));
  }
}
