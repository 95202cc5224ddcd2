package acme.content;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * Many calls from several threads: {@code Load <prefix> <threads> <calls of a thread>}. After a
 * call returned, {@code done <id>} is written to standard output.
 */
public final class Load {

  private Load() {}

  public static void main(String... arguments) throws InterruptedException {
    int threads = Integer.parseInt(arguments[1]);
    int calls = Integer.parseInt(arguments[2]);
    CountDownLatch ended = new CountDownLatch(threads);
    for (int t = 0; t < threads; t++) {
      String prefix = arguments[0] + "-" + t + "-";
      new Thread(
              () -> {
                generate(prefix, calls);
                ended.countDown();
              })
          .start();
    }
    ended.await();
  }

  private static void generate(String prefix, int calls) {
    GeneratorStrategy generator = new Jinja2Generator();
    for (int i = 0; i < calls; i++) {
      generator.generate(ContentConfig.of(prefix + i), Map.of());
      byte[] line = ("done " + prefix + i + "\n").getBytes(US_ASCII);
      synchronized (System.out) {
        System.out.write(line, 0, line.length);
        System.out.flush();
      }
    }
  }
}
