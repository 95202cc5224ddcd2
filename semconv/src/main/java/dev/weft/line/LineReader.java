package dev.weft.line;

import dev.weft.segment.LedgerInput;
import dev.weft.segment.SegmentCodec;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines one by one: tolerant of unknown event types, unknown fields, blank lines and a torn
 * last line, strict about the rest.
 *
 * <p>Holds one line in memory. For one thread. A line that does not fulfil the contract is a result
 * like any other; only a failing stream throws.
 */
public final class LineReader implements AutoCloseable {

  private LineSplitter lines;
  private final @Nullable LedgerInput files;

  /** Told what could not be read; null for failing then. */
  private final @Nullable BiConsumer<Path, IOException> unreadable;

  private long lineNumber;

  /** Whether the last line was left out because it was not done. */
  private boolean torn;

  /** Reads from a stream, which {@link #close()} closes. */
  public LineReader(InputStream in) {
    lines = new LineSplitter(in);
    files = null;
    unreadable = null;
  }

  private LineReader(LedgerInput files, @Nullable BiConsumer<Path, IOException> unreadable)
      throws IOException {
    this.lines = nothing();
    this.files = files;
    this.unreadable = unreadable;
    openNext();
  }

  /**
   * Opens a ledger from its beginning: its segments, oldest first, and then the file. Compressed
   * segments are read, encrypted ones are an {@link IOException} that says so.
   */
  public static LineReader open(Path file) throws IOException {
    return open(file, List.of(SegmentCodec.GZIP));
  }

  /**
   * The same with other forms of segments.
   *
   * @param codecs all that the ledger's segments may have
   */
  public static LineReader open(Path file, List<SegmentCodec> codecs) throws IOException {
    return new LineReader(new LedgerInput(file, codecs), null);
  }

  /**
   * The same for who wants what can be read of a ledger: a file that fails, or its rest, is passed
   * over.
   *
   * @param unreadable told the file and why, when it is passed over
   * @throws NoSuchFileException if there is neither the ledger nor a segment
   */
  public static LineReader open(
      Path file, List<SegmentCodec> codecs, BiConsumer<Path, IOException> unreadable)
      throws IOException {
    return new LineReader(new LedgerInput(file, codecs), unreadable);
  }

  /**
   * Returns the next line that is not blank, or null at the end.
   *
   * <p>A last line of a file without line feed is returned if it is whole; otherwise a writer was
   * stopped in the middle of it, or is not done yet, and it is left out.
   */
  public @Nullable LineResult next() throws IOException {
    while (true) {
      boolean found = advanceIfReadable();
      LineResult result = found && !lines.isBlank() ? read() : null;
      torn = found && !lines.isTerminated() && !(result instanceof LedgerLine);
      if (result != null && !torn) {
        return result;
      }
      if (!lines.isTerminated() && !openNext()) {
        return null;
      }
    }
  }

  /** The file that the last line is of, whose lines are counted from one; null for a stream. */
  public @Nullable Path file() {
    return files == null ? null : files.file();
  }

  /** The last line as it is in the file, without its line feed; null if it is too long. */
  public byte @Nullable [] bytes() {
    return lines.isTooLong() ? null : Arrays.copyOf(lines.array(), lines.length());
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  /** The rest of a file that fails is passed over, where somebody is told. */
  private boolean advanceIfReadable() throws IOException {
    try {
      return advance();
    } catch (IOException failure) {
      if (files == null || unreadable == null) {
        throw failure;
      }
      unreadable.accept(files.file(), failure);
      lines = nothing();
      return false;
    }
  }

  /** Goes to the next line of the file, or reads on in the one that was not done. */
  private boolean advance() throws IOException {
    lineNumber += torn ? 0 : 1;
    boolean found = torn ? lines.resume() : lines.advance();
    if (!lines.isTerminated() && files != null && files.grewBeforeItWasClosed()) {
      found = lines.resume();
    }
    lineNumber -= found ? 0 : 1;
    return found;
  }

  private boolean openNext() throws IOException {
    InputStream next = files == null ? null : nextOf(files);
    if (next == null) {
      return false;
    }
    lines = new LineSplitter(next);
    lineNumber = 0;
    torn = false;
    return true;
  }

  private @Nullable InputStream nextOf(LedgerInput files) throws IOException {
    while (true) {
      try {
        return files.next();
      } catch (NoSuchFileException missing) {
        throw missing;
      } catch (IOException failure) {
        if (unreadable == null) {
          throw failure;
        }
        files.skip();
        unreadable.accept(files.file(), failure);
      }
    }
  }

  private static LineSplitter nothing() {
    return new LineSplitter(InputStream.nullInputStream());
  }

  private LineResult read() throws IOException {
    if (lines.isTooLong()) {
      return new LineProblem(
          lineNumber, "longer than " + LineEncoder.MAX_LINE_BYTES + " bytes", null);
    }
    return LineChecker.check(lineNumber, lines.array(), lines.length());
  }
}
