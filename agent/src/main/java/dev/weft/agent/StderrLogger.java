package dev.weft.agent;

import io.opentelemetry.javaagent.bootstrap.InternalLogger;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** Warnings of the extension on the command line; the agent's own logging starts with the agent. */
final class StderrLogger implements InternalLogger {
  private final String name;
  private final PrintStream err;

  private StderrLogger(String name, PrintStream err) {
    this.name = name;
    this.err = err;
  }

  static void install(PrintStream err) {
    InternalLogger.initialize(name -> new StderrLogger(name, err));
  }

  @Override
  public boolean isLoggable(Level level) {
    return level == Level.WARN || level == Level.ERROR;
  }

  @Override
  public void log(Level level, String message, @Nullable Throwable error) {
    if (isLoggable(level)) {
      err.println(error == null ? message : message + ": " + error);
    }
  }

  @Override
  public String name() {
    return name;
  }
}
