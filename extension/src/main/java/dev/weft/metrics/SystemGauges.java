package dev.weft.metrics;

import com.sun.management.OperatingSystemMXBean;
import dev.weft.registry.MetricType;
import io.opentelemetry.api.metrics.Meter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleSupplier;

/**
 * Gauges of the system, read when metrics are collected, on the thread that collects them. What
 * cannot be read is not observed.
 */
public final class SystemGauges {
  private static final double UNKNOWN = Double.NaN;
  private static final double MEGABYTE = 1 << 20;
  private static final double GIGABYTE = 1 << 30;
  private static final Map<String, DoubleSupplier> SOURCES = new LinkedHashMap<>();

  static {
    SOURCES.put("memory_used_mb", SystemGauges::memoryUsed);
    SOURCES.put("cpu_percent", SystemGauges::cpu);
    SOURCES.put("disk_free_gb", SystemGauges::diskFree);
    SOURCES.put("network_connections", () -> Connections.established(Path.of("/proc/net")));
  }

  private SystemGauges() {}

  /** The names of what can be read. */
  public static Set<String> sources() {
    return Collections.unmodifiableSet(SOURCES.keySet());
  }

  /**
   * Observes a metric of the contract from now on.
   *
   * @param source one of {@link #sources}
   */
  public static void register(Meter meter, MetricType type, String source) {
    DoubleSupplier reading = SOURCES.get(source);
    if (reading == null) {
      throw new IllegalArgumentException(
          "source must be one of " + sources() + ", but is '" + source + "'");
    }
    meter
        .gaugeBuilder(type.name())
        .setUnit(type.unit())
        .setDescription(type.brief())
        .buildWithCallback(
            measurement -> {
              double value = reading.getAsDouble();
              if (!Double.isNaN(value)) {
                measurement.record(value);
              }
            });
  }

  private static double memoryUsed() {
    long total = system().getTotalMemorySize();
    return total <= 0 ? UNKNOWN : (total - system().getFreeMemorySize()) / MEGABYTE;
  }

  private static double cpu() {
    double load = system().getCpuLoad();
    return load < 0 ? UNKNOWN : load * 100;
  }

  private static double diskFree() {
    try {
      return Files.getFileStore(Path.of("").toAbsolutePath()).getUsableSpace() / GIGABYTE;
    } catch (IOException unreadable) {
      return UNKNOWN;
    }
  }

  /** Asked for late: management started early would choose the application's log manager. */
  private static OperatingSystemMXBean system() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  }
}
