package dev.weft.collector.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What InfluxDB 1 knows, asked in its own query language. */
public final class InfluxDb {
  private final int port;
  private final String database;
  private final String user;
  private final String password;

  public InfluxDb(int port, String database, String user, String password) {
    this.port = port;
    this.database = database;
    this.user = user;
    this.password = password;
  }

  /** Makes the first user and the database. */
  public void create() throws IOException {
    String createUser = "CREATE USER %s WITH PASSWORD '%s' WITH ALL PRIVILEGES";
    change(createUser.formatted(user, password));
    change("CREATE DATABASE " + database);
  }

  private void change(String statement) throws IOException {
    int status = Http.post(address(statement), "");
    if (status != 200) {
      throw new AssertionError(statement + ": " + status);
    }
  }

  /** All points of a measurement in the order of their times, tags and fields together. */
  public List<Map<String, String>> points(String measurement) {
    List<Map<String, String>> points = new ArrayList<>();
    for (JsonNode series : ask("SELECT * FROM \"" + measurement + "\"")) {
      for (JsonNode row : series.path("values")) {
        Map<String, String> point = new TreeMap<>();
        for (int i = 0; i < row.size(); i++) {
          point.put(series.path("columns").path(i).asText(), row.path(i).asText());
        }
        points.add(point);
      }
    }
    return points;
  }

  /** How many points each measurement has. */
  public Map<String, Integer> sizes() {
    Map<String, Integer> sizes = new TreeMap<>();
    for (JsonNode series : ask("SHOW MEASUREMENTS")) {
      for (JsonNode row : series.path("values")) {
        String name = row.path(0).asText();
        sizes.put(name, points(name).size());
      }
    }
    return sizes;
  }

  private JsonNode ask(String query) {
    return Http.json(address(query)).path("results").path(0).path("series");
  }

  private URI address(String query) {
    return Http.local(
        port,
        "/query?u=%s&p=%s&db=%s&q=%s"
            .formatted(user, password, database, URLEncoder.encode(query, StandardCharsets.UTF_8)));
  }
}
