package org.riverbend.compose.gauge;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The gauge data as plain maps and formatted text, the form that both template languages can read.
 * Numbers are formatted here so that no locale of a machine shows in a report.
 */
public final class GaugeFacts {
  private GaugeFacts() {}

  public static Map<String, Object> of(GaugeData data) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("stations", data.stations().stream().map(s -> station(data, s)).toList());
    facts.put("weeks", data.weeks().stream().map(GaugeFacts::week).toList());
    facts.put("marks", marks(data));
    facts.put("reading_count", data.readings().size());
    facts.put("gap_count", data.weeks().stream().mapToLong(StationWeek::gaps).sum());
    return facts;
  }

  /** A level or height with the two decimals that a staff gauge can give. */
  public static String metres(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static Map<String, Object> station(GaugeData data, Station station) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("id", station.id());
    facts.put("name", station.name());
    facts.put("river", station.river());
    facts.put("catchment", String.valueOf(station.catchmentKm2()));
    facts.put("datum", metres(station.datumM()));
    facts.put("alert", metres(station.alertM()));
    facts.put("flood", metres(station.floodM()));
    facts.put("opened", String.valueOf(station.openedIn()));
    facts.put("access", station.access());
    facts.put("mark_count", data.marksOf(station).size());
    return facts;
  }

  private static Map<String, Object> week(StationWeek week) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("id", week.station().id());
    facts.put("name", week.station().name());
    facts.put("lowest", metres(week.lowestM()));
    facts.put("highest", metres(week.highestM()));
    facts.put("mean", metres(week.meanM()));
    facts.put("trend", week.trend());
    facts.put("gaps", week.gaps());
    facts.put("warning", week.warning().name().toLowerCase(Locale.ROOT));
    facts.put("above_alert", week.readingsAbove(week.station().alertM()));
    facts.put("alert", metres(week.station().alertM()));
    facts.put("noon", noonLevels(week));
    return facts;
  }

  private static List<String> noonLevels(StationWeek week) {
    return week.readings().stream()
        .filter(reading -> reading.observedAt().getHour() == 12)
        .map(reading -> reading.usable() ? metres(reading.levelM()) : "n/a")
        .toList();
  }

  /** The marks from the highest to the lowest above the flood level of their station. */
  private static List<Map<String, Object>> marks(GaugeData data) {
    List<FloodMark> ranked =
        data.marks().stream()
            .sorted(
                Comparator.comparingDouble((FloodMark mark) -> -aboveFlood(data, mark))
                    .thenComparing(FloodMark::year))
            .toList();
    return IntStream.range(0, ranked.size())
        .mapToObj(rank -> mark(data, ranked.get(rank), rank + 1))
        .toList();
  }

  private static Map<String, Object> mark(GaugeData data, FloodMark mark, int rank) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("rank", rank);
    facts.put("station", data.station(mark.stationId()).map(Station::name).orElse("unknown"));
    facts.put("year", String.valueOf(mark.year()));
    facts.put("level", metres(mark.levelM()));
    facts.put("above_flood", metres(aboveFlood(data, mark)));
    facts.put("place", mark.place());
    facts.put("witness", mark.witness());
    return facts;
  }

  private static double aboveFlood(GaugeData data, FloodMark mark) {
    return mark.levelM() - data.station(mark.stationId()).map(Station::floodM).orElse(0.0);
  }
}
