package dev.weft.audit;

import dev.weft.archive.SegmentRewrite;
import dev.weft.audit.SubjectLines.Place;
import dev.weft.audit.file.ArchiveLock;
import dev.weft.audit.file.AuditFiles;
import dev.weft.audit.file.ByteLines;
import dev.weft.audit.file.Digests;
import dev.weft.audit.file.ErasableFile;
import dev.weft.audit.file.SegmentParts;
import dev.weft.audit.key.SigningKey;
import dev.weft.segment.LedgerLock;
import dev.weft.segment.Segment;
import dev.weft.segment.SegmentCodec;
import dev.weft.segment.SegmentName;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Blanks the lines of one subject: spaces, and the line feed. Every other byte of the file stays
 * what and where it is, so writers may go on, readers skip the line, and a chain still knows its
 * length. What was erased, by whom and why is an entry of the chain. For one thread.
 */
public final class LedgerEraser {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
  private static final int PLACES_AN_ENTRY = 1000;

  /**
   * What an erasure did to one file.
   *
   * @param lines how many lines it has
   * @param erased the numbers of those that were blanked
   * @param mentioned the numbers of others that hold the id somewhere else
   */
  public record Erasure(Path file, long lines, List<Long> erased, List<Long> mentioned) {

    public Erasure {
      erased = List.copyOf(erased);
      mentioned = List.copyOf(mentioned);
    }
  }

  private final Subject subject;
  private final String by;
  private final String reason;
  private final @Nullable SigningKey key;
  private final Clock clock;
  private final String salt;

  /**
   * @param by who erases
   * @param reason why, or an empty text
   * @param key signs the entry; needed where a chain has a key
   */
  public LedgerEraser(
      Subject subject, String by, String reason, @Nullable SigningKey key, Clock clock) {
    this.subject = subject;
    this.by = by;
    this.reason = reason;
    this.key = key;
    this.clock = clock;
    byte[] random = new byte[16];
    new SecureRandom().nextBytes(random);
    this.salt = Digests.hex(random);
  }

  /** What records say instead of the id: the SHA-256 of a salt and the id. */
  public Map<String, String> fingerprint() {
    return Map.of("salt", salt, "subject", Digests.of(salt + subject.id()));
  }

  /** The same in a file that is not encrypted. */
  public Erasure erase(Path file, @Nullable Path head) throws IOException {
    return erase(file, head, List.of(SegmentCodec.GZIP));
  }

  /**
   * Erases in a live ledger, or in a closed segment that is named itself. A file that becomes a
   * segment while it is read is left to who erases in segments, and the one behind it is read.
   *
   * @param head where the head of the chain is; null for beside the ledger
   * @param codecs for the form of a segment
   * @throws IllegalStateException if the chain needs a key or its head, and there is none
   */
  public Erasure erase(Path file, @Nullable Path head, List<SegmentCodec> codecs)
      throws IOException {
    Path ledger = SegmentParts.ledgerOf(file);
    if (ledger != null) {
      return eraseSegment(ledger, SegmentParts.nameOf(ledger, file), head, codecs);
    }
    AuditFiles beside = AuditFiles.of(file);
    AuditFiles files = head == null ? beside : beside.withHead(head);
    while (true) {
      SubjectLines found = new SubjectLines(subject);
      try (ErasableFile open = ErasableFile.open(file)) {
        found.read(open.lines(0));
        boolean chained = Files.exists(files.chain());
        if (chained ? eraseChained(files, open, found) : erasePlain(open, found)) {
          return new Erasure(file, found.lines, found.numbers, found.mentioned);
        }
      }
    }
  }

  /**
   * Erases in a closed segment, in whatever form it is. A running agent's archive is kept away from
   * the segments meanwhile.
   *
   * @param head where the head of the chain is; null for beside the ledger
   * @param codecs for the form of the segment
   * @throws IllegalStateException if the chain needs a key or its head, and there is none
   */
  public Erasure eraseSegment(
      Path ledger, SegmentName name, @Nullable Path head, List<SegmentCodec> codecs)
      throws IOException {
    AuditFiles beside = AuditFiles.of(ledger);
    LedgerLock lock = ArchiveLock.acquire(ledger, LONGEST_WAIT);
    try {
      Segment segment = SegmentParts.find(ledger, name.toString());
      SubjectLines found = new SubjectLines(subject);
      try (ByteLines lines = SegmentParts.lines(segment, codecs, 0)) {
        found.read(lines);
      }
      if (!found.places.isEmpty()) {
        recordInChain(head == null ? beside : beside.withHead(head), name, found);
        if (segment.isPlain()) {
          try (ErasableFile open = ErasableFile.open(segment.file())) {
            blank(open, found.places);
          }
        } else {
          rewrite(segment, codecs, found.places);
        }
      }
      SegmentRewrite.keepOnly(segment.file(), name); // a killed archive may have left its lines
      return new Erasure(segment.file(), found.lines, found.numbers, found.mentioned);
    } finally {
      lock.close();
    }
  }

