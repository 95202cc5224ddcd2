// Generated from semconv/model by dev.weft.generate.Generator; do not edit.
package dev.weft.osiris;

import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import dev.weft.registry.FieldRules;
import dev.weft.registry.FieldType;
import dev.weft.registry.Source;
import java.util.List;

/** The event types of osiris. */
public final class OsirisEvents {

  /** The execution of a pipeline begins. */
  public static final EventType RUN_START =
      EventType.builder("osiris", "osiris.run_start")
          .brief("The execution of a pipeline begins.")
          .lineName("run_start")
          .field(
              new Field(
                  0,
                  "ts",
                  FieldType.STRING,
                  Source.TIMESTAMP,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "When it happened, ISO 8601 with an offset; Weft writes UTC with three digits of milliseconds.",
                          FieldRules.NONE
                              .withAnyOffset()))
          .field(
              new Field(
                  1,
                  "session",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  OsirisAttributes.SESSION,
                  false,
                  false,
                  null,
                  List.of(),
                  "The run, also the name of its directory; the number is the time of its start in milliseconds.",
                          FieldRules.NONE
                              .matching("run_[0-9]+")))
          .field(
              new Field(
                  2,
                  "event",
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
                  "session_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  OsirisAttributes.SESSION_ID,
                  false,
                  false,
                  null,
                  List.of(),
                  "The same as session, under the name that readers of run_start look for."))
          .field(
              new Field(
                  4,
                  "pipeline",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  OsirisAttributes.PIPELINE,
                  false,
                  false,
                  null,
                  List.of(),
                  "The name of the pipeline."))
          .field(
              new Field(
                  5,
                  "file_type",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  OsirisAttributes.FILE_TYPE,
                  false,
                  false,
                  null,
                  List.of(),
                  "What kind of file the pipeline was read from."))
          .field(
              new Field(
                  6,
                  "pipeline_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  OsirisAttributes.PIPELINE_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The name of the pipeline, where the session reader looks for it.",
                          FieldRules.NONE
                              .omit()))
          .build();

  /** The execution of a pipeline ends. */
  public static final EventType RUN_COMPLETE =
      EventType.builder("osiris", "osiris.run_complete")
          .brief("The execution of a pipeline ends.")
          .lineName("run_complete")
          .field(
              new Field(
                  0,
                  "ts",
                  FieldType.STRING,
                  Source.TIMESTAMP,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "When it happened, ISO 8601 with an offset; Weft writes UTC with three digits of milliseconds.",
                          FieldRules.NONE
                              .withAnyOffset()))
          .field(
              new Field(
                  1,
                  "session",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  OsirisAttributes.SESSION,
                  false,
                  false,
                  null,
                  List.of(),
                  "The run, also the name of its directory; the number is the time of its start in milliseconds.",
                          FieldRules.NONE
                              .matching("run_[0-9]+")))
          .field(
              new Field(
                  2,
                  "event",
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
                  "exit_code",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  OsirisAttributes.EXIT_CODE,
                  false,
                  false,
                  null,
                  List.of(),
                  "The exit code of the run; 0 is success."))
          .field(
              new Field(
                  4,
                  "duration",
                  FieldType.DOUBLE,
                  Source.ATTRIBUTE,
                  OsirisAttributes.DURATION,
                  false,
                  false,
                  0L,
                  List.of(),
                  "How long the run took, in seconds."))
          .field(
              new Field(
                  5,
                  "duration_seconds",
                  FieldType.DOUBLE,
                  Source.ATTRIBUTE,
                  OsirisAttributes.DURATION_SECONDS,
                  true,
                  false,
                  0L,
                  List.of(),
                  "The same as duration, where the session reader looks for it.",
                          FieldRules.NONE
                              .omit()))
          .build();

