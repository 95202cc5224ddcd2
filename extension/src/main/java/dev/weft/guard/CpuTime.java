package dev.weft.guard;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** The processor time of the current thread. The JVM's bean is only asked for when it is needed. */
final class CpuTime {
  /** The JVM cannot tell, as for virtual threads. */
  static final long UNKNOWN = -1;

  private CpuTime() {}

  static long ofCurrentThread() {
    try {
      return Bean.THREADS.getCurrentThreadCpuTime();
    } catch (UnsupportedOperationException unknown) {
      return UNKNOWN;
    }
  }

  private static final class Bean {
    static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  }
}
