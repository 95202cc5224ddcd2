package org.riverbend.compose;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.riverbend.compose.config.ConfigException;

/** The composer of the Riverbend hydrology desk. */
public final class Main {
  private static final Logger LIBRARY_LOG = Logger.getLogger("org.hibernate.validator");

  private Main() {}

  public static void main(String[] args) {
    LIBRARY_LOG.setLevel(Level.WARNING);
    System.exit(run(args));
  }

  private static int run(String[] args) {
    try {
      return new ComposeRun(CommandLine.parse(List.of(args)), System.getenv(), System.out).run();
    } catch (ConfigException e) {
      System.err.println("compose: " + e.getMessage());
      System.err.print(CommandLine.USAGE);
      return 2;
    }
  }
}
