package dev.weft.queue;

import java.util.concurrent.locks.LockSupport;

/** How callers wait; a seam for tests of how long they do. Safe on any thread. */
interface WaitClock {
  long nanoTime();

  /** Sleeps so long, or until it is unparked. */
  void park(Object blocker, long nanos);

  /** That of the JVM. */
  WaitClock SYSTEM =
      new WaitClock() {
        @Override
        public long nanoTime() {
          return System.nanoTime();
        }

        @Override
        public void park(Object blocker, long nanos) {
          LockSupport.parkNanos(blocker, nanos);
        }
      };
}
