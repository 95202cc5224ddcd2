package dev.weft.audit;

import dev.weft.audit.Finding.Kind;
import dev.weft.audit.file.ByteLines;
import dev.weft.audit.key.PublicKeys;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads a chain from its beginning, checks that each entry follows the one before, and keeps what
 * is rare: keys, erasures, cuts. Stops at the first entry that is wrong.
 */
final class ChainScan {

  /** The ledger was found to be shorter. */
  record Cut(long seq, long to) {}

  /**
   * The ledger became a segment; its lines are these bytes of all.
   *
   * @param entriesFrom where its entries begin in the file of the chain; they end behind its own
   */
  record Closed(long seq, String segment, long at, long bytes, long entriesFrom, long entriesTo) {}

  private final Path file;
  private final @Nullable PublicKeys trusted;

  final List<Finding> findings = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /** The places in the ledger that were blanked, each with the first erasure that counts. */
  final TreeMap<Long, Long> erased = new TreeMap<>();

  /** The entry at which each key was replaced. */
  final Map<String, Long> retired = new LinkedHashMap<>();

  final Set<String> keys = new HashSet<>();
  final List<Cut> cuts = new ArrayList<>();
  final List<Closed> segments = new ArrayList<>();

  /** The segments that were deleted when their time was over, with the entry that says so. */
  private final Map<String, Long> removed = new HashMap<>();

  /** The last segment that is older than the chain; empty for none. */
  String before = "";

  /** Whether all entries follow each other. */
  boolean whole = true;

  /** The last entry, or the one before the first that is wrong. */
  long seq;

  /** Where that entry ends in the file. */
  long end;

  String hash = ChainEntry.NO_HASH;
  @Nullable String currentKey;
  private @Nullable String markedHash;

  /** Where the lines that are chained end, and where those of the open file begin. */
  private long linesEnd;

  private long base;

  /** What is behind it may be anybody's, since nothing is erased or removed before the head. */
  private long headSeq = Long.MAX_VALUE;

  private long entries;
  private long recovered;
  private long firstRecovered;

  /**
   * @param trusted the keys of signatures; null for not checking them
   */
  ChainScan(Path file, @Nullable PublicKeys trusted) {
    this.file = file;
    this.trusted = trusted;
  }

  /**
   * Reads up to a place in the file, and goes on from there when it is called again.
   *
   * @param mark the entry whose hash is kept
   */
  void read(long size, long mark) throws IOException {
    if (!whole || size <= end) {
      return;
    }
    long before = entries;
    try (ByteLines lines = ByteLines.of(file, end, size)) {
      while (lines.next()) {
        ChainEntry entry = parse(lines);
        long number = before + lines.number();
        if (entry == null || !entry.sealed()) {
          if (lines.complete()) {
            whole = false;
            find(Kind.CHAIN_EDITED, "entry " + number + " of the chain was edited");
          } else {
            notes.add("the last entry of the chain is incomplete: its writer was killed");
          }
          break;
        }
        if (entry.seq() != seq + 1 || !entry.prev().equals(hash)) {
          whole = false;
          outOfOrder(entry, number, size);
          break;
        }
        seq = entry.seq();
        end = lines.at() + lines.bytes();
        entries = number;
        hash = entry.hash();
        if (seq == mark) {
          markedHash = hash;
        }
        take(entry);
      }
    }
  }

  /** Learns up to which entry the head tells of; a head that is wrong is a finding of its own. */
  void compareWith(@Nullable Head head) {
    if (head != null && head.seq() <= seq && Objects.equals(hashOf(head.seq()), head.hash())) {
      headSeq = head.seq();
    }
  }

  /** The hash of the marked entry, which is the one asked for; null if there is none so far. */
  @Nullable String hashOf(long entry) {
    return entry == 0 ? ChainEntry.NO_HASH : markedHash;
  }

  /** Whether an erasure or a removal is behind the head: then nobody has erased or removed yet. */
  boolean isAhead(long entry) {
    return entry > headSeq;
  }

  /** The entry that says that a segment was removed, or null. */
  @Nullable Long removalOf(String segment) {
    return removed.get(segment);
  }

  /** What an auditor should know, in the order of the entries. */
  List<String> notes() {
    List<String> all = new ArrayList<>(notes);
    if (recovered > 0) {
      all.add(
          recovered
              + " lines were chained by a later writer, the first by entry "
              + firstRecovered
              + ": their own was killed, or knew nothing of the chain");
    }
    return all;
  }

  private void take(ChainEntry entry) {
    switch (entry.kind()) {
      case ChainEntry.LINE -> takeLine(entry);
      case ChainEntry.RECOVERED -> {
        takeLine(entry);
        recovered++;
        firstRecovered = firstRecovered == 0 ? seq : firstRecovered;
      }
      case ChainEntry.KEY -> takeKey(entry);
      case ChainEntry.ERASED -> takeErasure(entry);
      case ChainEntry.CUT -> {
        linesEnd = entry.number("to");
        cuts.add(new Cut(seq, linesEnd));
        find(
            Kind.TRUNCATED,
            seq,
            "bytes "
                + entry.number("to")
                + " to "
                + entry.number("from")
                + " of the ledger were gone at "
                + entry.word("time")
                + " (entry "
                + seq
                + " of the chain)");
      }
      case ChainEntry.SEGMENT -> takeSegment(entry);
      case ChainEntry.BEFORE -> takeBefore(entry);
      case ChainEntry.REMOVED -> {
        removed.put(entry.word("segment"), seq);
        notes.add(
            entry.word("segment")
                + " with "
                + entry.number("lines")
                + " lines was removed at "
                + entry.word("time")
                + ": its time was over");
        checkSignature(entry, "the removal", currentKey != null);
      }
      case ChainEntry.AHEAD -> takeAhead(entry);
      case ChainEntry.BROKEN ->
          find(
              Kind.CHAIN_TRUNCATED,
              seq,
              "at " + entry.word("time") + " " + entry.word("what") + " (entry " + seq + ")");
      default -> {
        // What a later version adds is covered by the hashes.
      }
    }
  }

