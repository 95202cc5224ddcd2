package dev.weft.capture;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import dev.weft.rule.value.Facts;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a call uses, measured from its beginning to its end: processor time and allocated memory of
 * its thread; when it ends on another one, or the JVM does not tell, as of a virtual thread, the
 * processor time of the process and no memory; the processor time of the process for energy,
 * because a run spreads over threads; the bytes that went over the interfaces of the host.
 */
public final class CallUsage {
  private static final Path NETWORK = Path.of("/proc/net/dev");
  private static final double JOULES_A_KWH = 3.6e6;
  private static final long[] NO_COUNTERS = {};
  private static final double MB = 1024 * 1024;

  private final Energy energy;
  private final Thread thread = Thread.currentThread();
  private final long nanos = System.nanoTime();
  private final long threadCpu = threadCpu();
  private final long processCpu = Beans.SYSTEM.getProcessCpuTime();
  private final long allocated = Beans.THREADS.getThreadAllocatedBytes(thread.getId());
  private final boolean measuresNetwork;
  private final long network;
  private final long[] counters;
  private long endNanos;
  private long endThreadCpu;
  private long endProcessCpu;
  private long endAllocated;
  private long endNetwork;
  private long[] endCounters;

  /**
   * How energy is estimated.
   *
   * @param watts power of a busy processor; 0 when it is not configured
   * @param rapl the host's counters, of which the process gets its share of the processors' time;
   *     used instead of watts. Without both nothing is estimated
   * @param carbonKgPerKwh carbon intensity; 0 when it is not configured
   */
  public record Energy(double watts, @Nullable Rapl rapl, double carbonKgPerKwh) {
    public static final Energy UNKNOWN = new Energy(0, null, 0);

    private long[] counters() {
      return rapl == null ? NO_COUNTERS : rapl.read();
    }
  }

  /**
   * A call that begins.
   *
   * @param network whether the bytes on the host's interfaces are wanted, for which a file is read
   */
  public CallUsage(Energy energy, boolean network) {
    this.energy = energy;
    this.measuresNetwork = network;
    this.network = network ? networkBytes() : -1;
    this.counters = energy.counters();
    this.endCounters = counters;
  }

  /** The call ends now. */
  void end() {
    boolean same = Thread.currentThread() == thread && threadCpu >= 0;
    endNanos = System.nanoTime();
    endProcessCpu = Beans.SYSTEM.getProcessCpuTime();
    endThreadCpu = same ? threadCpu() : threadCpu + endProcessCpu - processCpu;
    endAllocated = same ? Beans.THREADS.getThreadAllocatedBytes(thread.getId()) : -1;
    endNetwork = measuresNetwork ? networkBytes() : -1;
    endCounters = energy.counters();
  }

  @Nullable Object value(String name) {
    double cpuNanos = Math.max(0, endThreadCpu - threadCpu);
    return switch (name) {
      case Facts.CPU_MS -> cpuNanos / 1e6;
      case Facts.CPU_PERCENT -> 100 * cpuNanos / Math.max(1, endNanos - nanos);
      case Facts.MEMORY_MB ->
          endAllocated < 0 || allocated < 0 ? null : Math.max(0, endAllocated - allocated) / MB;
      case Facts.NETWORK_BYTES -> network < 0 ? null : Math.max(0, endNetwork - network);
      case Facts.ENERGY_KWH -> kilowattHours();
      case Facts.CARBON_KG -> {
        Double kwh = kilowattHours();
        yield kwh == null || energy.carbonKgPerKwh() <= 0 ? null : kwh * energy.carbonKgPerKwh();
      }
      default -> throw new IllegalArgumentException(name);
    };
  }

  private @Nullable Double kilowattHours() {
    double cpuNanos = Math.max(0, endProcessCpu - processCpu);
    Rapl rapl = energy.rapl();
    if (rapl != null) {
      double available = (double) Math.max(1, endNanos - nanos) * Beans.PROCESSORS;
      return rapl.joules(counters, endCounters) * Math.min(1, cpuNanos / available) / JOULES_A_KWH;
    }
    return energy.watts() > 0 ? cpuNanos / 1e9 * energy.watts() / JOULES_A_KWH : null;
  }

  /** The processor time of the current thread; -1 where unknown. */
  private static long threadCpu() {
    try {
      return Beans.THREADS.getCurrentThreadCpuTime();
    } catch (UnsupportedOperationException unknown) {
      return -1;
    }
  }

  /** What all interfaces have received and sent since the host started; -1 where unknown. */
  private static long networkBytes() {
    if (!Beans.HAS_NETWORK) {
      return -1;
    }
    try {
      List<String> lines = Files.readAllLines(NETWORK);
      long bytes = 0;
      for (String line : lines) {
        int colon = line.indexOf(':');
        if (colon > 0) {
          String[] fields = line.substring(colon + 1).strip().split("\\s+", -1);
          bytes += Long.parseLong(fields[0]) + Long.parseLong(fields[8]);
        }
      }
      return bytes;
    } catch (IOException | RuntimeException unreadable) {
      return -1;
    }
  }

  /** Asked for when the first call is measured, which is not at the start. */
  private static final class Beans {
    static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    static final OperatingSystemMXBean SYSTEM =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    static final int PROCESSORS = SYSTEM.getAvailableProcessors();
    static final boolean HAS_NETWORK = Files.isReadable(NETWORK);
  }
}
