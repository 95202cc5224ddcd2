package dev.weft.chora;

import dev.weft.registry.*;
import java.util.List;

public final class ChoraMetrics {
  public static final MetricType CONTENT_GENERATION_DURATION = new MetricType("chora.content.generation.duration", "s", Instrument.HISTOGRAM, "", List.of(0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0, 30.0, 60.0), List.of(ChoraAttributes.GENERATOR_TYPE, ChoraAttributes.STATUS, ChoraAttributes.ERROR_TYPE));
  public static final MetricType ARTIFACT_ASSEMBLY_DURATION = new MetricType("chora.artifact.assembly.duration", "s", Instrument.HISTOGRAM, "", List.of(0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0, 30.0, 60.0), List.of(ChoraAttributes.STATUS, ChoraAttributes.ERROR_TYPE));
  public static final MetricType CONTENT_VALIDATION_DURATION = new MetricType("chora.content.validation.duration", "s", Instrument.HISTOGRAM, "", List.of(0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0, 30.0, 60.0), List.of(ChoraAttributes.STATUS, ChoraAttributes.ERROR_TYPE));
  public static final MetricType WORKFLOW_DURATION = new MetricType("chora.workflow.duration", "s", Instrument.HISTOGRAM, "", List.of(0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0, 30.0, 60.0), List.of(ChoraAttributes.STATUS, ChoraAttributes.ERROR_TYPE));
  public static final MetricType ARTIFACT_SECTIONS = new MetricType("chora.artifact.sections", "{section}", Instrument.HISTOGRAM, "", List.of(0.0, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0), List.of(ChoraAttributes.STATUS));
  public static final MetricType VALIDATION_FAILURES = new MetricType("chora.validation.failures", "{validation}", Instrument.COUNTER, "", List.of(), List.of(ChoraAttributes.STATUS));
  public static final List<MetricType> ALL = List.of(CONTENT_GENERATION_DURATION, ARTIFACT_ASSEMBLY_DURATION, CONTENT_VALIDATION_DURATION, WORKFLOW_DURATION, ARTIFACT_SECTIONS, VALIDATION_FAILURES);
  private ChoraMetrics() {}
}
