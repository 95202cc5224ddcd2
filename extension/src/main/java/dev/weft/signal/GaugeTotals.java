package dev.weft.signal;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The running totals and sets behind gauges, shared by all rules that feed the same gauge. */
final class GaugeTotals {
  private static final int MOST_SERIES = 10_000;
  private static final int MOST_MEMBERS = 100_000;

  private record Series(String metric, List<@Nullable Object> labels) {}

  private final Map<Series, Double> totals = new HashMap<>();
  private final Map<Series, Set<String>> sets = new HashMap<>();

  synchronized double add(String metric, List<@Nullable Object> labels, double amount) {
    Series series = new Series(metric, labels);
    if (totals.size() >= MOST_SERIES && !totals.containsKey(series)) {
      return amount; // its total cannot be kept, those of the others are
    }
    return totals.merge(series, amount, Double::sum);
  }

  synchronized int member(
      String metric, List<@Nullable Object> labels, String member, boolean belongs) {
    Series series = new Series(metric, labels);
    Set<String> set = sets.getOrDefault(series, new LinkedHashSet<>());
    if (!belongs) {
      set.remove(member);
    } else if (set.size() < MOST_MEMBERS) {
      set.add(member);
    }
    if (set.isEmpty()) {
      sets.remove(series);
    } else if (sets.size() < MOST_SERIES) {
      sets.put(series, set); // otherwise it is there already, or cannot be kept
    }
    return set.size();
  }
}
