package org.riverbend.compose.gauge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.riverbend.compose.config.ConfigException;
import org.riverbend.compose.config.InputFolder;

/** Reads the CSV files that the loggers and the field crew deliver. */
public final class GaugeDataReader {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setCommentMarker('#')
          .setTrim(true)
          .get();

  private GaugeDataReader() {}

  public static GaugeData read(InputFolder input) {
    return new GaugeData(
        readAll(input.data("stations.csv"), GaugeDataReader::station),
        readAll(input.data("readings.csv"), GaugeDataReader::reading),
        readAll(input.data("flood-marks.csv"), GaugeDataReader::mark),
        readAll(input.data("ratings.csv"), GaugeDataReader::rating));
  }

  private static Station station(CSVRecord row) {
    return new Station(
        row.get("id"),
        row.get("name"),
        row.get("river"),
        Integer.parseInt(row.get("catchment_km2")),
        Double.parseDouble(row.get("datum_m")),
        Double.parseDouble(row.get("alert_m")),
        Double.parseDouble(row.get("flood_m")),
        Integer.parseInt(row.get("opened")),
        row.get("access"));
  }

  private static Reading reading(CSVRecord row) {
    String level = row.get("level_m");
    return new Reading(
        row.get("station"),
        LocalDateTime.parse(row.get("observed_at")),
        level.isEmpty() ? Double.NaN : Double.parseDouble(level),
        Reading.Quality.valueOf(row.get("quality").toUpperCase(Locale.ROOT)));
  }

  private static FloodMark mark(CSVRecord row) {
    return new FloodMark(
        row.get("station"),
        Integer.parseInt(row.get("year")),
        Double.parseDouble(row.get("level_m")),
        row.get("place"),
        row.get("witness"));
  }

  private static Rating rating(CSVRecord row) {
    return new Rating(
        row.get("station"),
        Double.parseDouble(row.get("factor")),
        Double.parseDouble(row.get("zero_m")),
        Double.parseDouble(row.get("exponent")));
  }

  private static <T> List<T> readAll(Path file, Function<CSVRecord, T> row) {
    List<T> all = new ArrayList<>();
    try (CSVParser parser = FORMAT.parse(Files.newBufferedReader(file))) {
      for (CSVRecord line : parser) {
        all.add(parse(file, line, row));
      }
    } catch (IOException e) {
      throw new ConfigException("Cannot read " + file.getFileName(), e);
    }
    return all;
  }

  private static <T> T parse(Path file, CSVRecord line, Function<CSVRecord, T> row) {
    try {
      return row.apply(line);
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw new ConfigException(
          file.getFileName() + " row " + line.getRecordNumber() + ": " + e.getMessage(), e);
    }
  }
}
