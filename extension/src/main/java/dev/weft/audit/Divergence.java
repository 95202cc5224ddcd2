package dev.weft.audit;

import dev.weft.audit.Finding.Kind;
import dev.weft.audit.file.ByteLines;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Says what happened to a ledger at the first line that is not the expected one. Reads the part and
 * its entries once more and compares the sums of the digests behind that place, which needs no
 * memory: one line that was edited, removed, inserted or moved is told exactly; of several changes
 * the first is named by where its lines are found later.
 */
final class Divergence {
  private final LedgerPart part;
  private final Path chain;
  private final ChainScan scan;

  Divergence(LedgerPart part, Path chain, ChainScan scan) {
    this.part = part;
    this.chain = chain;
    this.scan = scan;
  }

  /** The lines behind a place: how many, the sum of their digests, where some digest is. */
  private static final class Rest {
    long count;
    BigInteger sum = BigInteger.ZERO;
    long found;

    void add(long number, String digest, @Nullable String wanted) {
      count++;
      sum = sum.add(new BigInteger(digest, 16));
      if (found == 0 && digest.equals(wanted)) {
        found = number;
      }
    }
  }

  /**
   * The finding for a line, of which at least one side exists.
   *
   * @param actual the digest in the ledger; null where it has ended
   * @param expected the digest of the chain; null where it has ended
   */
  Finding at(long line, @Nullable String actual, @Nullable String expected) throws IOException {
    Rest actuals = actuals(line, expected);
    Rest expecteds = expecteds(line, actual);
    if (actual == null) {
      long last = line + expecteds.count;
      return new Finding(
          Kind.TRUNCATED,
          line,
          part.prefix()
              + (last == line ? "line " + line + " is" : "lines " + line + " to " + last + " are")
              + " missing at the end");
    }
    if (expected == null) {
      return new Finding(
          Kind.INSERTED,
          line,
          part.prefix()
              + "line "
              + line
              + " is not in the chain: it was inserted, or its writer was killed and none came"
              + " after it");
    }
    BigInteger here = new BigInteger(actual, 16);
    BigInteger should = new BigInteger(expected, 16);
    BigInteger surplus = actuals.sum.subtract(expecteds.sum);
    Kind kind;
    if (actuals.count == expecteds.count && surplus.signum() == 0) {
      kind = Kind.EDITED;
    } else if (actuals.count == expecteds.count && surplus.equals(should.subtract(here))) {
      kind = Kind.REORDERED;
    } else if (actuals.count + 1 == expecteds.count && surplus.equals(here.negate())) {
      kind = Kind.REMOVED;
    } else if (actuals.count == expecteds.count + 1 && surplus.equals(should)) {
      kind = Kind.INSERTED;
    } else {
      return several(line, actuals, expecteds);
    }
    return new Finding(kind, line, part.prefix() + message(kind, line, expecteds.found));
  }

  private Finding several(long line, Rest actuals, Rest expecteds) {
    Kind kind;
    if (expecteds.found > 0 && actuals.found > 0) {
      kind = Kind.REORDERED;
    } else if (expecteds.found > 0) {
      kind = Kind.REMOVED;
    } else if (actuals.found > 0) {
      kind = Kind.INSERTED;
    } else {
      kind = Kind.EDITED;
    }
    return new Finding(
        kind,
        line,
        part.prefix() + message(kind, line, expecteds.found) + "; more was changed behind it");
  }

  private static String message(Kind kind, long line, long place) {
    return switch (kind) {
      case EDITED -> "line " + line + " was edited";
      case REMOVED -> "line " + line + " was removed";
      case INSERTED -> "line " + line + " was inserted";
      default -> "line " + line + " is out of order" + (place > 0 ? ": it was line " + place : "");
    };
  }

  private Rest actuals(long line, @Nullable String wanted) throws IOException {
    Rest rest = new Rest();
    try (ByteLines lines = part.open()) {
      while (lines.next()) {
        if (lines.number() > line) {
          rest.add(lines.number(), lines.sha256(), wanted);
        }
      }
    }
    return rest;
  }

  private Rest expecteds(long line, @Nullable String wanted) throws IOException {
    Rest rest = new Rest();
    try (ExpectedLines lines =
        new ExpectedLines(chain, part.entriesFrom(), part.entriesTo(), scan)) {
      while (lines.next()) {
        if (lines.number() > line) {
          rest.add(lines.number(), lines.sha256(), wanted);
        }
      }
    }
    return rest;
  }
}