  /** The session ends; the very last line of a run. */
  public static final EventType RUN_END =
      EventType.builder("osiris", "osiris.run_end")
          .brief("The session ends; the very last line of a run.")
          .lineName("run_end")
          .field(
              new Field(
                  0,
                  "ts",
                  FieldType.STRING,
                  Source.TIMESTAMP,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "When it happened, ISO 8601 with an offset; Weft writes UTC with three digits of milliseconds.",
                          FieldRules.NONE
                              .withAnyOffset()))
          .field(
              new Field(
                  1,
                  "session",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  OsirisAttributes.SESSION,
                  false,
                  false,
                  null,
                  List.of(),
                  "The run, also the name of its directory; the number is the time of its start in milliseconds.",
                          FieldRules.NONE
                              .matching("run_[0-9]+")))
          .field(
              new Field(
                  2,
                  "event",
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
                  "exit_code",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  OsirisAttributes.EXIT_CODE,
                  false,
                  false,
                  null,
                  List.of(),
                  "The exit code of the run; 0 is success."))
          .field(
              new Field(
                  4,
                  "duration",
                  FieldType.DOUBLE,
                  Source.ATTRIBUTE,
                  OsirisAttributes.DURATION,
                  false,
                  false,
                  0L,
                  List.of(),
                  "How long the run took, in seconds."))
          .field(
              new Field(
                  5,
                  "duration_seconds",
                  FieldType.DOUBLE,
                  Source.ATTRIBUTE,
                  OsirisAttributes.DURATION_SECONDS,
                  true,
                  false,
                  0L,
                  List.of(),
                  "The same as duration, where the session reader looks for it.",
                          FieldRules.NONE
                              .omit()))
          .build();

  /** A step begins. */
  public static final EventType STEP_START =
      EventType.builder("osiris", "osiris.step_start")
          .brief("A step begins.")
          .lineName("step_start")
          .field(
              new Field(
                  0,
                  "ts",
                  FieldType.STRING,
                  Source.TIMESTAMP,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "When it happened, ISO 8601 with an offset; Weft writes UTC with three digits of milliseconds.",
                          FieldRules.NONE
                              .withAnyOffset()))
          .field(
              new Field(
                  1,
                  "session",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  OsirisAttributes.SESSION,
                  false,
                  false,
                  null,
                  List.of(),
                  "The run, also the name of its directory; the number is the time of its start in milliseconds.",
                          FieldRules.NONE
                              .matching("run_[0-9]+")))
          .field(
              new Field(
                  2,
                  "event",
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
                  "step_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  OsirisAttributes.STEP_ID,
                  false,
                  false,
                  null,
                  List.of(),
                  "The step."))
          .field(
              new Field(
                  4,
                  "driver",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  OsirisAttributes.DRIVER,
                  false,
                  false,
                  null,
                  List.of(),
                  "The driver; readers and writers are known by .extractor and .writer in its name."))
          .build();

  /** A step finished. */
  public static final EventType STEP_COMPLETE =
      EventType.builder("osiris", "osiris.step_complete")
          .brief("A step finished.")
          .lineName("step_complete")
          .field(
              new Field(
                  0,
                  "ts",
                  FieldType.STRING,
                  Source.TIMESTAMP,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "When it happened, ISO 8601 with an offset; Weft writes UTC with three digits of milliseconds.",
                          FieldRules.NONE
                              .withAnyOffset()))
          .field(
              new Field(
                  1,
                  "session",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  OsirisAttributes.SESSION,
                  false,
                  false,
                  null,
                  List.of(),
                  "The run, also the name of its directory; the number is the time of its start in milliseconds.",
                          FieldRules.NONE
                              .matching("run_[0-9]+")))
          .field(
              new Field(
                  2,
                  "event",
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
                  "step_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  OsirisAttributes.STEP_ID,
                  false,
                  false,
                  null,
                  List.of(),
                  "The step."))
          .field(
              new Field(
                  4,
                  "rows_processed",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  OsirisAttributes.ROWS_PROCESSED,
                  false,
                  false,
                  0L,
                  List.of(),
                  "How many rows the step processed."))
          .field(
              new Field(
                  5,
                  "duration_ms",
                  FieldType.DOUBLE,
                  Source.ATTRIBUTE,
                  OsirisAttributes.DURATION_MS,
                  false,
                  false,
                  0L,
                  List.of(),
                  "How long the step took, in milliseconds."))
          .build();

