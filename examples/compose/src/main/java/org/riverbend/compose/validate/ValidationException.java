package org.riverbend.compose.validate;

/** A check that could not be done, which says nothing about the content. */
public final class ValidationException extends RuntimeException {
  public ValidationException(String message, Throwable cause) {
    super(message, cause);
  }

  public ValidationException(String message) {
    super(message);
  }
}
