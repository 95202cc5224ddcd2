package dev.weft.archive;

import dev.weft.config.ConfigKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Says once what keeps segments from being made, changed or removed. Safe on any thread. */
final class ArchiveReport {
  private static final Logger LOGGER = Logger.getLogger("dev.weft");

  private final Set<Path> failing = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean keyless = new AtomicBoolean();
  private final AtomicBoolean faulty = new AtomicBoolean();

  /** A writer cannot make its ledger a segment. */
  void notRotated(Path ledger, IOException failure) {
    LOGGER.warning(
        "weft: the ledger "
            + ledger
            + " cannot become a segment ("
            + failure
            + "); its lines go on in the same file -> make its directory writable");
  }

  void failed(Path ledger, IOException failure) {
    if (failing.add(ledger)) {
      LOGGER.warning(
          "weft: segments of "
              + ledger
              + " stay as they are ("
              + failure
              + "); it is tried again -> make its directory writable and see that its disk is not"
              + " full");
    }
  }

  void healthy(Path ledger) {
    failing.remove(ledger);
  }

  void noKey(IOException failure) {
    if (keyless.compareAndSet(false, true)) {
      LOGGER.warning(
          "weft: segments are not encrypted and stay as they were written: "
              + failure.getMessage()
              + "; it is tried again -> write a key with 'java -jar weft-agent.jar ledger keygen"
              + " --encryption FILE' and name it in "
              + ConfigKey.LEDGER_ENCRYPTION_KEY_FILE.property());
    }
  }

  void keyIsThere() {
    if (keyless.compareAndSet(true, false)) {
      LOGGER.warning("weft: the key is there; segments are encrypted from now on");
    }
  }

  void leftUndone(ArchiveHealth health) {
    LOGGER.warning(
        "weft: "
            + health.waiting()
            + " segments of ledgers do not have the form that is configured: "
            + health.problem());
  }

  void fault(Throwable fault) {
    if (faulty.compareAndSet(false, true)) {
      LOGGER.log(Level.WARNING, "weft: segments could not be looked after", fault);
    }
  }
}
