package dev.weft.agent;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs the commands that are in the embedded extension, in a class loader of their own. Of the
 * OpenTelemetry API the extension knows the public names, which the agent itself has not; so that
 * API is in the jar once more.
 */
final class Tools {

  /** The commands that the extension knows. */
  static final Set<String> COMMANDS = new HashSet<>(Arrays.asList("ledger", "rules", "parity"));

  private static final String ENTRY = "dev.weft.command.Commands";
  private static final String[] JARS = {
    "extensions/weft-extension.jar",
    "tools/opentelemetry-api.jar",
    "tools/opentelemetry-context.jar",
    "tools/opentelemetry-common.jar",
  };

  private Tools() {}

  /** The exit code of the command; 2 where it could not be started. */
  static int run(PrintStream out, PrintStream err, String... arguments) {
    String obstacle =
        Preflight.obstacle(
            System.getProperty("java.specification.version"), System.getProperty("java.io.tmpdir"));
    if (obstacle != null) {
      err.println("weft: " + obstacle.replaceFirst("; the application runs without Weft", ""));
      return 2;
    }
    List<Path> files = new ArrayList<>();
    try {
      return run(unpack(files), out, err, arguments);
    } catch (IOException | ReflectiveOperationException e) {
      err.println("weft: the command could not be started: " + e);
      return 2;
    } finally {
      files.forEach(file -> file.toFile().delete());
    }
  }

  private static int run(URL[] jars, PrintStream out, PrintStream err, String... arguments)
      throws IOException, ReflectiveOperationException {
    ClassLoader platform = ClassLoader.getSystemClassLoader().getParent();
    try (URLClassLoader loader = new URLClassLoader(jars, platform)) {
      Object exitCode =
          loader
              .loadClass(ENTRY)
              .getMethod("run", PrintStream.class, PrintStream.class, String[].class)
              .invoke(null, out, err, arguments);
      return (Integer) exitCode;
    } catch (InvocationTargetException failed) {
      err.println("weft: the command failed: " + failed.getCause());
      return 2;
    }
  }

  private static URL[] unpack(List<Path> files) throws IOException {
    URL[] urls = new URL[JARS.length];
    for (int i = 0; i < JARS.length; i++) {
      Path file = Files.createTempFile("weft-tools-", ".jar");
      files.add(file);
      try (InputStream jar = resource(JARS[i])) {
        if (jar == null) {
          throw new IOException("this jar has no " + JARS[i]);
        }
        Files.copy(jar, file, StandardCopyOption.REPLACE_EXISTING);
      }
      urls[i] = file.toUri().toURL();
    }
    return urls;
  }

  private static @Nullable InputStream resource(String name) {
    return Tools.class.getClassLoader().getResourceAsStream(name);
  }
}
