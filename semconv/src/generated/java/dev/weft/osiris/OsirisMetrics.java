// Generated from semconv/model by dev.weft.generate.Generator; do not edit.
package dev.weft.osiris;

import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import dev.weft.registry.FieldRules;
import dev.weft.registry.FieldType;
import dev.weft.registry.Instrument;
import dev.weft.registry.MetricType;
import dev.weft.registry.Source;
import java.util.List;

/** The metrics of osiris. */
public final class OsirisMetrics {

  /** How many steps the pipeline has. */
  public static final MetricType STEPS_TOTAL =
      new MetricType(
          "osiris.steps_total",
          "",
          Instrument.GAUGE,
          "How many steps the pipeline has.",
          List.of(),
          List.of(),
          "osiris_steps_total",
          null,
          EventType.builder("osiris", "osiris.steps_total")
              .brief("How many steps the pipeline has.")
              .lineName("steps_total")
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
                      "metric",
                      FieldType.STRING,
                      Source.EVENT_NAME,
                      null,
                      false,
                      false,
                      null,
                      List.of(),
                      "The name of the metric."))
              .field(
                  new Field(
                      3,
                      "value",
                      FieldType.LONG,
                      Source.VALUE,
                      null,
                      false,
                      false,
                      null,
                      List.of(),
                      "The measured value."))
              .field(
                  new Field(
                      4,
                      "tags",
                      FieldType.MAP,
                      Source.LABELS,
                      null,
                      true,
                      false,
                      null,
                      List.of(),
                      "What the value belongs to.",
                              FieldRules.NONE
                                  .omit()))
              .field(
                  new Field(
                      5,
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
              .build());

  /** How many steps are completed so far. */
  public static final MetricType STEPS_COMPLETED =
      new MetricType(
          "osiris.steps_completed",
          "",
          Instrument.GAUGE,
          "How many steps are completed so far.",
          List.of(),
          List.of(),
          "osiris_steps_completed",
          null,
          EventType.builder("osiris", "osiris.steps_completed")
              .brief("How many steps are completed so far.")
              .lineName("steps_completed")
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
                      "metric",
                      FieldType.STRING,
                      Source.EVENT_NAME,
                      null,
                      false,
                      false,
                      null,
                      List.of(),
                      "The name of the metric."))
              .field(
                  new Field(
                      3,
                      "value",
                      FieldType.LONG,
                      Source.VALUE,
                      null,
                      false,
                      false,
                      null,
                      List.of(),
                      "The measured value."))
              .field(
                  new Field(
                      4,
                      "tags",
                      FieldType.MAP,
                      Source.LABELS,
                      null,
                      true,
                      false,
                      null,
                      List.of(),
                      "What the value belongs to.",
                              FieldRules.NONE
                                  .omit()))
              .field(
                  new Field(
                      5,
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
              .build());

  /** How long a step took, in milliseconds. */
  public static final MetricType STEP_DURATION_MS =
      new MetricType(
          "osiris.step_duration_ms",
          "",
          Instrument.GAUGE,
          "How long a step took, in milliseconds.",
          List.of(),
          List.of(OsirisAttributes.BARE_STEP),
          "osiris_step_duration_ms",
          null,
          EventType.builder("osiris", "osiris.step_duration_ms")
              .brief("How long a step took, in milliseconds.")
              .lineName("step_duration_ms")
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
                      "metric",
                      FieldType.STRING,
                      Source.EVENT_NAME,
                      null,
                      false,
                      false,
                      null,
                      List.of(),
                      "The name of the metric."))
              .field(
                  new Field(
                      3,
                      "value",
                      FieldType.DOUBLE,
                      Source.VALUE,
                      null,
                      false,
                      false,
                      null,
                      List.of(),
                      "The measured value."))
              .field(
                  new Field(
                      4,
                      "unit",
                      FieldType.STRING,
                      Source.CONSTANT,
                      null,
                      true,
                      false,
                      null,
                      List.of("ms"),
                      "The unit of the value.",
                              FieldRules.NONE
                                  .omit()))
              .field(
                  new Field(
                      5,
                      "tags",
                      FieldType.MAP,
                      Source.LABELS,
                      null,
                      false,
                      false,
                      null,
                      List.of(),
                      "What the value belongs to.",
                              FieldRules.NONE
                                  .withItems(
                                      new Field(0, "step", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "The step, as the document calls it in the tags of a metric.", FieldRules.NONE))))
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
              .build());

  /** How many rows an operation processed. */
  public static final MetricType ROWS_PROCESSED =
      new MetricType(
          "osiris.rows_processed",
          "",
          Instrument.GAUGE,
          "How many rows an operation processed.",
          List.of(),
          List.of(OsirisAttributes.BARE_STEP),
          "osiris_rows_processed",
          null,
          EventType.builder("osiris", "osiris.rows_processed")
              .brief("How many rows an operation processed.")
              .lineName("rows_processed")
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
                      "metric",
                      FieldType.STRING,
                      Source.EVENT_NAME,
                      null,
                      false,
                      false,
                      null,
                      List.of(),
                      "The name of the metric."))
              .field(
                  new Field(
                      3,
                      "value",
                      FieldType.LONG,
                      Source.VALUE,
                      null,
                      false,
                      false,
                      null,
                      List.of(),
                      "The measured value."))
              .field(
                  new Field(
                      4,
                      "unit",
                      FieldType.STRING,
                      Source.CONSTANT,
                      null,
                      true,
                      false,
                      null,
                      List.of("rows"),
                      "The unit of the value.",
                              FieldRules.NONE
                                  .omit()))
              .field(
                  new Field(
                      5,
                      "tags",
                      FieldType.MAP,
                      Source.LABELS,
                      null,
                      false,
                      false,
                      null,
                      List.of(),
                      "What the value belongs to.",
                              FieldRules.NONE
                                  .withItems(
                                      new Field(0, "step", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "The step, as the document calls it in the tags of a metric.", FieldRules.NONE))))
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
              .build());

  /** How many rows an extractor read. */
  public static final MetricType ROWS_READ =
      new MetricType(
          "osiris.rows_read",
          "",
          Instrument.GAUGE,
          "How many rows an extractor read.",
          List.of(),
          List.of(OsirisAttributes.BARE_STEP),
          "osiris_rows_read",
          null,
          EventType.builder("osiris", "osiris.rows_read")
              .brief("How many rows an extractor read.")
              .lineName("rows_read")
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
                      "metric",
                      FieldType.STRING,
                      Source.EVENT_NAME,
                      null,
                      false,
                      false,
                      null,
                      List.of(),
                      "The name of the metric."))
              .field(
                  new Field(
                      3,
                      "value",
                      FieldType.LONG,
                      Source.VALUE,
                      null,
                      false,
                      false,
                      null,
                      List.of(),
                      "The measured value."))
              .field(
                  new Field(
                      4,
                      "unit",
                      FieldType.STRING,
                      Source.CONSTANT,
                      null,
                      true,
                      false,
                      null,
                      List.of("rows"),
                      "The unit of the value.",
                              FieldRules.NONE
                                  .omit()))
              .field(
                  new Field(
                      5,
                      "tags",
                      FieldType.MAP,
                      Source.LABELS,
                      null,
                      false,
                      false,
                      null,
                      List.of(),
                      "What the value belongs to.",
                              FieldRules.NONE
                                  .withItems(
                                      new Field(0, "step", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "The step, as the document calls it in the tags of a metric.", FieldRules.NONE))))
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
              .build());

  /** How many rows a writer wrote. */
  public static final MetricType ROWS_WRITTEN =
      new MetricType(
          "osiris.rows_written",
          "",
          Instrument.GAUGE,
          "How many rows a writer wrote.",
          List.of(),
          List.of(OsirisAttributes.BARE_STEP),
          "osiris_rows_written",
          null,
          EventType.builder("osiris", "osiris.rows_written")
              .brief("How many rows a writer wrote.")
              .lineName("rows_written")
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
                      "metric",
                      FieldType.STRING,
                      Source.EVENT_NAME,
                      null,
                      false,
                      false,
                      null,
                      List.of(),
                      "The name of the metric."))
              .field(
                  new Field(
                      3,
                      "value",
                      FieldType.LONG,
                      Source.VALUE,
                      null,
                      false,
                      false,
                      null,
                      List.of(),
                      "The measured value."))
              .field(
                  new Field(
                      4,
                      "unit",
                      FieldType.STRING,
                      Source.CONSTANT,
                      null,
                      true,
                      false,
                      null,
                      List.of("rows"),
                      "The unit of the value.",
                              FieldRules.NONE
                                  .omit()))
              .field(
                  new Field(
                      5,
                      "tags",
                      FieldType.MAP,
                      Source.LABELS,
                      null,
                      false,
                      false,
                      null,
                      List.of(),
                      "What the value belongs to.",
                              FieldRules.NONE
                                  .withItems(
                                      new Field(0, "step", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "The step, as the document calls it in the tags of a metric.", FieldRules.NONE))))
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
              .build());

  /** How long the pipeline took, in seconds. */
  public static final MetricType EXECUTION_DURATION =
      new MetricType(
          "osiris.execution_duration",
          "",
          Instrument.GAUGE,
          "How long the pipeline took, in seconds.",
          List.of(),
          List.of(),
          "osiris_execution_duration",
          null,
          EventType.builder("osiris", "osiris.execution_duration")
              .brief("How long the pipeline took, in seconds.")
              .lineName("execution_duration")
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
                      "metric",
                      FieldType.STRING,
                      Source.EVENT_NAME,
                      null,
                      false,
                      false,
                      null,
                      List.of(),
                      "The name of the metric."))
              .field(
                  new Field(
                      3,
                      "value",
                      FieldType.DOUBLE,
                      Source.VALUE,
                      null,
                      false,
                      false,
                      null,
                      List.of(),
                      "The measured value."))
              .field(
                  new Field(
                      4,
                      "unit",
                      FieldType.STRING,
                      Source.CONSTANT,
                      null,
                      true,
                      false,
                      null,
                      List.of("seconds"),
                      "The unit of the value.",
                              FieldRules.NONE
                                  .omit()))
              .field(
                  new Field(
                      5,
                      "tags",
                      FieldType.MAP,
                      Source.LABELS,
                      null,
                      true,
                      false,
                      null,
                      List.of(),
                      "What the value belongs to.",
                              FieldRules.NONE
                                  .omit()))
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
              .build());

  /** How long the adapter took, in seconds. */
  public static final MetricType ADAPTER_EXECUTION_DURATION =
      new MetricType(
          "osiris.adapter_execution_duration",
          "",
          Instrument.GAUGE,
          "How long the adapter took, in seconds.",
          List.of(),
          List.of(),
          "osiris_adapter_execution_duration",
          null,
          EventType.builder("osiris", "osiris.adapter_execution_duration")
              .brief("How long the adapter took, in seconds.")
              .lineName("adapter_execution_duration")
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
                      "metric",
                      FieldType.STRING,
                      Source.EVENT_NAME,
                      null,
                      false,
                      false,
                      null,
                      List.of(),
                      "The name of the metric."))
              .field(
                  new Field(
                      3,
                      "value",
                      FieldType.DOUBLE,
                      Source.VALUE,
                      null,
                      false,
                      false,
                      null,
                      List.of(),
                      "The measured value."))
              .field(
                  new Field(
                      4,
                      "unit",
                      FieldType.STRING,
                      Source.CONSTANT,
                      null,
                      true,
                      false,
                      null,
                      List.of("seconds"),
                      "The unit of the value.",
                              FieldRules.NONE
                                  .omit()))
              .field(
                  new Field(
                      5,
                      "tags",
                      FieldType.MAP,
                      Source.LABELS,
                      null,
                      true,
                      false,
                      null,
                      List.of(),
                      "What the value belongs to.",
                              FieldRules.NONE
                                  .omit()))
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
              .build());

  /** How long the whole session took, in seconds. */
  public static final MetricType SESSION_DURATION_SECONDS =
      new MetricType(
          "osiris.session_duration_seconds",
          "",
          Instrument.GAUGE,
          "How long the whole session took, in seconds.",
          List.of(),
          List.of(),
          "osiris_session_duration_seconds",
          null,
          EventType.builder("osiris", "osiris.session_duration_seconds")
              .brief("How long the whole session took, in seconds.")
              .lineName("session_duration_seconds")
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
                      "metric",
                      FieldType.STRING,
                      Source.EVENT_NAME,
                      null,
                      false,
                      false,
                      null,
                      List.of(),
                      "The name of the metric."))
              .field(
                  new Field(
                      3,
                      "value",
                      FieldType.DOUBLE,
                      Source.VALUE,
                      null,
                      false,
                      false,
                      null,
                      List.of(),
                      "The measured value."))
              .field(
                  new Field(
                      4,
                      "unit",
                      FieldType.STRING,
                      Source.CONSTANT,
                      null,
                      true,
                      false,
                      null,
                      List.of("seconds"),
                      "The unit of the value.",
                              FieldRules.NONE
                                  .omit()))
              .field(
                  new Field(
                      5,
                      "tags",
                      FieldType.MAP,
                      Source.LABELS,
                      null,
                      true,
                      false,
                      null,
                      List.of(),
                      "What the value belongs to.",
                              FieldRules.NONE
                                  .omit()))
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
              .build());

  /** How long it took to make the sandbox, in milliseconds. */
  public static final MetricType E2B_OVERHEAD_MS =
      new MetricType(
          "osiris.e2b_overhead_ms",
          "",
          Instrument.GAUGE,
          "How long it took to make the sandbox, in milliseconds.",
          List.of(),
          List.of(),
          "osiris_e2b_overhead_ms",
          "e2b",
          EventType.builder("osiris", "osiris.e2b_overhead_ms")
              .brief("How long it took to make the sandbox, in milliseconds.")
              .lineName("e2b_overhead_ms")
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
                      "metric",
                      FieldType.STRING,
                      Source.EVENT_NAME,
                      null,
                      false,
                      false,
                      null,
                      List.of(),
                      "The name of the metric."))
              .field(
                  new Field(
                      3,
                      "value",
                      FieldType.DOUBLE,
                      Source.VALUE,
                      null,
                      false,
                      false,
                      null,
                      List.of(),
                      "The measured value."))
              .field(
                  new Field(
                      4,
                      "unit",
                      FieldType.STRING,
                      Source.CONSTANT,
                      null,
                      true,
                      false,
                      null,
                      List.of("ms"),
                      "The unit of the value.",
                              FieldRules.NONE
                                  .omit()))
              .field(
                  new Field(
                      5,
                      "tags",
                      FieldType.MAP,
                      Source.LABELS,
                      null,
                      true,
                      false,
                      null,
                      List.of(),
                      "What the value belongs to.",
                              FieldRules.NONE
                                  .omit()))
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
              .build());

  /** How long it took to fetch the artifacts, in milliseconds. */
  public static final MetricType ARTIFACTS_COPY_MS =
      new MetricType(
          "osiris.artifacts_copy_ms",
          "",
          Instrument.GAUGE,
          "How long it took to fetch the artifacts, in milliseconds.",
          List.of(),
          List.of(),
          "osiris_artifacts_copy_ms",
          "e2b",
          EventType.builder("osiris", "osiris.artifacts_copy_ms")
              .brief("How long it took to fetch the artifacts, in milliseconds.")
              .lineName("artifacts_copy_ms")
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
                      "metric",
                      FieldType.STRING,
                      Source.EVENT_NAME,
                      null,
                      false,
                      false,
                      null,
                      List.of(),
                      "The name of the metric."))
              .field(
                  new Field(
                      3,
                      "value",
                      FieldType.DOUBLE,
                      Source.VALUE,
                      null,
                      false,
                      false,
                      null,
                      List.of(),
                      "The measured value."))
              .field(
                  new Field(
                      4,
                      "unit",
                      FieldType.STRING,
                      Source.CONSTANT,
                      null,
                      true,
                      false,
                      null,
                      List.of("ms"),
                      "The unit of the value.",
                              FieldRules.NONE
                                  .omit()))
              .field(
                  new Field(
                      5,
                      "tags",
                      FieldType.MAP,
                      Source.LABELS,
                      null,
                      true,
                      false,
                      null,
                      List.of(),
                      "What the value belongs to.",
                              FieldRules.NONE
                                  .omit()))
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
              .build());

  /** The size of all artifacts. */
  public static final MetricType ARTIFACTS_BYTES_TOTAL =
      new MetricType(
          "osiris.artifacts_bytes_total",
          "",
          Instrument.GAUGE,
          "The size of all artifacts.",
          List.of(),
          List.of(),
          "osiris_artifacts_bytes_total",
          null,
          EventType.builder("osiris", "osiris.artifacts_bytes_total")
              .brief("The size of all artifacts.")
              .lineName("artifacts_bytes_total")
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
                      "metric",
                      FieldType.STRING,
                      Source.EVENT_NAME,
                      null,
                      false,
                      false,
                      null,
                      List.of(),
                      "The name of the metric."))
              .field(
                  new Field(
                      3,
                      "value",
                      FieldType.LONG,
                      Source.VALUE,
                      null,
                      false,
                      false,
                      null,
                      List.of(),
                      "The measured value."))
              .field(
                  new Field(
                      4,
                      "unit",
                      FieldType.STRING,
                      Source.CONSTANT,
                      null,
                      true,
                      false,
                      null,
                      List.of("bytes"),
                      "The unit of the value.",
                              FieldRules.NONE
                                  .omit()))
              .field(
                  new Field(
                      5,
                      "tags",
                      FieldType.MAP,
                      Source.LABELS,
                      null,
                      true,
                      false,
                      null,
                      List.of(),
                      "What the value belongs to.",
                              FieldRules.NONE
                                  .omit()))
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
              .build());

  /** How many files the artifacts are. */
  public static final MetricType ARTIFACTS_FILES_TOTAL =
      new MetricType(
          "osiris.artifacts_files_total",
          "",
          Instrument.GAUGE,
          "How many files the artifacts are.",
          List.of(),
          List.of(),
          "osiris_artifacts_files_total",
          null,
          EventType.builder("osiris", "osiris.artifacts_files_total")
              .brief("How many files the artifacts are.")
              .lineName("artifacts_files_total")
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
                      "metric",
                      FieldType.STRING,
                      Source.EVENT_NAME,
                      null,
                      false,
                      false,
                      null,
                      List.of(),
                      "The name of the metric."))
              .field(
                  new Field(
                      3,
                      "value",
                      FieldType.LONG,
                      Source.VALUE,
                      null,
                      false,
                      false,
                      null,
                      List.of(),
                      "The measured value."))
              .field(
                  new Field(
                      4,
                      "unit",
                      FieldType.STRING,
                      Source.CONSTANT,
                      null,
                      true,
                      false,
                      null,
                      List.of("files"),
                      "The unit of the value.",
                              FieldRules.NONE
                                  .omit()))
              .field(
                  new Field(
                      5,
                      "tags",
                      FieldType.MAP,
                      Source.LABELS,
                      null,
                      true,
                      false,
                      null,
                      List.of(),
                      "What the value belongs to.",
                              FieldRules.NONE
                                  .omit()))
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
              .build());

  /** The exit code of the process; 0 is success. */
  public static final MetricType ADAPTER_EXIT_CODE =
      new MetricType(
          "osiris.adapter_exit_code",
          "",
          Instrument.GAUGE,
          "The exit code of the process; 0 is success.",
          List.of(),
          List.of(),
          "osiris_adapter_exit_code",
          null,
          EventType.builder("osiris", "osiris.adapter_exit_code")
              .brief("The exit code of the process; 0 is success.")
              .lineName("adapter_exit_code")
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
                      "metric",
                      FieldType.STRING,
                      Source.EVENT_NAME,
                      null,
                      false,
                      false,
                      null,
                      List.of(),
                      "The name of the metric."))
              .field(
                  new Field(
                      3,
                      "value",
                      FieldType.LONG,
                      Source.VALUE,
                      null,
                      false,
                      false,
                      null,
                      List.of(),
                      "The measured value."))
              .field(
                  new Field(
                      4,
                      "unit",
                      FieldType.STRING,
                      Source.CONSTANT,
                      null,
                      true,
                      false,
                      null,
                      List.of("code"),
                      "The unit of the value.",
                              FieldRules.NONE
                                  .omit()))
              .field(
                  new Field(
                      5,
                      "tags",
                      FieldType.MAP,
                      Source.LABELS,
                      null,
                      true,
                      false,
                      null,
                      List.of(),
                      "What the value belongs to.",
                              FieldRules.NONE
                                  .omit()))
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
              .build());

  /** All metrics in the order of the model. */
  public static final List<MetricType> ALL =
      List.of(
          STEPS_TOTAL,
          STEPS_COMPLETED,
          STEP_DURATION_MS,
          ROWS_PROCESSED,
          ROWS_READ,
          ROWS_WRITTEN,
          EXECUTION_DURATION,
          ADAPTER_EXECUTION_DURATION,
          SESSION_DURATION_SECONDS,
          E2B_OVERHEAD_MS,
          ARTIFACTS_COPY_MS,
          ARTIFACTS_BYTES_TOTAL,
          ARTIFACTS_FILES_TOTAL,
          ADAPTER_EXIT_CODE);

  private OsirisMetrics() {}
}
