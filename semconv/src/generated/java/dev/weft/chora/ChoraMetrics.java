// Generated from semconv/model by dev.weft.generate.Generator; do not edit.
package dev.weft.chora;

import dev.weft.registry.Instrument;
import dev.weft.registry.MetricType;
import java.util.List;

/** The metrics of chora. */
public final class ChoraMetrics {

  /** How long content generation takes. */
  public static final MetricType CONTENT_GENERATION_DURATION =
      new MetricType(
          "chora.content.generation.duration",
          "s",
          Instrument.HISTOGRAM,
          "How long content generation takes.",
          List.of(0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0, 30.0, 60.0),
          List.of(ChoraAttributes.GENERATOR_TYPE, ChoraAttributes.STATUS, ChoraAttributes.ERROR_TYPE),
          "chora_content_generation_duration_seconds",
          null,
          null);

  /** How long artifact assembly takes. */
  public static final MetricType ARTIFACT_ASSEMBLY_DURATION =
      new MetricType(
          "chora.artifact.assembly.duration",
          "s",
          Instrument.HISTOGRAM,
          "How long artifact assembly takes.",
          List.of(0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0, 30.0, 60.0),
          List.of(ChoraAttributes.STATUS, ChoraAttributes.ERROR_TYPE),
          "chora_artifact_assembly_duration_seconds",
          null,
          null);

  /** How long content validation takes. */
  public static final MetricType CONTENT_VALIDATION_DURATION =
      new MetricType(
          "chora.content.validation.duration",
          "s",
          Instrument.HISTOGRAM,
          "How long content validation takes.",
          List.of(0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0, 30.0, 60.0),
          List.of(ChoraAttributes.STATUS, ChoraAttributes.ERROR_TYPE),
          "chora_content_validation_duration_seconds",
          null,
          null);

  /** How long workflows take. */
  public static final MetricType WORKFLOW_DURATION =
      new MetricType(
          "chora.workflow.duration",
          "s",
          Instrument.HISTOGRAM,
          "How long workflows take.",
          List.of(0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0, 30.0, 60.0),
          List.of(ChoraAttributes.STATUS, ChoraAttributes.ERROR_TYPE),
          "chora_workflow_duration_seconds",
          null,
          null);

  /** How many sections an assembled artifact has. */
  public static final MetricType ARTIFACT_SECTIONS =
      new MetricType(
          "chora.artifact.sections",
          "{section}",
          Instrument.HISTOGRAM,
          "How many sections an assembled artifact has.",
          List.of(0.0, 1.0, 2.0, 3.0, 5.0, 10.0, 20.0, 50.0, 100.0),
          List.of(ChoraAttributes.STATUS),
          "chora_artifact_sections",
          null,
          null);

  /** How many validations did not pass or could not be done. */
  public static final MetricType VALIDATION_FAILURES =
      new MetricType(
          "chora.validation.failures",
          "{validation}",
          Instrument.COUNTER,
          "How many validations did not pass or could not be done.",
          List.of(),
          List.of(ChoraAttributes.STATUS),
          "chora_validation_failures_total",
          null,
          null);

  /** All metrics in the order of the model. */
  public static final List<MetricType> ALL =
      List.of(
          CONTENT_GENERATION_DURATION,
          ARTIFACT_ASSEMBLY_DURATION,
          CONTENT_VALIDATION_DURATION,
          WORKFLOW_DURATION,
          ARTIFACT_SECTIONS,
          VALIDATION_FAILURES);

  private ChoraMetrics() {}
}
