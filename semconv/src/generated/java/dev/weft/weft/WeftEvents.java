// Generated from semconv/model by dev.weft.generate.Generator; do not edit.
package dev.weft.weft;

import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import dev.weft.registry.FieldType;
import dev.weft.registry.Source;
import java.util.List;

/** The event types of weft. */
public final class WeftEvents {

  /** Events are missing in this ledger. */
  public static final EventType LEDGER_GAP =
      EventType.builder("weft", "weft.ledger.gap")
          .brief("Events are missing in this ledger.")
          .field(
              new Field(
                  0,
                  "timestamp",
                  FieldType.STRING,
                  Source.TIMESTAMP,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "When the gap was noticed, ISO 8601 in UTC, where chora-compose and codex-synaptic look for it."))
          .field(
              new Field(
                  1,
                  "ts",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  WeftAttributes.TS,
                  false,
                  false,
                  null,
                  List.of(),
                  "The same, where Osiris and KFM look for it."))
          .field(
              new Field(
                  2,
                  "event_type",
                  FieldType.STRING,
                  Source.EVENT_NAME,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "The name of the event, where chora-compose and codex-synaptic look for it."))
          .field(
              new Field(
                  3,
                  "event",
                  FieldType.STRING,
                  Source.EVENT_NAME,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "The same, where Osiris looks for it."))
          .field(
              new Field(
                  4,
                  "kind",
                  FieldType.STRING,
                  Source.EVENT_NAME,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "The same, where KFM looks for it."))
          .field(
              new Field(
                  5,
                  "reason",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  WeftAttributes.REASON,
                  false,
                  false,
                  null,
                  List.of("buffer_full", "write_failed", "file_removed", "file_truncated", "process_ended"),
                  "Why events are missing."))
          .field(
              new Field(
                  6,
                  "missing",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  WeftAttributes.MISSING,
                  true,
                  false,
                  1L,
                  List.of(),
                  "How many events are missing; null if it cannot be known."))
          .field(
              new Field(
                  7,
                  "from",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  WeftAttributes.FROM,
                  false,
                  false,
                  null,
                  List.of(),
                  "The time of the earliest of them, or when the loss was noticed."))
          .field(
              new Field(
                  8,
                  "to",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  WeftAttributes.TO,
                  false,
                  false,
                  null,
                  List.of(),
                  "The time of the latest of them, or when the loss was noticed."))
          .build();

  /** All event types in the order of the model. */
  public static final List<EventType> ALL =
      List.of(
          LEDGER_GAP);

  private WeftEvents() {}
}
