package dev.weft.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weft.chora.ContentGeneratedEvent;
import dev.weft.chora.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventEmitterTest {

  private final Path directory;

  EventEmitterTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void constructor_makesTheDirectoryButNotTheFile() throws IOException {
    Path file = directory.resolve("a/b/events.jsonl");

    EventEmitter emitter = new EventEmitter(file.toString());

    assertThat(file.getParent()).isDirectory();
    assertThat(file).doesNotExist();
    assertThat(emitter.readEvents()).isEmpty();
  }

  @Test
  void emit_makesTheFileAndAppendsOneLine() throws IOException {
    EventEmitter emitter = emitter(null);

    emitter.emit(event("readme-intro").build());
    emitter.emit(event("readme-body").traceId("workflow-abc123").build());

    assertThat(emitter.readEvents())
        .extracting(values -> values.get("content_config_id"))
        .containsExactly("readme-intro", "readme-body");
    assertThat(Files.readString(file()))
        .startsWith(
            "{\"timestamp\":\"2025-10-17T12:00:00.123Z\",\"trace_id\":null,"
                + "\"event_type\":\"chora.content_generated\",\"status\":\"success\","
                + "\"content_config_id\":\"readme-intro\",\"generator_type\":\"jinja2\","
                + "\"duration_ms\":234,\"error_message\":null}\n");
  }

  @Test
  void readEvents_filtersByTraceId() throws IOException {
    EventEmitter emitter = emitter(null);
    emitter.emit(event("1").traceId("trace-1").build());
    emitter.emit(event("2").build());
    emitter.emit(event("3").traceId("trace-3").build());

    assertThat(emitter.readEvents("trace-1"))
        .singleElement()
        .extracting(values -> values.get("content_config_id"))
        .isEqualTo("1");
    assertThat(emitter.readEvents("trace-2")).isEmpty();
    assertThat(emitter.readEvents(null)).hasSize(3);
  }

  @Test
  void readEvents_readsTheDocumentedLinesAsTheyAre() throws IOException {
    Files.write(file(), DocumentedEvents.lines());

    List<Map<String, @Nullable Object>> events = emitter(null).readEvents("trace-1");

    assertThat(events)
        .extracting(values -> values.get("duration_ms"))
        .containsExactly(100L, 150L, 50L);
    assertThat(events.get(0)).doesNotContainKey("error_message");
  }

  @Test
  void readEvents_saysWhichLineIsNotJson() throws IOException {
    EventEmitter emitter = emitter(null);
    emitter.emit(event("1").build());
    Files.writeString(file(), "oops\n", StandardOpenOption.APPEND);

    assertThatThrownBy(emitter::readEvents)
        .isInstanceOf(IOException.class)
        .hasMessageContaining(file() + ":2: ");
  }

  @Test
  void clear_deletesTheFile_andTheNextEventMakesItAgain() throws IOException {
    EventEmitter emitter = emitter(null);
    emitter.clear();
    emitter.emit(event("1").build());
    emitter.emit(event("2").build());

    emitter.clear();
    assertThat(file()).doesNotExist();
    assertThat(emitter.readEvents()).isEmpty();
    emitter.emit(event("3").build());

    assertThat(emitter.readEvents())
        .singleElement()
        .extracting(values -> values.get("content_config_id"))
        .isEqualTo("3");
  }

  @Test
  void variable_fillsTheTraceIdThatTheEventDoesNotHave() throws IOException {
    EventEmitter emitter = emitter("gateway-request-abc123");

    emitter.emit(event("1").build());
    emitter.emit(event("2").traceId("explicit").build());

    assertThat(emitter.readEvents())
        .extracting(values -> values.get("trace_id"))
        .containsExactly("gateway-request-abc123", "explicit");
  }

  @Test
  void emptyOrBlankVariable_countsAsUnset() throws IOException {
    emitter("").emit(event("1").build());
    emitter(" \t").emit(event("2").build());

    assertThat(emitter(null).readEvents())
        .extracting(values -> values.get("trace_id"))
        .containsExactly(null, null);
  }

  @Test
  void longVariable_isUsedAsItIsWithOneWarning() throws IOException {
    String longId = "x".repeat(201);
    EventEmitter emitter = emitter(longId);

    List<String> warnings =
        warningsWhile(
            () -> {
              emitter.emit(event("1").build());
              emitter.emit(event("2").build());
            });

    assertThat(warnings).singleElement().asString().contains("CHORA_TRACE_ID");
    assertThat(emitter.readEvents(longId)).hasSize(2);
    assertThat(warningsWhile(() -> emitter("y".repeat(200)).emit(event("3").build()))).isEmpty();
  }

  @Test
  void placeThatCannotBeWritten_isAnErrorOfEmitAndNotOfTheConstructor() throws IOException {
    Files.createFile(directory.resolve("file"));
    EventEmitter inFile = new EventEmitter(directory.resolve("file/below/events.jsonl"));
    EventEmitter onDirectory = new EventEmitter(directory);

    assertThatThrownBy(() -> inFile.emit(event("1").build())).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> onDirectory.emit(event("1").build()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(directory.toString());
  }

  @Test
  void optInFieldsThatTheCallerSets_areWritten() throws IOException {
    emitter(null).emit(event("1").sessionId("s-1").build());

    assertThat(emitter(null).readEvents())
        .singleElement()
        .satisfies(
            values ->
                assertThat(values).containsEntry("session_id", "s-1").doesNotContainKey("user_id"));
  }

  @Test
  void oneFileAWorkflow_doesNotRunOutOfDescriptors() throws IOException {
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 200; i++) {
        new EventEmitter(directory.resolve(i + ".jsonl")).emit(event("1").build());
      }
    }

    assertThat(new EventEmitter(directory.resolve("0.jsonl")).readEvents()).hasSize(2);
    assertThat(new EventEmitter(directory.resolve("199.jsonl")).readEvents()).hasSize(2);
  }

  @Test
  void globalEmitter_isOneAndWritesBelowTheWorkingDirectory() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                GlobalProcess.class.getName())
            .directory(directory.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    process.getOutputStream().close();

    assertThat(process.waitFor()).isZero();
    assertThat(new EventEmitter(directory.resolve("var/telemetry/events.jsonl")).readEvents())
        .extracting(values -> values.get("content_config_id"))
        .containsExactly("global-1", "global-2");
  }

  /** Emits with the global emitter; a process of its own because the default file is relative. */
  static final class GlobalProcess {

    private GlobalProcess() {}

    public static void main(String[] arguments) throws IOException {
      EventEmitter.getEmitter().clear();
      EventEmitter.emitEvent(event("global-1").build());
      EventEmitter.getEmitter().emit(event("global-2").build());
      EventEmitter first = EventEmitter.getEmitter();
      if (first != EventEmitter.getEmitter()) {
        throw new IllegalStateException("two global emitters");
      }
    }
  }

  private Path file() {
    return directory.resolve("events.jsonl");
  }

  private EventEmitter emitter(@Nullable String traceIdVariable) {
    return new EventEmitter(
        file(),
        new TraceIdVariable(name -> "CHORA_TRACE_ID".equals(name) ? traceIdVariable : "other"));
  }

  private static ContentGeneratedEvent.Builder event(String contentConfigId) {
    return ContentGeneratedEvent.builder()
        .timestamp(Instant.parse("2025-10-17T12:00:00.123Z"))
        .contentConfigId(contentConfigId)
        .generatorType("jinja2")
        .status(Status.SUCCESS)
        .durationMs(234);
  }

  private interface Work {
    void run() throws IOException;
  }

  private static List<String> warningsWhile(Work work) throws IOException {
    List<String> messages = new ArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            messages.add(MessageFormat.format(record.getMessage(), record.getParameters()));
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger logger = Logger.getLogger(TraceIdVariable.class.getName());
    logger.setUseParentHandlers(false);
    logger.addHandler(handler);
    try {
      work.run();
    } finally {
      logger.removeHandler(handler);
      logger.setUseParentHandlers(true);
    }
    return messages;
  }
}
