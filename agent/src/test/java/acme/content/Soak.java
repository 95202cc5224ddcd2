package acme.content;

import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The same calls at a steady rate: {@code Soak <threads> <calls a second> <seconds>}. Prints a line
 * {@code sample <heap> <direct memory> <processor time>}, in bytes and nanoseconds, every ten
 * seconds, and at the end {@code calls <of a thread>}.
 */
public final class Soak {
  private static final long SAMPLE_SECONDS = 10;

  private Soak() {}

  public static void main(String... arguments) throws InterruptedException {
    int threads = Integer.parseInt(arguments[0]);
    long calls = Long.parseLong(arguments[1]) * Long.parseLong(arguments[2]) / threads;
    long nanosBetween = TimeUnit.SECONDS.toNanos(threads) / Long.parseLong(arguments[1]);
    CountDownLatch ended = new CountDownLatch(threads);
    for (int t = 0; t < threads; t++) {
      String prefix = t + "-";
      new Thread(
              () -> {
                generate(prefix, calls, nanosBetween);
                ended.countDown();
              })
          .start();
    }
    while (!ended.await(SAMPLE_SECONDS, TimeUnit.SECONDS)) {
      sample();
    }
    sample();
    System.out.println("calls " + calls);
  }

  private static void generate(String prefix, long calls, long nanosBetween) {
    GeneratorStrategy generator = new Jinja2Generator();
    long start = System.nanoTime();
    for (long i = 0; i < calls; i++) {
      LockSupport.parkNanos(start + i * nanosBetween - System.nanoTime());
      generator.generate(ContentConfig.of(prefix + i), Map.of());
    }
  }

  private static void sample() {
    System.gc();
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    long direct =
        ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
            .mapToLong(BufferPoolMXBean::getMemoryUsed)
            .sum();
    long processor =
        ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime();
    System.out.println("sample " + heap + " " + direct + " " + processor);
  }
}
