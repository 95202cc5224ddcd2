package dev.weft.bench.peer;

import dev.weft.chora.ChoraEvents;
import dev.weft.chora.ContentGeneratedEvent;
import dev.weft.chora.Status;
import dev.weft.ledger.LedgerFile;
import dev.weft.line.LineEncoder;
import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import dev.weft.registry.Source;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The ledger, encoding included. */
final class WeftLedger implements Peer {
  private static final EventType TYPE = ChoraEvents.CONTENT_GENERATED;

  private final LineEncoder encoder = LineEncoder.withAllFields();
  private final @Nullable Object[] values = values();
  private final Path file;
  private final LedgerFile ledger;

  WeftLedger(Path file) {
    this.file = file;
    this.ledger = LedgerFile.open(file);
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
  public void emit() throws IOException {
    ledger.append(TYPE, System.currentTimeMillis(), values, encoder);
  }

  @Override
  public void close() {
    ledger.close();
  }

  @Override
  public long kept() throws IOException {
    return Lines.in(file);
  }
}
