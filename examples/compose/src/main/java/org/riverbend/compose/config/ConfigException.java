package org.riverbend.compose.config;

/** An input file or a command line that cannot be used as it is. The message is for its author. */
public final class ConfigException extends RuntimeException {
  public ConfigException(String message) {
    super(message);
  }

  public ConfigException(String message, Throwable cause) {
    super(message, cause);
  }
}
