package dev.weft.config;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long segments stay.
 *
 * @param documented by the class that the documents give to the event of each line
 * @param time for all lines; null for ever, or as documented
 */
public record Retention(boolean documented, @Nullable Duration time) {

  /** What holds when nothing is set. */
  public static final Retention FOR_EVER = new Retention(false, null);

  public static final Retention DOCUMENTED = new Retention(true, null);

  public Retention {
    if (time != null && (documented || time.isNegative() || time.isZero())) {
      throw new IllegalArgumentException("not a time to keep lines: " + time);
    }
  }

  public boolean isForEver() {
    return !documented && time == null;
  }
}
