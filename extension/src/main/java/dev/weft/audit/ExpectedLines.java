package dev.weft.audit;

import dev.weft.audit.file.ByteLines;
import dev.weft.audit.file.Digests;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The lines that a ledger should have, by its chain: those that an erasure blanked with the digest
 * of blanks, without those that were cut off. For one thread.
 */
final class ExpectedLines implements AutoCloseable {
  private final ByteLines lines;
  private final ChainScan scan;

  private long from;
  private long to = Long.MAX_VALUE;
  private boolean kept;

  private long number;
  private long seq;
  private long at;
  private String sha256 = "";
  private String unerased = "";
  private boolean erased;

  ExpectedLines(Path chain, long size, ChainScan scan) throws IOException {
    this.lines = ByteLines.of(chain, 0, size);
    this.scan = scan;
  }

  /** Goes on with another part of all lines, behind the one before. */
  void part(LedgerPart part) {
    part(part.from(), part.to());
  }

  void part(long begin, long end) {
    from = begin;
    to = end;
    number = 0;
  }

  /** Goes to the next line; false at the end, or at the first entry that is wrong. */
  boolean next() throws IOException {
    if (kept && at >= from) {
      kept = at >= to;
      number += kept ? 0 : 1;
      return !kept;
    }
    kept = false;
    while (seq < scan.seq && lines.next()) {
      ChainEntry entry = ChainEntry.parse(lines.array(), lines.kept() - 1);
      seq = entry.seq();
      if (entry.isLine() && entry.at() >= from && isStillThere(entry)) {
        take(entry);
        kept = at >= to;
        number += kept ? 0 : 1;
        return !kept;
      }
    }
    return false;
  }

  /** Counted from one. */
  long number() {
    return number;
  }

  /** The entry of the line. */
  long seq() {
    return seq;
  }

  long at() {
    return at;
  }

  String sha256() {
    return sha256;
  }

  boolean erased() {
    return erased;
  }

  /** The digest of what an erased line was before. */
  String unerased() {
    return unerased;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  private void take(ChainEntry entry) {
    at = entry.at();
    unerased = entry.sha256();
    erased = scan.erased.getOrDefault(at, 0L) > seq;
    sha256 = erased ? Digests.ofBlank(entry.bytes()) : unerased;
  }

  private boolean isStillThere(ChainEntry entry) {
    return scan.cuts.stream()
        .noneMatch(cut -> cut.seq() > seq && entry.at() + entry.bytes() > cut.to());
  }
}
