package dev.weft.process;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a viewport may leave the process: only if it shows so much that nobody's place
 * can be told from it. What is not known counts as not allowed.
 */
public final class Coordinates {
  private static final double MAX_ZOOM = 10;
  private static final BigDecimal MIN_SIDE = new BigDecimal("0.1");
  private static final BigDecimal FULL_TURN = BigDecimal.valueOf(360);

  private Coordinates() {}

  /**
   * The box to write, or null if it must be dropped.
   *
   * @param box west, south, east and north in degrees; west is greater than east across the date
   *     line
   */
  public static @Nullable List<Double> bbox(
      List<?> box, @Nullable Number zoom, @Nullable String classification) {
    if (!isOpen(classification) || !isFar(zoom) || box.size() != 4) {
      return null;
    }
    List<BigDecimal> sides = new ArrayList<>(4);
    for (Object side : box) {
      BigDecimal degrees = degrees(side, sides.size() % 2 == 0 ? 180 : 90);
      if (degrees == null) {
        return null;
      }
      sides.add(degrees);
    }
    return sides.size() == 4 && isWide(sides)
        ? sides.stream().map(Coordinates::rounded).toList()
        : null;
  }

  private static boolean isOpen(@Nullable String classification) {
    return "public".equals(classification) || "internal".equals(classification);
  }

  private static boolean isFar(@Nullable Number zoom) {
    return zoom != null && zoom.doubleValue() >= 0 && zoom.doubleValue() <= MAX_ZOOM;
  }

  /** As written in decimals, in which 13.5 is 0.1 more than 13.4. */
  private static @Nullable BigDecimal degrees(@Nullable Object side, int most) {
    if (!(side instanceof Number number) || !(Math.abs(number.doubleValue()) <= most)) {
      return null;
    }
    return number instanceof Float
        ? new BigDecimal(number.toString())
        : BigDecimal.valueOf(number.doubleValue());
  }

  /** Asked before rounding, which would make a narrow box wide. */
  private static boolean isWide(List<BigDecimal> sides) {
    BigDecimal width = sides.get(2).subtract(sides.get(0));
    if (width.signum() < 0) {
      width = width.add(FULL_TURN);
    }
    BigDecimal height = sides.get(3).subtract(sides.get(1));
    return width.compareTo(MIN_SIDE) >= 0 && height.compareTo(MIN_SIDE) >= 0;
  }

  private static double rounded(BigDecimal degrees) {
    return degrees.setScale(1, RoundingMode.HALF_UP).doubleValue();
  }
}
