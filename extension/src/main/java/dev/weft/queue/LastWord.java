package dev.weft.queue;

import dev.weft.ledger.Loss;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** What a process says at its end about lines that the disk refuses. */
final class LastWord {
  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
  private static final int LOOKS = 100;

  private LastWord() {}

  /**
   * Gives up what waits and leaves notes about all that is missing. Not where a write does not
   * return: the note would not return either.
   */
  static void leave(LineDrain drain, LineFile file) {
    for (int look = 0; look < LOOKS && drain.isFailing(); look++) {
      drain.lock().lock();
      try {
        if (drain.lines() == drain.queue().lines()) { // nothing is being written
          leave(file, drain.queue().giveUp(drain.journal().isSound()));
          return;
        }
      } finally {
        drain.lock().unlock();
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }

  private static void leave(LineFile file, List<Loss> missing) {
    try {
      for (Loss loss : missing) {
        file.leaveNote(loss);
      }
    } catch (IOException e) {
      // The log says how many there are; this place takes not even a name.
    }
  }
}
