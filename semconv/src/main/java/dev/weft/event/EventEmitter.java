package dev.weft.event;

import dev.weft.ledger.LedgerFile;
import dev.weft.line.LedgerLine;
import dev.weft.line.LineEncoder;
import dev.weft.line.LineProblem;
import dev.weft.line.LineReader;
import dev.weft.line.LineResult;
import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import dev.weft.registry.InvalidEventException;
import dev.weft.registry.Registry;
import dev.weft.registry.Source;
import dev.weft.segment.Segments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes typed events to a file of JSON lines and reads them back: the Java form of the documented
 * {@code EventEmitter}.
 *
 * <p>Applications call it on any of their threads. An event without a trace id gets the one of the
 * environment variable {@code CHORA_TRACE_ID}. When {@link #emit} returns, the line has been handed
 * to the operating system; if that fails, the caller gets the {@link IOException}. Emitters of one
 * file share it, and several processes may.
 */
public final class EventEmitter {

  /** Where events go when no file is named, relative to the working directory. */
  public static final Path DEFAULT_FILE = Path.of("var", "telemetry", "events.jsonl");

  private final Path file;
  private final TraceIdVariable traceIdVariable;

  /** An emitter for {@link #DEFAULT_FILE}. */
  public EventEmitter() {
    this(DEFAULT_FILE);
  }

  /** An emitter for the file with that name. */
  public EventEmitter(String file) {
    this(Path.of(file));
  }

  /**
   * An emitter for that file. Its directory is made if it can be; if not, {@link #emit} says so.
   * The file itself is made by the first event.
   */
  public EventEmitter(Path file) {
    this(file, TraceIdVariable.ofProcess());
  }

  EventEmitter(Path file, TraceIdVariable traceIdVariable) {
    this.file = file.toAbsolutePath().normalize();
    this.traceIdVariable = traceIdVariable;
    createDirectory();
  }

  /** The one emitter for {@link #DEFAULT_FILE}, made by the first call. */
  public static EventEmitter getEmitter() {
    return Global.EMITTER;
  }

  /**
   * Emits an event with the {@linkplain #getEmitter() global emitter}.
   *
   * @throws IOException if the line cannot be written
   */
  public static void emitEvent(TelemetryEvent event) throws IOException {
    getEmitter().emit(event);
  }

  /**
   * Appends the event to the file.
   *
   * @throws IOException if the line cannot be written
   */
  public void emit(TelemetryEvent event) throws IOException {
    String traceId = event.traceId() == null ? traceIdVariable.value() : null;
    TelemetryEvent traced = traceId == null ? event : event.withTraceId(traceId);
    publish(file, traced.eventType().name(), traced.timestamp(), values(traced));
  }

  /**
   * Returns all events of the file and of its segments, oldest first; none if there is no file.
   *
   * @throws IOException if the file cannot be read or a line is not a JSON object
   */
  public List<Map<String, @Nullable Object>> readEvents() throws IOException {
    return readEvents(null);
  }

  /**
   * Returns the events of one workflow, or all of them for null. Holds them all in memory; {@link
   * LineReader} does not.
   *
   * @throws IOException if the file cannot be read or a line is not a JSON object
   */
  public List<Map<String, @Nullable Object>> readEvents(@Nullable String traceId)
      throws IOException {
    List<Map<String, @Nullable Object>> events = new ArrayList<>();
    LedgerFile.recover(file);
    try (LineReader reader = LineReader.open(file)) {
      for (LineResult line = reader.next(); line != null; line = reader.next()) {
        Map<String, @Nullable Object> values = valuesOf(line, reader.file());
        if (traceId == null || isOfWorkflow(values, traceId)) {
          events.add(values);
        }
      }
    } catch (NoSuchFileException e) {
      return List.of();
    }
    return events;
  }

  /**
   * Deletes the file and its segments if they exist; the next event makes it again. For tests.
   *
   * @throws IOException if it cannot be deleted
   */
  public void clear() throws IOException {
    OpenLedgers.close(file);
    Segments.delete(file);
    Files.deleteIfExists(file);
  }

  /**
   * Writes one event straight to the file.
   *
   * <p>The seam of the Weft agent: where it runs, it weaves exactly this method and sends the event
   * through its own pipeline instead. So the signature holds nothing but types of the JDK.
   *
   * @param eventName {@link EventType#name()}
   * @param values the values by {@link Field#path()}, only of {@link Source#ATTRIBUTE} fields
   */
  static void publish(
      Path file, String eventName, Instant timestamp, Map<String, @Nullable Object> values)
      throws IOException {
    EventType type = Registry.event(eventName);
    if (type == null) {
      throw new InvalidEventException(eventName + " is not an event of the contract");
    }
    @Nullable Object[] slots = new Object[type.fields().size()];
    for (Field field : type.fields()) {
      slots[field.index()] = values.get(field.path());
    }
    LedgerFile ledger = OpenLedgers.get(file);
    ledger.append(type, timestamp.toEpochMilli(), slots, LineEncoder.withAllFields());
  }

  private static Map<String, @Nullable Object> values(TelemetryEvent event) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (Field field : event.eventType().fields()) {
      if (field.source() == Source.ATTRIBUTE) {
        values.put(field.path(), event.value(field));
      }
    }
    return values;
  }

  /** The fields as they are: a reader must live with lines that another program wrote. */
  private static Map<String, @Nullable Object> valuesOf(LineResult line, @Nullable Path file)
      throws IOException {
    Map<String, @Nullable Object> values =
        line instanceof LedgerLine valid ? valid.values() : ((LineProblem) line).values();
    if (values == null) {
      throw new IOException(file + ":" + line.lineNumber() + ": " + ((LineProblem) line).message());
    }
    return values;
  }

  private static boolean isOfWorkflow(Map<String, @Nullable Object> values, String traceId) {
    for (EventType type : Registry.events()) {
      Field field = type.traceField();
      if (field != null && traceId.equals(values.get(field.path()))) {
        return true;
      }
    }
    return false;
  }

  private void createDirectory() {
    Path directory = file.getParent();
    if (directory == null || Files.isDirectory(directory)) {
      return;
    }
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      // As documented, an emitter can be made for a place that cannot be written; emit says so.
    }
  }

  private static final class Global {
    static final EventEmitter EMITTER = new EventEmitter();
  }
}
