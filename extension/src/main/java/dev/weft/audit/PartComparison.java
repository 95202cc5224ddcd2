package dev.weft.audit;

import dev.weft.audit.Finding.Kind;
import dev.weft.audit.file.ByteLines;
import dev.weft.audit.key.PublicKeys;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares one part of a ledger with its entries, and its signatures with keys; once. */
final class PartComparison {

  /**
   * What holds for all parts.
   *
   * @param lastEntry the last one of the snapshot
   * @param trusted the keys of signatures; null for not checking signatures
   * @param signed whether the chain of the snapshot has a key
   */
  record Terms(
      Path chain, ChainScan scan, long lastEntry, @Nullable PublicKeys trusted, boolean signed) {}

  /** How many wrong signatures are named. */
  static final int MOST_SIGNATURES = 10;

  private final LedgerPart part;
  private final Terms terms;
  private final long linesBefore;
  private final @Nullable LineSignatures signatures;

  final List<Finding> findings = new ArrayList<>();
  final List<String> notes = new ArrayList<>();

  /** The first ones of those that are wrong. */
  final List<Finding> badSignatures = new ArrayList<>();

  long badSignatureCount;
  long lines;

  /** Whether the lines that are read are still those that are expected. */
  boolean together;

  /** Whether it is a segment that is not there. */
  boolean gone;

  /**
   * @param linesBefore how many lines the parts before have
   * @param together whether the lines before were those that are expected
   */
  PartComparison(LedgerPart part, Terms terms, long linesBefore, boolean together) {
    this.part = part;
    this.terms = terms;
    this.linesBefore = linesBefore;
    this.together = together;
    this.signatures = terms.trusted == null ? null : new LineSignatures(terms.trusted);
  }

  boolean ok() {
    return findings.isEmpty() && badSignatureCount == 0;
  }

  /** How many lines each key has signed. */
  Map<String, Long> signed() {
    return signatures == null ? Map.of() : signatures.signed();
  }

  /**
   * Compares.
   *
   * @throws IOException if the ledger's own file cannot be read; a segment's is a finding
   */
  PartComparison compare() throws IOException {
    try (ExpectedLines expected =
            new ExpectedLines(terms.chain, part.entriesFrom(), part.entriesTo(), terms.scan);
        ByteLines actual = part.open()) {
      compare(expected, actual);
    } catch (IOException unreadable) {
      if (!part.isSegment()) {
        throw unreadable;
      }
      gone = unreadable instanceof NoSuchFileException;
      findings.add(
          new Finding(
              Kind.SEGMENT_UNREADABLE,
              0,
              part.prefix() + "could not be compared: " + unreadable.getMessage()));
    }
    return this;
  }

  private void compare(ExpectedLines expected, ByteLines actual) throws IOException {
    while (actual.next()) {
      lines++;
      if (together) {
        String digest = actual.sha256();
        if (expected.next()) {
          together =
              isExpected(digest, expected) || isErasureToDo(actual.number(), expected, digest);
          if (!together) {
            findings.add(divergence().at(actual.number(), digest, expected.sha256()));
          }
        } else {
          together = false;
          if (terms.scan.whole) {
            findings.add(divergence().at(actual.number(), digest, null));
          } else {
            long first = linesBefore + lines;
            notes.add("lines from " + first + " on were not compared: their entries are wrong");
          }
        }
      }
      if (signatures != null) {
        checkSignature(signatures, actual, together ? expected.seq() : 0);
      }
    }
    if (together && expected.next()) {
      findings.add(divergence().at(expected.number(), null, expected.sha256()));
    }
  }

  /** A line that was erased since the snapshot may be what it was then. */
  private boolean isExpected(String digest, ExpectedLines expected) {
    return (digest.equals(expected.sha256()) && !terms.scan.isAhead(expected.erasedBy()))
        || (expected.erasedBy() > terms.lastEntry && digest.equals(expected.unerased()));
  }

  private boolean isErasureToDo(long line, ExpectedLines expected, String digest) {
    if (expected.erasedBy() > 0 && digest.equals(expected.unerased())) {
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

  private Divergence divergence() {
    return new Divergence(part, terms.chain, terms.scan);
  }

  /**
   * @param seq the entry of the line; 0 where it is not known
   */
  private void checkSignature(LineSignatures check, ByteLines line, long seq) {
    if (line.tooLong()) {
      if (terms.signed) {
        tell(Kind.SIGNATURE, line.number(), "is too long for a signature");
      }
      return;
    }
    int length = line.complete() ? line.kept() - 1 : line.kept();
    String problem = check.problem(line.array(), length, terms.signed);
    String key = check.lastKey();
    Long retired = key == null ? null : terms.scan.retired.get(key);
    if (problem != null) {
      tell(Kind.SIGNATURE, line.number(), problem);
    } else if (retired != null && seq > retired) {
      tell(
          Kind.KEY,
          line.number(),
          "is signed by " + key + ", which entry " + retired + " replaced");
    }
  }

  private void tell(Kind kind, long line, String problem) {
    badSignatureCount++;
    if (badSignatureCount <= MOST_SIGNATURES) {
      badSignatures.add(new Finding(kind, line, part.prefix() + "line " + line + " " + problem));
    }
  }
}