  /** A step failed. */
  public static final EventType STEP_FAILED =
      EventType.builder("osiris", "osiris.step_failed")
          .brief("A step failed.")
          .lineName("step_failed")
          .failure("error")
          .field(
              new Field(
                  0,
                  "ts",
                  FieldType.STRING,
                  Source.TIMESTAMP,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "When it happened, ISO 8601 with an offset; Weft writes UTC with three digits of milliseconds.",
                          FieldRules.NONE
                              .withAnyOffset()))
          .field(
              new Field(
                  1,
                  "session",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  OsirisAttributes.SESSION,
                  false,
                  false,
                  null,
                  List.of(),
                  "The run, also the name of its directory; the number is the time of its start in milliseconds.",
                          FieldRules.NONE
                              .matching("run_[0-9]+")))
          .field(
              new Field(
                  2,
                  "event",
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
                  "step_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  OsirisAttributes.STEP_ID,
                  false,
                  false,
                  null,
                  List.of(),
                  "The step."))
          .field(
              new Field(
                  4,
                  "error",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  OsirisAttributes.ERROR,
                  false,
                  false,
                  null,
                  List.of(),
                  "What went wrong."))
          .field(
              new Field(
                  5,
                  "error_type",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  OsirisAttributes.ERROR_TYPE,
                  false,
                  false,
                  null,
                  List.of(),
                  "The class of the error."))
          .field(
              new Field(
                  6,
                  "traceback",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  OsirisAttributes.TRACEBACK,
                  false,
                  false,
                  null,
                  List.of(),
                  "The stack trace."))
          .field(
              new Field(
                  7,
                  "level",
                  FieldType.STRING,
                  Source.CONSTANT,
                  null,
                  true,
                  false,
                  null,
                  List.of("ERROR"),
                  "ERROR, by which the session reader and the evidence layer count a failure.",
                          FieldRules.NONE
                              .omit()))
          .build();

  /** The config of a step was written to disk. */
  public static final EventType CFG_MATERIALIZED =
      EventType.builder("osiris", "osiris.cfg_materialized")
          .brief("The config of a step was written to disk.")
          .lineName("cfg_materialized")
          .field(
              new Field(
                  0,
                  "ts",
                  FieldType.STRING,
                  Source.TIMESTAMP,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "When it happened, ISO 8601 with an offset; Weft writes UTC with three digits of milliseconds.",
                          FieldRules.NONE
                              .withAnyOffset()))
          .field(
              new Field(
                  1,
                  "session",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  OsirisAttributes.SESSION,
                  false,
                  false,
                  null,
                  List.of(),
                  "The run, also the name of its directory; the number is the time of its start in milliseconds.",
                          FieldRules.NONE
                              .matching("run_[0-9]+")))
          .field(
              new Field(
                  2,
                  "event",
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
                  "path",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  OsirisAttributes.PATH,
                  false,
                  false,
                  null,
                  List.of(),
                  "The file, relative to the directory of the run."))
          .field(
              new Field(
                  4,
                  "sha256",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  OsirisAttributes.SHA256,
                  false,
                  false,
                  null,
                  List.of(),
                  "The SHA-256 of the bytes of the file, in lower case.",
                          FieldRules.NONE
                              .matching("[0-9a-f]{64}")))
          .field(
              new Field(
                  5,
                  "size_bytes",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  OsirisAttributes.SIZE_BYTES,
                  false,
                  false,
                  0L,
                  List.of(),
                  "The size of the file."))
          .field(
              new Field(
                  6,
                  "step_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  OsirisAttributes.STEP_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The step.",
                          FieldRules.NONE
                              .omit()))
          .build();

