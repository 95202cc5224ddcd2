package dev.weft.audit;

import dev.weft.audit.file.ByteLines;
import dev.weft.audit.file.SegmentParts;
import dev.weft.segment.SegmentCodec;
import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A part of all lines that is compared by itself: a segment that is recorded, or what follows the
 * last of these: segments that no writer came to record after a kill, and the ledger's own file.
 *
 * @param segment its name; empty for the rest
 * @param from where it begins among all lines
 * @param to where the next begins; {@link Long#MAX_VALUE} for the rest
 * @param unrecorded the names of the segments of the rest
 * @param size how much of the ledger's own file is looked at
 */
record LedgerPart(
    Path ledger,
    List<SegmentCodec> codecs,
    String segment,
    long from,
    long to,
    List<String> unrecorded,
    long size) {

  LedgerPart {
    codecs = List.copyOf(codecs);
    unrecorded = List.copyOf(unrecorded);
  }

  boolean isSegment() {
    return !segment.isEmpty();
  }

  /** What findings begin with. */
  String prefix() {
    return isSegment() ? segment + ": " : "";
  }

  ByteLines open() throws IOException {
    if (isSegment()) {
      return SegmentParts.lines(SegmentParts.find(ledger, segment), codecs, 0);
    }
    List<InputStream> streams = new ArrayList<>();
    for (String name : unrecorded) {
      streams.add(SegmentParts.find(ledger, name).open(codecs));
    }
    if (size > 0) {
      if (unrecorded.isEmpty()) {
        return ByteLines.of(ledger, 0, size);
      }
      streams.add(new FileInputStream(ledger.toFile()));
    }
    return streams.isEmpty()
        ? ByteLines.of(new ByteArrayInputStream(new byte[0]))
        : ByteLines.of(new SequenceInputStream(Collections.enumeration(streams)));
  }
}
