package dev.weft.bench.peer;

import dev.weft.chora.ChoraEvents;
import dev.weft.chora.ContentGeneratedEvent;
import dev.weft.chora.Status;
import dev.weft.config.WriteConfig;
import dev.weft.config.WriteConfig.Durability;
import dev.weft.ledger.LedgerFile;
import dev.weft.line.LineEncoder;
import dev.weft.queue.BoundedLedger;
import dev.weft.queue.LedgerBuffer;
import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import dev.weft.registry.Source;
import dev.weft.sink.LedgerReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The ledger as the agent writes it, encoding included. */
final class WeftLedger implements Peer {
  private static final EventType TYPE = ChoraEvents.CONTENT_GENERATED;

  private final LineEncoder encoder = LineEncoder.withAllFields();
  private final @Nullable Object[] values = values();
  private final Path file;
  private final LedgerBuffer buffer;
  private final BoundedLedger ledger;

  /**
   * @param maxWait the longest that a call waits for the disk; null for as long as it takes
   * @param journalBytes the size of the journal; 0 for none
   */
  WeftLedger(Path file, @Nullable Duration maxWait, int journalBytes) {
    this.file = file;
    this.buffer =
        new LedgerBuffer(
            new WriteConfig(
                Durability.PROCESS, maxWait, Duration.ofMillis(50), 50_000_000, journalBytes));
    this.ledger = BoundedLedger.open(LedgerFile.open(file), buffer, new LedgerReport());
  }

  static @Nullable Object[] values() {
    ContentGeneratedEvent event =
        ContentGeneratedEvent.builder()
            .traceId(Event.TRACE_ID)
            .status(Status.SUCCESS)
            .contentConfigId(Event.CONTENT)
            .generatorType(Event.GENERATOR)
            .durationMs(Event.DURATION_MS)
            .build();
    return TYPE.fields().stream()
        .map((Field field) -> field.source() == Source.ATTRIBUTE ? event.value(field) : null)
        .toArray();
  }

  @Override
  public void emit() {
    ledger.offer(TYPE, System.currentTimeMillis(), values, encoder);
  }

  @Override
  public void close() {
    buffer.flush(1, TimeUnit.MINUTES);
    ledger.close();
  }

  @Override
  public long kept() throws IOException {
    return Lines.in(file);
  }
}
