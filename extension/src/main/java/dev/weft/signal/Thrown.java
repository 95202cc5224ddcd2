package dev.weft.signal;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** What an application's exception says, whatever its own methods do. */
final class Thrown {
  private static final int MOST_WRAPPERS = 16;

  private Thrown() {}

  static String stackOf(Throwable thrown, String type) {
    try {
      StringWriter text = new StringWriter();
      thrown.printStackTrace(new PrintWriter(text));
      return text.toString();
    } catch (Throwable unreadable) { // an application's own printStackTrace
      return type;
    }
  }

  static String messageOf(Throwable thrown, String type) {
    try {
      String message = thrown.getMessage();
      return message == null || message.isBlank() ? type : message;
    } catch (Throwable unreadable) { // an application's own getMessage
      return type;
    }
  }

  /** What an asynchronous result wrapped. */
  static @Nullable Throwable unwrapped(@Nullable Throwable thrown) {
    Throwable at = thrown;
    for (int depth = 0; depth < MOST_WRAPPERS; depth++) {
      Throwable cause = at == null || !isWrapper(at) ? null : causeOf(at);
      if (cause == null) {
        return at;
      }
      at = cause;
    }
    return at;
  }

  private static @Nullable Throwable causeOf(Throwable wrapper) {
    try {
      return wrapper.getCause();
    } catch (Throwable unreadable) { // an application's own getCause
      return null;
    }
  }

  private static boolean isWrapper(Throwable thrown) {
    return thrown instanceof CompletionException || thrown instanceof ExecutionException;
  }
}
