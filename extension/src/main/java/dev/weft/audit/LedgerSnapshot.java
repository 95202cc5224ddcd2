package dev.weft.audit;

import dev.weft.audit.file.AuditFiles;
import dev.weft.audit.file.ChainLock;
import dev.weft.audit.file.OpenFile;
import dev.weft.segment.Segments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files of a ledger as they are between two writes. Writers are held off only while it is
 * taken: the names of the segments are listed, the file and the head are looked at. For one thread.
 */
final class LedgerSnapshot implements AutoCloseable {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  final boolean chained;
  final long chainSize;
  final @Nullable Head head;

  /** The names of those that exist. */
  final List<String> segments;

  /** Null for a ledger that is gone. */
  final @Nullable OpenFile ledger;

  /** What an auditor should know about how it was taken. */
  final List<String> notes = new ArrayList<>();

  private LedgerSnapshot(AuditFiles files, Path headFile) throws IOException {
    // First of all: who waits for too long appends to it all the same, without an entry.
    ledger = Files.exists(files.ledger()) ? OpenFile.of(files.ledger()) : null;
    chained = Files.exists(files.chain());
    chainSize = chained ? Files.size(files.chain()) : 0;
    head = Head.read(headFile);
    segments = Segments.of(files.ledger()).stream().map(known -> known.name().toString()).toList();
    if (ledger == null && chainSize == 0 && segments.isEmpty()) {
      throw new NoSuchFileException(files.ledger().toString());
    }
  }

  /**
   * Takes it.
   *
   * @throws IOException if a file cannot be read, or writers leave no room for it
   */
  static LedgerSnapshot take(AuditFiles files, Path headFile) throws IOException {
    try {
      new LedgerSnapshot(files, headFile).close(); // loads what is needed while nobody waits for it
    } catch (IOException changing) {
      // Told of below, if it is still so.
    }
    List<String> notes = new ArrayList<>();
    while (true) {
      ChainLock lock = lock(files, notes);
      LedgerSnapshot taken;
      try {
        taken = new LedgerSnapshot(files, headFile);
      } finally {
        if (lock != null) {
          lock.release();
        }
      }
      if (lock != null || !notes.isEmpty() || !Files.exists(files.lock())) {
        taken.notes.addAll(notes);
        return taken;
      }
      taken.close(); // its first writer came just now
    }
  }

  /** Reads on in the chain, up to where it ends by now, between two writes. */
  static void readOn(ChainScan scan, AuditFiles files, Path headFile) throws IOException {
    ChainLock lock = lock(files, new ArrayList<>());
    try {
      Head head = Head.read(headFile);
      scan.read(Files.size(files.chain()), head == null ? 0 : head.seq());
      scan.compareWith(head);
    } finally {
      if (lock != null) {
        lock.release();
      }
    }
  }

  /** Null where nobody writes, or where nothing can be locked, which is noted. */
  private static @Nullable ChainLock lock(AuditFiles files, List<String> notes) throws IOException {
    if (!Files.exists(files.lock())) {
      return null;
    }
    ChainLock lock = new ChainLock(files.lock());
    boolean locked;
    try {
      locked = lock.acquireShared(LONGEST_WAIT);
    } catch (IOException impossible) {
      notes.add("the files could not be locked (" + impossible.getMessage() + ")");
      return null;
    }
    if (!locked) {
      throw new IOException("another process holds " + files.lock() + " -> try again later");
    }
    return lock;
  }

  @Override
  public void close() throws IOException {
    if (ledger != null) {
      ledger.close();
    }
  }
}
