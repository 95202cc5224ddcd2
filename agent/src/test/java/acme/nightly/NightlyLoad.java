package acme.nightly;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A pipeline whose steps run on the threads of a pool; ends in the way that it is told to. */
public final class NightlyLoad {
  private NightlyLoad() {}

  public static void main(String... args) throws Exception {
    Pipeline pipeline = new Pipeline("nightly", args[0]);
    try {
      System.out.println(pipeline.execute(List.of("extract", "load")));
    } finally {
      pipeline.pool.shutdown();
    }
  }

  static final class Pipeline {
    private final String name;
    private final String end;
    private final ExecutorService pool = Executors.newSingleThreadExecutor();

    Pipeline(String name, String end) {
      this.name = name;
      this.end = end;
    }

    String name() {
      return name;
    }

    String execute(List<String> steps) throws ExecutionException, InterruptedException {
      long rows = 0;
      for (String step : steps) {
        rows += pool.submit(() -> new Step(step).run(end)).get();
      }
      return name + ": " + rows;
    }
  }

  record Step(String id) {
    long run(String end) throws InterruptedException {
      new Connections().open("warehouse");
      if (id.equals("load")) {
        switch (end) {
          case "exit" -> System.exit(7);
          case "wait" -> {
            System.out.println("ready");
            new CountDownLatch(1).await();
          }
          case "fail" -> throw new IllegalStateException("bad row");
          default -> {}
        }
      }
      return 21;
    }
  }

  static final class Connections {
    boolean open(String alias) {
      return !alias.isEmpty();
    }
  }
}
