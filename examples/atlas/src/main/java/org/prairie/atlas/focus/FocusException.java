package org.prairie.atlas.focus;

import java.io.IOException;

/** The model could not answer. */
public final class FocusException extends IOException {
  private static final long serialVersionUID = 1L;

  FocusException(String message, Throwable cause) {
    super(message, cause);
  }
}
