package dev.weft.config;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads how ledgers are written. A wrong value is a problem, and its default is used. */
final class WriteConfigReader {
  private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m)");
  private static final Pattern SIZE = Pattern.compile("(\\d{1,9})(B|kB|MB|GB)");
  private static final String UNLIMITED = "unlimited";

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
        Math.min(size(ConfigKey.LEDGER_BUFFER), Runtime.getRuntime().maxMemory() / 4));
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
    Duration duration = duration(text);
    if (duration == null) {
      problem(key, text, "a duration like 10ms or 2s" + (mayBeUnlimited ? ", or unlimited" : ""));
      return duration(key.byDefault());
    }
    return duration;
  }

  private static @Nullable Duration duration(String text) {
    Matcher matcher = DURATION.matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    long amount = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "ms" -> Duration.ofMillis(amount);
      case "s" -> Duration.ofSeconds(amount);
      default -> Duration.ofMinutes(amount);
    };
  }

  private long size(ConfigKey key) {
    String text = texts.apply(key);
    Matcher matcher = SIZE.matcher(text);
    if (!matcher.matches() || Long.parseLong(matcher.group(1)) == 0) {
      problem(key, text, "a size like 50MB");
      return WriteConfig.DEFAULT.bufferBytes();
    }
    long unit =
        switch (matcher.group(2)) {
          case "kB" -> 1_000;
          case "MB" -> 1_000_000;
          case "GB" -> 1_000_000_000;
          default -> 1;
        };
    return Long.parseLong(matcher.group(1)) * unit;
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
