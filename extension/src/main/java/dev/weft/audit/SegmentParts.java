package dev.weft.audit;

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

/** The lines of closed segments in whatever form. */
final class SegmentParts {
  private SegmentParts() {}

  /** How long the lines are. */
  static long size(Segment segment, List<SegmentCodec> codecs) throws IOException {
    if (segment.isPlain()) {
      return Files.size(segment.file());
    }
    try (InputStream in = segment.open(codecs)) {
      return in.transferTo(OutputStream.nullOutputStream());
    }
  }

  /** The lines from a place on that begins one. */
  static ByteLines lines(Segment segment, List<SegmentCodec> codecs, long from) throws IOException {
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
  static Segment find(Path ledger, String name) throws IOException {
    for (Segment known : Segments.of(ledger)) {
      if (known.name().toString().equals(name)) {
        return known;
      }
    }
    throw new NoSuchFileException(ledger.resolveSibling(name).toString());
  }

  /** Whether a segment follows the one of that name; an empty name stands before all. */
  static boolean isAfter(SegmentName name, Path ledger, String other) {
    SegmentName before = SegmentName.parse(ledger, other);
    return before == null || name.compareTo(before) > 0;
  }
}
