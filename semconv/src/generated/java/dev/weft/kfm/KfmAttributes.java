// Generated from semconv/model by dev.weft.generate.Generator; do not edit.
package dev.weft.kfm;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Value;
import java.util.List;

/** The attribute keys of kfm. */
public final class KfmAttributes {

  /** The version of the contract of the payload, SemVer. */
  public static final AttributeKey<String> SCHEMA_VERSION =
      AttributeKey.stringKey("kfm.schema_version");

  /** How severe the event is. */
  public static final AttributeKey<String> LEVEL =
      AttributeKey.stringKey("kfm.level");

  /** What happened, for people, in one short line. */
  public static final AttributeKey<String> MESSAGE =
      AttributeKey.stringKey("kfm.message");

  /** The run, a ULID or a UUID. */
  public static final AttributeKey<String> RUN_RUN_ID =
      AttributeKey.stringKey("kfm.run.run_id");

  /** The pipeline. */
  public static final AttributeKey<String> RUN_PIPELINE =
      AttributeKey.stringKey("kfm.run.pipeline");

  /** The step of the pipeline. */
  public static final AttributeKey<String> RUN_STEP =
      AttributeKey.stringKey("kfm.run.step");

  /** The environment. */
  public static final AttributeKey<String> RUN_ENV =
      AttributeKey.stringKey("kfm.run.env");

  /** The commit of the code. */
  public static final AttributeKey<String> RUN_COMMIT_SHA =
      AttributeKey.stringKey("kfm.run.commit_sha");

  /** The digest of the inputs of the config. */
  public static final AttributeKey<String> RUN_CONFIG_HASH =
      AttributeKey.stringKey("kfm.run.config_hash");

  /** A digest that is the same for the same inputs. */
  public static final AttributeKey<String> RUN_IDEMPOTENCY_KEY =
      AttributeKey.stringKey("kfm.run.idempotency_key");

  /** The digest of the canonical JSON (RFC 8785) of the run manifest. */
  public static final AttributeKey<String> RUN_CANONICAL_DIGEST =
      AttributeKey.stringKey("kfm.run.canonical_digest");

  /** The tools and their versions. */
  public static final AttributeKey<List<String>> RUN_TOOL_VERSIONS =
      AttributeKey.stringArrayKey("kfm.run.tool_versions");

  /** The request, session or thread. */
  public static final AttributeKey<String> CORRELATION_CORRELATION_ID =
      AttributeKey.stringKey("kfm.correlation.correlation_id");

  /** The OpenTelemetry trace. */
  public static final AttributeKey<String> CORRELATION_TRACE_ID =
      AttributeKey.stringKey("kfm.correlation.trace_id");

  /** The OpenTelemetry span. */
  public static final AttributeKey<String> CORRELATION_SPAN_ID =
      AttributeKey.stringKey("kfm.correlation.span_id");

  /** The event that this one follows from. */
  public static final AttributeKey<String> CORRELATION_PARENT_EVENT_ID =
      AttributeKey.stringKey("kfm.correlation.parent_event_id");

  /** What kind of actor it is. */
  public static final AttributeKey<String> ACTOR_ACTOR_TYPE =
      AttributeKey.stringKey("kfm.actor.actor_type");

  /** The actor, random or hashed, never a login name. */
  public static final AttributeKey<String> ACTOR_ACTOR_ID =
      AttributeKey.stringKey("kfm.actor.actor_id");

  /** The session of the actor. */
  public static final AttributeKey<String> ACTOR_SESSION_ID =
      AttributeKey.stringKey("kfm.actor.session_id");

  /** The roles of the actor. */
  public static final AttributeKey<List<String>> ACTOR_ROLES =
      AttributeKey.stringArrayKey("kfm.actor.roles");

  /** The domain of the data. */
  public static final AttributeKey<String> TARGET_DOMAIN =
      AttributeKey.stringKey("kfm.target.domain");

  /** The dataset. */
  public static final AttributeKey<String> TARGET_DATASET_ID =
      AttributeKey.stringKey("kfm.target.dataset_id");