  /** The config of a step was read by the step. */
  public static final EventType CFG_OPENED =
      EventType.builder("osiris", "osiris.cfg_opened")
          .brief("The config of a step was read by the step.")
          .lineName("cfg_opened")
          .field(
              new Field(
                  0,
                  "ts",
                  FieldType.STRING,
                  Source.TIMESTAMP,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "When it happened, ISO 8601 with an offset; Weft writes UTC with three digits of milliseconds.",
                          FieldRules.NONE
                              .withAnyOffset()))
          .field(
              new Field(
                  1,
                  "session",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  OsirisAttributes.SESSION,
                  false,
                  false,
                  null,
                  List.of(),
                  "The run, also the name of its directory; the number is the time of its start in milliseconds.",
                          FieldRules.NONE
                              .matching("run_[0-9]+")))
          .field(
              new Field(
                  2,
                  "event",
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
                  "path",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  OsirisAttributes.PATH,
                  false,
                  false,
                  null,
                  List.of(),
                  "The file, relative to the directory of the run."))
          .field(
              new Field(
                  4,
                  "sha256",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  OsirisAttributes.SHA256,
                  false,
                  false,
                  null,
                  List.of(),
                  "The SHA-256 of the bytes of the file, in lower case.",
                          FieldRules.NONE
                              .matching("[0-9a-f]{64}")))
          .field(
              new Field(
                  5,
                  "keys",
                  FieldType.STRING_LIST,
                  Source.ATTRIBUTE,
                  OsirisAttributes.KEYS,
                  false,
                  false,
                  null,
                  List.of(),
                  "The top-level keys of the config."))
          .field(
              new Field(
                  6,
                  "step_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  OsirisAttributes.STEP_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The step.",
                          FieldRules.NONE
                              .omit()))
          .build();

  /** Meta keys were removed from the config of a step. */
  public static final EventType CONFIG_META_STRIPPED =
      EventType.builder("osiris", "osiris.config_meta_stripped")
          .brief("Meta keys were removed from the config of a step.")
          .lineName("config_meta_stripped")
          .field(
              new Field(
                  0,
                  "ts",
                  FieldType.STRING,
                  Source.TIMESTAMP,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "When it happened, ISO 8601 with an offset; Weft writes UTC with three digits of milliseconds.",
                          FieldRules.NONE
                              .withAnyOffset()))
          .field(
              new Field(
                  1,
                  "session",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  OsirisAttributes.SESSION,
                  false,
                  false,
                  null,
                  List.of(),
                  "The run, also the name of its directory; the number is the time of its start in milliseconds.",
                          FieldRules.NONE
                              .matching("run_[0-9]+")))
          .field(
              new Field(
                  2,
                  "event",
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
                  "step_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  OsirisAttributes.STEP_ID,
                  false,
                  false,
                  null,
                  List.of(),
                  "The step."))
          .field(
              new Field(
                  4,
                  "keys_removed",
                  FieldType.STRING_LIST,
                  Source.ATTRIBUTE,
                  OsirisAttributes.KEYS_REMOVED,
                  false,
                  false,
                  null,
                  List.of(),
                  "The meta keys that were removed."))
          .build();

  /** The directory for the artifacts of a step was made. */
  public static final EventType ARTIFACTS_DIR_CREATED =
      EventType.builder("osiris", "osiris.artifacts_dir_created")
          .brief("The directory for the artifacts of a step was made.")
          .lineName("artifacts_dir_created")
          .field(
              new Field(
                  0,
                  "ts",
                  FieldType.STRING,
                  Source.TIMESTAMP,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "When it happened, ISO 8601 with an offset; Weft writes UTC with three digits of milliseconds.",
                          FieldRules.NONE
                              .withAnyOffset()))
          .field(
              new Field(
                  1,
                  "session",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  OsirisAttributes.SESSION,
                  false,
                  false,
                  null,
                  List.of(),
                  "The run, also the name of its directory; the number is the time of its start in milliseconds.",
                          FieldRules.NONE
                              .matching("run_[0-9]+")))
          .field(
              new Field(
                  2,
                  "event",
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
                  "step_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  OsirisAttributes.STEP_ID,
                  false,
                  false,
                  null,
                  List.of(),
                  "The step."))
          .field(
              new Field(
                  4,
                  "relative_path",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  OsirisAttributes.RELATIVE_PATH,
                  false,
                  false,
                  null,
                  List.of(),
                  "The directory, relative to that of the run."))
          .build();

