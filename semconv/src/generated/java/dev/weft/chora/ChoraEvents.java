// Generated from semconv/model by dev.weft.generate.Generator; do not edit.
package dev.weft.chora;

import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import dev.weft.registry.FieldRules;
import dev.weft.registry.FieldType;
import dev.weft.registry.Source;
import java.util.List;

/** The event types of chora. */
public final class ChoraEvents {

  /** Content was generated or failed to be. */
  public static final EventType CONTENT_GENERATED =
      EventType.builder("chora", "chora.content_generated")
          .brief("Content was generated or failed to be.")
          .failure("status", "error")
          .tracePath("trace_id")
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
                  "When the event happened, ISO 8601 in UTC with three digits of milliseconds."))
          .field(
              new Field(
                  1,
                  "trace_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  ChoraAttributes.TRACE_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "Joins the events of one workflow; from CHORA_TRACE_ID unless the event says otherwise."))
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
                  "The name of the event."))
          .field(
              new Field(
                  3,
                  "status",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  ChoraAttributes.STATUS,
                  false,
                  false,
                  null,
                  List.of("success", "error"),
                  "The outcome."))
          .field(
              new Field(
                  4,
                  "content_config_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  ChoraAttributes.CONTENT_CONFIG_ID,
                  false,
                  false,
                  null,
                  List.of(),
                  "The content config that was generated or validated."))
          .field(
              new Field(
                  5,
                  "generator_type",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  ChoraAttributes.GENERATOR_TYPE,
                  false,
                  false,
                  null,
                  List.of(),
                  "The generator that was used."))
          .field(
              new Field(
                  6,
                  "duration_ms",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  ChoraAttributes.DURATION_MS,
                  false,
                  false,
                  0L,
                  List.of(),
                  "How long it took, in whole milliseconds."))
          .field(
              new Field(
                  7,
                  "session_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  ChoraAttributes.SESSION_ID,
                  false,
                  true,
                  null,
                  List.of(),
                  "The session in which it happened.",
                          FieldRules.NONE
                              .ofAPerson()))
          .field(
              new Field(
                  8,
                  "user_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  ChoraAttributes.USER_ID,
                  false,
                  true,
                  null,
                  List.of(),
                  "The user for whom it happened.",
                          FieldRules.NONE
                              .ofAPerson()))
          .field(
              new Field(
                  9,
                  "error_message",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  ChoraAttributes.ERROR_MESSAGE,
                  true,
                  false,
                  null,
                  List.of(),
                  "What went wrong; null if the status is success."))
          .build();

  /** An artifact was assembled or failed to be. */
  public static final EventType ARTIFACT_ASSEMBLED =
      EventType.builder("chora", "chora.artifact_assembled")
          .brief("An artifact was assembled or failed to be.")
          .failure("status", "error")
          .tracePath("trace_id")
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
                  "When the event happened, ISO 8601 in UTC with three digits of milliseconds."))
          .field(
              new Field(
                  1,
                  "trace_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  ChoraAttributes.TRACE_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "Joins the events of one workflow; from CHORA_TRACE_ID unless the event says otherwise."))
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
                  "The name of the event."))
          .field(
              new Field(
                  3,
                  "status",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  ChoraAttributes.STATUS,
                  false,
                  false,
                  null,
                  List.of("success", "error"),
                  "The outcome."))
          .field(
              new Field(
                  4,
                  "artifact_config_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  ChoraAttributes.ARTIFACT_CONFIG_ID,
                  false,
                  false,
                  null,
                  List.of(),
                  "The artifact config that was assembled."))
          .field(
              new Field(
                  5,
                  "section_count",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  ChoraAttributes.SECTION_COUNT,
                  false,
                  false,
                  0L,
                  List.of(),
                  "How many content sections were assembled; after an error, how many were finished."))
          .field(
              new Field(
                  6,
                  "duration_ms",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  ChoraAttributes.DURATION_MS,
                  false,
                  false,
                  0L,
                  List.of(),
                  "How long it took, in whole milliseconds."))
          .field(
              new Field(
                  7,
                  "output_path",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  ChoraAttributes.OUTPUT_PATH,
                  true,
                  false,
                  null,
                  List.of(),
                  "Where the artifact was written; null if no file exists."))
          .field(
              new Field(
                  8,
                  "session_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  ChoraAttributes.SESSION_ID,
                  false,
                  true,
                  null,
                  List.of(),
                  "The session in which it happened.",
                          FieldRules.NONE
                              .ofAPerson()))
          .field(
              new Field(
                  9,
                  "user_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  ChoraAttributes.USER_ID,
                  false,
                  true,
                  null,
                  List.of(),
                  "The user for whom it happened.",
                          FieldRules.NONE
                              .ofAPerson()))
          .field(
              new Field(
                  10,
                  "error_message",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  ChoraAttributes.ERROR_MESSAGE,
                  true,
                  false,
                  null,
                  List.of(),
                  "What went wrong; null if the status is success."))
          .build();

  /** Content was validated or validating it failed. */
  public static final EventType VALIDATION_COMPLETED =
      EventType.builder("chora", "chora.validation_completed")
          .brief("Content was validated or validating it failed.")
          .failure("status", "error")
          .tracePath("trace_id")
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
                  "When the event happened, ISO 8601 in UTC with three digits of milliseconds."))
          .field(
              new Field(
                  1,
                  "trace_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  ChoraAttributes.TRACE_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "Joins the events of one workflow; from CHORA_TRACE_ID unless the event says otherwise."))
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
                  "The name of the event."))
          .field(
              new Field(
                  3,
                  "status",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  ChoraAttributes.STATUS,
                  false,
                  false,
                  null,
                  List.of("success", "error"),
                  "The outcome."))
          .field(
              new Field(
                  4,
                  "content_config_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  ChoraAttributes.CONTENT_CONFIG_ID,
                  false,
                  false,
                  null,
                  List.of(),
                  "The content config that was generated or validated."))
          .field(
              new Field(
                  5,
                  "validation_passed",
                  FieldType.BOOLEAN,
                  Source.ATTRIBUTE,
                  ChoraAttributes.VALIDATION_PASSED,
                  false,
                  false,
                  null,
                  List.of(),
                  "Whether all validation rules passed."))
          .field(
              new Field(
                  6,
                  "rule_count",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  ChoraAttributes.RULE_COUNT,
                  false,
                  false,
                  0L,
                  List.of(),
                  "How many validation rules were executed."))
          .field(
              new Field(
                  7,
                  "duration_ms",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  ChoraAttributes.DURATION_MS,
                  false,
                  false,
                  0L,
                  List.of(),
                  "How long it took, in whole milliseconds."))
          .field(
              new Field(
                  8,
                  "session_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  ChoraAttributes.SESSION_ID,
                  false,
                  true,
                  null,
                  List.of(),
                  "The session in which it happened.",
                          FieldRules.NONE
                              .ofAPerson()))
          .field(
              new Field(
                  9,
                  "user_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  ChoraAttributes.USER_ID,
                  false,
                  true,
                  null,
                  List.of(),
                  "The user for whom it happened.",
                          FieldRules.NONE
                              .ofAPerson()))
          .field(
              new Field(
                  10,
                  "error_message",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  ChoraAttributes.ERROR_MESSAGE,
                  true,
                  false,
                  null,
                  List.of(),
                  "What went wrong; null if the status is success."))
          .build();

  /** A workflow was started. */
  public static final EventType WORKFLOW_STARTED =
      EventType.builder("chora", "chora.workflow_started")
          .brief("A workflow was started.")
          .optIn()
          .tracePath("trace_id")
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
                  "When the event happened, ISO 8601 in UTC with three digits of milliseconds."))
          .field(
              new Field(
                  1,
                  "trace_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  ChoraAttributes.TRACE_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "Joins the events of one workflow; from CHORA_TRACE_ID unless the event says otherwise."))
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
                  "The name of the event."))
          .field(
              new Field(
                  3,
                  "status",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  ChoraAttributes.STATUS,
                  false,
                  false,
                  null,
                  List.of("success", "error"),
                  "The outcome."))
          .field(
              new Field(
                  4,
                  "workflow_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  ChoraAttributes.WORKFLOW_ID,
                  false,
                  false,
                  null,
                  List.of(),
                  "The workflow that was started or completed."))
          .field(
              new Field(
                  5,
                  "session_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  ChoraAttributes.SESSION_ID,
                  false,
                  true,
                  null,
                  List.of(),
                  "The session in which it happened.",
                          FieldRules.NONE
                              .ofAPerson()))
          .field(
              new Field(
                  6,
                  "user_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  ChoraAttributes.USER_ID,
                  false,
                  true,
                  null,
                  List.of(),
                  "The user for whom it happened.",
                          FieldRules.NONE
                              .ofAPerson()))
          .build();

  /** A workflow was completed or failed to be. */
  public static final EventType WORKFLOW_COMPLETED =
      EventType.builder("chora", "chora.workflow_completed")
          .brief("A workflow was completed or failed to be.")
          .optIn()
          .failure("status", "error")
          .tracePath("trace_id")
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
                  "When the event happened, ISO 8601 in UTC with three digits of milliseconds."))
          .field(
              new Field(
                  1,
                  "trace_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  ChoraAttributes.TRACE_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "Joins the events of one workflow; from CHORA_TRACE_ID unless the event says otherwise."))
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
                  "The name of the event."))
          .field(
              new Field(
                  3,
                  "status",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  ChoraAttributes.STATUS,
                  false,
                  false,
                  null,
                  List.of("success", "error"),
                  "The outcome."))
          .field(
              new Field(
                  4,
                  "workflow_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  ChoraAttributes.WORKFLOW_ID,
                  false,
                  false,
                  null,
                  List.of(),
                  "The workflow that was started or completed."))
          .field(
              new Field(
                  5,
                  "duration_ms",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  ChoraAttributes.DURATION_MS,
                  false,
                  false,
                  0L,
                  List.of(),
                  "How long it took, in whole milliseconds."))
          .field(
              new Field(
                  6,
                  "session_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  ChoraAttributes.SESSION_ID,
                  false,
                  true,
                  null,
                  List.of(),
                  "The session in which it happened.",
                          FieldRules.NONE
                              .ofAPerson()))
          .field(
              new Field(
                  7,
                  "user_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  ChoraAttributes.USER_ID,
                  false,
                  true,
                  null,
                  List.of(),
                  "The user for whom it happened.",
                          FieldRules.NONE
                              .ofAPerson()))
          .field(
              new Field(
                  8,
                  "error_message",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  ChoraAttributes.ERROR_MESSAGE,
                  true,
                  false,
                  null,
                  List.of(),
                  "What went wrong; null if the status is success."))
          .build();

  /** All event types in the order of the model. */
  public static final List<EventType> ALL =
      List.of(
          CONTENT_GENERATED,
          ARTIFACT_ASSEMBLED,
          VALIDATION_COMPLETED,
          WORKFLOW_STARTED,
          WORKFLOW_COMPLETED);

  private ChoraEvents() {}
}
