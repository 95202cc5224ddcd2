package dev.weft.audit.file;

import dev.weft.segment.Segment;
import dev.weft.segment.SegmentCodec;
import dev.weft.segment.SegmentName;
import dev.weft.segment.Segments;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The lines of closed segments in whatever form. */
public final class SegmentParts {
  private static final Pattern FILE_NAME =
      Pattern.compile("(.+)-\\d{8}T\\d{6}Z-\\d{4,9}((?:\\.[^.]+)??)(?:\\.gz)?(?:\\.enc)?");

  private SegmentParts() {}

  /** The ledger of a file that is named as a segment; null for another file. */
  public static @Nullable Path ledgerOf(Path file) {
    Matcher name = FILE_NAME.matcher(String.valueOf(file.getFileName()));
    return name.matches() ? file.resolveSibling(name.group(1) + name.group(2)) : null;
  }

  /** The name of the segment that is in a file. */
  public static SegmentName nameOf(Path ledger, Path file) throws IOException {
    for (Segment known : Segments.files(ledger)) {
      if (Objects.equals(known.file().getFileName(), file.getFileName())) {
        return known.name();
      }
    }
    throw new NoSuchFileException(file.toString());
  }

  /** How long the lines are. */
  public static long size(Segment segment, List<SegmentCodec> codecs) throws IOException {
    if (segment.isPlain()) {
      return Files.size(segment.file());
    }
    try (InputStream in = segment.open(codecs)) {
      return in.transferTo(OutputStream.nullOutputStream());
    }
  }

  /** The lines from a place on that begins one. */
  public static ByteLines lines(Segment segment, List<SegmentCodec> codecs, long from)
      throws IOException {
    InputStream in = segment.open(codecs);
    try {
      in.skipNBytes(from);
    } catch (IOException shorter) {
      in.close();
      throw shorter;
    }
    return ByteLines.of(in);
  }

  /** Asked for by name: a segment may take another form meanwhile. */
  public static Segment find(Path ledger, String name) throws IOException {
    SegmentName parsed = SegmentName.parse(ledger, name);
    Segment found = parsed == null ? null : Segments.find(ledger, parsed);
    if (found == null) {
      throw new NoSuchFileException(ledger.resolveSibling(name).toString());
    }
    return found;
  }

  /**
   * Opens the lines of a segment, which may take another form meanwhile.
   *
   * @throws NoSuchFileException if there is none of that name
   */
  public static InputStream open(Path ledger, String name, List<SegmentCodec> codecs)
      throws IOException {
    while (true) {
      Segment found = find(ledger, name);
      try {
        return found.open(codecs);
      } catch (NoSuchFileException otherForm) {
        // Found in that one, unless it is gone.
      }
    }
  }

  /** Whether a segment follows the one of that name; an empty name stands before all. */
  public static boolean isAfter(SegmentName name, Path ledger, String other) {
    SegmentName before = SegmentName.parse(ledger, other);
    return before == null || name.compareTo(before) > 0;
  }
}
