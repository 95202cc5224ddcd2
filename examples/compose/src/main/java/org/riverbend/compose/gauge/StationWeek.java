package org.riverbend.compose.gauge;

import java.util.DoubleSummaryStatistics;
import java.util.List;

/** What a week of readings says about one station. */
public record StationWeek(Station station, List<Reading> readings) {
  private static final double STEADY_M = 0.03;

  public StationWeek {
    readings = List.copyOf(readings);
  }

  public double lowestM() {
    return statistics().getMin();
  }

  public double highestM() {
    return statistics().getMax();
  }

  public double meanM() {
    return statistics().getAverage();
  }

  /** How many readings are missing or were set aside. */
  public long gaps() {
    return readings.stream().filter(reading -> !reading.usable()).count();
  }

  public long readingsAbove(double levelM) {
    return usable().stream().filter(reading -> reading.levelM() >= levelM).count();
  }

  /** Rising, falling or steady, from the first to the last usable reading. */
  public String trend() {
    List<Reading> usable = usable();
    double change = usable.get(usable.size() - 1).levelM() - usable.get(0).levelM();
    if (Math.abs(change) < STEADY_M) {
      return "steady";
    }
    return change > 0 ? "rising" : "falling";
  }

  public Warning warning() {
    if (readingsAbove(station.floodM()) > 0) {
      return Warning.FLOOD;
    }
    return readingsAbove(station.alertM()) > 0 ? Warning.ALERT : Warning.NONE;
  }

  List<Reading> usable() {
    return readings.stream().filter(Reading::usable).toList();
  }

  private DoubleSummaryStatistics statistics() {
    return usable().stream().mapToDouble(Reading::levelM).summaryStatistics();
  }

  /** The highest step of the warning ladder that the week reached. */
  public enum Warning {
    NONE,
    ALERT,
    FLOOD
  }
}
