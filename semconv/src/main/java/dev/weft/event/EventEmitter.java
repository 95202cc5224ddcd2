package dev.weft.event;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes typed events to a file of JSON lines and reads them back. */
@SuppressWarnings("DoNotCallSuggester")
public final class EventEmitter {

  /** Where events go when no file is named, relative to the working directory. */
  public static final Path DEFAULT_FILE = Path.of("var", "telemetry", "events.jsonl");

  private final Path file;

  public EventEmitter() {
    this(DEFAULT_FILE);
  }

  public EventEmitter(String file) {
    this(Path.of(file));
  }

  public EventEmitter(Path file) {
    this.file = file;
  }

  public static EventEmitter getEmitter() {
    throw new UnsupportedOperationException();
  }

  public static void emitEvent(TelemetryEvent event) throws IOException {
    getEmitter().emit(event);
  }

  public void emit(TelemetryEvent event) throws IOException {
    publish(file, event.eventType().name(), event.timestamp(), Map.of());
  }

  public List<Map<String, @Nullable Object>> readEvents() throws IOException {
    return readEvents(null);
  }

  public List<Map<String, @Nullable Object>> readEvents(@Nullable String traceId)
      throws IOException {
    throw new IOException("later " + traceId);
  }

  public void clear() throws IOException {
    throw new IOException("later");
  }

  static void publish(
      Path file, String eventName, Instant timestamp, Map<String, @Nullable Object> values)
      throws IOException {
    throw new IOException("later " + file + eventName + timestamp + values);
  }
}
