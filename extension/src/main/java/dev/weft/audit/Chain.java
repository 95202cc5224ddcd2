package dev.weft.audit;

import dev.weft.audit.file.AuditFiles;
import dev.weft.audit.file.ByteLines;
import dev.weft.audit.file.ChainLock;
import dev.weft.audit.file.Forcing;
import dev.weft.audit.file.NewSegments;
import dev.weft.audit.file.SegmentParts;
import dev.weft.audit.key.KeyFiles;
import dev.weft.audit.key.SigningKey;
import dev.weft.ledger.AppendHook;
import dev.weft.segment.Segment;
import dev.weft.segment.SegmentCodec;
import dev.weft.segment.Segments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes, beside a ledger, a chain of hashes: one entry a line, and its head in a file of its own.
 *
 * <p>Threads and processes that write to one ledger take turns, from before a write until its
 * entries are written. Whoever comes first after a crash chains the lines that have no entry yet,
 * as recovered ones. Called by the thread that writes the ledger, one at a time. A chain that
 * cannot be written is told of, and the ledger's line is written all the same.
 */
public final class Chain implements AppendHook {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

  /** While it is known that the chain cannot be written. */
  private static final Duration SHORT_WAIT = Duration.ofMillis(10);

  private final AuditFiles files;
  private final ChainLock lock;
  private final ChainFile chain;
  private final NewSegments newSegments;
  private final @Nullable SigningKey key;
  private final @Nullable Path keyFile;
  private final Clock clock;
  private final Consumer<String> problems;

  private @Nullable Forcing forcing;
  private boolean locked;
  private boolean ready;
  private boolean retiredKey;
  private boolean failing;

  /**
   * @param heads the directory below which the head is written; null for beside the ledger
   * @param key signs heads and changes of keys; null for no signatures
   * @param keyFile where the key is from: the one before it may lie beside
   * @param problems gets what an operator should know
   */
  public Chain(
      Path ledger,
      @Nullable Path heads,
      @Nullable SigningKey key,
      @Nullable Path keyFile,
      Clock clock,
      Consumer<String> problems) {
    this(AuditFiles.of(ledger, heads), key, keyFile, clock, problems);
  }

  Chain(AuditFiles files, @Nullable SigningKey key, Clock clock) {
    this(files, key, null, clock, problem -> {});
  }

  private Chain(
      AuditFiles files,
      @Nullable SigningKey key,
      @Nullable Path keyFile,
      Clock clock,
      Consumer<String> problems) {
    this.files = files;
    this.lock = new ChainLock(files.lock());
    this.chain = new ChainFile(files.chain());
    this.newSegments = new NewSegments(files.ledger());
    this.key = key;
    this.keyFile = keyFile;
    this.clock = clock;
    this.problems = problems;
  }

  /** From now on each line is forced to the disk, then its entry, and then the head. */
  public Chain forced() {
    return forced(Forcing.DISK);
  }

  Chain forced(Forcing how) {
    forcing = how;
    return this;
  }

  @Override
  public boolean before() {
    ready = false;
    try {
      begin(failing ? SHORT_WAIT : LONGEST_WAIT);
      announceKey();
      flush();
      ready = true;
    } catch (IOException e) {
      fail(e);
    }
    return ready;
  }

  @Override
  public void written(byte[] bytes, int length) {
    if (!ready) {
      return;
    }
    try {
      closeSegments();
      long size = Files.size(files.ledger());
      if (size < chain.end() - chain.base()) {
        throw new IOException("the file is shorter than it was"); // the next writer records a cut
      }
      if (size == chain.end() - chain.base() + length) {
        chain.addLines(bytes, length);
      } else {
        // A fragment before it, or a program that knows nothing of the chain, wrote meanwhile.
        addLines(size, size - length);
      }
      flush();
      failing = false;
    } catch (IOException e) {
      fail(e);
    }
  }

  @Override
  public void after() {
    if (locked) {
      locked = false;
      lock.release();
    }
  }

