package io.opentelemetry.javaagent.weft;

import dev.weft.Weft;
import dev.weft.signal.Invocation;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The seam between woven code and the engine. Advice runs in a class loader that resolves classes
 * of this package, and only these, from the extension. Called on application threads; never throws.
 */
public final class Bridge {
  private Bridge() {}

  /** A call begins; the result, null when it is not observed, goes to {@link #exit}. */
  public static @Nullable Object enter(
      int rule, String method, @Nullable Object self, Object[] args) {
    return Weft.engine().enter(rule, method, self, args);
  }

  /** A call ended. */
  public static void exit(Object call, @Nullable Object result, @Nullable Throwable thrown) {
    Weft.engine().exit((Invocation) call, result, thrown);
  }

  /** A call ended whose result may complete later; returns what the application gets. */
  public static @Nullable Object exitAsync(
      Object call, @Nullable Object result, @Nullable Throwable thrown) {
    return Weft.engine().exitAsync((Invocation) call, result, thrown);
  }

  /** A constructor ended normally. */
  public static void constructed(int rule, String method, long start, Object self, Object[] args) {
    Weft.engine().constructed(rule, method, start, self, args);
  }

  /** The environment that a child process gets, from the one that the application chose. */
  public static @Nullable Map<String, String> childEnvironment(
      @Nullable Map<String, String> environment) {
    return Weft.childEnvironment(environment);
  }

  /** The JVM exits with this code. */
  public static void exiting(int code) {
    Weft.exiting(code);
  }

  /** Something asked for the platform's MBean server. */
  public static void managed(Object server) {
    Weft.managed(server);
  }

  /**
   * Takes an event of the application; null leaves it to the application, a Throwable is thrown.
   */
  public static @Nullable Object publish(
      Path file, String eventName, Instant timestamp, Map<String, @Nullable Object> values) {
    return Weft.publish(file, eventName, timestamp, values);
  }
}
