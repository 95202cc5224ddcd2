package dev.weft.audit;

import dev.weft.audit.Finding.Kind;
import dev.weft.audit.file.AuditFiles;
import dev.weft.audit.file.ByteLines;
import dev.weft.audit.file.ChainLock;
import dev.weft.audit.file.SegmentParts;
import dev.weft.audit.key.PublicKeys;
import dev.weft.segment.SegmentCodec;
import dev.weft.segment.SegmentName;
import dev.weft.segment.Segments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares a ledger with its chain, the chain with its head, and signatures with keys. Reads the
 * files as streams; what is written while it reads is left for the next time. For one thread.
 */
public final class ChainVerifier {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
  private static final int MOST_SIGNATURES_TOLD = 10;

  private final AuditFiles files;
  private final Path headFile;
  private final @Nullable PublicKeys trusted;
  private final List<SegmentCodec> codecs;
  private final List<Finding> findings = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private long ledgerSize;
  private long chainSize;
  private @Nullable Head head;
  private long lines;
  private long badSignatures;
  private List<String> segments = List.of();

  /** Whether the lines that are read are still those that are expected. */
  private boolean together;

  /**
   * @param head where the head is; null for beside the ledger
   * @param trusted the keys of signatures; null for not checking signatures
   */
  public ChainVerifier(Path ledger, @Nullable Path head, @Nullable PublicKeys trusted) {
    this(ledger, head, trusted, List.of(SegmentCodec.GZIP));
  }

  /** The same for a ledger whose segments have other forms. */
  public ChainVerifier(
      Path ledger, @Nullable Path head, @Nullable PublicKeys trusted, List<SegmentCodec> codecs) {
    this.codecs = List.copyOf(codecs);
    this.files = AuditFiles.of(ledger);
    this.headFile = head == null ? files.head() : head;
    this.trusted = trusted;
  }

  /**
   * Verifies; to be called once.
   *
   * @throws IOException if a file that is there cannot be read
   */
  public Verification verify() throws IOException {
    snapshot();
    ChainScan scan = new ChainScan(files.chain(), chainSize, trusted);
    if (Files.exists(files.chain())) {
      scan.read(head == null ? 0 : head.seq());
    } else {
      findings.add(new Finding(Kind.CHAIN_TRUNCATED, 0, "there is no chain: " + files.chain()));
    }
    notes.addAll(scan.notes);
    Map<String, Long> signed = compare(scan);
    findings.addAll(scan.findings);
    checkHead(scan);
    if (trusted == null && scan.currentKey != null) {
      notes.add("signatures were not checked: no public keys were given");
    }
    return new Verification(lines, scan.seq, signed, findings, notes);
  }

  /** The three files as they were at one moment; all of them only grow. */
  private void snapshot() throws IOException {
    ChainLock lock = new ChainLock(files.lock());
    boolean locked = false;
    try {
      locked = Files.exists(files.lock()) && lock.acquire(LONGEST_WAIT);
    } catch (IOException readOnly) {
      notes.add("the files could not be locked (" + readOnly.getMessage() + ")");
    }
    try {
      head = Head.read(headFile);
      chainSize = Files.exists(files.chain()) ? Files.size(files.chain()) : 0;
      // A ledger that is gone is one of which everything is missing.
      segments = segmentNames();
      boolean mustExist = chainSize == 0 && segments.isEmpty();
      ledgerSize = mustExist || Files.exists(files.ledger()) ? Files.size(files.ledger()) : 0;
    } finally {
      if (locked) {
        lock.release();
      }
    }
  }

  private List<String> segmentNames() throws IOException {
    return Segments.of(files.ledger()).stream().map(known -> known.name().toString()).toList();
  }

  private Map<String, Long> compare(ChainScan scan) throws IOException {
    LineSignatures signatures = trusted == null ? null : new LineSignatures(trusted);
    together = Files.exists(files.chain());
    try (ExpectedLines expected = expected(scan)) {
      for (LedgerPart part : parts(scan)) {
        together = Files.exists(files.chain()) && (together || scan.whole);
        try {
          compare(part, expected, scan, signatures);
        } catch (IOException unreadable) {
          if (!part.isSegment()) {
            throw unreadable;
          }
          findings.add(
              new Finding(
                  Kind.SEGMENT_UNREADABLE,
                  0,
                  part.prefix() + "could not be compared: " + unreadable.getMessage()));
        }
      }
    }
    if (badSignatures > MOST_SIGNATURES_TOLD) {
      notes.add("of " + badSignatures + " lines with a wrong signature the first are named");
    }
    return signatures == null ? Map.of() : signatures.signed();
  }

  private void compare(
      LedgerPart part, ExpectedLines expected, ChainScan scan, @Nullable LineSignatures signatures)
      throws IOException {
    expected.part(part);
    try (ByteLines actual = part.open()) {
      while (actual.next()) {
        lines++;
        if (together) {
          String digest = actual.sha256();
          boolean more = expected.next();
          if (!more && !scan.whole) {
            notes.add("lines from " + lines + " on were not compared: their entries are wrong");
            together = false;
          } else if (!more || !digest.equals(expected.sha256())) {
            together = more && isErasureToDo(part, actual.number(), expected, digest);
            if (!together) {
              String wanted = more ? expected.sha256() : null;
              findings.add(divergence(part, scan).at(actual.number(), digest, wanted));
            }
          }
        }
        if (signatures != null && !actual.tooLong()) {
          checkSignature(part, signatures, actual, together ? expected.seq() : 0, scan);
        }
      }
      if (together && expected.next()) {
        findings.add(divergence(part, scan).at(expected.number(), null, expected.sha256()));
      }
    }
  }

