package dev.weft.metrics;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads Linux's tables of TCP connections. */
final class Connections {

  /** Number, local address, remote address, then the state: 01 is ESTABLISHED. */
  private static final Pattern ESTABLISHED = Pattern.compile("\\s*\\d+: \\S+ \\S+ 01 .*");

  private Connections() {}

  /** How many are established in both tables; not a number when there are none to read. */
  static double established(Path tables) {
    Path tcp6 = tables.resolve("tcp6");
    try {
      long count = count(tables.resolve("tcp"));
      return Files.exists(tcp6) ? count + count(tcp6) : count;
    } catch (IOException | UncheckedIOException unreadable) {
      return Double.NaN;
    }
  }

  private static long count(Path table) throws IOException {
    try (Stream<String> lines = Files.lines(table, ISO_8859_1)) {
      return lines.filter(line -> ESTABLISHED.matcher(line).matches()).count();
    }
  }
}
