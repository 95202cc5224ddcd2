package dev.weft.chora;

import io.opentelemetry.api.common.AttributeKey;
import java.util.List;

public final class ChoraAttributes {
  public static final AttributeKey<String> TRACE_ID = AttributeKey.stringKey("chora.trace_id");
  public static final AttributeKey<String> STATUS = AttributeKey.stringKey("chora.status");
  public static final AttributeKey<String> SESSION_ID = AttributeKey.stringKey("chora.session_id");
  public static final AttributeKey<String> USER_ID = AttributeKey.stringKey("chora.user_id");
  public static final AttributeKey<String> CONTENT_CONFIG_ID = AttributeKey.stringKey("chora.content_config_id");
  public static final AttributeKey<String> GENERATOR_TYPE = AttributeKey.stringKey("chora.generator_type");
  public static final AttributeKey<Long> DURATION_MS = AttributeKey.longKey("chora.duration_ms");
  public static final AttributeKey<String> ERROR_MESSAGE = AttributeKey.stringKey("chora.error_message");
  public static final AttributeKey<String> ARTIFACT_CONFIG_ID = AttributeKey.stringKey("chora.artifact_config_id");
  public static final AttributeKey<Long> SECTION_COUNT = AttributeKey.longKey("chora.section_count");
  public static final AttributeKey<String> OUTPUT_PATH = AttributeKey.stringKey("chora.output_path");
  public static final AttributeKey<Boolean> VALIDATION_PASSED = AttributeKey.booleanKey("chora.validation_passed");
  public static final AttributeKey<Long> RULE_COUNT = AttributeKey.longKey("chora.rule_count");
  public static final AttributeKey<String> WORKFLOW_ID = AttributeKey.stringKey("chora.workflow_id");
  public static final AttributeKey<String> ERROR_TYPE = AttributeKey.stringKey("error.type");
  public static final List<AttributeKey<?>> ALL = List.of(TRACE_ID, STATUS, SESSION_ID, USER_ID, CONTENT_CONFIG_ID, GENERATOR_TYPE, DURATION_MS, ERROR_MESSAGE, ARTIFACT_CONFIG_ID, SECTION_COUNT, OUTPUT_PATH, VALIDATION_PASSED, RULE_COUNT, WORKFLOW_ID, ERROR_TYPE);
  private ChoraAttributes() {}
}