  /** An artifact of a step was written. */
  public static final EventType ARTIFACT_CREATED =
      EventType.builder("osiris", "osiris.artifact_created")
          .brief("An artifact of a step was written.")
          .lineName("artifact_created")
          .field(
              new Field(
                  0,
                  "ts",
                  FieldType.STRING,
                  Source.TIMESTAMP,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "When it happened, ISO 8601 with an offset; Weft writes UTC with three digits of milliseconds.",
                          FieldRules.NONE
                              .withAnyOffset()))
          .field(
              new Field(
                  1,
                  "session",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  OsirisAttributes.SESSION,
                  false,
                  false,
                  null,
                  List.of(),
                  "The run, also the name of its directory; the number is the time of its start in milliseconds.",
                          FieldRules.NONE
                              .matching("run_[0-9]+")))
          .field(
              new Field(
                  2,
                  "event",
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
                  "step_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  OsirisAttributes.STEP_ID,
                  false,
                  false,
                  null,
                  List.of(),
                  "The step."))
          .field(
              new Field(
                  4,
                  "artifact_type",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  OsirisAttributes.ARTIFACT_TYPE,
                  false,
                  false,
                  null,
                  List.of(),
                  "What the artifact is."))
          .field(
              new Field(
                  5,
                  "path",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  OsirisAttributes.PATH,
                  false,
                  false,
                  null,
                  List.of(),
                  "The file, relative to the directory of the run."))
          .build();

  /** A step begins to resolve a connection. */
  public static final EventType CONNECTION_RESOLVE_START =
      EventType.builder("osiris", "osiris.connection_resolve_start")
          .brief("A step begins to resolve a connection.")
          .lineName("connection_resolve_start")
          .field(
              new Field(
                  0,
                  "ts",
                  FieldType.STRING,
                  Source.TIMESTAMP,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "When it happened, ISO 8601 with an offset; Weft writes UTC with three digits of milliseconds.",
                          FieldRules.NONE
                              .withAnyOffset()))
          .field(
              new Field(
                  1,
                  "session",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  OsirisAttributes.SESSION,
                  false,
                  false,
                  null,
                  List.of(),
                  "The run, also the name of its directory; the number is the time of its start in milliseconds.",
                          FieldRules.NONE
                              .matching("run_[0-9]+")))
          .field(
              new Field(
                  2,
                  "event",
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
                  "step_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  OsirisAttributes.STEP_ID,
                  false,
                  false,
                  null,
                  List.of(),
                  "The step."))
          .field(
              new Field(
                  4,
                  "family",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  OsirisAttributes.FAMILY,
                  false,
                  false,
                  null,
                  List.of(),
                  "The family of the connection."))
          .field(
              new Field(
                  5,
                  "alias",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  OsirisAttributes.ALIAS,
                  false,
                  false,
                  null,
                  List.of(),
                  "The alias of the connection in its family."))
          .build();

  /** A step resolved a connection or failed to. */
  public static final EventType CONNECTION_RESOLVE_COMPLETE =
      EventType.builder("osiris", "osiris.connection_resolve_complete")
          .brief("A step resolved a connection or failed to.")
          .lineName("connection_resolve_complete")
          .failure("ok", false)
          .field(
              new Field(
                  0,
                  "ts",
                  FieldType.STRING,
                  Source.TIMESTAMP,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "When it happened, ISO 8601 with an offset; Weft writes UTC with three digits of milliseconds.",
                          FieldRules.NONE
                              .withAnyOffset()))
          .field(
              new Field(
                  1,
                  "session",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  OsirisAttributes.SESSION,
                  false,
                  false,
                  null,
                  List.of(),
                  "The run, also the name of its directory; the number is the time of its start in milliseconds.",
                          FieldRules.NONE
                              .matching("run_[0-9]+")))
          .field(
              new Field(
                  2,
                  "event",
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
                  "step_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  OsirisAttributes.STEP_ID,
                  false,
                  false,
                  null,
                  List.of(),
                  "The step."))
          .field(
              new Field(
                  4,
                  "family",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  OsirisAttributes.FAMILY,
                  false,
                  false,
                  null,
                  List.of(),
                  "The family of the connection."))
          .field(
              new Field(
                  5,
                  "alias",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  OsirisAttributes.ALIAS,
                  false,
                  false,
                  null,
                  List.of(),
                  "The alias of the connection in its family."))
          .field(
              new Field(
                  6,
                  "ok",
                  FieldType.BOOLEAN,
                  Source.ATTRIBUTE,
                  OsirisAttributes.OK,
                  false,
                  false,
                  null,
                  List.of(),
                  "Whether the connection was resolved."))
          .build();

