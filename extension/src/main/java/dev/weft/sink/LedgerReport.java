package dev.weft.sink;

import dev.weft.ledger.Loss;
import dev.weft.line.LineBuffer;
import dev.weft.line.LineEncoder;
import dev.weft.queue.LedgerObserver;
import dev.weft.registry.EventType;
import dev.weft.registry.InvalidEventException;
import dev.weft.weft.WeftAttributes;
import dev.weft.weft.WeftEvents;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Says once that a ledger cannot be written, once that it can again, and what is missing in it; the
 * last also in the ledger itself.
 */
public final class LedgerReport implements LedgerObserver {
  private static final Logger LOGGER = Logger.getLogger("dev.weft");

  private final LineEncoder encoder = LineEncoder.withAllFields();
  private final AtomicBoolean faulty = new AtomicBoolean();
  private final Set<EventType> invalidTypes = ConcurrentHashMap.newKeySet();
  private final AtomicLong invalid = new AtomicLong();
  private final AtomicLong documents = new AtomicLong();

  @Override
  public void failed(Path ledger, IOException failure) {
    LOGGER.warning(
        "weft: the ledger "
            + ledger.toAbsolutePath()
            + " cannot be written ("
            + reason(ledger, failure)
            + "); its events wait in memory until it can -> make the place writable or name"
            + " another one (weft.ledger.*.path)");
  }

  @Override
  public void recovered(Path ledger) {
    LOGGER.warning("weft: the ledger " + ledger.toAbsolutePath() + " can be written again");
  }

  @Override
  public void missing(Path ledger, Loss loss) {
    LOGGER.warning(
        "weft: "
            + (loss.missing() < 0 ? "events" : loss.missing() + " events")
            + " from "
            + time(loss.fromMillis())
            + " to "
            + time(loss.toMillis())
            + " are missing in the ledger "
            + ledger.toAbsolutePath()
            + " ("
            + word(loss.reason())
            + ")");
  }

  @Override
  public void journalBroke(Path ledger) {
    LOGGER.warning(
        "weft: somebody has cut the journal of "
            + ledger.toAbsolutePath()
            + ", or its disk fails; its events are written from memory, without a journal for a"
            + " minute -> whatever empties files there must leave *.journal alone");
  }

  @Override
  public void encode(Loss loss, LineBuffer line) {
    long now = System.currentTimeMillis();
    EventType gap = WeftEvents.LEDGER_GAP; // looked up here: hardly any process has a gap
    @Nullable Object[] values = new Object[gap.fields().size()];
    values[gap.indexOf(WeftAttributes.TS)] = time(now);
    values[gap.indexOf(WeftAttributes.REASON)] = word(loss.reason());
    values[gap.indexOf(WeftAttributes.MISSING)] = loss.missing() < 0 ? null : loss.missing();
    values[gap.indexOf(WeftAttributes.FROM)] = time(loss.fromMillis());
    values[gap.indexOf(WeftAttributes.TO)] = time(loss.toMillis());
    encoder.encode(gap, now, values, line);
  }

  /** The JVM ends, and the disk has still not taken so many events. */
  void left(long events) {
    LOGGER.warning(
        "weft: " + events + " events are in no ledger, because theirs cannot be written");
  }

  /** The JVM ends, and others are to append so many events. */
  void kept(long events) {
    LOGGER.warning(
        "weft: "
            + events
            + " events are not in their ledger yet but in the journal beside it; who writes or"
            + " reads it next appends them");
  }

  /** Once for the first document that cannot be written; all are counted. */
  void document(Path file, Throwable failure) {
    if (documents.getAndIncrement() == 0) {
      String why = failure instanceof IOException io ? reason(file, io) : failure.toString();
      LOGGER.warning("weft: the document " + file + " is not written (" + why + ")");
    }
  }

  /** The JVM ends, and the disk has still not taken so many documents. */
  void documentsLeft(int count) {
    documents.addAndGet(count);
    LOGGER.warning(
        "weft: " + count + " documents are not written, because their place takes nothing");
  }

  /** How many documents are in no file. */
  long documents() {
    return documents.get();
  }

  void fault(Throwable fault) {
    if (faulty.compareAndSet(false, true)) {
      LOGGER.log(Level.WARNING, "weft: an event did not reach its ledger", fault);
    }
  }

  void invalid(EventType type, InvalidEventException problem) {
    invalid.incrementAndGet();
    if (invalidTypes.add(type)) {
      LOGGER.warning("weft: an event is not in the ledger: " + problem.getMessage());
    }
  }

  /** How many events were not what the contract asks for. */
  long invalid() {
    return invalid.get();
  }

  /** The reason as the ledger says it. */
  static String word(Loss.Reason reason) {
    return reason.name().toLowerCase(Locale.ROOT);
  }

  private static String time(long epochMillis) {
    return Times.MILLISECONDS.format(Instant.ofEpochMilli(epochMillis));
  }

  /** Made when the first loss is told, which is not at the start. */
  private static final class Times {
    static final DateTimeFormatter MILLISECONDS =
        new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);
  }

  /** The system's own words, without the ledger's path, which the message has already. */
  private static String reason(Path ledger, IOException failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    if (cause instanceof FileSystemException file && file.getReason() == null) {
      return cause.getClass().getSimpleName() + " " + file.getFile();
    }
    String message = String.valueOf(cause.getMessage());
    String path = ledger.toString();
    String rest = message.startsWith(path) ? message.substring(path.length()).strip() : message;
    boolean inBrackets = rest.startsWith("(") && rest.endsWith(")");
    return inBrackets ? rest.substring(1, rest.length() - 1) : rest;
  }
}
