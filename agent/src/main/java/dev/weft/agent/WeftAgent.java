package dev.weft.agent;

import io.opentelemetry.javaagent.OpenTelemetryAgent;
import java.lang.instrument.Instrumentation;

/**
 * Starts the OpenTelemetry Java agent with the Weft extension, or says in one line why it does not.
 *
 * <p>The JVM calls {@code premain} on the main thread before the application, {@code agentmain} on
 * an attach thread, and {@code main} for {@code java -jar weft-agent.jar}. Nothing is thrown to the
 * JVM: an agent that fails must not end the application.
 */
public final class WeftAgent {

  private WeftAgent() {}

  public static void premain(String arguments, Instrumentation instrumentation) {
    if (ready()) {
      OpenTelemetryAgent.premain(arguments, instrumentation);
    }
  }

  public static void agentmain(String arguments, Instrumentation instrumentation) {
    if (ready()) {
      OpenTelemetryAgent.agentmain(arguments, instrumentation);
    }
  }

  /** Prints versions or usage; any other argument ends with exit code 2. */
  public static void main(String... arguments) {
    int exitCode = new CommandLine(System.out, System.err, Versions.ofThisJar()).run(arguments);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  private static boolean ready() {
    try {
      String obstacle = Preflight.obstacle(System.getProperty("java.specification.version"));
      if (obstacle != null) {
        System.err.println("weft: " + obstacle);
        return false;
      }
      QuietExporters.apply(System.getProperties(), System.getenv());
    } catch (RuntimeException e) {
      // A security manager may refuse the look at properties; upstream then decides.
      System.err.println("weft: the checks before the start failed (" + e + ")");
    }
    return true;
  }
}
