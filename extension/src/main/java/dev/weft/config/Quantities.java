package dev.weft.config;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts such as {@code 50MB}, of 10^6 bytes, and {@code 30d}. */
final class Quantities {
  private static final Pattern QUANTITY = Pattern.compile("(\\d{1,12}) ?([a-zA-Z]+)");
  private static final Map<String, Long> BYTES =
      Map.of("B", 1L, "kB", 1_000L, "KB", 1_000L, "MB", 1_000_000L, "GB", 1_000_000_000L);
  private static final Map<String, Long> MILLIS =
      Map.of("ms", 1L, "s", 1_000L, "m", 60_000L, "h", 3_600_000L, "d", 86_400_000L);

  /** More would leave what a file system's time can say. */
  private static final long MOST_DAYS = 365_000;

  private Quantities() {}

  /** A number of bytes above 0, or null. */
  static @Nullable Long bytes(String text) {
    Long bytes = amount(text, BYTES);
    return bytes == null || bytes == 0 ? null : bytes;
  }

  /** A time, which may be 0, or null. */
  static @Nullable Duration time(String text) {
    Long millis = amount(text, MILLIS);
    Duration time = millis == null ? null : Duration.ofMillis(millis);
    return time == null || time.toDays() > MOST_DAYS ? null : time;
  }

  private static @Nullable Long amount(String text, Map<String, Long> units) {
    Matcher matcher = QUANTITY.matcher(text);
    Long unit = matcher.matches() ? units.get(matcher.group(2)) : null;
    try {
      return unit == null
          ? null
          : (Long) Math.multiplyExact(Long.parseLong(matcher.group(1)), unit);
    } catch (ArithmeticException tooMuch) {
      return null;
    }
  }
}
