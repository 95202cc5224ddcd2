package dev.weft.audit;

import dev.weft.audit.Finding.Kind;
import dev.weft.audit.PartComparison.Terms;
import dev.weft.audit.file.ArchiveLock;
import dev.weft.audit.file.AuditFiles;
import dev.weft.audit.file.SegmentParts;
import dev.weft.audit.key.PublicKeys;
import dev.weft.segment.LedgerLock;
import dev.weft.segment.SegmentCodec;
import dev.weft.segment.SegmentName;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Compares a ledger with its chain, the chain with its head, and signatures with keys. Reads the
 * files as streams, at any moment: what is written while it reads is left for the next time.
 * Writers are held off only for a moment at the beginning, and for another where something looks
 * wrong. For one thread.
 */
public final class ChainVerifier {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private final AuditFiles files;
  private final Path headFile;
  private final @Nullable PublicKeys trusted;
  private final List<SegmentCodec> codecs;
  private final List<Finding> findings = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final Map<String, Long> signed = new TreeMap<>();

  private long lines;
  private long badSignatures;

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
   * @throws IOException if it cannot be told: a file that is there cannot be read, or others hold
   *     its locks
   */
  public Verification verify() throws IOException {
    ChainScan scan = new ChainScan(files.chain(), trusted);
    try (LedgerSnapshot snapshot = LedgerSnapshot.take(files, headFile)) {
      notes.addAll(snapshot.notes);
      if (snapshot.chained) {
        scan.read(snapshot.chainSize, snapshot.head == null ? 0 : snapshot.head.seq());
        scan.compareWith(snapshot.head);
      } else {
        findings.add(new Finding(Kind.CHAIN_TRUNCATED, 0, "there is no chain: " + files.chain()));
      }
      long entries = scan.seq;
      if (trusted != null && scan.keys.isEmpty() && scan.seq > 0) {
        String message = "no key is in the chain: nothing shows who wrote it";
        findings.add(
            new Finding(Kind.SIGNATURE, 0, message + " -> without --keys, if nobody signs"));
      }
      List<Finding> ofHead = checkHead(snapshot, scan);
      compare(snapshot, scan);
      findings.addAll(scan.findings);
      findings.addAll(ofHead);
      notes.addAll(0, scan.notes());
      if (trusted == null && scan.currentKey != null) {
        notes.add("signatures were not checked: no public keys were given");
      }
      return new Verification(lines, entries, signed, findings, notes);
    }
  }

  private void compare(LedgerSnapshot snapshot, ChainScan scan) throws IOException {
    Terms terms = new Terms(files.chain(), scan, scan.seq, trusted, !scan.keys.isEmpty());
    boolean together = snapshot.chained;
    for (LedgerPart part : parts(snapshot, scan)) {
      together = snapshot.chained && (together || scan.whole);
      PartComparison done = new PartComparison(part, terms, lines, together).compare();
      if (!done.ok() && snapshot.chained) {
        done = again(part, terms, together, done);
      }
      together = done.together;
      add(done);
    }
    if (badSignatures > PartComparison.MOST_SIGNATURES) {
      notes.add("of " + badSignatures + " lines with a wrong signature the first are named");
    }
  }

  /**
   * What is wrong may have been erased or removed meanwhile. The chain says so before it is done,
   * and the locks of the ledger and of the archive are held until it is done.
   */
  private PartComparison again(LedgerPart part, Terms terms, boolean together, PartComparison found)
      throws IOException {
    ChainScan scan = terms.scan();
    LedgerSnapshot.readOn(scan, files, headFile);
    if (found.gone && isRemoved(scan, part.segment())) {
      found.findings.clear();
      return found;
    }
    if (scan.erased.subMap(part.from(), part.to()).isEmpty()) {
      return found; // nobody changes its lines
    }
    LedgerLock archive = keepEraserOut();
    try {
      return new PartComparison(part, terms, lines, together).compare();
    } finally {
      if (archive != null) {
        archive.close();
      }
    }
  }

  private @Nullable LedgerLock keepEraserOut() throws IOException {
    try {
      return ArchiveLock.acquire(files.ledger(), LONGEST_WAIT);
    } catch (FileSystemException readOnly) {
      notes.add("the archive could not be locked (" + readOnly.getMessage() + ")");
      return null;
    }
  }