  /**
   * Takes the lock and brings the chain up to the ledger's end; {@link #after} gives it back.
   *
   * @throws IOException if others hold it for too long, or a file cannot be read or written
   */
  void begin(Duration longest) throws IOException {
    Path directory = files.chain().getParent();
    if (directory != null && !Files.isDirectory(directory)) {
      Files.createDirectories(directory);
    }
    locked = lock.acquire(longest);
    if (!locked) {
      throw new IOException("another process holds " + files.lock());
    }
    if (!chain.isUnchanged()) {
      compareWithHead();
    }
    closeSegments();
    long size = Files.exists(files.ledger()) ? Files.size(files.ledger()) : 0;
    if (size < chain.end() - chain.base()) {
      addCut(size);
    }
    if (size > chain.end() - chain.base()) {
      addLines(size, size);
    }
  }

  long base() {
    return chain.base();
  }

  @Override
  public String lastSegment() {
    return chain.lastSegment();
  }

  @Nullable Long startOf(String segment) {
    return chain.startOf(segment);
  }

  boolean isRemoved(String segment) {
    return chain.isRemoved(segment);
  }

  /** Records new segments, those too whose maker was killed before it could. */
  private void closeSegments() throws IOException {
    if (!newSegments.mayBe(chain.end() - chain.base())) {
      return;
    }
    List<Segment> segments = Segments.of(files.ledger());
    if (chain.seq() == 0 && !segments.isEmpty()) {
      String last = segments.get(segments.size() - 1).name().toString();
      add(ChainEntry.BEFORE, Map.of("time", now(), "segment", last));
    }
    for (Segment segment : segments) {
      if (SegmentParts.isAfter(segment.name(), files.ledger(), chain.lastSegment())) {
        addSegment(segment);
      }
    }
    newSegments.seen();
  }

  private void addSegment(Segment segment) throws IOException {
    long known = chain.end() - chain.base();
    long size = SegmentParts.size(segment, List.of(SegmentCodec.GZIP));
    if (size < known) {
      addCut(size, size);
    } else if (size > known) {
      try (ByteLines lines = SegmentParts.lines(segment, List.of(SegmentCodec.GZIP), known)) {
        while (lines.next()) { // also a fragment, which nobody will end any more
          chain.addLine(ChainEntry.RECOVERED, lines.bytes(), lines.sha256(), now());
        }
      }
    }
    if (forcing != null) {
      forcing.file(segment.file());
      forcing.directoryOf(segment.file());
    }
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("time", now());
    members.put("segment", segment.name().toString());
    members.put("at", chain.base());
    members.put("bytes", size);
    add(ChainEntry.SEGMENT, members);
  }

  void add(String kind, Map<String, ?> members) {
    chain.add(ChainEntry.of(chain.seq() + 1, kind, members, key, chain.hash()));
  }

  /** Writes what was added, and the head, forced to the disk; a signed head is left to others. */
  void finish() throws IOException {
    if (chain.hasPending()) {
      Forcing how = forcing == null ? Forcing.DISK : forcing;
      chain.flush(how);
      if (mayWriteHead()) {
        writeHead(how);
      }
    }
  }

  /** Refuses what must not be done before the head tells of it, if it cannot be signed here. */
  void requireOwnHead() throws IOException {
    if (!mayWriteHead()) {
      throw new IOException(
          files.head() + " is signed -> set weft.signing.key-file, as its writer does");
    }
  }

  private boolean mayWriteHead() throws IOException {
    Head head = key != null || chain.currentKey() == null ? null : Head.read(files.head());
    return head == null || head.signedBy() == null;
  }

  @Nullable String currentKey() {
    return chain.currentKey();
  }

