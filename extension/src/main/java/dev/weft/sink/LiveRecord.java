package dev.weft.sink;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.logs.ReadWriteLogRecord;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.resources.Resource;
import org.jspecify.annotations.Nullable;

/** A record as it is while it is being emitted, seen as data without a copy. */
record LiveRecord(ReadWriteLogRecord live) implements LogRecordData {
  @Override
  public Resource getResource() {
    return live.toLogRecordData().getResource();
  }

  @Override
  public InstrumentationScopeInfo getInstrumentationScopeInfo() {
    return live.getInstrumentationScopeInfo();
  }

  @Override
  public long getTimestampEpochNanos() {
    return live.getTimestampEpochNanos();
  }

  @Override
  public long getObservedTimestampEpochNanos() {
    return live.getObservedTimestampEpochNanos();
  }

  @Override
  public SpanContext getSpanContext() {
    return live.getSpanContext();
  }

  @Override
  public Severity getSeverity() {
    return live.getSeverity();
  }

  @Override
  public @Nullable String getSeverityText() {
    return live.getSeverityText();
  }

  @Override
  @SuppressWarnings("deprecation") // the interface still asks for it
  public io.opentelemetry.sdk.logs.data.Body getBody() {
    return live.toLogRecordData().getBody();
  }

  @Override
  public @Nullable Value<?> getBodyValue() {
    return live.getBodyValue();
  }

  @Override
  public Attributes getAttributes() {
    return live.getAttributes();
  }

  @Override
  public int getTotalAttributeCount() {
    return live.getAttributes().size();
  }

  @Override
  public @Nullable String getEventName() {
    return live.getEventName();
  }
}
