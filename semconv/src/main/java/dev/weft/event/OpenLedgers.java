package dev.weft.event;

import dev.weft.ledger.LedgerFile;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The ledger of each file, shared by all emitters of the process.
 *
 * <p>Bounded, because the documents recommend one file a workflow: the ledger that was not used for
 * the longest time is closed. A thread that still holds it opens it again, which costs only that it
 * does not share its writes.
 */
final class OpenLedgers {

  private static final int MAX_OPEN = 64;
  private static final ReentrantLock LOCK = new ReentrantLock();
  private static final Map<Path, LedgerFile> LEDGERS = new LinkedHashMap<>(16, 0.75f, true);

  private OpenLedgers() {}

  /** The ledger of an absolute, normalised path. */
  static LedgerFile get(Path file) {
    LedgerFile eldest;
    LedgerFile ledger;
    LOCK.lock();
    try {
      ledger = LEDGERS.computeIfAbsent(file, LedgerFile::open);
      eldest = LEDGERS.size() > MAX_OPEN ? removeEldest() : null;
    } finally {
      LOCK.unlock();
    }
    if (eldest != null) {
      eldest.close();
    }
    return ledger;
  }

  /** Closes the ledger of that path if it is open. */
  static void close(Path file) {
    LedgerFile ledger;
    LOCK.lock();
    try {
      ledger = LEDGERS.remove(file);
    } finally {
      LOCK.unlock();
    }
    if (ledger != null) {
      ledger.close();
    }
  }

  private static LedgerFile removeEldest() {
    Iterator<LedgerFile> ledgers = LEDGERS.values().iterator();
    LedgerFile eldest = ledgers.next();
    ledgers.remove();
    return eldest;
  }
}
