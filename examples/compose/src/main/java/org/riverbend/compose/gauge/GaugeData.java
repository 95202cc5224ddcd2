package org.riverbend.compose.gauge;

import java.util.List;
import java.util.Optional;

/** Everything the desk knows about its gauges, in the order of the files. */
public record GaugeData(
    List<Station> stations, List<Reading> readings, List<FloodMark> marks, List<Rating> ratings) {

  public GaugeData {
    stations = List.copyOf(stations);
    readings = List.copyOf(readings);
    marks = List.copyOf(marks);
    ratings = List.copyOf(ratings);
  }

  /** A station by id or by name. */
  public Optional<Station> station(String idOrName) {
    return stations.stream()
        .filter(station -> station.id().equals(idOrName) || station.name().equals(idOrName))
        .findFirst();
  }

  public StationWeek week(Station station) {
    return new StationWeek(
        station,
        readings.stream().filter(reading -> reading.stationId().equals(station.id())).toList());
  }

  public List<StationWeek> weeks() {
    return stations.stream().map(this::week).toList();
  }

  public List<FloodMark> marksOf(Station station) {
    return marks.stream().filter(mark -> mark.stationId().equals(station.id())).toList();
  }
}