  /** The datasets. */
  public static final AttributeKey<List<String>> TARGET_DATASET_IDS =
      AttributeKey.stringArrayKey("kfm.target.dataset_ids");

  /** Where the data come from. */
  public static final AttributeKey<String> TARGET_SOURCE =
      AttributeKey.stringKey("kfm.target.source");

  /** The stage of the data. */
  public static final AttributeKey<String> TARGET_STAGE =
      AttributeKey.stringKey("kfm.target.stage");

  /** Where the data were fetched. */
  public static final AttributeKey<List<String>> TARGET_SOURCE_URLS =
      AttributeKey.stringArrayKey("kfm.target.source_urls");

  /** The pipeline that is watched. */
  public static final AttributeKey<String> TARGET_PIPELINE =
      AttributeKey.stringKey("kfm.target.pipeline");

  /** The hours that are watched. */
  public static final AttributeKey<Long> TARGET_WINDOW_HOURS =
      AttributeKey.longKey("kfm.target.window_hours");

  /** How often the source is asked, in minutes. */
  public static final AttributeKey<Long> METRICS_EXPECTED_POLL_INTERVAL_MINUTES =
      AttributeKey.longKey("kfm.metrics.expected_poll_interval_minutes");

  /** How long it took, in milliseconds. */
  public static final AttributeKey<Long> METRICS_DURATION_MS =
      AttributeKey.longKey("kfm.metrics.duration_ms");

  /** The bytes that came in. */
  public static final AttributeKey<Long> METRICS_BYTES_IN =
      AttributeKey.longKey("kfm.metrics.bytes_in");

  /** The bytes that went out. */
  public static final AttributeKey<Long> METRICS_BYTES_OUT =
      AttributeKey.longKey("kfm.metrics.bytes_out");

  /** The records that came in. */
  public static final AttributeKey<Long> METRICS_RECORDS_IN =
      AttributeKey.longKey("kfm.metrics.records_in");

  /** The records that went out. */
  public static final AttributeKey<Long> METRICS_RECORDS_OUT =
      AttributeKey.longKey("kfm.metrics.records_out");

  /** The checksums that were made. */
  public static final AttributeKey<Long> METRICS_CHECKSUM_COUNT =
      AttributeKey.longKey("kfm.metrics.checksum_count");

  /** The warnings. */
  public static final AttributeKey<Long> METRICS_WARNINGS =
      AttributeKey.longKey("kfm.metrics.warnings");

  /** The errors. */
  public static final AttributeKey<Long> METRICS_ERRORS =
      AttributeKey.longKey("kfm.metrics.errors");

  /** The minutes of the window. */
  public static final AttributeKey<Long> METRICS_WINDOW_MINUTES =
      AttributeKey.longKey("kfm.metrics.window_minutes");

  /** The records that were written. */
  public static final AttributeKey<Long> METRICS_RECORDS_WRITTEN =
      AttributeKey.longKey("kfm.metrics.records_written");

  /** The anomalies that were flagged. */
  public static final AttributeKey<Long> METRICS_ANOMALIES_FLAGGED =
      AttributeKey.longKey("kfm.metrics.anomalies_flagged");

  /** How long the answer took, in milliseconds. */
  public static final AttributeKey<Long> METRICS_TOTAL_LATENCY_MS =
      AttributeKey.longKey("kfm.metrics.total_latency_ms");

  /** The runs that were checked. */
  public static final AttributeKey<Long> METRICS_RUNS_CHECKED =
      AttributeKey.longKey("kfm.metrics.runs_checked");

  /** The energy that was used, estimated, in kWh. */
  public static final AttributeKey<Double> METRICS_ENERGY_KWH_EST =
      AttributeKey.doubleKey("kfm.metrics.energy_kwh_est");

  /** The carbon dioxide that was emitted, estimated, in kg. */
  public static final AttributeKey<Double> METRICS_CARBON_KGCO2E_EST =
      AttributeKey.doubleKey("kfm.metrics.carbon_kgco2e_est");

  /** The share of runs with a trace, in percent. */
  public static final AttributeKey<Double> METRICS_TRACE_COVERAGE_PCT =
      AttributeKey.doubleKey("kfm.metrics.trace_coverage_pct");