  private void add(PartComparison done) {
    lines += done.lines;
    findings.addAll(done.findings);
    notes.addAll(done.notes);
    for (Finding bad : done.badSignatures) {
      if (badSignatures < PartComparison.MOST_SIGNATURES) {
        findings.add(bad);
      }
      badSignatures++;
    }
    badSignatures += done.badSignatureCount - done.badSignatures.size();
    done.signed().forEach((key, count) -> signed.merge(key, count, Long::sum));
  }

  /** Oldest first. What is missing, and what nobody wrote, are findings. */
  private List<LedgerPart> parts(LedgerSnapshot snapshot, ChainScan scan) {
    List<LedgerPart> parts = new ArrayList<>();
    Set<String> left = new LinkedHashSet<>(snapshot.segments);
    String last = scan.before;
    long base = 0;
    left.removeIf(name -> !isAfter(name, scan.before));
    for (ChainScan.Closed closed : scan.segments) {
      base = closed.at() + closed.bytes();
      if (!isAfter(closed.segment(), last)) {
        findings.add(
            new Finding(
                Kind.CHAIN_EDITED,
                closed.seq(),
                "entry " + closed.seq() + " names a segment that does not stand behind " + last));
      }
      last = closed.segment();
      boolean there = left.remove(last);
      if (there && scan.removalOf(last) != null) {
        notes.add(last + " was to be removed and is still there");
      }
      if (there) {
        parts.add(
            new LedgerPart(
                files.ledger(),
                codecs,
                last,
                closed.at(),
                base,
                closed.entriesFrom(),
                closed.entriesTo(),
                List.of(),
                null));
      } else if (!isRemoved(scan, last) && closed.bytes() > 0) {
        String why =
            scan.removalOf(last) == null
                ? "no entry says that it was removed"
                : "the entry that says that it was removed is not from its remover";
        findings.add(
            new Finding(Kind.SEGMENT_MISSING, closed.seq(), last + " is missing, and " + why));
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
        new LedgerPart(
            files.ledger(),
            codecs,
            "",
            base,
            Long.MAX_VALUE,
            scan.entriesOfOpen(),
            scan.end,
            unrecorded,
            snapshot.ledger));
    return parts;
  }

  private static boolean isRemoved(ChainScan scan, String segment) {
    Long removal = scan.removalOf(segment);
    return removal != null && !scan.isAhead(removal);
  }

  private boolean isAfter(String name, String other) {
    SegmentName one = SegmentName.parse(files.ledger(), name);
    return one != null && SegmentParts.isAfter(one, files.ledger(), other);
  }

  private List<Finding> checkHead(LedgerSnapshot snapshot, ChainScan scan) {
    List<Finding> found = new ArrayList<>();
    Head known = snapshot.head;
    if (known == null) {
      if (snapshot.chained) {
        found.add(ofHead("there is no head: " + headFile));
      }
      return found;
    }
    if (known.equals(Head.NONE)) {
      found.add(ofHead(headFile + " is no head"));
      return found;
    }
    if (known.seq() > scan.seq && scan.whole) {
      found.add(
          new Finding(
              Kind.CHAIN_TRUNCATED,
              scan.seq + 1,
              "the chain ends at entry " + scan.seq + ", its head says " + known.seq()));
    } else if (known.seq() > 0
        && known.seq() <= scan.seq
        && !Objects.equals(scan.hashOf(known.seq()), known.hash())) {
      found.add(ofHead("entry " + known.seq() + " of the chain is not the one of the head"));
    } else if (known.seq() < scan.seq) {
      notes.add(scan.seq - known.seq() + " entries are newer than the head");
    }
    checkHeadSignature(known, scan, found);
    return found;
  }

  private void checkHeadSignature(Head known, ChainScan scan, List<Finding> found) {
    if (trusted == null) {
      return;
    }
    String by = known.signedBy();
    String text = ChainEntry.signedText(known.text());
    if (by == null || text == null) {
      if (!scan.keys.isEmpty()) {
        found.add(ofHead("the head is not signed"));
      }
    } else if (!trusted.verifies(by, text, known.signature())) {
      found.add(ofHead("the signature of the head is not that of " + by));
    } else if (scan.retired.containsKey(by) && known.seq() > scan.retired.get(by)) {
      found.add(ofHead("the head is signed by " + by + ", which was replaced"));
    }
  }

  private static Finding ofHead(String message) {
    return new Finding(Kind.HEAD, 0, message);
  }
}
