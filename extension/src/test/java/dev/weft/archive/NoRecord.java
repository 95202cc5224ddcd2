package dev.weft.archive;

import dev.weft.segment.Segment;
import java.nio.file.Path;

/** Ledgers without a record beside them. */
final class NoRecord implements SegmentRecord {

  @Override
  public boolean isKept(Path ledger) {
    return false;
  }

  @Override
  public boolean knows(Path ledger, Segment segment) {
    return true;
  }

  @Override
  public void removing(Path ledger, Segment segment) {}
}
