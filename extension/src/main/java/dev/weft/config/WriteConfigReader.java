package dev.weft.config;

import dev.weft.config.WriteConfig.Durability;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads how ledgers are written. A wrong value is a problem, and its default is used. */
final class WriteConfigReader {
  private static final String UNLIMITED = "unlimited";
  private static final String NONE = "none";

  private final Function<ConfigKey, String> texts;
  private final List<String> problems;

  WriteConfigReader(Function<ConfigKey, String> texts, List<String> problems) {
    this.texts = texts;
    this.problems = problems;
  }

  WriteConfig read() {
    WriteConfig byDefault = WriteConfig.DEFAULT;
    Duration batchDelay = duration(ConfigKey.LEDGER_BATCH_DELAY, false);
    return new WriteConfig(
        durability(),
        duration(ConfigKey.LEDGER_MAX_WAIT, true),
        batchDelay == null ? byDefault.batchDelay() : batchDelay,
        Math.min(size(ConfigKey.LEDGER_BUFFER, false), Runtime.getRuntime().maxMemory() / 4),
        size(ConfigKey.LEDGER_JOURNAL, true));
  }

  private Durability durability() {
    String text = texts.apply(ConfigKey.LEDGER_DURABILITY);
    for (Durability durability : Durability.values()) {
      if (durability.name().toLowerCase(Locale.ROOT).equals(text)) {
        return durability;
      }
    }
    problem(ConfigKey.LEDGER_DURABILITY, text, "process, batch or fsync");
    return WriteConfig.DEFAULT.durability();
  }

  private @Nullable Duration duration(ConfigKey key, boolean mayBeUnlimited) {
    String text = texts.apply(key);
    if (mayBeUnlimited && text.equals(UNLIMITED)) {
      return null;
    }
    Duration duration = Quantities.time(text);
    if (duration == null) {
      problem(key, text, "a duration like 10ms or 2s" + (mayBeUnlimited ? ", or unlimited" : ""));
      return Quantities.time(key.byDefault());
    }
    return duration;
  }

  private long size(ConfigKey key, boolean mayBeNone) {
    String text = texts.apply(key);
    if (mayBeNone && text.equals(NONE)) {
      return 0;
    }
    Long bytes = Quantities.bytes(text);
    if (bytes == null) {
      problem(key, text, mayBeNone ? "a size like 8MB, or none" : "a size like " + key.byDefault());
      bytes = Quantities.bytes(key.byDefault());
    }
    return Objects.requireNonNull(bytes);
  }

  private void problem(ConfigKey key, String text, String remedy) {
    problems.add(
        key.property()
            + " is '"
            + text
            + "' -> write "
            + remedy
            + "; "
            + key.byDefault()
            + " used");
  }
}
