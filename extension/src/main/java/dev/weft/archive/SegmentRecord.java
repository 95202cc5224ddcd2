package dev.weft.archive;

import dev.weft.segment.Segment;
import java.io.IOException;
import java.nio.file.Path;

/** A record beside a ledger that must know of its segments. Called on the archive's thread. */
public interface SegmentRecord {

  /** Whether the ledger has one: then its segments keep their lines, and go only as a whole. */
  boolean isKept(Path ledger);

  /**
   * Whether the segment is in the record, so that it may take another form.
   *
   * @throws IOException if the record cannot be read or written
   */
  boolean knows(Path ledger, Segment segment) throws IOException;

  /**
   * The segment is about to be deleted, because its time is over; the record is forced to the disk
   * before this returns.
   *
   * @throws IOException if it cannot be recorded, and the segment must stay
   */
  void removing(Path ledger, Segment segment) throws IOException;
}