  String now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
  }

  private void flush() throws IOException {
    if (!chain.hasPending()) {
      return;
    }
    if (forcing != null && Files.exists(files.ledger())) {
      forcing.file(files.ledger());
    }
    chain.flush(forcing);
    writeHead(forcing);
  }

  private void writeHead(@Nullable Forcing how) throws IOException {
    Head.write(files.head(), chain.seq(), chain.hash(), chain.end(), now(), key, how);
  }

  /**
   * The head tells of every entry but those of a writer that was killed between the two files; the
   * chain keeps in mind which. One that is not its head's stays marked as broken.
   */
  private void compareWithHead() throws IOException {
    Head here = Head.read(files.head());
    Head head = here == null ? Head.read(AuditFiles.of(files.ledger()).head()) : here; // as before
    chain.refresh(head == null ? -1 : head.seq());
    if (head == null && chain.seq() == 0) {
      writeHead(forcing);
      if (files.hasLines()) {
        problems.accept("the chain of " + files.ledger() + " begins behind lines without entries");
      }
      return;
    }
    String problem = chain.differenceFrom(head);
    if (problem != null || head == null) {
      addBroken(String.valueOf(problem), head);
    } else if (head.seq() < chain.seq()) {
      add(ChainEntry.AHEAD, range(head.seq() + 1, chain.seq()));
    }
  }

  private Map<String, Object> range(long from, long to) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("time", now());
    members.put("from", from);
    members.put("to", to);
    return members;
  }

  private void addBroken(String what, @Nullable Head head) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("time", now());
    members.put("what", what);
    if (head != null && !head.equals(Head.NONE)) {
      members.put("head_seq", head.seq());
      members.put("head_hash", head.hash());
    }
    add(ChainEntry.BROKEN, members);
    problems.accept("the chain of " + files.ledger() + " is broken: " + what);
  }

  /** The ledger is shorter than it was; the chain goes on behind its last whole line. */
  private void addCut(long size) throws IOException {
    addCut(size, size == 0 ? 0 : ByteLines.endOfLines(files.ledger(), size));
  }

  private void addCut(long size, long to) {
    add(ChainEntry.CUT, range(chain.end(), chain.base() + to));
    problems.accept(
        files.ledger() + " was cut to " + size + " bytes by another program; its chain says so");
  }

  private void announceKey() {
    if (key == null || key.id().equals(chain.currentKey())) {
      return;
    }
    if (chain.knows(key.id())) {
      if (!retiredKey) {
        retiredKey = true;
        problems.accept(
            ("the signing key %s was replaced by %s in %s"
                    + " -> sign with that one, or with a new one under a new weft.signing.key-id")
                .formatted(key.id(), chain.currentKey(), files.ledger()));
      }
      return;
    }
    String before = chain.currentKey();
    SigningKey old = before == null || keyFile == null ? null : KeyFiles.beside(keyFile, before);
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("time", now());
    members.put("key", key.id());
    if (before != null) {
      members.put("replaces", before);
    }
    chain.add(
        ChainEntry.of(
            chain.seq() + 1, ChainEntry.KEY, members, old == null ? key : old, chain.hash()));
  }

  /** The lines of the ledger that are not chained yet; those before a place are recovered. */
  private void addLines(long size, long written) throws IOException {
    try (ByteLines lines = ByteLines.of(files.ledger(), chain.end() - chain.base(), size)) {
      while (lines.next() && lines.complete()) {
        if (lines.at() < written) {
          chain.addLine(ChainEntry.RECOVERED, lines.bytes(), lines.sha256(), now());
        } else {
          chain.addLine(ChainEntry.LINE, lines.bytes(), lines.sha256(), null);
        }
      }
    }
  }

  private void fail(IOException e) {
    ready = false;
    newSegments.forget();
    if (chain.hasPending()) {
      chain.forget();
    }
    if (!failing) {
      failing = true;
      problems.accept(
          ("the chain of %s cannot be written (%s); its lines are chained when it can"
                  + " -> make %s and %s writable")
              .formatted(
                  files.ledger(),
                  e.getMessage(),
                  files.chain().getParent(),
                  files.head().getParent()));
    }
  }
}
