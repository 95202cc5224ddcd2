package dev.weft.capture;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import dev.weft.rule.Facts;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a call uses, measured from its beginning to its end: processor time and allocated memory of
 * the thread when it ends where it began, otherwise of the process; the processor time of the
 * process for energy, because a run spreads over threads; the bytes that went over the interfaces
 * of the host.
 */
public final class CallUsage {
  private static final Path NETWORK = Path.of("/proc/net/dev");
  private static final double JOULES_A_KWH = 3.6e6;
  private static final double MB = 1024 * 1024;

  private final Energy energy;
  private final Thread thread = Thread.currentThread();
  private final long nanos = System.nanoTime();
  private final long threadCpu = Beans.THREADS.getCurrentThreadCpuTime();
  private final long processCpu = Beans.SYSTEM.getProcessCpuTime();
  private final long allocated = Beans.THREADS.getThreadAllocatedBytes(thread.getId());
  private final boolean measuresNetwork;
  private final long network;
  private long endNanos;
  private long endThreadCpu;
  private long endProcessCpu;
  private long endAllocated;
  private long endNetwork;

  /**
   * How energy is estimated.
   *
   * @param watts power of a busy processor; 0 when it is not configured, so nothing is estimated
   * @param carbonKgPerKwh carbon intensity; 0 when it is not configured
   */
  public record Energy(double watts, double carbonKgPerKwh) {
    public static final Energy UNKNOWN = new Energy(0, 0);
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
  }

  /** The call ends now. */
  void end() {
    boolean same = Thread.currentThread() == thread;
    endNanos = System.nanoTime();
    endProcessCpu = Beans.SYSTEM.getProcessCpuTime();
    endThreadCpu =
        same ? Beans.THREADS.getCurrentThreadCpuTime() : threadCpu + endProcessCpu - processCpu;
    endAllocated = same ? Beans.THREADS.getThreadAllocatedBytes(thread.getId()) : allocated;
    endNetwork = measuresNetwork ? networkBytes() : -1;
  }

  @Nullable Object value(String name) {
    double cpuNanos = Math.max(0, endThreadCpu - threadCpu);
    double kwh = Math.max(0, endProcessCpu - processCpu) / 1e9 * energy.watts() / JOULES_A_KWH;
    return switch (name) {
      case Facts.CPU_MS -> cpuNanos / 1e6;
      case Facts.CPU_PERCENT -> 100 * cpuNanos / Math.max(1, endNanos - nanos);
      case Facts.MEMORY_MB -> Math.max(0, endAllocated - allocated) / MB;
      case Facts.NETWORK_BYTES -> network < 0 ? null : Math.max(0, endNetwork - network);
      case Facts.ENERGY_KWH -> energy.watts() > 0 ? kwh : null;
      case Facts.CARBON_KG ->
          energy.watts() > 0 && energy.carbonKgPerKwh() > 0 ? kwh * energy.carbonKgPerKwh() : null;
      default -> throw new IllegalArgumentException(name);
    };
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
    static final boolean HAS_NETWORK = Files.isReadable(NETWORK);
  }
}
