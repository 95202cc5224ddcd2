package dev.weft.agent;

import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Runs the commands that are in the embedded extension, in a class loader of their own. */
final class Tools {

  /** The commands that the extension knows. */
  static final Set<String> COMMANDS = new HashSet<>(Arrays.asList("ledger", "rules", "parity"));

  private static final String ENTRY = "dev.weft.command.Commands";

  private Tools() {}

  /** The exit code of the command; 2 where it could not be started. */
  static int run(PrintStream out, PrintStream err, String... arguments) {
    String obstacle = Preflight.obstacle(System.getProperty("java.specification.version"));
    if (obstacle != null) {
      err.println("weft: " + obstacle.replaceFirst("; the application runs without Weft", ""));
      return 2;
    }
    StderrLogger.install(err);
    try {
      Object exitCode =
          new EmbeddedClasses(Tools.class.getClassLoader())
              .loadClass(ENTRY)
              .getMethod("run", PrintStream.class, PrintStream.class, String[].class)
              .invoke(null, out, err, arguments);
      return (Integer) exitCode;
    } catch (InvocationTargetException failed) {
      err.println("weft: the command failed: " + failed.getCause());
      return 2;
    } catch (ReflectiveOperationException e) {
      err.println("weft: the command could not be started: " + e);
      return 2;
    }
  }
}
