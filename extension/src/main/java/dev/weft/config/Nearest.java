package dev.weft.config;

import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Finds the known name that a mistyped one probably meant. */
public final class Nearest {
  private static final int[] NO_ROW = {};

  private Nearest() {}

  /** The nearest known name, or null when none is near. */
  public static @Nullable String to(String typed, Collection<String> known) {
    int bound = Math.max(2, typed.length() / 3);
    return known.stream()
        .filter(name -> distance(typed, name) <= bound)
        .min(Comparator.comparingInt(name -> distance(typed, name)))
        .orElse(null);
  }

  /** A remedy that names the nearest known name, or all of them when none is near. */
  public static String remedy(String typed, Collection<String> known) {
    if (known.isEmpty()) {
      return "remove it";
    }
    String nearest = to(typed, known);
    return nearest == null
        ? "use one of " + String.join(", ", known)
        : "did you mean '" + nearest + "'?";
  }

  private static int distance(String a, String b) {
    int[] previous = NO_ROW;
    for (int i = 0; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      for (int j = 0; j <= b.length(); j++) {
        row[j] = i == 0 ? j : j == 0 ? i : cheapest(previous, row, j, a.charAt(i - 1), b);
      }
      previous = row;
    }
    return previous[b.length()];
  }

  private static int cheapest(int[] previous, int[] row, int j, char c, String b) {
    int replaced = previous[j - 1] + (c == b.charAt(j - 1) ? 0 : 1);
    return Math.min(replaced, Math.min(previous[j], row[j - 1]) + 1);
  }
}
