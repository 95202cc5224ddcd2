package dev.weft.capture;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The energy counters of the processor packages (Running Average Power Limit), which Linux shows as
 * files. A counter runs in microjoules up to its own range and begins again at 0. Safe on any
 * thread.
 */
public final class Rapl {
  private static final Path ROOT = Path.of("/sys/class/powercap");

  private final List<Counter> packages;

  private record Counter(Path file, long range) {}

  private Rapl(List<Counter> packages) {
    this.packages = List.copyOf(packages);
  }

  /** The counters of this host, or null where there are none that may be read. */
  public static @Nullable Rapl ofHost() {
    return in(ROOT);
  }

  static @Nullable Rapl in(Path root) {
    List<Counter> packages = new ArrayList<>();
    try (DirectoryStream<Path> zones = Files.newDirectoryStream(root, "intel-rapl:[0-9]*")) {
      zones.forEach(zone -> add(zone, packages));
    } catch (IOException absent) {
      return null;
    }
    return packages.isEmpty() ? null : new Rapl(packages);
  }

  private static void add(Path zone, List<Counter> packages) {
    if (zone.getFileName().toString().chars().filter(c -> c == ':').count() > 1) {
      return; // a part of a package, and already counted in it
    }
    Path file = zone.resolve("energy_uj");
    long range = number(zone.resolve("max_energy_range_uj"));
    if (range > 0 && number(file) >= 0) {
      packages.add(new Counter(file, range));
    }
  }

  /** What the counters show, in their order; -1 for one that cannot be read any more. */
  long[] read() {
    return packages.stream().mapToLong(counter -> number(counter.file)).toArray();
  }

  /** What all packages used between two looks, in joules; a counter may have begun again once. */
  double joules(long[] from, long[] to) {
    double microjoules = 0;
    for (int i = 0; i < from.length; i++) {
      if (from[i] >= 0 && to[i] >= 0) {
        long used = to[i] - from[i];
        microjoules += used >= 0 ? used : used + packages.get(i).range;
      }
    }
    return microjoules / 1e6;
  }

  private static long number(Path file) {
    try {
      return Long.parseLong(Files.readString(file).strip());
    } catch (IOException | NumberFormatException unreadable) {
      return -1;
    }
  }
}
