package dev.weft.config;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
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

  /** A wrong word is a problem, and the default is used. */
  static ChainConfig read(
      Function<ConfigKey, String> text,
      Function<ConfigKey, @Nullable Path> directory,
      List<String> problems) {
    String ledgers = text.apply(ConfigKey.LEDGER_CHAIN);
    if (!CHOICES.contains(ledgers)) {
      String used = ConfigKey.LEDGER_CHAIN.byDefault();
      problems.add(
          "%s is '%s' -> write governance, all or none; %s used"
              .formatted(ConfigKey.LEDGER_CHAIN.property(), ledgers, used));
      ledgers = used;
    }
    return new ChainConfig(ledgers, directory.apply(ConfigKey.LEDGER_HEAD_PATH));
  }

  /** Whether a ledger gets one, by its name; that of governance ends in this word. */
  public boolean covers(String ledger) {
    return ledgers.equals("all")
        || (ledgers.equals("governance") && ledger.endsWith(".governance"));
  }
}
