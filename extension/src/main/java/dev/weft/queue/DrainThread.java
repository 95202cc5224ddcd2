package dev.weft.queue;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The daemon thread that writes one ledger. Looks for more for some microseconds after a write,
 * then sleeps until it is woken; ends after some seconds without a line, and is started again by
 * the next one.
 */
final class DrainThread {
  private static final Logger LOGGER = Logger.getLogger("dev.weft");
  private static final long SPIN_NANOS =
      Runtime.getRuntime().availableProcessors() > 1 ? 10_000 : 0;
  private static final long KEPT_NANOS = TimeUnit.SECONDS.toNanos(5);

  /** How long lines that the journal keeps wait for others. */
  private static final long KEPT_DELAY_NANOS = 1_000_000;

  private static final long SHORTEST_SLEEP_NANOS = 1_000_000;

  private final LineDrain drain;

  /** Changed under the lock of the drain. */
  private volatile @Nullable Thread thread;

  /** Whether it sleeps until there is a line. */
  private volatile boolean asleep;

  /** Whether it waits for more lines. */
  private volatile boolean dozing;

  DrainThread(LineDrain drain) {
    this.drain = drain;
  }

  /**
   * Makes sure that a line that was added is seen.
   *
   * @param now whether it is also not to wait for others
   */
  void wakeIfAsleep(boolean now) {
    Thread running = thread;
    if (running == null) {
      start();
    } else if (asleep || (now && dozing)) {
      LockSupport.unpark(running);
    }
  }

  /** The same, and ends a sleep of any other kind. */
  void wake() {
    Thread running = thread;
    if (running == null) {
      start();
    } else {
      LockSupport.unpark(running);
    }
  }

  private void start() {
    drain.lock().lock();
    try {
      if (thread == null) {
        drain.buffer().activate(drain);
        Thread started = LedgerThread.of(this::run, "weft-ledger");
        started.start();
        thread = started;
      }
    } finally {
      drain.lock().unlock();
    }
  }

  private void run() {
    long idleSince = System.nanoTime();
    while (true) {
      if (drain.isDue()) {
        awaitOthers();
        drainOnce();
        idleSince = System.nanoTime();
      } else if (!drain.journal().isOpen() && System.nanoTime() - idleSince < SPIN_NANOS) {
        Thread.onSpinWait();
      } else if (isEnd(idleSince)) {
        return;
      }
    }
  }

  private void drainOnce() {
    try {
      drain.drainOnce();
    } catch (RuntimeException | Error fault) { // a door: of whoever is told about the disk
      LOGGER.log(Level.FINE, "weft: a report about a ledger failed", fault);
    }
  }

  /** In batches, and while a journal keeps them, lines wait for others. */
  private void awaitOthers() {
    LedgerBuffer buffer = drain.buffer();
    long delay = buffer.isBatching() ? buffer.config().batchDelay().toNanos() : KEPT_DELAY_NANOS;
    long start = System.nanoTime();
    dozing = true;
    for (long left = delay;
        left > 0 && drain.mayWaitForOthers();
        left = delay - (System.nanoTime() - start)) {
      LockSupport.parkNanos(this, left);
    }
    dozing = false;
  }

  /** Sleeps; true when there was nothing to do for so long that the thread ends. */
  private boolean isEnd(long idleSince) {
    drain.closeIfAsked();
    if (drain.buffer().isExiting() || drain.journal().isUseless()) {
      drain.journal().close();
    }
    if (drain.queue().lines() > 0) {
      LockSupport.parkNanos(this, Math.max(drain.nanosUntilDue(), SHORTEST_SLEEP_NANOS));
      return false;
    }
    if (System.nanoTime() - idleSince >= KEPT_NANOS) {
      drain.journal().close();
      return hasEnded();
    }
    asleep = true;
    if (drain.queue().lines() == 0) {
      LockSupport.parkNanos(this, KEPT_NANOS);
    }
    asleep = false;
    return false;
  }

  private boolean hasEnded() {
    drain.lock().lock();
    try {
      if (drain.queue().lines() > 0 || drain.isClosing()) {
        return false;
      }
      thread = null;
      if (!drain.queue().hasLosses()) { // else the process must say at its end what is missing
        drain.buffer().deactivate(drain);
      }
      return true;
    } finally {
      drain.lock().unlock();
    }
  }
}
