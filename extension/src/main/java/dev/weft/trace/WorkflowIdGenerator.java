package dev.weft.trace;

import io.opentelemetry.sdk.trace.IdGenerator;

/** Gives every root span the trace id of the workflow. */
public final class WorkflowIdGenerator implements IdGenerator {
  private final String traceId;
  private final IdGenerator random = IdGenerator.random();

  public WorkflowIdGenerator(String traceId) {
    this.traceId = traceId;
  }

  @Override
  public String generateSpanId() {
    return random.generateSpanId();
  }

  @Override
  public String generateTraceId() {
    return traceId;
  }

  @Override
  public String toString() {
    return "WorkflowIdGenerator{" + traceId + "}";
  }
}
