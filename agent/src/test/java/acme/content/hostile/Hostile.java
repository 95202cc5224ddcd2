package acme.content.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;

/** Calls its generator with objects and exceptions that mean harm, and prints what came back. */
@SuppressWarnings({
  "unused",
  "UnusedMethod",
  "UnusedVariable",
  "EffectivelyPrivate",
  "InfiniteRecursion"
})
public final class Hostile implements GeneratorStrategy {
  private final String type = "\u0000\u202e\u2028<script>{{ 1 }}";

  @Override
  public Object generate(Object config) throws Throwable {
    if (config instanceof Throwable thrown) {
      throw thrown;
    }
    if (config instanceof Runnable runnable) {
      runnable.run();
    }
    return config;
  }

  public static void main(String... arguments) {
    List<Object> list = new ArrayList<>();
    list.add(list);
    List<Object> configs =
        List.of(
            new Refusing(),
            new Itself(),
            new Endless(),
            new Huge(),
            list,
            "\ud800".repeat(1 << 20),
            new OutOfMemoryError("given"),
            new StackOverflowError(),
            new ThreadDeath(),
            new Wrapper(),
            new Sneaky());
    GeneratorStrategy generator = new Hostile();
    for (Object config : configs) {
      String outcome;
      try {
        outcome = generator.generate(config) == config ? "same result" : "another result";
      } catch (Throwable thrown) {
        outcome = thrown == config ? "same exception" : "another exception";
      }
      System.out.println(config.getClass().getSimpleName() + ": " + outcome);
    }
    System.out.println("overflow: " + thrownBy(generator, () -> deeper(0)));
    System.out.println("memory: " + thrownBy(generator, () -> new ArrayList<>(Integer.MAX_VALUE)));
  }

  private static String thrownBy(GeneratorStrategy generator, Runnable harm) {
    try {
      return String.valueOf(generator.generate(harm));
    } catch (Throwable thrown) {
      return thrown.getClass().getSimpleName();
    }
  }

  private static int deeper(int depth) {
    return deeper(depth + 1) + 1;
  }

  private static class Refusing {
    public String getId() {
      throw new IllegalStateException("getId");
    }

    @Override
    public String toString() {
      throw new IllegalStateException("toString");
    }

    @Override
    public int hashCode() {
      throw new IllegalStateException("hashCode");
    }

    @Override
    public boolean equals(Object other) {
      throw new IllegalStateException("equals");
    }
  }

  private static final class Itself {
    private final Itself id = this;
  }

  private static final class Endless {
    public String getId() {
      return getId();
    }
  }

  private static final class Huge {
    private final String id = "x".repeat(20 << 20);
  }

  private static final class Wrapper extends CompletionException {
    @Override
    public synchronized Throwable getCause() {
      return this;
    }
  }

  private static final class Sneaky extends RuntimeException {
    @Override
    public String getMessage() {
      throw new IllegalStateException("getMessage");
    }
  }
}
