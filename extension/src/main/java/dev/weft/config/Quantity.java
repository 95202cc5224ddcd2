package dev.weft.config;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads amounts with a unit. */
final class Quantity {
  private static final Pattern AMOUNT = Pattern.compile("(\\d{1,9}) ?([A-Za-z]+)");
  private static final Map<String, Long> BYTES =
      Map.of("B", 1L, "kB", 1_000L, "KB", 1_000L, "MB", 1_000_000L, "GB", 1_000_000_000L);
  private static final Map<String, Long> MILLIS =
      Map.of("ms", 1L, "s", 1_000L, "m", 60_000L, "h", 3_600_000L, "d", 86_400_000L);

  private Quantity() {}

  /** For example {@code 100MB}. */
  static long bytes(String text) {
    return amount(text, BYTES);
  }

  /** For example {@code 5s}. */
  static Duration duration(String text) {
    return Duration.ofMillis(amount(text, MILLIS));
  }

  private static long amount(String text, Map<String, Long> units) {
    Matcher matcher = AMOUNT.matcher(text);
    Long unit = matcher.matches() ? units.get(matcher.group(2)) : null;
    if (unit == null) {
      throw new IllegalArgumentException(text);
    }
    return Long.parseLong(matcher.group(1)) * unit;
  }
}
