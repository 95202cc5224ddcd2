package dev.weft.config;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts such as {@code 50MB} and {@code 30d}. */
final class Quantities {
  private static final Pattern QUANTITY = Pattern.compile("(\\d{1,12})\\s*([a-zA-Z]*)");
  private static final Map<String, Long> BYTES =
      Map.of("", 1L, "b", 1L, "kb", 1L << 10, "mb", 1L << 20, "gb", 1L << 30);
  private static final Map<String, Duration> TIMES =
      Map.of(
          "ms", Duration.ofMillis(1),
          "s", Duration.ofSeconds(1),
          "m", Duration.ofMinutes(1),
          "h", Duration.ofHours(1),
          "d", Duration.ofDays(1));

  /** More would leave what a file system's time can say. */
  private static final long MOST_DAYS = 365_000;

  private Quantities() {}

  /** A number of bytes above 0, or null. */
  static @Nullable Long bytes(String text) {
    Matcher matcher = QUANTITY.matcher(text);
    Long unit = matcher.matches() ? BYTES.get(unit(matcher)) : null;
    try {
      long bytes = unit == null ? 0 : Math.multiplyExact(Long.parseLong(matcher.group(1)), unit);
      return bytes > 0 ? (Long) bytes : null;
    } catch (ArithmeticException tooMany) {
      return null;
    }
  }

  /** A time above 0, or null. */
  static @Nullable Duration time(String text) {
    Matcher matcher = QUANTITY.matcher(text);
    Duration unit = matcher.matches() ? TIMES.get(unit(matcher)) : null;
    try {
      Duration time = unit == null ? null : unit.multipliedBy(Long.parseLong(matcher.group(1)));
      return time == null || time.isZero() || time.toDays() > MOST_DAYS ? null : time;
    } catch (ArithmeticException tooLong) {
      return null;
    }
  }

  private static String unit(Matcher matcher) {
    return matcher.group(2).toLowerCase(Locale.ROOT);
  }
}
