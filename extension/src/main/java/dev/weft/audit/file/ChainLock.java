package dev.weft.audit.file;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Keeps other threads and other processes out of a ledger and its chain. An interrupt neither ends
 * the wait nor is lost.
 */
public final class ChainLock {
  private static final int STRIPES = 64;

  /** The system's locks belong to the process, and closing the file in any place ends them. */
  private static final ReentrantLock[] OF_PROCESS = new ReentrantLock[STRIPES];

  private static final long FIRST_PAUSE_NANOS = 20_000;
  private static final long LONGEST_PAUSE_NANOS = 1_000_000;

  static {
    for (int i = 0; i < STRIPES; i++) {
      OF_PROCESS[i] = new ReentrantLock();
    }
  }

  private final Path path;
  private final ReentrantLock ofProcess;
  private @Nullable RandomAccessFile file;

  public ChainLock(Path path) {
    this.path = path;
    this.ofProcess = OF_PROCESS[Math.floorMod(path.hashCode(), STRIPES)];
  }

  /**
   * Waits until nobody else has the lock.
   *
   * @return false if somebody still had it when the time was over
   * @throws IOException if the file cannot be locked
   */
  public boolean acquire(Duration longest) throws IOException {
    return acquire(longest, false);
  }

  /** The same for who only reads, beside others that do; needs no right to write. */
  public boolean acquireShared(Duration longest) throws IOException {
    return acquire(longest, true);
  }

  private boolean acquire(Duration longest, boolean shared) throws IOException {
    long end = System.nanoTime() + longest.toNanos();
    boolean interrupted = false;
    try {
      long pause = FIRST_PAUSE_NANOS;
      while (!tryAcquire(shared)) {
        if (System.nanoTime() - end >= 0) {
          return false;
        }
        LockSupport.parkNanos(this, pause);
        interrupted |= Thread.interrupted();
        pause = Math.min(2 * pause, LONGEST_PAUSE_NANOS);
      }
      return true;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  public void release() {
    RandomAccessFile open = file;
    file = null;
    try {
      if (open != null) {
        open.close();
      }
    } catch (IOException e) {
      // The lock ends with the descriptor, which is gone in any case.
    } finally {
      ofProcess.unlock();
    }
  }

  private boolean tryAcquire(boolean shared) throws IOException {
    if (!ofProcess.tryLock()) {
      return false;
    }
    boolean held = false;
    RandomAccessFile open = null;
    try {
      open = new RandomAccessFile(path.toFile(), shared ? "r" : "rw");
      FileLock lock = open.getChannel().tryLock(0, Long.MAX_VALUE, shared);
      held = lock != null;
      file = held ? open : null;
      return held;
    } catch (OverlappingFileLockException otherClassLoader) {
      return false;
    } finally {
      if (!held) {
        ofProcess.unlock();
        if (open != null) {
          open.close();
        }
      }
    }
  }
}