  /** The share of runs with an energy report, in percent. */
  public static final AttributeKey<Double> METRICS_ENERGY_REPORT_COVERAGE_PCT =
      AttributeKey.doubleKey("kfm.metrics.energy_report_coverage_pct");

  /** The policies and their version. */
  public static final AttributeKey<String> POLICY_POLICY_PACK =
      AttributeKey.stringKey("kfm.policy.policy_pack");

  /** What was decided. */
  public static final AttributeKey<String> POLICY_DECISION =
      AttributeKey.stringKey("kfm.policy.decision");

  /** The rules that are against it. */
  public static final AttributeKey<Value<?>> POLICY_DENIES =
      AttributeKey.valueKey("kfm.policy.denies");

  /** The exceptions that were approved. */
  public static final AttributeKey<Value<?>> POLICY_WAIVERS =
      AttributeKey.valueKey("kfm.policy.waivers");

  /** The telemetry that the gate asks for. */
  public static final AttributeKey<String> POLICY_TELEMETRY_REF =
      AttributeKey.stringKey("kfm.policy.telemetry_ref");

  /** The energy report that the gate asks for. */
  public static final AttributeKey<String> POLICY_ENERGY_REPORT_REF =
      AttributeKey.stringKey("kfm.policy.energy_report_ref");

  /** The activity in PROV. */
  public static final AttributeKey<String> PROVENANCE_PROV_ACTIVITY_ID =
      AttributeKey.stringKey("kfm.provenance.prov_activity_id");

  /** The PROV bundle. */
  public static final AttributeKey<String> PROVENANCE_PROV_BUNDLE_REF =
      AttributeKey.stringKey("kfm.provenance.prov_bundle_ref");

  /** The dataset in DCAT. */
  public static final AttributeKey<String> PROVENANCE_DCAT_DATASET_REF =
      AttributeKey.stringKey("kfm.provenance.dcat_dataset_ref");

  /** The collection in STAC. */
  public static final AttributeKey<String> PROVENANCE_STAC_COLLECTION_REF =
      AttributeKey.stringKey("kfm.provenance.stac_collection_ref");

  /** What is imported into the graph. */
  public static final AttributeKey<String> PROVENANCE_GRAPH_IMPORT_REF =
      AttributeKey.stringKey("kfm.provenance.graph_import_ref");

  /** The files that belong to the event. */
  public static final AttributeKey<Value<?>> ARTIFACTS =
      AttributeKey.valueKey("kfm.artifacts");

  /** Who may see it. */
  public static final AttributeKey<String> PRIVACY_CLASSIFICATION =
      AttributeKey.stringKey("kfm.privacy.classification");

  /** Whether it says something about a person. */
  public static final AttributeKey<Boolean> PRIVACY_CONTAINS_PII =
      AttributeKey.booleanKey("kfm.privacy.contains_pii");

  /** What was removed and why. */
  public static final AttributeKey<Value<?>> PRIVACY_REDACTIONS =
      AttributeKey.valueKey("kfm.privacy.redactions");

  /** What became of the text of a question. */
  public static final AttributeKey<String> PRIVACY_QUERY_HANDLING =
      AttributeKey.stringKey("kfm.privacy.query_handling");

  /** Labels to search by. */
  public static final AttributeKey<List<String>> TAGS =
      AttributeKey.stringArrayKey("kfm.tags");

  /** The algorithm. */
  public static final AttributeKey<String> SIGNATURE_ALGO =
      AttributeKey.stringKey("kfm.signature.algo");

  /** The key. */
  public static final AttributeKey<String> SIGNATURE_KEY_ID =
      AttributeKey.stringKey("kfm.signature.key_id");

  /** The signature of the canonical JSON (RFC 8785) of the payload without it. */
  public static final AttributeKey<String> SIGNATURE_SIG =
      AttributeKey.stringKey("kfm.signature.sig");

  /** The hash of the question. */
  public static final AttributeKey<String> FOCUS_QUESTION_HASH =
      AttributeKey.stringKey("kfm.focus.question_hash");

  /** The text of the question, where whoever asked agreed that it is kept. */
  public static final AttributeKey<String> FOCUS_QUESTION =
      AttributeKey.stringKey("kfm.focus.question");

