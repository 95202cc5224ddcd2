package dev.weft.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.weft.chora.ChoraAttributes;
import dev.weft.chora.ChoraEvents;
import dev.weft.config.WriteConfig;
import dev.weft.config.WriteConfig.Durability;
import dev.weft.ledger.LedgerFile;
import dev.weft.registry.EventType;
import dev.weft.signal.LateEvents;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events that their rules require, where the buffer has no room for all. */
class RequiredEventsTest {
  /** More than is in a batch that is being written, of which nothing is given up. */
  private static final int ROOM = 1_000_000;

  private static final EventType TYPE = ChoraEvents.WORKFLOW_COMPLETED;

  private final WeftLog log = new WeftLog();
  private final Path file;
  private final Ledgers ledgers;
  private final LedgerProcessor processor;
  private final SdkLoggerProvider sdk;

  RequiredEventsTest(@TempDir Path directory) {
    file = directory.resolve("events.jsonl");
    ledgers =
        new Ledgers(
            Map.of("chora", file.toString()),
            Set.of(),
            (path, name) -> LedgerFile.open(path),
            new WriteConfig(
                Durability.PROCESS, Duration.ofMillis(10), Duration.ofMillis(50), ROOM, 0),
            new LedgerReport());
    processor = new LedgerProcessor(new LedgerExporter(ledgers, new LedgerReport(), null), ledgers);
    sdk = SdkLoggerProvider.builder().addLogRecordProcessor(processor).build();
  }

  @AfterEach
  void tearDown() {
    sdk.close();
    log.close();
  }

  @Test
  void required_areKept_andOthersGivenUpForThem() throws IOException {
    Files.createDirectory(file); // a place that takes no line

    for (int i = 0; i < 8_000; i++) {
      emit("usual", Context.root());
    }
    for (int i = 0; i < 50; i++) {
      emit("required", Context.root().with(LateEvents.REQUIRED, true));
      processor.write(TYPE, Instant.EPOCH, values("late"), true);
    }
    for (int i = 0; i < 8_000; i++) {
      emit("usual", Context.root());
    }
    Files.delete(file);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> ledgers.flush() && ledgers.health().buffered() == 0);

    List<String> lines = Files.readAllLines(file);
    assertThat(lines).filteredOn(line -> line.contains("\"required\"")).hasSize(50);
    assertThat(lines).filteredOn(line -> line.contains("\"late\"")).hasSize(50);
    assertThat(lines).filteredOn(line -> line.contains("\"usual\"")).hasSizeBetween(1, 10_000);
  }

  private void emit(String workflow, Context context) {
    sdk.get("test")
        .logRecordBuilder()
        .setContext(context)
        .setEventName(TYPE.name())
        .setAttribute(ChoraAttributes.STATUS, "success")
        .setAttribute(ChoraAttributes.WORKFLOW_ID, workflow)
        .setAttribute(ChoraAttributes.DURATION_MS, 5L)
        .emit();
  }

  private static @Nullable Object[] values(String workflow) {
    @Nullable Object[] values = new Object[TYPE.fields().size()];
    values[TYPE.indexOf(ChoraAttributes.STATUS)] = "success";
    values[TYPE.indexOf(ChoraAttributes.WORKFLOW_ID)] = workflow;
    values[TYPE.indexOf(ChoraAttributes.DURATION_MS)] = 5L;
    return values;
  }
}
