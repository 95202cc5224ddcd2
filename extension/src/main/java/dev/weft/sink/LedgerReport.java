package dev.weft.sink;

import dev.weft.registry.EventType;
import dev.weft.registry.InvalidEventException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Says once that a ledger cannot be written, and once that it can again with what is missing. */
public final class LedgerReport {
  private static final Logger LOGGER = Logger.getLogger("dev.weft");

  private final Map<Path, AtomicLong> missing = new ConcurrentHashMap<>();
  private final AtomicBoolean faulty = new AtomicBoolean();
  private final Set<EventType> invalid = ConcurrentHashMap.newKeySet();

  void failed(Path ledger, IOException failure) {
    if (missing.computeIfAbsent(ledger, unseen -> new AtomicLong()).getAndIncrement() == 0) {
      LOGGER.warning(
          "weft: the ledger "
              + ledger.toAbsolutePath()
              + " cannot be written ("
              + reason(ledger, failure)
              + "); its events are lost to it until it can -> make the place writable or name"
              + " another one (weft.ledger.*.path)");
    }
  }

  void written(Path ledger) {
    if (missing.isEmpty()) {
      return;
    }
    AtomicLong lost = missing.remove(ledger);
    if (lost != null) {
      LOGGER.warning(
          "weft: the ledger "
              + ledger.toAbsolutePath()
              + " can be written again; "
              + lost
              + " events are missing in it");
    }
  }

  void fault(Throwable fault) {
    if (faulty.compareAndSet(false, true)) {
      LOGGER.log(Level.WARNING, "weft: an event did not reach its ledger", fault);
    }
  }

  void invalid(EventType type, InvalidEventException problem) {
    if (invalid.add(type)) {
      LOGGER.warning("weft: an event is not in the ledger: " + problem.getMessage());
    }
  }

  /** The system's own words, without the ledger's path, which the message has already. */
  private static String reason(Path ledger, IOException failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    if (cause instanceof FileSystemException file && file.getReason() == null) {
      return cause.getClass().getSimpleName() + " " + file.getFile();
    }
    String message = String.valueOf(cause.getMessage());
    String path = ledger.toString();
    return message.startsWith(path) ? message.substring(path.length()).strip() : message;
  }
}
