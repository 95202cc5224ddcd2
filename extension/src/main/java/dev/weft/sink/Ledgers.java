package dev.weft.sink;

import dev.weft.config.WriteConfig;
import dev.weft.ledger.LedgerFile;
import dev.weft.ledger.LedgerPath;
import dev.weft.ledger.Loss;
import dev.weft.line.LineEncoder;
import dev.weft.queue.BoundedLedger;
import dev.weft.queue.LedgerBuffer;
import dev.weft.registry.EventType;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The ledger of each system, and those that an application named itself. */
public final class Ledgers {
  private static final int MOST_OPEN = 64;
  private static final int FLUSH_SECONDS = 2;

  /** Behind the name of a system: the ledger of its measurements. */
  public static final String MEASUREMENTS = ".metrics";

  /** Behind the name of a system: the ledger of what governance asks for. */
  public static final String GOVERNANCE = ".governance";

  /** How a ledger is opened, by whichever thread has its first line. */
  @FunctionalInterface
  public interface Opening {

    /**
     * Opens the ledger, without touching its file.
     *
     * @param path absolute
     * @param name the ledger's name; empty for one that an application named itself
     */
    LedgerFile open(Path path, String name);
  }

  private final Map<String, LedgerPath> paths;
  private final LineEncoder encoder;
  private final Opening opening;
  private final LedgerBuffer buffer;
  private final LedgerReport report;
  private final DocumentWriter documents;

  /** How many lines were lost with the process. */
  private volatile long left;

  private final Map<Path, BoundedLedger> open =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Path, BoundedLedger> eldest) {
              if (size() > MOST_OPEN) {
                eldest.getValue().close(); // a ledger that is still used opens itself again
                return true;
              }
              return false;
            }
          });
  private final Map<String, BoundedLedger> fixed = new ConcurrentHashMap<>();

  /**
   * @param paths the file of each ledger by its name: that of a system, and for its measurements
   *     and its governance events the same with {@link #MEASUREMENTS} and {@link #GOVERNANCE}
   *     behind; without one nothing is written
   * @param optIn attribute keys of the opt-in fields that are written
   * @param writing how they are written
   * @param report hears how that goes
   */
  public Ledgers(
      Map<String, String> paths,
      Set<String> optIn,
      Opening opening,
      WriteConfig writing,
      LedgerReport report) {
    this.opening = opening;
    Map<String, LedgerPath> templates = new HashMap<>();
    paths.forEach((name, path) -> templates.put(name, new LedgerPath(path)));
    this.paths = Map.copyOf(templates);
    this.encoder = LineEncoder.of(optIn);
    this.buffer = new LedgerBuffer(writing);
    this.report = report;
    this.documents = new DocumentWriter(DocumentWriter::replace, writing.maxWait(), report);
  }

  /** The system's ledger for an event with these values, or null when it has none. */
  @Nullable BoundedLedger of(EventType type, @Nullable Object[] values) {
    return of(type.system(), type, values);
  }

  /** The ledger for a measurement's line, or null. */
  @Nullable BoundedLedger ofMeasurement(EventType line, @Nullable Object[] values) {
    return of(line.system() + MEASUREMENTS, line, values);
  }

  /** The second ledger of an event that governance asks for, or null. */
  @Nullable BoundedLedger ofGovernance(EventType type, @Nullable Object[] values) {
    return type.governance() ? of(type.system() + GOVERNANCE, type, values) : null;
  }

  private @Nullable BoundedLedger of(String name, EventType type, @Nullable Object[] values) {
    BoundedLedger known = fixed.get(name);
    if (known != null) {
      return known;
    }
    LedgerPath path = paths.get(name);
    if (path == null) {
      return null;
    }
    return path.fields().isEmpty()
        ? fixed.computeIfAbsent(name, unseen -> at(name, path.of(type, values)))
        : at(name, path.of(type, values));
  }

  private BoundedLedger at(String name, Path path) {
    return open.computeIfAbsent(
        path.toAbsolutePath().normalize(),
        file -> BoundedLedger.open(opening.open(file, name), buffer, report));
  }

  /** The ledger at a path that an application named; one object a file. */
  BoundedLedger at(Path path) {
    return at("", path);
  }

  /** The JVM is on its way out: from now on no line waits for others. */
  public void exiting() {
    buffer.exiting();
  }

  /** What writes the files that rules make of a call. */
  DocumentWriter documents() {
    return documents;
  }

  /**
   * Waits until all lines and documents are written, at most two seconds for each.
   *
   * @return whether they are
   */
  boolean flush() {
    boolean lines = buffer.flush(FLUSH_SECONDS, TimeUnit.SECONDS) == 0;
    return documents.flush(Duration.ofSeconds(FLUSH_SECONDS)) == 0 && lines;
  }

  /** The same for the last time; reports how many are lost with the process, or left to others. */
  public void end() {
    long waiting = buffer.flush(FLUSH_SECONDS, TimeUnit.SECONDS);
    long kept = Math.min(waiting, buffer.kept());
    left = waiting - kept;
    if (left > 0) {
      report.left(left);
    }
    if (kept > 0) {
      report.kept(kept);
    }
    buffer.leaveWord(); // also of events that wait no more, as their emitters were told
    int unwritten = documents.flush(Duration.ofSeconds(FLUSH_SECONDS));
    if (unwritten > 0) {
      report.documentsLeft(unwritten);
    }
  }

  /** How full the buffer of the lines that wait for the disk is, from 0 to 1. */
  public double fill() {
    return (double) buffer.bytes() / buffer.limit();
  }

  /** What has become of the events so far. */
  public LedgerHealth health() {
    Map<String, Long> dropped = new HashMap<>();
    for (Loss.Reason reason : Loss.Reason.values()) {
      dropped.put(LedgerReport.word(reason), buffer.lost(reason));
    }
    dropped.put("invalid", report.invalid());
    dropped.put("document", report.documents());
    dropped.put("exit", left);
    dropped.values().removeIf(count -> count == 0);
    return new LedgerHealth(
        buffer.linesWritten(),
        buffer.bytesWritten(),
        buffer.lines(),
        buffer.bytes(),
        buffer.peakBytes(),
        buffer.limit(),
        buffer.late(),
        buffer.unforced(),
        dropped,
        Duration.ofNanos(buffer.longestWaitNanos()),
        buffer.isFailing());
  }

  /** Writes, of the opt-in fields, those that are switched on. */
  LineEncoder encoder() {
    return encoder;
  }
}
