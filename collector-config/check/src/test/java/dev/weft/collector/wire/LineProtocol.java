package dev.weft.collector.wire;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** InfluxDB's line protocol: {@code measurement,tag=value field=value nanoseconds}. */
public final class LineProtocol {
  private LineProtocol() {}

  /** One line; values of fields as they are written, {@code 1i} is an integer. */
  public record Point(
      String measurement, Map<String, String> tags, Map<String, String> fields, long nanos) {}

  public static List<Point> points(String body) {
    return body.lines().map(LineProtocol::point).toList();
  }

  private static Point point(String line) {
    List<String> parts = split(line, ' ');
    List<String> series = split(parts.get(0), ',');
    return new Point(
        plain(series.get(0)),
        pairs(series.stream().skip(1)),
        pairs(split(parts.get(1), ',').stream()),
        Long.parseLong(parts.get(2)));
  }

  private static Map<String, String> pairs(Stream<String> written) {
    Map<String, String> pairs = new TreeMap<>();
    written
        .map(pair -> split(pair, '='))
        .forEach(pair -> pairs.put(plain(pair.get(0)), plain(pair.get(1))));
    return pairs;
  }

  /** At each separator without a backslash before it. */
  private static List<String> split(String text, char separator) {
    return List.of(text.split("(?<!\\\\)" + separator));
  }

  private static String plain(String written) {
    return written.replaceAll("\\\\([ ,=])", "$1");
  }
}
