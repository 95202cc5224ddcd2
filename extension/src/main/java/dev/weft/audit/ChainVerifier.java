package dev.weft.audit;

import dev.weft.audit.Finding.Kind;
import dev.weft.audit.key.PublicKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  private final List<Finding> findings = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private long ledgerSize;
  private long chainSize;
  private @Nullable Head head;
  private long lines;
  private long badSignatures;

  /**
   * @param head where the head is; null for beside the ledger
   * @param trusted the keys of signatures; null for not checking signatures
   */
  public ChainVerifier(Path ledger, @Nullable Path head, @Nullable PublicKeys trusted) {
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
      ledgerSize = chainSize == 0 || Files.exists(files.ledger()) ? Files.size(files.ledger()) : 0;
    } finally {
      if (locked) {
        lock.release();
      }
    }
  }

  private Map<String, Long> compare(ChainScan scan) throws IOException {
    LineSignatures signatures = trusted == null ? null : new LineSignatures(trusted);
    boolean together = Files.exists(files.chain());
    Path ledger = Files.exists(files.ledger()) ? files.ledger() : files.chain();
    try (ByteLines actual = ByteLines.of(ledger, 0, ledgerSize);
        ExpectedLines expected = expected(scan)) {
      while (actual.next()) {
        lines++;
        if (together) {
          String digest = actual.sha256();
          boolean more = expected.next();
          if (!more && !scan.whole) {
            notes.add("lines from " + lines + " on were not compared: their entries are wrong");
            together = false;
          } else if (!more || !digest.equals(expected.sha256())) {
            together = more && isErasureToDo(expected, digest);
            if (!together) {
              findings.add(divergence(scan).at(lines, digest, more ? expected.sha256() : null));
            }
          }
        }
        if (signatures != null && !actual.tooLong()) {
          checkSignature(signatures, actual, together ? expected.seq() : 0, scan);
        }
      }
      if (together && expected.next()) {
        findings.add(divergence(scan).at(expected.number(), null, expected.sha256()));
      }
    }
    if (badSignatures > MOST_SIGNATURES_TOLD) {
      notes.add("of " + badSignatures + " lines with a wrong signature the first are named");
    }
    return signatures == null ? Map.of() : signatures.signed();
  }

  private ExpectedLines expected(ChainScan scan) throws IOException {
    Path chain = Files.exists(files.chain()) ? files.chain() : files.ledger();
    return new ExpectedLines(chain, chainSize, scan);
  }

  private Divergence divergence(ChainScan scan) {
    return new Divergence(files.ledger(), ledgerSize, files.chain(), chainSize, scan);
  }

  private boolean isErasureToDo(ExpectedLines expected, String digest) {
    if (expected.erased() && digest.equals(expected.unerased())) {
      findings.add(
          new Finding(
              Kind.ERASURE,
              lines,
              "line " + lines + " was to be erased and is still there -> erase again"));
      return true;
    }
    return false;
  }

  /**
   * @param seq the entry of the line; 0 where it is not known
   */
  private void checkSignature(LineSignatures check, ByteLines line, long seq, ChainScan scan) {
    int length = line.complete() ? line.kept() - 1 : line.kept();
    String problem = check.problem(line.array(), length, !scan.keys.isEmpty());
    String key = check.lastKey();
    Long retired = key == null ? null : scan.retired.get(key);
    if (problem != null) {
      tell(Kind.SIGNATURE, "line " + lines + " " + problem);
    } else if (retired != null && seq > retired) {
      tell(
          Kind.KEY,
          "line " + lines + " is signed by " + key + ", which entry " + retired + " replaced");
    }
  }

  private void tell(Kind kind, String message) {
    badSignatures++;
    if (badSignatures <= MOST_SIGNATURES_TOLD) {
      findings.add(new Finding(kind, lines, message));
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