  /** The sources that were looked at. */
  public static final AttributeKey<Long> FOCUS_RETRIEVAL_SOURCES_CONSIDERED =
      AttributeKey.longKey("kfm.focus.retrieval.sources_considered");

  /** The sources that were cited. */
  public static final AttributeKey<Long> FOCUS_RETRIEVAL_SOURCES_CITED =
      AttributeKey.longKey("kfm.focus.retrieval.sources_cited");

  /** How long the graph took, in milliseconds. */
  public static final AttributeKey<Long> FOCUS_RETRIEVAL_GRAPH_QUERY_MS =
      AttributeKey.longKey("kfm.focus.retrieval.graph_query_ms");

  /** How long the catalog took, in milliseconds. */
  public static final AttributeKey<Long> FOCUS_RETRIEVAL_CATALOG_LOOKUP_MS =
      AttributeKey.longKey("kfm.focus.retrieval.catalog_lookup_ms");

  /** The model. */
  public static final AttributeKey<String> FOCUS_MODEL_NAME =
      AttributeKey.stringKey("kfm.focus.model.name");

  /** How long the model took, in milliseconds. */
  public static final AttributeKey<Long> FOCUS_MODEL_LATENCY_MS =
      AttributeKey.longKey("kfm.focus.model.latency_ms");

  /** The tokens of the prompt. */
  public static final AttributeKey<Long> FOCUS_MODEL_PROMPT_TOKENS =
      AttributeKey.longKey("kfm.focus.model.prompt_tokens");

  /** The tokens of the answer. */
  public static final AttributeKey<Long> FOCUS_MODEL_COMPLETION_TOKENS =
      AttributeKey.longKey("kfm.focus.model.completion_tokens");

  /** What governance decided about the answer. */
  public static final AttributeKey<String> FOCUS_GOVERNANCE_DECISION =
      AttributeKey.stringKey("kfm.focus.governance.decision");

  /** The rules of governance. */
  public static final AttributeKey<List<String>> FOCUS_GOVERNANCE_RULES_APPLIED =
      AttributeKey.stringArrayKey("kfm.focus.governance.rules_applied");

  /** Whether a person must look at it. */
  public static final AttributeKey<Boolean> FOCUS_GOVERNANCE_HUMAN_REVIEW_REQUIRED =
      AttributeKey.booleanKey("kfm.focus.governance.human_review_required");

  /** The page. */
  public static final AttributeKey<String> UI_ROUTE =
      AttributeKey.stringKey("kfm.ui.route");

  /** What the user did. */
  public static final AttributeKey<String> UI_ACTION =
      AttributeKey.stringKey("kfm.ui.action");

  /** The layer of the map. */
  public static final AttributeKey<String> UI_LAYER_ID =
      AttributeKey.stringKey("kfm.ui.layer_id");

  /** Whether the provenance was looked at. */
  public static final AttributeKey<Boolean> UI_PROVENANCE_PANEL_OPENED =
      AttributeKey.booleanKey("kfm.ui.provenance_panel_opened");

  /** What was seen of the map, as west, south, east, north. */
  public static final AttributeKey<List<Double>> UI_VIEWPORT_BBOX_WGS84 =
      AttributeKey.doubleArrayKey("kfm.ui.viewport.bbox_wgs84");

  /** How near the map was. */
  public static final AttributeKey<Double> UI_VIEWPORT_ZOOM =
      AttributeKey.doubleKey("kfm.ui.viewport.zoom");

  /** The run. */
  public static final AttributeKey<String> RUN_ID =
      AttributeKey.stringKey("kfm.run_id");

  /** The pipeline. */
  public static final AttributeKey<String> PIPELINE =
      AttributeKey.stringKey("kfm.pipeline");

  /** The commit of the code. */
  public static final AttributeKey<String> COMMIT_SHA =
      AttributeKey.stringKey("kfm.commit_sha");

  /** The dataset. */
  public static final AttributeKey<String> DATASET_ID =
      AttributeKey.stringKey("kfm.dataset_id");

