package acme.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Calls the generator on one thread and prints what a call costs.
 *
 * <p>Arguments: seconds of warm-up, rounds, calls a round, and whether the ids of what is generated
 * are {@code few} or each is {@code new}. Prints, as medians of the rounds, the thread's CPU time
 * in ns a call, the wall time in ns a call and the bytes allocated a call.
 */
public final class Calls {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** What one call cost in a round. */
  private record Round(double cpu, double wall, double bytes) {}

  private final GeneratorStrategy generator = new Generator();
  private final ContentConfig[] configs = new ContentConfig[16];
  private final boolean newIds;
  private int sum;
  private int calls;

  private Calls(boolean newIds) {
    this.newIds = newIds;
    for (int i = 0; i < configs.length; i++) {
      configs[i] = new ContentConfig("getting-started-" + i, i);
    }
  }

  public static void main(String[] args) {
    double warmUp = Double.parseDouble(args[0]);
    Round[] rounds = new Round[Integer.parseInt(args[1])];
    int count = Integer.parseInt(args[2]);
    Calls calls = new Calls(args[3].equals("new"));
    long end = System.nanoTime() + (long) (warmUp * 1e9);
    while (System.nanoTime() < end) {
      calls.round(count / 10);
    }
    for (int i = 0; i < rounds.length; i++) {
      rounds[i] = calls.round(count);
    }
    System.out.printf(
        Locale.ROOT,
        "%.1f %.1f %.0f%n",
        median(rounds, Round::cpu),
        median(rounds, Round::wall),
        median(rounds, Round::bytes));
    if (calls.sum == 0) {
      System.err.println("the results are used, so that no call can be left out");
    }
  }

  private Round round(int count) {
    long bytes = THREADS.getCurrentThreadAllocatedBytes();
    long wall = System.nanoTime();
    long cpu = THREADS.getCurrentThreadCpuTime();
    for (int i = 0; i < count; i++) {
      sum += generator.generate(newIds ? next() : configs[i & 15]).hash();
    }
    double each = count;
    return new Round(
        (THREADS.getCurrentThreadCpuTime() - cpu) / each,
        (System.nanoTime() - wall) / each,
        (THREADS.getCurrentThreadAllocatedBytes() - bytes) / each);
  }

  private ContentConfig next() {
    calls++;
    return new ContentConfig("getting-started-" + calls, calls);
  }

  private static double median(Round[] rounds, ToDoubleFunction<Round> of) {
    double[] sorted = Arrays.stream(rounds).mapToDouble(of).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