  /** Oldest first. What is missing, and what nobody wrote, are findings. */
  private List<LedgerPart> parts(ChainScan scan) {
    List<LedgerPart> parts = new ArrayList<>();
    Set<String> left = new LinkedHashSet<>(segments);
    String last = scan.before;
    long base = 0;
    left.removeIf(name -> !isAfter(name, scan.before));
    for (ChainScan.Closed closed : scan.segments) {
      base = closed.at() + closed.bytes();
      last = closed.segment();
      boolean there = left.remove(last);
      if (there && scan.removed.contains(last)) {
        notes.add(last + " was to be removed and is still there");
      }
      if (there) {
        parts.add(new LedgerPart(files.ledger(), codecs, last, closed.at(), base, List.of(), 0));
      } else if (!scan.removed.contains(last) && closed.bytes() > 0) {
        findings.add(
            new Finding(
                Kind.SEGMENT_MISSING,
                closed.seq(),
                last + " is missing, and no entry says that it was removed"));
      }
    }
    List<String> unrecorded = new ArrayList<>();
    for (String name : left) {
      if (isAfter(name, last)) {
        unrecorded.add(name);
      } else {
        findings.add(
            new Finding(Kind.SEGMENT_INSERTED, 0, name + " is not in the chain: it was inserted"));
      }
    }
    parts.add(
        new LedgerPart(files.ledger(), codecs, "", base, Long.MAX_VALUE, unrecorded, ledgerSize));
    return parts;
  }

  private boolean isAfter(String name, String other) {
    SegmentName one = SegmentName.parse(files.ledger(), name);
    return one != null && SegmentParts.isAfter(one, files.ledger(), other);
  }

  private ExpectedLines expected(ChainScan scan) throws IOException {
    Path chain = Files.exists(files.chain()) ? files.chain() : files.ledger();
    return new ExpectedLines(chain, chainSize, scan);
  }

  private Divergence divergence(LedgerPart part, ChainScan scan) {
    return new Divergence(part, files.chain(), chainSize, scan);
  }

  private boolean isErasureToDo(LedgerPart part, long line, ExpectedLines expected, String digest) {
    if (expected.erased() && digest.equals(expected.unerased())) {
      findings.add(
          new Finding(
              Kind.ERASURE,
              line,
              part.prefix()
                  + "line "
                  + line
                  + " was to be erased and is still there -> erase again"));
      return true;
    }
    return false;
  }

  /**
   * @param seq the entry of the line; 0 where it is not known
   */
  private void checkSignature(
      LedgerPart part, LineSignatures check, ByteLines line, long seq, ChainScan scan) {
    int length = line.complete() ? line.kept() - 1 : line.kept();
    String problem = check.problem(line.array(), length, !scan.keys.isEmpty());
    String key = check.lastKey();
    Long retired = key == null ? null : scan.retired.get(key);
    if (problem != null) {
      tell(Kind.SIGNATURE, line.number(), part.prefix() + "line " + line.number() + " " + problem);
    } else if (retired != null && seq > retired) {
      tell(
          Kind.KEY,
          line.number(),
          part.prefix()
              + "line "
              + line.number()
              + " is signed by "
              + key
              + ", which entry "
              + retired
              + " replaced");
    }
  }

  private void tell(Kind kind, long line, String message) {
    badSignatures++;
    if (badSignatures <= MOST_SIGNATURES_TOLD) {
      findings.add(new Finding(kind, line, message));
    }
  }

  private void checkHead(ChainScan scan) {
    Head known = head;
    if (known == null) {
      if (Files.exists(files.chain())) {
        findHead("there is no head: " + headFile);
      }
      return;
    }
    if (known.equals(Head.NONE)) {
      findHead(headFile + " is no head");
      return;
    }
    if (known.seq() > scan.seq && scan.whole) {
      findings.add(
          new Finding(
              Kind.CHAIN_TRUNCATED,
              scan.seq + 1,
              "the chain ends at entry " + scan.seq + ", its head says " + known.seq()));
    } else if (known.seq() > 0
        && known.seq() <= scan.seq
        && !Objects.equals(scan.markedHash, known.hash())) {
      findHead("entry " + known.seq() + " of the chain is not the one of the head");
    } else if (known.seq() < scan.seq) {
      notes.add(scan.seq - known.seq() + " entries are newer than the head");
    }
    checkHeadSignature(known, scan);
  }

  private void checkHeadSignature(Head known, ChainScan scan) {
    if (trusted == null) {
      return;
    }
    String by = known.signedBy();
    String text = ChainEntry.signedText(known.text());
    if (by == null || text == null) {
      if (!scan.keys.isEmpty()) {
        findHead("the head is not signed");
      }
    } else if (!trusted.verifies(by, text, known.signature())) {
      findHead("the signature of the head is not that of " + by);
    } else if (scan.retired.containsKey(by) && known.seq() > scan.retired.get(by)) {
      findHead("the head is signed by " + by + ", which was replaced");
    }
  }

  private void findHead(String message) {
    findings.add(new Finding(Kind.HEAD, 0, message));
  }
}
