package dev.weft.ledger;

import dev.weft.line.LineEncoder;
import dev.weft.registry.EventType;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file of lines to which many threads and processes append. */
@SuppressWarnings({"DoNotCallSuggester", "ObjectToString"})
public final class LedgerFile implements AutoCloseable {

  private final Path path;

  private LedgerFile(Path path) {
    this.path = path;
  }

  /** Names the file; nothing is touched before the first line. */
  public static LedgerFile open(Path path) {
    return new LedgerFile(path);
  }

  /**
   * Appends one line; when it returns, the line has been handed to the operating system.
   *
   * @throws dev.weft.registry.InvalidEventException if the values do not make an event
   */
  public void append(
      EventType type, long epochMillis, @Nullable Object[] values, LineEncoder encoder)
      throws IOException {
    throw new IOException("later " + type + epochMillis + values.length + encoder);
  }

  /** The file. */
  public Path path() {
    return path;
  }

  /** How many lines this object has written. */
  public long linesWritten() {
    return 0;
  }

  /** How many bytes this object has written. */
  public long bytesWritten() {
    return 0;
  }

  /** Closes the file; a later line opens it again. */
  @Override
  public void close() {}
}