  /** Where the entries of the ledger's own file begin. */
  long entriesOfOpen() {
    return segments.isEmpty() ? 0 : segments.get(segments.size() - 1).entriesTo();
  }

  private void takeKey(ChainEntry entry) {
    String id = entry.word("key");
    String replaced = currentKey;
    if (keys.contains(id)) {
      find(Kind.KEY, seq, "entry " + seq + " brings back the key " + id + ", which was replaced");
    }
    boolean byOld = replaced != null && entry.word("signed_by").equals(replaced);
    notes.add(
        replaced == null
            ? "key " + id + " from entry " + seq + " on"
            : "key "
                + id
                + " replaces "
                + replaced
                + " from entry "
                + seq
                + (byOld ? " on, signed by " : " on, NOT signed by ")
                + replaced);
    checkSignature(entry, "the change of keys", true);
    if (replaced != null) {
      retired.put(replaced, seq);
    }
    keys.add(id);
    currentKey = id;
  }

  private void takeErasure(ChainEntry entry) {
    List<Long> places = entry.numbers("at");
    places.forEach(at -> erased.putIfAbsent(at, seq));
    notes.add(
        places.size()
            + " lines were erased at "
            + entry.word("time")
            + " by "
            + entry.word("by")
            + (entry.word("reason").isEmpty() ? "" : ": " + entry.word("reason")));
    checkSignature(entry, "the erasure", currentKey != null);
  }

  private void takeBefore(ChainEntry entry) {
    if (seq > 1) {
      find(Kind.CHAIN_INSERTED, seq, "entry " + seq + " can only be the first one of a chain");
      return;
    }
    before = entry.word("segment");
    notes.add("segments up to " + before + " are older than the chain");
  }

  private void takeLine(ChainEntry entry) {
    if (entry.at() != linesEnd) {
      find(Kind.CHAIN_EDITED, seq, "the line of entry " + seq + " does not follow the one before");
    }
    linesEnd = entry.at() + entry.bytes();
  }

  private void takeSegment(ChainEntry entry) {
    if (entry.at() != base || entry.at() + entry.bytes() != linesEnd) {
      find(
          Kind.CHAIN_EDITED,
          seq,
          "entry " + seq + " gives its segment other lines than the entries before it");
    }
    base = entry.at() + entry.bytes();
    linesEnd = base;
    String name = entry.word("segment");
    removed.remove(name); // not before it was there
    segments.add(new Closed(seq, name, entry.at(), entry.bytes(), entriesOfOpen(), end));
  }

  /** Whoever really erases or removes what these entries say says it again. */
  private void takeAhead(ChainEntry entry) {
    erased.values().removeIf(entry::covers);
    removed.values().removeIf(entry::covers);
    notes.add(
        "entries "
            + entry.number("from")
            + " to "
            + entry.number("to")
            + " were not in the head yet at "
            + entry.word("time")
            + ": their writer was killed, or was not Weft");
  }

  /**
   * @param needed from the first key on, whoever erases or removes has to sign; so has each key
   */
  private void checkSignature(ChainEntry entry, String what, boolean needed) {
    if (trusted == null) {
      return;
    }
    String by = entry.word("signed_by");
    String text = ChainEntry.signedText(entry.text());
    if (by.isEmpty() || text == null) {
      if (needed) {
        find(Kind.SIGNATURE, seq, what + " of entry " + seq + " is not signed");
      }
    } else if (!trusted.verifies(by, text, entry.word("sig"))) {
      find(Kind.SIGNATURE, seq, what + " of entry " + seq + " is not signed by " + by);
    } else if (retired.containsKey(by)) {
      find(
          Kind.KEY,
          seq,
          what + " of entry " + seq + " is signed by " + by + ", which was replaced");
    }
  }

  /** One entry does not follow the one before: what comes later tells why. */
  private void outOfOrder(ChainEntry entry, long line, long size) throws IOException {
    long expected = seq + 1;
    boolean expectedLater = false;
    boolean again = false;
    try (ByteLines lines = ByteLines.of(file, 0, size)) {
      while (lines.next()) {
        ChainEntry later = lines.number() > line ? parse(lines) : null;
        expectedLater |= later != null && later.seq() == expected;
        again |= later != null && later.seq() == entry.seq();
      }
    }
    if (entry.seq() < expected || (again && expectedLater)) {
      find(Kind.CHAIN_INSERTED, "entry " + line + " of the chain was inserted");
    } else if (entry.seq() == expected) {
      find(
          Kind.CHAIN_EDITED,
          "entry " + line + " of the chain does not follow the one before: one was rewritten");
    } else if (expectedLater) {
      find(Kind.CHAIN_REORDERED, "entry " + line + " of the chain is out of order");
    } else {
      find(
          Kind.CHAIN_REMOVED,
          "entry " + expected + " of the chain was removed, and all up to " + (entry.seq() - 1));
    }
  }

  private static @Nullable ChainEntry parse(ByteLines lines) {
    try {
      return lines.complete() && !lines.tooLong()
          ? ChainEntry.parse(lines.array(), lines.kept() - 1)
          : null;
    } catch (IOException notAnEntry) {
      return null;
    }
  }

  private void find(Kind kind, String message) {
    find(kind, seq + 1, message);
  }

  private void find(Kind kind, long number, String message) {
    findings.add(new Finding(kind, number, message));
  }
}
