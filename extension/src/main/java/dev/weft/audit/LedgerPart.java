package dev.weft.audit;

import dev.weft.audit.file.ByteLines;
import dev.weft.audit.file.OpenFile;
import dev.weft.audit.file.SegmentParts;
import dev.weft.segment.SegmentCodec;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of all lines that is compared by itself: a segment that is recorded, or what follows the
 * last of these: segments that no writer came to record after a kill, and the ledger's own file.
 *
 * @param segment its name; empty for the rest
 * @param from where it begins among all lines
 * @param to where the next begins; {@link Long#MAX_VALUE} for the rest
 * @param entriesFrom where its entries begin in the file of the chain
 * @param entriesTo where they end there
 * @param unrecorded the names of the segments of the rest
 * @param live the ledger's own file; null for a segment, and for a file that is gone
 */
record LedgerPart(
    Path ledger,
    List<SegmentCodec> codecs,
    String segment,
    long from,
    long to,
    long entriesFrom,
    long entriesTo,
    List<String> unrecorded,
    @Nullable OpenFile live) {

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
      return ByteLines.of(SegmentParts.open(ledger, segment, codecs));
    }
    List<InputStream> streams = new ArrayList<>();
    for (String name : unrecorded) {
      streams.add(SegmentParts.open(ledger, name, codecs));
    }
    if (live != null) {
      streams.add(live.bytes());
    }
    return ByteLines.of(new SequenceInputStream(Collections.enumeration(streams)));
  }
}
