package dev.weft.audit;

import dev.weft.audit.file.ByteLines;
import dev.weft.audit.file.Digests;
import dev.weft.audit.file.Forcing;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The file of a chain as its writers see it: where it ends. Used with the lock held, by one thread.
 */
final class ChainFile {
  private final Path path;
  private final StringBuilder pending = new StringBuilder();

  private @Nullable Object fileKey;
  private long size;
  private long seq;
  private String hash = ChainEntry.NO_HASH;
  private long end;
  private long base;
  private String lastSegment = "";

  /** Where each segment begins among all lines. */
  private final Map<String, Long> segments = new LinkedHashMap<>();

  private final Map<String, Long> removed = new HashMap<>();
  private final Set<String> keys = new LinkedHashSet<>();
  private @Nullable String currentKey;

  private long markedSeq;
  private @Nullable String markedHash;

  ChainFile(Path path) {
    this.path = path;
  }

  /** The last entry. */
  long seq() {
    return seq;
  }

  /** The hash of the last entry. */
  String hash() {
    return hash;
  }

  /** How many bytes are chained, those of segments included. */
  long end() {
    return end;
  }

  /** How many of these are in segments. */
  long base() {
    return base;
  }

  /** The name of the last segment that is recorded; empty for none. */
  String lastSegment() {
    return lastSegment;
  }

  /** Where a segment begins among all lines, or null if it is not recorded. */
  @Nullable Long startOf(String segment) {
    return segments.get(segment);
  }

  boolean isRemoved(String segment) {
    return removed.containsKey(segment);
  }

  /** The key of the last change of keys, or null. */
  @Nullable String currentKey() {
    return currentKey;
  }

  /** Whether the key was or is in use. */
  boolean knows(String key) {
    return keys.contains(key);
  }

  /** Whether the file is the one of the last look, and as long. */
  boolean isUnchanged() throws IOException {
    BasicFileAttributes now = attributes();
    return now != null && now.size() == size && Objects.equals(now.fileKey(), fileKey);
  }

  /**
   * Reads what is new, all of it if the file is not the one that it was, and cuts off what a killed
   * writer left of an entry.
   *
   * @param mark the entry whose hash will be asked for
   */
  void refresh(long mark) throws IOException {
    BasicFileAttributes now = attributes();
    boolean grown =
        now != null && fileKey != null && now.size() >= size && fileKey.equals(now.fileKey());
    if (!grown || mark < seq) {
      reset();
    }
    markedSeq = mark;
    markedHash = mark == seq ? hash : null;
    if (now == null) {
      return;
    }
    long whole = size;
    try (ByteLines lines = ByteLines.of(path, size, now.size())) {
      while (lines.next() && lines.complete()) {
        whole += lines.bytes();
        read(lines);
      }
    }
    if (whole < now.size()) {
      try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
        file.setLength(whole);
      }
    }
    size = whole;
    fileKey = now.fileKey();
  }

  /**
   * What is wrong with the chain, as its head tells; null for nothing.
   *
   * @param head whose entry {@link #refresh} was told to mark
   */
  @Nullable String differenceFrom(@Nullable Head head) {
    if (head == null) {
      return "the head is missing";
    }
    if (head.equals(Head.NONE)) {
      return "what is in its place is no head";
    }
    if (head.seq() > seq) {
      return "the chain ends at entry " + seq + ", its head says " + head.seq();
    }
    return head.seq() == 0 || head.hash().equals(markedHash)
        ? null
        : "entry " + head.seq() + " is not the one of the head";
  }

  /** Adds the entry of a line, which is written by {@link #flush}. */
  void addLine(String kind, long bytes, String sha256, @Nullable String time) {
    add(ChainEntry.ofLine(seq + 1, kind, end, bytes, sha256, time, hash));
  }

  /** Adds the entries of whole lines, as above. */
  void addLines(byte[] bytes, int length) {
    int start = 0;
    for (int i = 0; i < length; i++) {
      if (bytes[i] == '\n') {
        addLine(ChainEntry.LINE, i + 1 - start, Digests.of(bytes, start, i + 1 - start), null);
        start = i + 1;
      }
    }
  }

  /** Adds another entry, as above. */
  void add(String entry) {
    byte[] line = entry.getBytes(StandardCharsets.UTF_8);
    try {
      accept(ChainEntry.parse(line, line.length));
    } catch (IOException impossible) {
      throw new IllegalStateException("an entry that was just made is none", impossible);
    }
    pending.append(entry).append('\n');
  }

  boolean hasPending() {
    return pending.length() > 0;
  }

  /**
   * Writes what was added; after a failure the file is read again.
   *
   * @param forcing null for not waiting for the disk
   */
  void flush(@Nullable Forcing forcing) throws IOException {
    byte[] bytes = pending.toString().getBytes(StandardCharsets.UTF_8);
    pending.setLength(0);
    try (FileOutputStream out = new FileOutputStream(path.toFile(), true)) {
      out.write(bytes);
      if (forcing != null) {
        forcing.open(path, out.getFD());
      }
    } catch (IOException e) {
      forget();
      throw e;
    }
    if (size == 0) {
      BasicFileAttributes now = attributes();
      fileKey = now == null ? null : now.fileKey();
    }
    size += bytes.length;
  }

  /** What is known is not what is in the file: it is read from its beginning next time. */
  void forget() {
    pending.setLength(0);
    reset();
    fileKey = null;
  }

  private void read(ByteLines lines) {
    if (lines.blank() || lines.tooLong()) {
      return;
    }
    try {
      accept(ChainEntry.parse(lines.array(), lines.kept() - 1));
    } catch (IOException notAnEntry) {
      // The verifier names it; the chain goes on behind the last entry.
    }
  }

  private void accept(ChainEntry entry) {
    seq = entry.seq();
    hash = entry.hash();
    if (entry.isLine()) {
      end = entry.at() + entry.bytes();
    } else if (entry.kind().equals(ChainEntry.CUT)) {
      end = entry.number("to");
    } else if (entry.kind().equals(ChainEntry.SEGMENT)) {
      lastSegment = entry.word("segment");
      segments.put(lastSegment, entry.at());
      base = entry.at() + entry.bytes();
      end = base;
    } else if (entry.kind().equals(ChainEntry.BEFORE)) {
      lastSegment = entry.word("segment");
    } else if (entry.kind().equals(ChainEntry.REMOVED)) {
      removed.put(entry.word("segment"), seq);
    } else if (entry.kind().equals(ChainEntry.AHEAD)) {
      removed.values().removeIf(entry::covers); // nothing was removed yet, so it is said again
    } else if (entry.kind().equals(ChainEntry.KEY)) {
      currentKey = entry.word("key");
      keys.add(currentKey);
    }
    if (seq == markedSeq) {
      markedHash = hash;
    }
  }

  private void reset() {
    size = 0;
    seq = 0;
    hash = ChainEntry.NO_HASH;
    end = 0;
    base = 0;
    lastSegment = "";
    segments.clear();
    removed.clear();
    keys.clear();
    currentKey = null;
  }

  private @Nullable BasicFileAttributes attributes() throws IOException {
    try {
      return Files.readAttributes(path, BasicFileAttributes.class);
    } catch (NoSuchFileException e) {
      return null;
    }
  }
}
