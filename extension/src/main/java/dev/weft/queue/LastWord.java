package dev.weft.queue;

import dev.weft.ledger.Loss;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

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
      List<Loss> missing = giveUp(drain);
      if (missing != null) {
        leave(file, missing);
        return;
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }

  /** Null while something is being written. */
  private static @Nullable List<Loss> giveUp(LineDrain drain) {
    drain.lock().lock();
    try {
      return drain.lines() == drain.queue().lines()
          ? drain.queue().giveUp(drain.journal().isSound())
          : null;
    } finally {
      drain.lock().unlock();
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
