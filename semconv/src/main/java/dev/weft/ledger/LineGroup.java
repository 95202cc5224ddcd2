package dev.weft.ledger;

import dev.weft.line.LineBuffer;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Lines that are handed to the operating system together, and how that ended. */
final class LineGroup {

  final LineBuffer lines;
  int count;
  volatile boolean done;
  private @Nullable IOException failure;

  LineGroup(LineBuffer lines) {
    this.lines = lines;
  }

  void settle(@Nullable IOException failure) {
    this.failure = failure;
    done = true;
  }

  /** Throws to each caller an exception of its own, so that none shares a stack trace. */
  void throwFailure(Path path) throws IOException {
    IOException cause = failure;
    if (cause != null) {
      throw new IOException("cannot append to " + path + ": " + cause.getMessage(), cause);
    }
  }
}
