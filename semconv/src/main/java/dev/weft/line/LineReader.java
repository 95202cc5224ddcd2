package dev.weft.line;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines one by one: tolerant of unknown event types, unknown fields, blank lines and a torn
 * last line, strict about the rest.
 *
 * <p>Holds one line in memory. For one thread. A line that does not fulfil the contract is a result
 * like any other; only a failing stream throws.
 */
public final class LineReader implements AutoCloseable {

  private final LineSplitter lines;
  private long lineNumber;

  /** Reads from a stream, which {@link #close()} closes. */
  public LineReader(InputStream in) {
    lines = new LineSplitter(in);
  }

  /** Opens a file from its beginning. */
  public static LineReader open(Path file) throws IOException {
    return new LineReader(Files.newInputStream(file));
  }

  /**
   * Returns the next line that is not blank, or null at the end.
   *
   * <p>A last line without line feed is returned if it is whole; otherwise a writer was stopped in
   * the middle of it, or is not done yet, and it is left out.
   */
  public @Nullable LineResult next() throws IOException {
    while (lines.advance()) {
      lineNumber++;
      if (!lines.isBlank()) {
        LineResult result = read();
        return result instanceof LineProblem && !lines.isTerminated() ? null : result;
      }
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  private LineResult read() throws IOException {
    if (lines.isTooLong()) {
      return new LineProblem(
          lineNumber, "longer than " + LineEncoder.MAX_LINE_BYTES + " bytes", null);
    }
    return LineChecker.check(lineNumber, lines.array(), lines.length());
  }
}
