package acme.content;

import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * Processes that end in the middle ({@code exit}, {@code wait} for a signal, {@code hook}) or that
 * live a while ({@code linger <milliseconds>}).
 */
public final class Lifecycle {
  private static final int COMPLETED = 3;

  private Lifecycle() {}

  public static void main(String... arguments) throws InterruptedException {
    for (int i = 0; i < COMPLETED; i++) {
      generate(ContentConfig.of("completed-" + i));
    }
    switch (arguments[0]) {
      case "exit" -> {
        startUnfinished();
        System.exit(3);
      }
      case "wait" -> {
        startUnfinished();
        System.out.println("ready");
        new CountDownLatch(1).await();
      }
      case "hook" ->
          Runtime.getRuntime()
              .addShutdownHook(new Thread(() -> generate(ContentConfig.of("in-hook"))));
      case "linger" -> Thread.sleep(Long.parseLong(arguments[1]));
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  /** A call that is still going on when the process ends. */
  private static void startUnfinished() throws InterruptedException {
    CountDownLatch started = new CountDownLatch(1);
    ContentConfig endless =
        new ContentConfig(
            "unfinished",
            () -> {
              started.countDown();
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return "never";
            });
    Thread thread = new Thread(() -> generate(endless));
    thread.setDaemon(true);
    thread.start();
    started.await();
  }

  private static void generate(ContentConfig config) {
    System.out.println(new Jinja2Generator().generate(config, Map.of()));
  }
}
