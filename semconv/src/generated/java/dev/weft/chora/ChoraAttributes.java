// Generated from semconv/model by dev.weft.generate.Generator; do not edit.
package dev.weft.chora;

import io.opentelemetry.api.common.AttributeKey;
import java.util.List;

/** The attribute keys of chora. */
public final class ChoraAttributes {

  /** Joins the events of one workflow; from CHORA_TRACE_ID unless the event says otherwise. */
  public static final AttributeKey<String> TRACE_ID =
      AttributeKey.stringKey("chora.trace_id");

  /** The outcome. */
  public static final AttributeKey<String> STATUS =
      AttributeKey.stringKey("chora.status");

  /** The content config that was generated or validated. */
  public static final AttributeKey<String> CONTENT_CONFIG_ID =
      AttributeKey.stringKey("chora.content_config_id");

  /** The generator that was used. */
  public static final AttributeKey<String> GENERATOR_TYPE =
      AttributeKey.stringKey("chora.generator_type");

  /** The artifact config that was assembled. */
  public static final AttributeKey<String> ARTIFACT_CONFIG_ID =
      AttributeKey.stringKey("chora.artifact_config_id");

  /** How many content sections were assembled; after an error, how many were finished. */
  public static final AttributeKey<Long> SECTION_COUNT =
      AttributeKey.longKey("chora.section_count");

  /** Where the artifact was written; null if no file exists. */
  public static final AttributeKey<String> OUTPUT_PATH =
      AttributeKey.stringKey("chora.output_path");

  /** Whether all validation rules passed. */
  public static final AttributeKey<Boolean> VALIDATION_PASSED =
      AttributeKey.booleanKey("chora.validation_passed");

  /** How many validation rules were executed. */
  public static final AttributeKey<Long> RULE_COUNT =
      AttributeKey.longKey("chora.rule_count");

  /** The workflow that was started or completed. */
  public static final AttributeKey<String> WORKFLOW_ID =
      AttributeKey.stringKey("chora.workflow_id");

  /** How long it took, in whole milliseconds. */
  public static final AttributeKey<Long> DURATION_MS =
      AttributeKey.longKey("chora.duration_ms");

  /** The session in which it happened. */
  public static final AttributeKey<String> SESSION_ID =
      AttributeKey.stringKey("chora.session_id");

  /** The user for whom it happened. */
  public static final AttributeKey<String> USER_ID =
      AttributeKey.stringKey("chora.user_id");

  /** What went wrong; null if the status is success. */
  public static final AttributeKey<String> ERROR_MESSAGE =
      AttributeKey.stringKey("chora.error_message");

  /** The class of the error, as in the semantic conventions of OpenTelemetry. */
  public static final AttributeKey<String> ERROR_TYPE =
      AttributeKey.stringKey("error.type");

  /** All attribute keys in the order of the model. */
  public static final List<AttributeKey<?>> ALL =
      List.of(
          TRACE_ID,
          STATUS,
          CONTENT_CONFIG_ID,
          GENERATOR_TYPE,
          ARTIFACT_CONFIG_ID,
          SECTION_COUNT,
          OUTPUT_PATH,
          VALIDATION_PASSED,
          RULE_COUNT,
          WORKFLOW_ID,
          DURATION_MS,
          SESSION_ID,
          USER_ID,
          ERROR_MESSAGE,
          ERROR_TYPE);

  private ChoraAttributes() {}
}
