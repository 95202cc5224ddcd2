package dev.weft.queue;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.weft.ledger.IncompleteWriteException;
import dev.weft.ledger.Journal;
import dev.weft.ledger.Loss;
import dev.weft.line.LineBuffer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A disk that stalls and fails when it is told to, at the place of the system calls. */
final class FakeDisk implements LineFile {
  private static final Path PATH = Path.of("fake", "events.jsonl");

  private final List<String> content = new CopyOnWriteArrayList<>();
  private final AtomicReference<@Nullable IOException> failure = new AtomicReference<>();
  private final AtomicReference<@Nullable IOException> forceFailure = new AtomicReference<>();
  private final AtomicReference<@Nullable Loss> loss = new AtomicReference<>();
  private final List<Loss> notes = new CopyOnWriteArrayList<>();
  private final AtomicInteger attempts = new AtomicInteger();
  private final AtomicInteger forces = new AtomicInteger();
  private final Semaphore moving = new Semaphore(1);
  private final Semaphore forcing = new Semaphore(1);
  private final Semaphore naming = new Semaphore(1);
  private volatile int wholeLines;
  private volatile @Nullable Path besideJournal;

  /** From now on there can be a journal, beside that path of a real disk. */
  void allowJournal(Path ledger) {
    besideJournal = ledger;
  }

  /** Every write from now on holds its thread until {@link #move()}. */
  void stall() {
    moving.acquireUninterruptibly();
  }

  void move() {
    moving.release();
  }

  /** Every write from now on fails, after so many of its lines were taken. */
  void fail(String message, int afterLines) {
    wholeLines = afterLines;
    failure.set(new IOException(message));
  }

  void recover() {
    failure.set(null);
  }

  /** What whoever writes the ledger next is told. */
  List<Loss> notes() {
    return notes;
  }

  /** Every force from now on holds its thread until {@link #moveForce()}. */
  void stallForce() {
    forcing.acquireUninterruptibly();
  }

  void moveForce() {
    forcing.release();
  }

  void failForce() {
    forceFailure.set(new IOException("Input/output error"));
  }

  /** From now on whoever lists names, or makes one, is held until {@link #moveNames()}. */
  void stallNames() {
    naming.acquireUninterruptibly();
  }

  void moveNames() {
    naming.release();
  }

  boolean holdsNames() {
    return naming.hasQueuedThreads();
  }

  void lose(Loss what) {
    loss.set(what);
  }

  int attempts() {
    return attempts.get();
  }

  int forces() {
    return forces.get();
  }

  List<String> lines() {
    return List.copyOf(content);
  }

  /** The workflows of the lines, in their order. */
  List<String> workflows() {
    List<String> workflows = new ArrayList<>();
    for (String line : lines()) {
      workflows.add(workflow(line));
    }
    return workflows;
  }

  static String workflow(String line) {
    return line.replaceAll(".*\"workflow_id\":\"([^\"]*)\".*", "$1");
  }

  @Override
  public Path path() {
    return PATH;
  }

  @Override
  public int write(LineBuffer lines, int count) throws IOException {
    attempts.incrementAndGet();
    String text = new String(lines.array(), 0, lines.length(), US_ASCII);
    moving.acquireUninterruptibly();
    try {
      IOException cause = failure.get();
      if (cause == null) {
        content.addAll(text.lines().toList());
        return lines.length();
      }
      int whole = Math.min(wholeLines, count);
      wholeLines = 0;
      if (whole == 0) {
        throw cause;
      }
      content.addAll(text.lines().limit(whole).toList());
      throw new IncompleteWriteException(cause, whole);
    } finally {
      moving.release();
    }
  }

  @Override
  public void force() throws IOException {
    forces.incrementAndGet();
    forcing.acquireUninterruptibly();
    forcing.release();
    IOException cause = forceFailure.get();
    if (cause != null) {
      throw cause;
    }
  }

  @Override
  public @Nullable Loss takeLoss() {
    naming.acquireUninterruptibly();
    naming.release();
    return loss.getAndSet(null);
  }

  @Override
  public void leaveNote(Loss missing) {
    naming.acquireUninterruptibly();
    naming.release();
    notes.add(missing);
  }

  @Override
  public void lookFirst() {}

  @Override
  public void close() {}

  @Override
  public long size() {
    return 0;
  }

  @Override
  public Journal newJournal(int bytes) throws IOException {
    Path real = besideJournal;
    if (real == null) {
      throw new IOException("no journal on a disk that is not real");
    }
    return Journal.create(real, bytes);
  }
}