  /** A driver was registered. */
  public static final EventType DRIVER_REGISTERED =
      EventType.builder("osiris", "osiris.driver_registered")
          .brief("A driver was registered.")
          .lineName("driver_registered")
          .field(
              new Field(
                  0,
                  "ts",
                  FieldType.STRING,
                  Source.TIMESTAMP,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "When it happened, ISO 8601 with an offset; Weft writes UTC with three digits of milliseconds.",
                          FieldRules.NONE
                              .withAnyOffset()))
          .field(
              new Field(
                  1,
                  "session",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  OsirisAttributes.SESSION,
                  false,
                  false,
                  null,
                  List.of(),
                  "The run, also the name of its directory; the number is the time of its start in milliseconds.",
                          FieldRules.NONE
                              .matching("run_[0-9]+")))
          .field(
              new Field(
                  2,
                  "event",
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
                  "driver",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  OsirisAttributes.DRIVER,
                  false,
                  false,
                  null,
                  List.of(),
                  "The driver; readers and writers are known by .extractor and .writer in its name."))
          .field(
              new Field(
                  4,
                  "status",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  OsirisAttributes.STATUS,
                  false,
                  false,
                  null,
                  List.of("success", "success_after_install", "failed"),
                  "How the registration ended."))
          .build();

  /** A driver could not be registered. */
  public static final EventType DRIVER_REGISTRATION_FAILED =
      EventType.builder("osiris", "osiris.driver_registration_failed")
          .brief("A driver could not be registered.")
          .lineName("driver_registration_failed")
          .failure("error")
          .field(
              new Field(
                  0,
                  "ts",
                  FieldType.STRING,
                  Source.TIMESTAMP,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "When it happened, ISO 8601 with an offset; Weft writes UTC with three digits of milliseconds.",
                          FieldRules.NONE
                              .withAnyOffset()))
          .field(
              new Field(
                  1,
                  "session",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  OsirisAttributes.SESSION,
                  false,
                  false,
                  null,
                  List.of(),
                  "The run, also the name of its directory; the number is the time of its start in milliseconds.",
                          FieldRules.NONE
                              .matching("run_[0-9]+")))
          .field(
              new Field(
                  2,
                  "event",
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
                  "driver",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  OsirisAttributes.DRIVER,
                  false,
                  false,
                  null,
                  List.of(),
                  "The driver; readers and writers are known by .extractor and .writer in its name."))
          .field(
              new Field(
                  4,
                  "error",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  OsirisAttributes.ERROR,
                  false,
                  false,
                  null,
                  List.of(),
                  "What went wrong."))
          .build();

  /** All drivers were registered. */
  public static final EventType DRIVERS_REGISTERED =
      EventType.builder("osiris", "osiris.drivers_registered")
          .brief("All drivers were registered.")
          .lineName("drivers_registered")
          .field(
              new Field(
                  0,
                  "ts",
                  FieldType.STRING,
                  Source.TIMESTAMP,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "When it happened, ISO 8601 with an offset; Weft writes UTC with three digits of milliseconds.",
                          FieldRules.NONE
                              .withAnyOffset()))
          .field(
              new Field(
                  1,
                  "session",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  OsirisAttributes.SESSION,
                  false,
                  false,
                  null,
                  List.of(),
                  "The run, also the name of its directory; the number is the time of its start in milliseconds.",
                          FieldRules.NONE
                              .matching("run_[0-9]+")))
          .field(
              new Field(
                  2,
                  "event",
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
                  "drivers",
                  FieldType.STRING_LIST,
                  Source.ATTRIBUTE,
                  OsirisAttributes.DRIVERS,
                  false,
                  false,
                  null,
                  List.of(),
                  "All registered drivers."))
          .build();

