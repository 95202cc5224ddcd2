package dev.weft.segment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files of a ledger one after the other: segments, oldest first, and then the file that is
 * still written; also when that becomes a segment meanwhile. A line that a late writer appends to a
 * segment that was passed is left to the next reading. For one thread.
 */
public final class LedgerInput implements AutoCloseable {

  private static final int MAX_ATTEMPTS = 1000;

  private final Path ledger;
  private final List<SegmentCodec> codecs;
  private @Nullable SegmentName last;
  private @Nullable InputStream in;
  private Path file;

  /** The segment that is opened, or null for the file that is still written. */
  private @Nullable Segment opening;

  /** Whether the open file is the one that was still written when it was opened. */
  private boolean live;

  /** Whether that has become a segment since, and was read to its end before this was known. */
  private boolean closed;

  /**
   * @param codecs for the forms of segments that the ledger may have
   */
  public LedgerInput(Path ledger, List<SegmentCodec> codecs) {
    this.ledger = ledger;
    this.codecs = List.copyOf(codecs);
    this.file = ledger;
  }

  /** Where the open stream reads. */
  public Path file() {
    return file;
  }

  /**
   * Asked at the end of the open file: whether it became a segment, so that what was written before
   * must be read first. True at most once a file.
   */
  public boolean grewBeforeItWasClosed() throws IOException {
    if (!live || closed) {
      return false;
    }
    Segment segment = following(Segments.of(ledger));
    if (segment == null) {
      return false;
    }
    closed = true;
    last = segment.name();
    file = segment.file();
    return true;
  }

  /**
   * Opens what follows the open file, which has been read to its end; null when nothing does, now.
   *
   * @throws NoSuchFileException if nothing was open and there is neither ledger nor segment
   * @throws IOException if a file cannot be opened; the next call tries it again, unless it is
   *     {@linkplain #skip() skipped}
   */
  public @Nullable InputStream next() throws IOException {
    if (live && !closed) {
      return null;
    }
    for (int attempt = 1; ; attempt++) {
      try {
        InputStream opened = openFollowing();
        if (opened != null) {
          close();
          in = opened;
          return opened;
        }
      } catch (NoSuchFileException e) {
        // Took another form, or was renamed, just now.
        if (attempt == MAX_ATTEMPTS) {
          throw e;
        }
        if (following(Segments.of(ledger)) == null && !Files.exists(ledger)) {
          if (in == null) {
            throw e;
          }
          return null;
        }
      }
    }
  }

  /** Passes over the file that could not be opened, as if it had been read to its end. */
  public void skip() {
    Segment segment = opening;
    live = segment == null;
    closed = false;
    file = segment == null ? ledger : segment.file();
    last = segment == null ? last : segment.name();
  }

  /** Null when the ledger became a segment while it was opened. */
  private @Nullable InputStream openFollowing() throws IOException {
    Segment segment = following(Segments.of(ledger));
    opening = segment;
    if (segment != null) {
      InputStream opened = segment.open(codecs);
      last = segment.name();
      file = segment.file();
      live = false;
      return opened;
    }
    InputStream opened = Files.newInputStream(ledger);
    if (following(Segments.of(ledger)) != null) {
      opened.close();
      return null;
    }
    file = ledger;
    live = true;
    closed = false;
    return opened;
  }

  /** The segment after the last one that was read. */
  private @Nullable Segment following(List<Segment> segments) {
    for (Segment segment : segments) {
      if (last == null || segment.name().compareTo(last) > 0) {
        return segment;
      }
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    InputStream open = in;
    if (open != null) {
      open.close();
    }
  }
}