  /** All attribute keys in the order of the model. */
  public static final List<AttributeKey<?>> ALL =
      List.of(
          SCHEMA_VERSION,
          LEVEL,
          MESSAGE,
          RUN_RUN_ID,
          RUN_PIPELINE,
          RUN_STEP,
          RUN_ENV,
          RUN_COMMIT_SHA,
          RUN_CONFIG_HASH,
          RUN_IDEMPOTENCY_KEY,
          RUN_CANONICAL_DIGEST,
          RUN_TOOL_VERSIONS,
          CORRELATION_CORRELATION_ID,
          CORRELATION_TRACE_ID,
          CORRELATION_SPAN_ID,
          CORRELATION_PARENT_EVENT_ID,
          ACTOR_ACTOR_TYPE,
          ACTOR_ACTOR_ID,
          ACTOR_SESSION_ID,
          ACTOR_ROLES,
          TARGET_DOMAIN,
          TARGET_DATASET_ID,
          TARGET_DATASET_IDS,
          TARGET_SOURCE,
          TARGET_STAGE,
          TARGET_SOURCE_URLS,
          TARGET_PIPELINE,
          TARGET_WINDOW_HOURS,
          METRICS_EXPECTED_POLL_INTERVAL_MINUTES,
          METRICS_DURATION_MS,
          METRICS_BYTES_IN,
          METRICS_BYTES_OUT,
          METRICS_RECORDS_IN,
          METRICS_RECORDS_OUT,
          METRICS_CHECKSUM_COUNT,
          METRICS_WARNINGS,
          METRICS_ERRORS,
          METRICS_WINDOW_MINUTES,
          METRICS_RECORDS_WRITTEN,
          METRICS_ANOMALIES_FLAGGED,
          METRICS_TOTAL_LATENCY_MS,
          METRICS_RUNS_CHECKED,
          METRICS_ENERGY_KWH_EST,
          METRICS_CARBON_KGCO2E_EST,
          METRICS_TRACE_COVERAGE_PCT,
          METRICS_ENERGY_REPORT_COVERAGE_PCT,
          POLICY_POLICY_PACK,
          POLICY_DECISION,
          POLICY_DENIES,
          POLICY_WAIVERS,
          POLICY_TELEMETRY_REF,
          POLICY_ENERGY_REPORT_REF,
          PROVENANCE_PROV_ACTIVITY_ID,
          PROVENANCE_PROV_BUNDLE_REF,
          PROVENANCE_DCAT_DATASET_REF,
          PROVENANCE_STAC_COLLECTION_REF,
          PROVENANCE_GRAPH_IMPORT_REF,
          ARTIFACTS,
          PRIVACY_CLASSIFICATION,
          PRIVACY_CONTAINS_PII,
          PRIVACY_REDACTIONS,
          PRIVACY_QUERY_HANDLING,
          TAGS,
          SIGNATURE_ALGO,
          SIGNATURE_KEY_ID,
          SIGNATURE_SIG,
          FOCUS_QUESTION_HASH,
          FOCUS_QUESTION,
          FOCUS_RETRIEVAL_SOURCES_CONSIDERED,
          FOCUS_RETRIEVAL_SOURCES_CITED,
          FOCUS_RETRIEVAL_GRAPH_QUERY_MS,
          FOCUS_RETRIEVAL_CATALOG_LOOKUP_MS,
          FOCUS_MODEL_NAME,
          FOCUS_MODEL_LATENCY_MS,
          FOCUS_MODEL_PROMPT_TOKENS,
          FOCUS_MODEL_COMPLETION_TOKENS,
          FOCUS_GOVERNANCE_DECISION,
          FOCUS_GOVERNANCE_RULES_APPLIED,
          FOCUS_GOVERNANCE_HUMAN_REVIEW_REQUIRED,
          UI_ROUTE,
          UI_ACTION,
          UI_LAYER_ID,
          UI_PROVENANCE_PANEL_OPENED,
          UI_VIEWPORT_BBOX_WGS84,
          UI_VIEWPORT_ZOOM,
          RUN_ID,
          PIPELINE,
          COMMIT_SHA,
          DATASET_ID);

  private KfmAttributes() {}
}