  /** The packages that the drivers need were looked for. */
  public static final EventType DEPENDENCY_CHECK =
      EventType.builder("osiris", "osiris.dependency_check")
          .brief("The packages that the drivers need were looked for.")
          .lineName("dependency_check")
          .scope("e2b")
          .field(
              new Field(
                  0,
                  "ts",
                  FieldType.STRING,
                  Source.TIMESTAMP,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "When it happened, ISO 8601 with an offset; Weft writes UTC with three digits of milliseconds.",
                          FieldRules.NONE
                              .withAnyOffset()))
          .field(
              new Field(
                  1,
                  "session",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  OsirisAttributes.SESSION,
                  false,
                  false,
                  null,
                  List.of(),
                  "The run, also the name of its directory; the number is the time of its start in milliseconds.",
                          FieldRules.NONE
                              .matching("run_[0-9]+")))
          .field(
              new Field(
                  2,
                  "event",
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
                  "missing",
                  FieldType.STRING_LIST,
                  Source.ATTRIBUTE,
                  OsirisAttributes.MISSING,
                  false,
                  false,
                  null,
                  List.of(),
                  "The packages that are missing."))
          .field(
              new Field(
                  4,
                  "present",
                  FieldType.STRING_LIST,
                  Source.ATTRIBUTE,
                  OsirisAttributes.PRESENT,
                  false,
                  false,
                  null,
                  List.of(),
                  "The packages that are there."))
          .build();

  /** Missing packages were installed. */
  public static final EventType DEPENDENCY_INSTALLED =
      EventType.builder("osiris", "osiris.dependency_installed")
          .brief("Missing packages were installed.")
          .lineName("dependency_installed")
          .scope("e2b")
          .field(
              new Field(
                  0,
                  "ts",
                  FieldType.STRING,
                  Source.TIMESTAMP,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "When it happened, ISO 8601 with an offset; Weft writes UTC with three digits of milliseconds.",
                          FieldRules.NONE
                              .withAnyOffset()))
          .field(
              new Field(
                  1,
                  "session",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  OsirisAttributes.SESSION,
                  false,
                  false,
                  null,
                  List.of(),
                  "The run, also the name of its directory; the number is the time of its start in milliseconds.",
                          FieldRules.NONE
                              .matching("run_[0-9]+")))
          .field(
              new Field(
                  2,
                  "event",
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
                  "now_present",
                  FieldType.STRING_LIST,
                  Source.ATTRIBUTE,
                  OsirisAttributes.NOW_PRESENT,
                  false,
                  false,
                  null,
                  List.of(),
                  "The packages that were installed."))
          .field(
              new Field(
                  4,
                  "still_missing",
                  FieldType.STRING_LIST,
                  Source.ATTRIBUTE,
                  OsirisAttributes.STILL_MISSING,
                  false,
                  false,
                  null,
                  List.of(),
                  "The packages that could not be installed."))
          .build();

  /** All event types in the order of the model. */
  public static final List<EventType> ALL =
      List.of(
          RUN_START,
          RUN_COMPLETE,
          RUN_END,
          STEP_START,
          STEP_COMPLETE,
          STEP_FAILED,
          CFG_MATERIALIZED,
          CFG_OPENED,
          CONFIG_META_STRIPPED,
          ARTIFACTS_DIR_CREATED,
          ARTIFACT_CREATED,
          CONNECTION_RESOLVE_START,
          CONNECTION_RESOLVE_COMPLETE,
          DRIVER_REGISTERED,
          DRIVER_REGISTRATION_FAILED,
          DRIVERS_REGISTERED,
          DEPENDENCY_CHECK,
          DEPENDENCY_INSTALLED);

  private OsirisEvents() {}
}
