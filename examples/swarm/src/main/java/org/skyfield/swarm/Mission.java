package org.skyfield.swarm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/** What is to be inspected today, by which drones, and whom to call about it. */
public record Mission(
    String id, String pilotEmail, String weatherToken, List<String> drones, List<Site> sites) {

  /** A place to inspect, in degrees. */
  public record Site(String name, double latitude, double longitude) {}

  static Mission read(Path file) throws IOException {
    Properties text = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      text.load(reader);
    }
    List<Site> sites = new ArrayList<>();
    for (String name : words(text.getProperty("sites"))) {
      String[] place = text.getProperty("site." + name).split(",", 2);
      sites.add(new Site(name, Double.parseDouble(place[0]), Double.parseDouble(place[1])));
    }
    return new Mission(
        text.getProperty("id"),
        text.getProperty("pilot.email"),
        text.getProperty("weather.token"),
        words(text.getProperty("drones")),
        List.copyOf(sites));
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split("\\s+", -1)).filter(word -> !word.isBlank()).toList();
  }
}
