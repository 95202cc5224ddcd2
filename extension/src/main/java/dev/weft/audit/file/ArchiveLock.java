package dev.weft.audit.file;

import dev.weft.segment.LedgerLock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Waits for what the archive of a running agent holds while it works. For tools. */
public final class ArchiveLock {
  private static final long PAUSE_NANOS = 10_000_000L;

  private ArchiveLock() {}

  /**
   * Takes the lock.
   *
   * @throws IOException if somebody still has it when the time is over
   */
  public static LedgerLock acquire(Path ledger, Duration longest) throws IOException {
    Path file = LedgerLock.ofArchive(ledger);
    long end = System.nanoTime() + longest.toNanos();
    while (System.nanoTime() - end < 0) {
      @Nullable LedgerLock lock = LedgerLock.tryAcquire(file);
      if (lock != null) {
        return lock;
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    throw new IOException("another process holds " + file + " -> try again later");
  }
}
