package org.riverbend.compose.generate;

/** A content that could not be made. The message is printed as it is, so it names the remedy. */
public final class GenerationException extends RuntimeException {
  public GenerationException(String message) {
    super(message);
  }

  public GenerationException(String message, Throwable cause) {
    super(message, cause);
  }
}
