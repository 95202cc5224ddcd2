package dev.weft.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an application throws is what its caller gets, and one valid line says that it failed. */
@Timeout(120)
class HostileExceptionsTest {

  private final Path directory;

  HostileExceptionsTest(@TempDir Path directory) {
    this.directory = directory;
  }

  private static final class Refusing extends RuntimeException {
    @Override
    public String getMessage() {
      throw new IllegalStateException("getMessage");
    }

    @Override
    public synchronized Throwable getCause() {
      throw new OutOfMemoryError("getCause");
    }

    @Override
    public void printStackTrace(PrintWriter out) {
      throw new StackOverflowError("printStackTrace");
    }

    @Override
    public String toString() {
      throw new ThreadDeath();
    }
  }

  private static final class Talkative extends Exception {
    @Override
    public String getMessage() {
      return "\ud800\u0000".repeat(5 << 20);
    }
  }

  /** Its cause is itself, through a wrapper. */
  private static final class Circular extends CompletionException {
    @Override
    public synchronized Throwable getCause() {
      return this;
    }
  }

  /** A wrapper that refuses to be opened. */
  private static final class Sealed extends CompletionException {
    @Override
    public synchronized Throwable getCause() {
      throw new IllegalStateException("getCause");
    }
  }

  private static final class Wrapping extends CompletionException {
    private final Throwable inside = new Refusing();

    @Override
    public synchronized Throwable getCause() {
      return inside;
    }
  }

  private static List<Throwable> all() {
    return List.of(
        new IOException("io"),
        new IllegalStateException((String) null),
        new Error("error"),
        new OutOfMemoryError("Java heap space"),
        new StackOverflowError(),
        new ThreadDeath(),
        new InterruptedException(),
        new NoClassDefFoundError("com/acme/Gone"),
        new ExceptionInInitializerError("x"),
        new ExecutionException(new IOException("cause")),
        new CompletionException(null),
        new Throwable("bare"),
        new Refusing(),
        new Talkative(),
        new Circular(),
        new Sealed(),
        new Wrapping());
  }

  /** By their numbers: the test's own name must not ask them. */
  static IntStream thrown() {
    return IntStream.range(0, all().size());
  }

  @ParameterizedTest
  @MethodSource("thrown")
  void exception_ofEveryKind_isPassedOnUnchanged(int number) throws Exception {
    Throwable thrown = all().get(number);
    try (HostileApplication app = new HostileApplication(directory, "pure")) {
      Throwable caught =
          catchThrowable(() -> app.call(List.of("d"), () -> HostileExceptionsTest.raise(thrown)));

      assertThat(caught == thrown).as("the same").isTrue();
      assertThat(app.lines()).hasSize(1);
      assertThat(app.app().spans()).hasSize(1);
    }
  }

  @Test
  void realStackOverflow_isPassedOn_andTheNextCallIsObserved() throws Exception {
    try (HostileApplication app = new HostileApplication(directory, "pure")) {
      Throwable caught = catchThrowable(() -> app.call("c", () -> deeper(app, 0)));
      app.call("after");

      assertThat(caught).isInstanceOf(StackOverflowError.class);
      assertThat(app.lines()).last().asString().contains("\"task_id\":\"after\"");
    }
  }

  @Test
  void realOutOfMemory_isPassedOn() throws Exception {
    try (HostileApplication app = new HostileApplication(directory, "pure")) {
      Throwable caught = catchThrowable(() -> app.call("c", () -> new long[Integer.MAX_VALUE]));

      assertThat(caught).isInstanceOf(OutOfMemoryError.class);
      assertThat(app.lines()).hasSize(1);
    }
  }

  @SuppressWarnings("InfiniteRecursion")
  private static int deeper(HostileApplication app, int depth) {
    return deeper(app, depth + 1) + 1;
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <E extends Throwable> @Nullable Object raise(Throwable thrown) throws E {
    throw (E) thrown;
  }
}
