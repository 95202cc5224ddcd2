package dev.weft.chora;

import dev.weft.registry.*;
import java.util.List;

public final class ChoraEvents {
  public static final EventType CONTENT_GENERATED = EventType.builder("chora", "chora.content_generated").brief("Content was generated.").tracePath("trace_id")
      .field(new Field(0, "timestamp", FieldType.STRING, Source.TIMESTAMP, null, false, false, null, List.of(), ""))
      .field(new Field(1, "trace_id", FieldType.STRING, Source.ATTRIBUTE, ChoraAttributes.TRACE_ID, true, false, null, List.of(), ""))
      .field(new Field(2, "event_type", FieldType.STRING, Source.EVENT_NAME, null, false, false, null, List.of(), ""))
      .field(new Field(3, "status", FieldType.STRING, Source.ATTRIBUTE, ChoraAttributes.STATUS, false, false, null, List.of("success", "error"), ""))
      .field(new Field(4, "content_config_id", FieldType.STRING, Source.ATTRIBUTE, ChoraAttributes.CONTENT_CONFIG_ID, false, false, null, List.of(), ""))
      .field(new Field(5, "generator_type", FieldType.STRING, Source.ATTRIBUTE, ChoraAttributes.GENERATOR_TYPE, false, false, null, List.of(), ""))
      .field(new Field(6, "duration_ms", FieldType.LONG, Source.ATTRIBUTE, ChoraAttributes.DURATION_MS, false, false, 0L, List.of(), ""))
      .field(new Field(7, "session_id", FieldType.STRING, Source.ATTRIBUTE, ChoraAttributes.SESSION_ID, true, true, null, List.of(), ""))
      .field(new Field(8, "user_id", FieldType.STRING, Source.ATTRIBUTE, ChoraAttributes.USER_ID, true, true, null, List.of(), ""))
      .field(new Field(9, "error_message", FieldType.STRING, Source.ATTRIBUTE, ChoraAttributes.ERROR_MESSAGE, true, false, null, List.of(), ""))
      .build();
  public static final EventType ARTIFACT_ASSEMBLED = EventType.builder("chora", "chora.artifact_assembled").brief("An artifact was assembled.").tracePath("trace_id")
      .field(new Field(0, "timestamp", FieldType.STRING, Source.TIMESTAMP, null, false, false, null, List.of(), ""))
      .field(new Field(1, "trace_id", FieldType.STRING, Source.ATTRIBUTE, ChoraAttributes.TRACE_ID, true, false, null, List.of(), ""))
      .field(new Field(2, "event_type", FieldType.STRING, Source.EVENT_NAME, null, false, false, null, List.of(), ""))
      .field(new Field(3, "status", FieldType.STRING, Source.ATTRIBUTE, ChoraAttributes.STATUS, false, false, null, List.of("success", "error"), ""))
      .field(new Field(4, "artifact_config_id", FieldType.STRING, Source.ATTRIBUTE, ChoraAttributes.ARTIFACT_CONFIG_ID, false, false, null, List.of(), ""))
      .field(new Field(5, "section_count", FieldType.LONG, Source.ATTRIBUTE, ChoraAttributes.SECTION_COUNT, false, false, 0L, List.of(), ""))
      .field(new Field(6, "duration_ms", FieldType.LONG, Source.ATTRIBUTE, ChoraAttributes.DURATION_MS, false, false, 0L, List.of(), ""))
      .field(new Field(7, "output_path", FieldType.STRING, Source.ATTRIBUTE, ChoraAttributes.OUTPUT_PATH, true, false, null, List.of(), ""))
      .field(new Field(8, "session_id", FieldType.STRING, Source.ATTRIBUTE, ChoraAttributes.SESSION_ID, true, true, null, List.of(), ""))
      .field(new Field(9, "user_id", FieldType.STRING, Source.ATTRIBUTE, ChoraAttributes.USER_ID, true, true, null, List.of(), ""))
      .field(new Field(10, "error_message", FieldType.STRING, Source.ATTRIBUTE, ChoraAttributes.ERROR_MESSAGE, true, false, null, List.of(), ""))
      .build();
  public static final EventType VALIDATION_COMPLETED = EventType.builder("chora", "chora.validation_completed").brief("A validation was completed.").tracePath("trace_id")
      .field(new Field(0, "timestamp", FieldType.STRING, Source.TIMESTAMP, null, false, false, null, List.of(), ""))
      .field(new Field(1, "trace_id", FieldType.STRING, Source.ATTRIBUTE, ChoraAttributes.TRACE_ID, true, false, null, List.of(), ""))
      .field(new Field(2, "event_type", FieldType.STRING, Source.EVENT_NAME, null, false, false, null, List.of(), ""))
      .field(new Field(3, "status", FieldType.STRING, Source.ATTRIBUTE, ChoraAttributes.STATUS, false, false, null, List.of("success", "error"), ""))
      .field(new Field(4, "content_config_id", FieldType.STRING, Source.ATTRIBUTE, ChoraAttributes.CONTENT_CONFIG_ID, false, false, null, List.of(), ""))
      .field(new Field(5, "validation_passed", FieldType.BOOLEAN, Source.ATTRIBUTE, ChoraAttributes.VALIDATION_PASSED, false, false, null, List.of(), ""))
      .field(new Field(6, "rule_count", FieldType.LONG, Source.ATTRIBUTE, ChoraAttributes.RULE_COUNT, false, false, 0L, List.of(), ""))
      .field(new Field(7, "duration_ms", FieldType.LONG, Source.ATTRIBUTE, ChoraAttributes.DURATION_MS, false, false, 0L, List.of(), ""))
      .field(new Field(8, "session_id", FieldType.STRING, Source.ATTRIBUTE, ChoraAttributes.SESSION_ID, true, true, null, List.of(), ""))
      .field(new Field(9, "user_id", FieldType.STRING, Source.ATTRIBUTE, ChoraAttributes.USER_ID, true, true, null, List.of(), ""))
      .field(new Field(10, "error_message", FieldType.STRING, Source.ATTRIBUTE, ChoraAttributes.ERROR_MESSAGE, true, false, null, List.of(), ""))
      .build();
  public static final EventType WORKFLOW_STARTED = EventType.builder("chora", "chora.workflow_started").brief("A workflow was started.").tracePath("trace_id").optIn()
      .field(new Field(0, "timestamp", FieldType.STRING, Source.TIMESTAMP, null, false, false, null, List.of(), ""))
      .field(new Field(1, "trace_id", FieldType.STRING, Source.ATTRIBUTE, ChoraAttributes.TRACE_ID, true, false, null, List.of(), ""))
      .field(new Field(2, "event_type", FieldType.STRING, Source.EVENT_NAME, null, false, false, null, List.of(), ""))
      .field(new Field(3, "status", FieldType.STRING, Source.ATTRIBUTE, ChoraAttributes.STATUS, false, false, null, List.of("success", "error"), ""))
      .field(new Field(4, "workflow_id", FieldType.STRING, Source.ATTRIBUTE, ChoraAttributes.WORKFLOW_ID, false, false, null, List.of(), ""))
      .field(new Field(5, "session_id", FieldType.STRING, Source.ATTRIBUTE, ChoraAttributes.SESSION_ID, true, true, null, List.of(), ""))
      .field(new Field(6, "user_id", FieldType.STRING, Source.ATTRIBUTE, ChoraAttributes.USER_ID, true, true, null, List.of(), ""))
      .build();
  public static final EventType WORKFLOW_COMPLETED = EventType.builder("chora", "chora.workflow_completed").brief("A workflow was completed.").tracePath("trace_id").optIn()
      .field(new Field(0, "timestamp", FieldType.STRING, Source.TIMESTAMP, null, false, false, null, List.of(), ""))
      .field(new Field(1, "trace_id", FieldType.STRING, Source.ATTRIBUTE, ChoraAttributes.TRACE_ID, true, false, null, List.of(), ""))
      .field(new Field(2, "event_type", FieldType.STRING, Source.EVENT_NAME, null, false, false, null, List.of(), ""))
      .field(new Field(3, "status", FieldType.STRING, Source.ATTRIBUTE, ChoraAttributes.STATUS, false, false, null, List.of("success", "error"), ""))
      .field(new Field(4, "workflow_id", FieldType.STRING, Source.ATTRIBUTE, ChoraAttributes.WORKFLOW_ID, false, false, null, List.of(), ""))
      .field(new Field(5, "duration_ms", FieldType.LONG, Source.ATTRIBUTE, ChoraAttributes.DURATION_MS, false, false, 0L, List.of(), ""))
      .field(new Field(6, "session_id", FieldType.STRING, Source.ATTRIBUTE, ChoraAttributes.SESSION_ID, true, true, null, List.of(), ""))
      .field(new Field(7, "user_id", FieldType.STRING, Source.ATTRIBUTE, ChoraAttributes.USER_ID, true, true, null, List.of(), ""))
      .field(new Field(8, "error_message", FieldType.STRING, Source.ATTRIBUTE, ChoraAttributes.ERROR_MESSAGE, true, false, null, List.of(), ""))
      .build();
  public static final List<EventType> ALL = List.of(CONTENT_GENERATED, ARTIFACT_ASSEMBLED, VALIDATION_COMPLETED, WORKFLOW_STARTED, WORKFLOW_COMPLETED);
  private ChoraEvents() {}
}