  private static void rewrite(Segment segment, List<SegmentCodec> codecs, List<Place> places)
      throws IOException {
    boolean done =
        new SegmentRewrite(codecs)
            .withLines(
                segment,
                out -> {
                  try (InputStream in = segment.open(codecs)) {
                    copyWithout(in, out, places);
                  }
                },
                Files.getLastModifiedTime(segment.file()));
    if (!done) {
      throw new IOException(segment.file() + " has changed -> erase again");
    }
  }

  private void recordInChain(AuditFiles files, SegmentName name, SubjectLines found)
      throws IOException {
    if (!Files.exists(files.chain())) {
      return;
    }
    requireHead(files);
    Chain chain = new Chain(files, key, clock);
    try {
      chain.begin(LONGEST_WAIT);
      Long start = chain.startOf(name.toString());
      if (start != null) { // and not older than the chain
        record(chain, found, start);
      }
      chain.finish();
    } finally {
      chain.after();
    }
  }

  private static void requireHead(AuditFiles files) {
    if (!Files.exists(files.head())) {
      throw new IllegalStateException("no head of the chain at " + files.head() + " -> name it");
    }
  }

  private void record(Chain chain, SubjectLines found, long start) {
    if (key == null && chain.currentKey() != null && !found.places.isEmpty()) {
      throw new IllegalStateException(
          "the chain is signed with " + chain.currentKey() + " -> sign the erasure, too");
    }
    for (int i = 0; i < found.places.size(); i += PLACES_AN_ENTRY) {
      int to = Math.min(i + PLACES_AN_ENTRY, found.places.size());
      chain.add(ChainEntry.ERASED, record(chain.now(), found.places.subList(i, to), start));
    }
  }

  private static boolean erasePlain(ErasableFile open, SubjectLines found) throws IOException {
    if (!open.isThere(found.end)) {
      return false;
    }
    blank(open, found.places);
    return true;
  }

  /** The record comes first: a line that is still there is erased by the next try. */
  private boolean eraseChained(AuditFiles files, ErasableFile open, SubjectLines found)
      throws IOException {
    requireHead(files);
    Chain chain = new Chain(files, key, clock);
    try {
      chain.begin(LONGEST_WAIT);
      if (!open.isThere(found.end)) {
        return false;
      }
      found.read(open.lines(found.end));
      record(chain, found, chain.base());
      chain.finish();
      blank(open, found.places);
      return true;
    } finally {
      chain.after();
    }
  }

  private Map<String, Object> record(String time, List<Place> places, long start) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("time", time);
    members.put("by", by);
    members.put("reason", reason);
    members.putAll(fingerprint());
    members.put("at", places.stream().map(place -> start + place.at()).toList());
    return members;
  }

  private static void blank(ErasableFile open, List<Place> places) throws IOException {
    for (Place place : places) {
      open.overwrite(place.at(), spaces(place));
    }
    if (!places.isEmpty()) {
      open.force();
    }
  }

  private static byte[] spaces(Place place) {
    byte[] spaces = new byte[(int) place.bytes() - 1];
    Arrays.fill(spaces, (byte) ' ');
    return spaces;
  }

  private static void copyWithout(InputStream in, OutputStream out, List<Place> places)
      throws IOException {
    long at = 0;
    for (Place place : places) {
      copy(in, out, place.at() - at);
      in.skipNBytes(place.bytes() - 1);
      out.write(spaces(place));
      at = place.at() + place.bytes() - 1;
    }
    in.transferTo(out);
  }

  private static void copy(InputStream in, OutputStream out, long bytes) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    for (long rest = bytes; rest > 0; ) {
      int read = in.readNBytes(buffer, 0, (int) Math.min(buffer.length, rest));
      if (read == 0) {
        throw new IOException("the file has changed");
      }
      out.write(buffer, 0, read);
      rest -= read;
    }
  }
}
