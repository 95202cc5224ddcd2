package dev.weft.sink;

import dev.weft.config.WriteConfig;
import dev.weft.config.WriteConfig.Durability;
import dev.weft.ledger.LedgerFile;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** Ledgers whose callers wait longer than any test machine is busy. */
public final class PatientLedgers {
  private static final WriteConfig PATIENT =
      new WriteConfig(
          Durability.PROCESS, Duration.ofMinutes(1), Duration.ofMillis(50), 50_000_000, 8_000_000);

  private PatientLedgers() {}

  public static Ledgers of(Map<String, String> paths, Set<String> optIn) {
    return of(paths, optIn, (path, name) -> LedgerFile.open(path));
  }

  static Ledgers of(Map<String, String> paths, Set<String> optIn, Ledgers.Opening opening) {
    return new Ledgers(paths, optIn, opening, PATIENT, new LedgerReport());
  }
}
