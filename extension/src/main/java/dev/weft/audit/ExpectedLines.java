package dev.weft.audit;

import dev.weft.audit.file.ByteLines;
import dev.weft.audit.file.Digests;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * The lines that a part of a ledger should have, by its entries of the chain: those that an erasure
 * blanked with the digest of blanks, without those that were cut off. For one thread.
 */
final class ExpectedLines implements AutoCloseable {
  private final ByteLines lines;
  private final ChainScan scan;

  private long number;
  private long seq;
  private String sha256 = "";
  private String unerased = "";
  private long erasedBy;

  /**
   * @param from where the entries begin in the file of the chain
   * @param to where they end; not behind what the scan has found to be right
   */
  ExpectedLines(Path chain, long from, long to, ChainScan scan) throws IOException {
    this.lines =
        from < to
            ? ByteLines.of(chain, from, to)
            : ByteLines.of(InputStream.nullInputStream()); // also where there is no chain
    this.scan = scan;
  }

  /** Goes to the next line; false at the end. */
  boolean next() throws IOException {
    while (lines.next()) {
      ChainEntry entry = ChainEntry.parse(lines.array(), lines.kept() - 1);
      seq = entry.seq();
      if (entry.isLine() && isStillThere(entry)) {
        take(entry);
        number++;
        return true;
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

  String sha256() {
    return sha256;
  }

  /** The entry of the line's erasure, or 0. */
  long erasedBy() {
    return erasedBy;
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
    unerased = entry.sha256();
    long by = scan.erased.getOrDefault(entry.at(), 0L);
    erasedBy = by > seq ? by : 0;
    sha256 = erasedBy > 0 ? Digests.ofBlank(entry.bytes()) : unerased;
  }

  private boolean isStillThere(ChainEntry entry) {
    return scan.cuts.stream()
        .noneMatch(cut -> cut.seq() > seq && entry.at() + entry.bytes() > cut.to());
  }
}
