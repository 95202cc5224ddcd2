package dev.weft.audit;

import dev.weft.archive.SegmentRecord;
import dev.weft.audit.file.AuditFiles;
import dev.weft.audit.file.SegmentParts;
import dev.weft.segment.Segment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Records in the chains of ledgers what the archive does to their segments. For one thread. */
public final class ChainedSegments implements SegmentRecord {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final Function<Path, Chain> chains;

  /**
   * @param chains makes the chain of a ledger, as its writer does
   */
  public ChainedSegments(Function<Path, Chain> chains) {
    this.chains = chains;
  }

  @Override
  public boolean isKept(Path ledger) {
    return Files.exists(AuditFiles.of(ledger).chain());
  }

  @Override
  public boolean knows(Path ledger, Segment segment) throws IOException {
    if (!isKept(ledger)) {
      return true;
    }
    Chain chain = chains.apply(ledger);
    try {
      chain.begin(LONGEST_WAIT);
      chain.finish();
      return !SegmentParts.isAfter(segment.name(), ledger, chain.lastSegment());
    } finally {
      chain.after();
    }
  }

  @Override
  public void removing(Path ledger, Segment segment) throws IOException {
    if (!isKept(ledger)) {
      return;
    }
    String name = segment.name().toString();
    Chain chain = chains.apply(ledger);
    try {
      chain.begin(LONGEST_WAIT);
      if (chain.startOf(name) != null && !chain.isRemoved(name)) {
        chain.requireOwnHead();
        chain.add(ChainEntry.REMOVED, tombstone(ledger, name, chain.now()));
      }
      chain.finish();
    } finally {
      chain.after();
    }
  }

  /** What the chain knows of the segment, which needs no key. */
  private static Map<String, Object> tombstone(Path ledger, String name, String time)
      throws IOException {
    Path file = AuditFiles.of(ledger).chain();
    ChainScan scan = new ChainScan(file, null);
    scan.read(Files.size(file), 0);
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("time", time);
    members.put("segment", name);
    for (ChainScan.Closed closed : scan.segments) {
      if (closed.segment().equals(name)) {
        members.putAll(linesOf(file, scan, closed));
      }
    }
    return members;
  }

  private static Map<String, Object> linesOf(Path file, ChainScan scan, ChainScan.Closed closed)
      throws IOException {
    long lines = 0;
    String first = "";
    String last = "";
    try (ExpectedLines expected =
        new ExpectedLines(file, closed.entriesFrom(), closed.entriesTo(), scan)) {
      while (expected.next()) {
        lines++;
        last = expected.sha256();
        first = lines == 1 ? last : first;
      }
    }
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("lines", lines);
    members.put("bytes", closed.bytes());
    members.put("first", first);
    members.put("last", last);
    return members;
  }
}
