// Generated from semconv/model by dev.weft.generate.Generator; do not edit.
package dev.weft.kfm;

import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import dev.weft.registry.FieldRules;
import dev.weft.registry.FieldType;
import dev.weft.registry.Generated;
import dev.weft.registry.Source;
import java.util.List;

/** The event types of kfm. */
public final class KfmEvents {

  /** A run of a pipeline started. */
  public static final EventType PIPELINE_RUN_STARTED =
      EventType.builder("kfm", "pipeline.run.started")
          .brief("A run of a pipeline started.")
          .oneOf("run.run_id", "correlation.correlation_id")
          .field(
              new Field(
                  0,
                  "schema_version",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.SCHEMA_VERSION,
                  true,
                  false,
                  null,
                  List.of(),
                  "The version of the contract of the payload, SemVer.",
                          FieldRules.NONE
                              .orElse("2.0.0")
                              .matching("[0-9]+\\.[0-9]+\\.[0-9]+")))
          .field(
              new Field(
                  1,
                  "kind",
                  FieldType.STRING,
                  Source.EVENT_NAME,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "The kind of the event."))
          .field(
              new Field(
                  2,
                  "ts",
                  FieldType.STRING,
                  Source.TIMESTAMP,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "When it happened, RFC 3339; Weft writes UTC with three digits of milliseconds.",
                          FieldRules.NONE
                              .withAnyOffset()))
          .field(
              new Field(
                  3,
                  "level",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.LEVEL,
                  true,
                  false,
                  null,
                  List.of("debug", "info", "warn", "error"),
                  "How severe the event is.",
                          FieldRules.NONE
                              .orElse("info")
                              .generated(Generated.SEVERITY)))
          .field(
              new Field(
                  4,
                  "message",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.MESSAGE,
                  true,
                  false,
                  null,
                  List.of(),
                  "What happened, for people, in one short line.",
                          FieldRules.NONE
                              .omit()
                              .upToCharacters(200)
                              .matching("[^\\r\\n]*")))
          .field(
              new Field(
                  5,
                  "run.run_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_RUN_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The run, a ULID or a UUID.",
                          FieldRules.NONE
                              .omit()
                              .matching("[0-7][0-9A-HJKMNP-TV-Z]{25}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")))
          .field(
              new Field(
                  6,
                  "run.pipeline",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_PIPELINE,
                  true,
                  false,
                  null,
                  List.of(),
                  "The pipeline.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  7,
                  "run.step",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_STEP,
                  true,
                  false,
                  null,
                  List.of(),
                  "The step of the pipeline.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  8,
                  "run.env",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_ENV,
                  true,
                  false,
                  null,
                  List.of("dev", "staging", "prod"),
                  "The environment.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  9,
                  "run.commit_sha",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_COMMIT_SHA,
                  true,
                  false,
                  null,
                  List.of(),
                  "The commit of the code.",
                          FieldRules.NONE
                              .omit()
                              .matching("[0-9a-f]{7,64}")))
          .field(
              new Field(
                  10,
                  "run.config_hash",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_CONFIG_HASH,
                  true,
                  false,
                  null,
                  List.of(),
                  "The digest of the inputs of the config.",
                          FieldRules.NONE
                              .omit()
                              .matching("sha256:[0-9a-f]{64}")))
          .field(
              new Field(
                  11,
                  "run.idempotency_key",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_IDEMPOTENCY_KEY,
                  true,
                  false,
                  null,
                  List.of(),
                  "A digest that is the same for the same inputs.",
                          FieldRules.NONE
                              .omit()
                              .matching("sha256:[0-9a-f]{64}")))
          .field(
              new Field(
                  12,
                  "run.canonical_digest",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_CANONICAL_DIGEST,
                  true,
                  false,
                  null,
                  List.of(),
                  "The digest of the canonical JSON (RFC 8785) of the run manifest.",
                          FieldRules.NONE
                              .omit()
                              .matching("sha256:[0-9a-f]{64}")))
          .field(
              new Field(
                  13,
                  "run.tool_versions",
                  FieldType.STRING_LIST,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_TOOL_VERSIONS,
                  true,
                  false,
                  null,
                  List.of(),
                  "The tools and their versions.",
                          FieldRules.NONE
                              .omit()
                              .matching("[^=\\s]+==\\S+")))
          .field(
              new Field(
                  14,
                  "correlation.correlation_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.CORRELATION_CORRELATION_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The request, session or thread.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  15,
                  "correlation.trace_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.CORRELATION_TRACE_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The OpenTelemetry trace.",
                          FieldRules.NONE
                              .omit()
                              .matching("[0-9a-f]{32}")
                              .generated(Generated.TRACE_ID)))
          .field(
              new Field(
                  16,
                  "correlation.span_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.CORRELATION_SPAN_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The OpenTelemetry span.",
                          FieldRules.NONE
                              .omit()
                              .matching("[0-9a-f]{16}")
                              .generated(Generated.SPAN_ID)))
          .field(
              new Field(
                  17,
                  "correlation.parent_event_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.CORRELATION_PARENT_EVENT_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The event that this one follows from.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  18,
                  "actor.actor_type",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.ACTOR_ACTOR_TYPE,
                  true,
                  false,
                  null,
                  List.of("user", "service", "agent"),
                  "What kind of actor it is.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  19,
                  "actor.actor_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.ACTOR_ACTOR_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The actor, random or hashed, never a login name.",
                          FieldRules.NONE
                              .omit()
                              .ofAPerson()))
          .field(
              new Field(
                  20,
                  "actor.session_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.ACTOR_SESSION_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The session of the actor.",
                          FieldRules.NONE
                              .omit()
                              .ofAPerson()))
          .field(
              new Field(
                  21,
                  "actor.roles",
                  FieldType.STRING_LIST,
                  Source.ATTRIBUTE,
                  KfmAttributes.ACTOR_ROLES,
                  true,
                  false,
                  null,
                  List.of(),
                  "The roles of the actor.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  22,
                  "target.domain",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_DOMAIN,
                  true,
                  false,
                  null,
                  List.of(),
                  "The domain of the data.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  23,
                  "target.dataset_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_DATASET_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The dataset.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  24,
                  "target.dataset_ids",
                  FieldType.STRING_LIST,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_DATASET_IDS,
                  true,
                  false,
                  null,
                  List.of(),
                  "The datasets.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  25,
                  "target.source",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_SOURCE,
                  true,
                  false,
                  null,
                  List.of(),
                  "Where the data come from.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  26,
                  "target.stage",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_STAGE,
                  true,
                  false,
                  null,
                  List.of(),
                  "The stage of the data.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  27,
                  "target.source_urls",
                  FieldType.STRING_LIST,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_SOURCE_URLS,
                  true,
                  false,
                  null,
                  List.of(),
                  "Where the data were fetched.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  28,
                  "target.pipeline",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_PIPELINE,
                  true,
                  false,
                  null,
                  List.of(),
                  "The pipeline that is watched.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  29,
                  "target.window_hours",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_WINDOW_HOURS,
                  true,
                  false,
                  0L,
                  List.of(),
                  "The hours that are watched.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  30,
                  "metrics.expected_poll_interval_minutes",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  KfmAttributes.METRICS_EXPECTED_POLL_INTERVAL_MINUTES,
                  true,
                  false,
                  0L,
                  List.of(),
                  "How often the source is asked, in minutes.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  31,
                  "policy.policy_pack",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.POLICY_POLICY_PACK,
                  true,
                  false,
                  null,
                  List.of(),
                  "The policies and their version.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  32,
                  "policy.decision",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.POLICY_DECISION,
                  true,
                  false,
                  null,
                  List.of("pass", "fail", "warn"),
                  "What was decided.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  33,
                  "policy.denies",
                  FieldType.OBJECTS,
                  Source.ATTRIBUTE,
                  KfmAttributes.POLICY_DENIES,
                  true,
                  false,
                  null,
                  List.of(),
                  "The rules that are against it.",
                          FieldRules.NONE
                              .omit()
                              .withItems(
                                  new Field(0, "rule_id", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "The rule.", FieldRules.NONE),
                                  new Field(1, "severity", FieldType.STRING, Source.ATTRIBUTE, null, true, false, null, List.of("debug", "info", "warn", "error"), "How severe it is.", FieldRules.NONE.omit()),
                                  new Field(2, "reason", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "Why.", FieldRules.NONE))))
          .field(
              new Field(
                  34,
                  "policy.waivers",
                  FieldType.OBJECTS,
                  Source.ATTRIBUTE,
                  KfmAttributes.POLICY_WAIVERS,
                  true,
                  false,
                  null,
                  List.of(),
                  "The exceptions that were approved.",
                          FieldRules.NONE
                              .omit()
                              .withItems(
                                  new Field(0, "waiver_id", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "The exception.", FieldRules.NONE),
                                  new Field(1, "approved_by", FieldType.STRING, Source.ATTRIBUTE, null, true, false, null, List.of(), "Who approved it.", FieldRules.NONE.omit()),
                                  new Field(2, "reason", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "Why.", FieldRules.NONE))))
          .field(
              new Field(
                  35,
                  "policy.telemetry_ref",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.POLICY_TELEMETRY_REF,
                  true,
                  false,
                  null,
                  List.of(),
                  "The telemetry that the gate asks for.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  36,
                  "policy.energy_report_ref",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.POLICY_ENERGY_REPORT_REF,
                  true,
                  false,
                  null,
                  List.of(),
                  "The energy report that the gate asks for.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  37,
                  "provenance.prov_activity_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.PROVENANCE_PROV_ACTIVITY_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The activity in PROV.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  38,
                  "provenance.prov_bundle_ref",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.PROVENANCE_PROV_BUNDLE_REF,
                  true,
                  false,
                  null,
                  List.of(),
                  "The PROV bundle.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  39,
                  "provenance.dcat_dataset_ref",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.PROVENANCE_DCAT_DATASET_REF,
                  true,
                  false,
                  null,
                  List.of(),
                  "The dataset in DCAT.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  40,
                  "provenance.stac_collection_ref",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.PROVENANCE_STAC_COLLECTION_REF,
                  true,
                  false,
                  null,
                  List.of(),
                  "The collection in STAC.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  41,
                  "provenance.graph_import_ref",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.PROVENANCE_GRAPH_IMPORT_REF,
                  true,
                  false,
                  null,
                  List.of(),
                  "What is imported into the graph.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  42,
                  "artifacts",
                  FieldType.OBJECTS,
                  Source.ATTRIBUTE,
                  KfmAttributes.ARTIFACTS,
                  true,
                  false,
                  null,
                  List.of(),
                  "The files that belong to the event.",
                          FieldRules.NONE
                              .omit()
                              .withItems(
                                  new Field(0, "type", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "What it is.", FieldRules.NONE),
                                  new Field(1, "ref", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "Where it is.", FieldRules.NONE),
                                  new Field(2, "digest", FieldType.STRING, Source.ATTRIBUTE, null, true, false, null, List.of(), "The digest of its bytes.", FieldRules.NONE.omit().matching("sha256:[0-9a-f]{64}")))))
          .field(
              new Field(
                  43,
                  "privacy.classification",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.PRIVACY_CLASSIFICATION,
                  true,
                  false,
                  null,
                  List.of("public", "internal", "restricted", "sensitive"),
                  "Who may see it.",
                          FieldRules.NONE
                              .orElse("internal")
                              .generated(Generated.CLASSIFICATION)))
          .field(
              new Field(
                  44,
                  "privacy.contains_pii",
                  FieldType.BOOLEAN,
                  Source.ATTRIBUTE,
                  KfmAttributes.PRIVACY_CONTAINS_PII,
                  true,
                  false,
                  null,
                  List.of(),
                  "Whether it says something about a person.",
                          FieldRules.NONE
                              .omit()
                              .generated(Generated.PERSONAL)))
          .field(
              new Field(
                  45,
                  "privacy.redactions",
                  FieldType.OBJECTS,
                  Source.ATTRIBUTE,
                  KfmAttributes.PRIVACY_REDACTIONS,
                  true,
                  false,
                  null,
                  List.of(),
                  "What was removed and why.",
                          FieldRules.NONE
                              .omit()
                              .generated(Generated.REDACTIONS)
                              .withItems(
                                  new Field(0, "field", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "What was removed.", FieldRules.NONE),
                                  new Field(1, "reason", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "Why.", FieldRules.NONE))))
          .field(
              new Field(
                  46,
                  "privacy.query_handling",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.PRIVACY_QUERY_HANDLING,
                  true,
                  false,
                  null,
                  List.of("hashed", "redacted", "stored_with_consent"),
                  "What became of the text of a question.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  47,
                  "tags",
                  FieldType.STRING_LIST,
                  Source.ATTRIBUTE,
                  KfmAttributes.TAGS,
                  true,
                  false,
                  null,
                  List.of(),
                  "Labels to search by.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  48,
                  "signature.algo",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.SIGNATURE_ALGO,
                  true,
                  false,
                  null,
                  List.of("ed25519"),
                  "The algorithm.",
                          FieldRules.NONE
                              .omit()
                              .generated(Generated.SIGNATURE_ALGORITHM)))
          .field(
              new Field(
                  49,
                  "signature.key_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.SIGNATURE_KEY_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The key.",
                          FieldRules.NONE
                              .omit()
                              .generated(Generated.SIGNATURE_KEY)))
          .field(
              new Field(
                  50,
                  "signature.sig",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.SIGNATURE_SIG,
                  true,
                  false,
                  null,
                  List.of(),
                  "The signature of the canonical JSON (RFC 8785) of the payload without it.",
                          FieldRules.NONE
                              .omit()
                              .matching("base64:[A-Za-z0-9+/]{86}==")
                              .generated(Generated.SIGNATURE)))
          .build();

  /** A step of a run was done. */
  public static final EventType PIPELINE_STEP =
      EventType.builder("kfm", "pipeline.step")
          .brief("A step of a run was done.")
          .oneOf("run.run_id", "correlation.correlation_id")
          .field(
              new Field(
                  0,
                  "schema_version",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.SCHEMA_VERSION,
                  true,
                  false,
                  null,
                  List.of(),
                  "The version of the contract of the payload, SemVer.",
                          FieldRules.NONE
                              .orElse("2.0.0")
                              .matching("[0-9]+\\.[0-9]+\\.[0-9]+")))
          .field(
              new Field(
                  1,
                  "kind",
                  FieldType.STRING,
                  Source.EVENT_NAME,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "The kind of the event."))
          .field(
              new Field(
                  2,
                  "ts",
                  FieldType.STRING,
                  Source.TIMESTAMP,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "When it happened, RFC 3339; Weft writes UTC with three digits of milliseconds.",
                          FieldRules.NONE
                              .withAnyOffset()))
          .field(
              new Field(
                  3,
                  "level",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.LEVEL,
                  true,
                  false,
                  null,
                  List.of("debug", "info", "warn", "error"),
                  "How severe the event is.",
                          FieldRules.NONE
                              .orElse("info")
                              .generated(Generated.SEVERITY)))
          .field(
              new Field(
                  4,
                  "message",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.MESSAGE,
                  true,
                  false,
                  null,
                  List.of(),
                  "What happened, for people, in one short line.",
                          FieldRules.NONE
                              .omit()
                              .upToCharacters(200)
                              .matching("[^\\r\\n]*")))
          .field(
              new Field(
                  5,
                  "run.run_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_RUN_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The run, a ULID or a UUID.",
                          FieldRules.NONE
                              .omit()
                              .matching("[0-7][0-9A-HJKMNP-TV-Z]{25}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")))
          .field(
              new Field(
                  6,
                  "run.pipeline",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_PIPELINE,
                  true,
                  false,
                  null,
                  List.of(),
                  "The pipeline.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  7,
                  "run.step",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_STEP,
                  true,
                  false,
                  null,
                  List.of(),
                  "The step of the pipeline.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  8,
                  "run.env",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_ENV,
                  true,
                  false,
                  null,
                  List.of("dev", "staging", "prod"),
                  "The environment.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  9,
                  "run.commit_sha",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_COMMIT_SHA,
                  true,
                  false,
                  null,
                  List.of(),
                  "The commit of the code.",
                          FieldRules.NONE
                              .omit()
                              .matching("[0-9a-f]{7,64}")))
          .field(
              new Field(
                  10,
                  "run.config_hash",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_CONFIG_HASH,
                  true,
                  false,
                  null,
                  List.of(),
                  "The digest of the inputs of the config.",
                          FieldRules.NONE
                              .omit()
                              .matching("sha256:[0-9a-f]{64}")))
          .field(
              new Field(
                  11,
                  "run.idempotency_key",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_IDEMPOTENCY_KEY,
                  true,
                  false,
                  null,
                  List.of(),
                  "A digest that is the same for the same inputs.",
                          FieldRules.NONE
                              .omit()
                              .matching("sha256:[0-9a-f]{64}")))
          .field(
              new Field(
                  12,
                  "run.canonical_digest",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_CANONICAL_DIGEST,
                  true,
                  false,
                  null,
                  List.of(),
                  "The digest of the canonical JSON (RFC 8785) of the run manifest.",
                          FieldRules.NONE
                              .omit()
                              .matching("sha256:[0-9a-f]{64}")))
          .field(
              new Field(
                  13,
                  "run.tool_versions",
                  FieldType.STRING_LIST,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_TOOL_VERSIONS,
                  true,
                  false,
                  null,
                  List.of(),
                  "The tools and their versions.",
                          FieldRules.NONE
                              .omit()
                              .matching("[^=\\s]+==\\S+")))
          .field(
              new Field(
                  14,
                  "correlation.correlation_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.CORRELATION_CORRELATION_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The request, session or thread.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  15,
                  "correlation.trace_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.CORRELATION_TRACE_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The OpenTelemetry trace.",
                          FieldRules.NONE
                              .omit()
                              .matching("[0-9a-f]{32}")
                              .generated(Generated.TRACE_ID)))
          .field(
              new Field(
                  16,
                  "correlation.span_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.CORRELATION_SPAN_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The OpenTelemetry span.",
                          FieldRules.NONE
                              .omit()
                              .matching("[0-9a-f]{16}")
                              .generated(Generated.SPAN_ID)))
          .field(
              new Field(
                  17,
                  "correlation.parent_event_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.CORRELATION_PARENT_EVENT_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The event that this one follows from.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  18,
                  "actor.actor_type",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.ACTOR_ACTOR_TYPE,
                  true,
                  false,
                  null,
                  List.of("user", "service", "agent"),
                  "What kind of actor it is.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  19,
                  "actor.actor_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.ACTOR_ACTOR_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The actor, random or hashed, never a login name.",
                          FieldRules.NONE
                              .omit()
                              .ofAPerson()))
          .field(
              new Field(
                  20,
                  "actor.session_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.ACTOR_SESSION_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The session of the actor.",
                          FieldRules.NONE
                              .omit()
                              .ofAPerson()))
          .field(
              new Field(
                  21,
                  "actor.roles",
                  FieldType.STRING_LIST,
                  Source.ATTRIBUTE,
                  KfmAttributes.ACTOR_ROLES,
                  true,
                  false,
                  null,
                  List.of(),
                  "The roles of the actor.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  22,
                  "target.domain",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_DOMAIN,
                  true,
                  false,
                  null,
                  List.of(),
                  "The domain of the data.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  23,
                  "target.dataset_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_DATASET_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The dataset.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  24,
                  "target.dataset_ids",
                  FieldType.STRING_LIST,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_DATASET_IDS,
                  true,
                  false,
                  null,
                  List.of(),
                  "The datasets.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  25,
                  "target.source",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_SOURCE,
                  true,
                  false,
                  null,
                  List.of(),
                  "Where the data come from.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  26,
                  "target.stage",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_STAGE,
                  true,
                  false,
                  null,
                  List.of(),
                  "The stage of the data.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  27,
                  "target.source_urls",
                  FieldType.STRING_LIST,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_SOURCE_URLS,
                  true,
                  false,
                  null,
                  List.of(),
                  "Where the data were fetched.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  28,
                  "target.pipeline",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_PIPELINE,
                  true,
                  false,
                  null,
                  List.of(),
                  "The pipeline that is watched.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  29,
                  "target.window_hours",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_WINDOW_HOURS,
                  true,
                  false,
                  0L,
                  List.of(),
                  "The hours that are watched.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  30,
                  "metrics.duration_ms",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  KfmAttributes.METRICS_DURATION_MS,
                  true,
                  false,
                  0L,
                  List.of(),
                  "How long it took, in milliseconds.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  31,
                  "metrics.bytes_in",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  KfmAttributes.METRICS_BYTES_IN,
                  true,
                  false,
                  0L,
                  List.of(),
                  "The bytes that came in.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  32,
                  "metrics.bytes_out",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  KfmAttributes.METRICS_BYTES_OUT,
                  true,
                  false,
                  0L,
                  List.of(),
                  "The bytes that went out.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  33,
                  "metrics.records_in",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  KfmAttributes.METRICS_RECORDS_IN,
                  true,
                  false,
                  0L,
                  List.of(),
                  "The records that came in.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  34,
                  "metrics.records_out",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  KfmAttributes.METRICS_RECORDS_OUT,
                  true,
                  false,
                  0L,
                  List.of(),
                  "The records that went out.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  35,
                  "metrics.checksum_count",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  KfmAttributes.METRICS_CHECKSUM_COUNT,
                  true,
                  false,
                  0L,
                  List.of(),
                  "The checksums that were made.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  36,
                  "metrics.warnings",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  KfmAttributes.METRICS_WARNINGS,
                  true,
                  false,
                  0L,
                  List.of(),
                  "The warnings.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  37,
                  "metrics.errors",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  KfmAttributes.METRICS_ERRORS,
                  true,
                  false,
                  0L,
                  List.of(),
                  "The errors.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  38,
                  "metrics.energy_kwh_est",
                  FieldType.DOUBLE,
                  Source.ATTRIBUTE,
                  KfmAttributes.METRICS_ENERGY_KWH_EST,
                  true,
                  false,
                  0L,
                  List.of(),
                  "The energy that was used, estimated, in kWh.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  39,
                  "metrics.carbon_kgco2e_est",
                  FieldType.DOUBLE,
                  Source.ATTRIBUTE,
                  KfmAttributes.METRICS_CARBON_KGCO2E_EST,
                  true,
                  false,
                  0L,
                  List.of(),
                  "The carbon dioxide that was emitted, estimated, in kg.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  40,
                  "policy.policy_pack",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.POLICY_POLICY_PACK,
                  true,
                  false,
                  null,
                  List.of(),
                  "The policies and their version.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  41,
                  "policy.decision",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.POLICY_DECISION,
                  true,
                  false,
                  null,
                  List.of("pass", "fail", "warn"),
                  "What was decided.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  42,
                  "policy.denies",
                  FieldType.OBJECTS,
                  Source.ATTRIBUTE,
                  KfmAttributes.POLICY_DENIES,
                  true,
                  false,
                  null,
                  List.of(),
                  "The rules that are against it.",
                          FieldRules.NONE
                              .omit()
                              .withItems(
                                  new Field(0, "rule_id", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "The rule.", FieldRules.NONE),
                                  new Field(1, "severity", FieldType.STRING, Source.ATTRIBUTE, null, true, false, null, List.of("debug", "info", "warn", "error"), "How severe it is.", FieldRules.NONE.omit()),
                                  new Field(2, "reason", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "Why.", FieldRules.NONE))))
          .field(
              new Field(
                  43,
                  "policy.waivers",
                  FieldType.OBJECTS,
                  Source.ATTRIBUTE,
                  KfmAttributes.POLICY_WAIVERS,
                  true,
                  false,
                  null,
                  List.of(),
                  "The exceptions that were approved.",
                          FieldRules.NONE
                              .omit()
                              .withItems(
                                  new Field(0, "waiver_id", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "The exception.", FieldRules.NONE),
                                  new Field(1, "approved_by", FieldType.STRING, Source.ATTRIBUTE, null, true, false, null, List.of(), "Who approved it.", FieldRules.NONE.omit()),
                                  new Field(2, "reason", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "Why.", FieldRules.NONE))))
          .field(
              new Field(
                  44,
                  "policy.telemetry_ref",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.POLICY_TELEMETRY_REF,
                  true,
                  false,
                  null,
                  List.of(),
                  "The telemetry that the gate asks for.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  45,
                  "policy.energy_report_ref",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.POLICY_ENERGY_REPORT_REF,
                  true,
                  false,
                  null,
                  List.of(),
                  "The energy report that the gate asks for.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  46,
                  "provenance.prov_activity_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.PROVENANCE_PROV_ACTIVITY_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The activity in PROV.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  47,
                  "provenance.prov_bundle_ref",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.PROVENANCE_PROV_BUNDLE_REF,
                  true,
                  false,
                  null,
                  List.of(),
                  "The PROV bundle.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  48,
                  "provenance.dcat_dataset_ref",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.PROVENANCE_DCAT_DATASET_REF,
                  true,
                  false,
                  null,
                  List.of(),
                  "The dataset in DCAT.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  49,
                  "provenance.stac_collection_ref",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.PROVENANCE_STAC_COLLECTION_REF,
                  true,
                  false,
                  null,
                  List.of(),
                  "The collection in STAC.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  50,
                  "provenance.graph_import_ref",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.PROVENANCE_GRAPH_IMPORT_REF,
                  true,
                  false,
                  null,
                  List.of(),
                  "What is imported into the graph.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  51,
                  "artifacts",
                  FieldType.OBJECTS,
                  Source.ATTRIBUTE,
                  KfmAttributes.ARTIFACTS,
                  true,
                  false,
                  null,
                  List.of(),
                  "The files that belong to the event.",
                          FieldRules.NONE
                              .omit()
                              .withItems(
                                  new Field(0, "type", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "What it is.", FieldRules.NONE),
                                  new Field(1, "ref", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "Where it is.", FieldRules.NONE),
                                  new Field(2, "digest", FieldType.STRING, Source.ATTRIBUTE, null, true, false, null, List.of(), "The digest of its bytes.", FieldRules.NONE.omit().matching("sha256:[0-9a-f]{64}")))))
          .field(
              new Field(
                  52,
                  "privacy.classification",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.PRIVACY_CLASSIFICATION,
                  true,
                  false,
                  null,
                  List.of("public", "internal", "restricted", "sensitive"),
                  "Who may see it.",
                          FieldRules.NONE
                              .orElse("internal")
                              .generated(Generated.CLASSIFICATION)))
          .field(
              new Field(
                  53,
                  "privacy.contains_pii",
                  FieldType.BOOLEAN,
                  Source.ATTRIBUTE,
                  KfmAttributes.PRIVACY_CONTAINS_PII,
                  true,
                  false,
                  null,
                  List.of(),
                  "Whether it says something about a person.",
                          FieldRules.NONE
                              .omit()
                              .generated(Generated.PERSONAL)))
          .field(
              new Field(
                  54,
                  "privacy.redactions",
                  FieldType.OBJECTS,
                  Source.ATTRIBUTE,
                  KfmAttributes.PRIVACY_REDACTIONS,
                  true,
                  false,
                  null,
                  List.of(),
                  "What was removed and why.",
                          FieldRules.NONE
                              .omit()
                              .generated(Generated.REDACTIONS)
                              .withItems(
                                  new Field(0, "field", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "What was removed.", FieldRules.NONE),
                                  new Field(1, "reason", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "Why.", FieldRules.NONE))))
          .field(
              new Field(
                  55,
                  "privacy.query_handling",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.PRIVACY_QUERY_HANDLING,
                  true,
                  false,
                  null,
                  List.of("hashed", "redacted", "stored_with_consent"),
                  "What became of the text of a question.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  56,
                  "tags",
                  FieldType.STRING_LIST,
                  Source.ATTRIBUTE,
                  KfmAttributes.TAGS,
                  true,
                  false,
                  null,
                  List.of(),
                  "Labels to search by.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  57,
                  "signature.algo",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.SIGNATURE_ALGO,
                  true,
                  false,
                  null,
                  List.of("ed25519"),
                  "The algorithm.",
                          FieldRules.NONE
                              .omit()
                              .generated(Generated.SIGNATURE_ALGORITHM)))
          .field(
              new Field(
                  58,
                  "signature.key_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.SIGNATURE_KEY_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The key.",
                          FieldRules.NONE
                              .omit()
                              .generated(Generated.SIGNATURE_KEY)))
          .field(
              new Field(
                  59,
                  "signature.sig",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.SIGNATURE_SIG,
                  true,
                  false,
                  null,
                  List.of(),
                  "The signature of the canonical JSON (RFC 8785) of the payload without it.",
                          FieldRules.NONE
                              .omit()
                              .matching("base64:[A-Za-z0-9+/]{86}==")
                              .generated(Generated.SIGNATURE)))
          .build();

  /** A run of a pipeline is over, also if it failed. */
  public static final EventType PIPELINE_RUN_COMPLETED =
      EventType.builder("kfm", "pipeline.run.completed")
          .brief("A run of a pipeline is over, also if it failed.")
          .oneOf("run.run_id", "correlation.correlation_id")
          .field(
              new Field(
                  0,
                  "schema_version",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.SCHEMA_VERSION,
                  true,
                  false,
                  null,
                  List.of(),
                  "The version of the contract of the payload, SemVer.",
                          FieldRules.NONE
                              .orElse("2.0.0")
                              .matching("[0-9]+\\.[0-9]+\\.[0-9]+")))
          .field(
              new Field(
                  1,
                  "kind",
                  FieldType.STRING,
                  Source.EVENT_NAME,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "The kind of the event."))
          .field(
              new Field(
                  2,
                  "ts",
                  FieldType.STRING,
                  Source.TIMESTAMP,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "When it happened, RFC 3339; Weft writes UTC with three digits of milliseconds.",
                          FieldRules.NONE
                              .withAnyOffset()))
          .field(
              new Field(
                  3,
                  "level",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.LEVEL,
                  true,
                  false,
                  null,
                  List.of("debug", "info", "warn", "error"),
                  "How severe the event is.",
                          FieldRules.NONE
                              .orElse("info")
                              .generated(Generated.SEVERITY)))
          .field(
              new Field(
                  4,
                  "message",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.MESSAGE,
                  true,
                  false,
                  null,
                  List.of(),
                  "What happened, for people, in one short line.",
                          FieldRules.NONE
                              .omit()
                              .upToCharacters(200)
                              .matching("[^\\r\\n]*")))
          .field(
              new Field(
                  5,
                  "run.run_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_RUN_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The run, a ULID or a UUID.",
                          FieldRules.NONE
                              .omit()
                              .matching("[0-7][0-9A-HJKMNP-TV-Z]{25}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")))
          .field(
              new Field(
                  6,
                  "run.pipeline",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_PIPELINE,
                  true,
                  false,
                  null,
                  List.of(),
                  "The pipeline.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  7,
                  "run.step",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_STEP,
                  true,
                  false,
                  null,
                  List.of(),
                  "The step of the pipeline.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  8,
                  "run.env",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_ENV,
                  true,
                  false,
                  null,
                  List.of("dev", "staging", "prod"),
                  "The environment.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  9,
                  "run.commit_sha",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_COMMIT_SHA,
                  true,
                  false,
                  null,
                  List.of(),
                  "The commit of the code.",
                          FieldRules.NONE
                              .omit()
                              .matching("[0-9a-f]{7,64}")))
          .field(
              new Field(
                  10,
                  "run.config_hash",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_CONFIG_HASH,
                  true,
                  false,
                  null,
                  List.of(),
                  "The digest of the inputs of the config.",
                          FieldRules.NONE
                              .omit()
                              .matching("sha256:[0-9a-f]{64}")))
          .field(
              new Field(
                  11,
                  "run.idempotency_key",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_IDEMPOTENCY_KEY,
                  true,
                  false,
                  null,
                  List.of(),
                  "A digest that is the same for the same inputs.",
                          FieldRules.NONE
                              .omit()
                              .matching("sha256:[0-9a-f]{64}")))
          .field(
              new Field(
                  12,
                  "run.canonical_digest",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_CANONICAL_DIGEST,
                  true,
                  false,
                  null,
                  List.of(),
                  "The digest of the canonical JSON (RFC 8785) of the run manifest.",
                          FieldRules.NONE
                              .omit()
                              .matching("sha256:[0-9a-f]{64}")))
          .field(
              new Field(
                  13,
                  "run.tool_versions",
                  FieldType.STRING_LIST,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_TOOL_VERSIONS,
                  true,
                  false,
                  null,
                  List.of(),
                  "The tools and their versions.",
                          FieldRules.NONE
                              .omit()
                              .matching("[^=\\s]+==\\S+")))
          .field(
              new Field(
                  14,
                  "correlation.correlation_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.CORRELATION_CORRELATION_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The request, session or thread.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  15,
                  "correlation.trace_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.CORRELATION_TRACE_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The OpenTelemetry trace.",
                          FieldRules.NONE
                              .omit()
                              .matching("[0-9a-f]{32}")
                              .generated(Generated.TRACE_ID)))
          .field(
              new Field(
                  16,
                  "correlation.span_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.CORRELATION_SPAN_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The OpenTelemetry span.",
                          FieldRules.NONE
                              .omit()
                              .matching("[0-9a-f]{16}")
                              .generated(Generated.SPAN_ID)))
          .field(
              new Field(
                  17,
                  "correlation.parent_event_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.CORRELATION_PARENT_EVENT_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The event that this one follows from.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  18,
                  "actor.actor_type",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.ACTOR_ACTOR_TYPE,
                  true,
                  false,
                  null,
                  List.of("user", "service", "agent"),
                  "What kind of actor it is.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  19,
                  "actor.actor_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.ACTOR_ACTOR_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The actor, random or hashed, never a login name.",
                          FieldRules.NONE
                              .omit()
                              .ofAPerson()))
          .field(
              new Field(
                  20,
                  "actor.session_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.ACTOR_SESSION_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The session of the actor.",
                          FieldRules.NONE
                              .omit()
                              .ofAPerson()))
          .field(
              new Field(
                  21,
                  "actor.roles",
                  FieldType.STRING_LIST,
                  Source.ATTRIBUTE,
                  KfmAttributes.ACTOR_ROLES,
                  true,
                  false,
                  null,
                  List.of(),
                  "The roles of the actor.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  22,
                  "target.domain",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_DOMAIN,
                  true,
                  false,
                  null,
                  List.of(),
                  "The domain of the data.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  23,
                  "target.dataset_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_DATASET_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The dataset.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  24,
                  "target.dataset_ids",
                  FieldType.STRING_LIST,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_DATASET_IDS,
                  true,
                  false,
                  null,
                  List.of(),
                  "The datasets.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  25,
                  "target.source",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_SOURCE,
                  true,
                  false,
                  null,
                  List.of(),
                  "Where the data come from.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  26,
                  "target.stage",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_STAGE,
                  true,
                  false,
                  null,
                  List.of(),
                  "The stage of the data.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  27,
                  "target.source_urls",
                  FieldType.STRING_LIST,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_SOURCE_URLS,
                  true,
                  false,
                  null,
                  List.of(),
                  "Where the data were fetched.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  28,
                  "target.pipeline",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_PIPELINE,
                  true,
                  false,
                  null,
                  List.of(),
                  "The pipeline that is watched.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  29,
                  "target.window_hours",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_WINDOW_HOURS,
                  true,
                  false,
                  0L,
                  List.of(),
                  "The hours that are watched.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  30,
                  "metrics.duration_ms",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  KfmAttributes.METRICS_DURATION_MS,
                  true,
                  false,
                  0L,
                  List.of(),
                  "How long it took, in milliseconds.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  31,
                  "metrics.records_in",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  KfmAttributes.METRICS_RECORDS_IN,
                  true,
                  false,
                  0L,
                  List.of(),
                  "The records that came in.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  32,
                  "metrics.records_out",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  KfmAttributes.METRICS_RECORDS_OUT,
                  true,
                  false,
                  0L,
                  List.of(),
                  "The records that went out.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  33,
                  "metrics.bytes_in",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  KfmAttributes.METRICS_BYTES_IN,
                  true,
                  false,
                  0L,
                  List.of(),
                  "The bytes that came in.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  34,
                  "metrics.bytes_out",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  KfmAttributes.METRICS_BYTES_OUT,
                  true,
                  false,
                  0L,
                  List.of(),
                  "The bytes that went out.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  35,
                  "metrics.warnings",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  KfmAttributes.METRICS_WARNINGS,
                  true,
                  false,
                  0L,
                  List.of(),
                  "The warnings.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  36,
                  "metrics.errors",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  KfmAttributes.METRICS_ERRORS,
                  true,
                  false,
                  0L,
                  List.of(),
                  "The errors.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  37,
                  "metrics.energy_kwh_est",
                  FieldType.DOUBLE,
                  Source.ATTRIBUTE,
                  KfmAttributes.METRICS_ENERGY_KWH_EST,
                  true,
                  false,
                  0L,
                  List.of(),
                  "The energy that was used, estimated, in kWh.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  38,
                  "metrics.carbon_kgco2e_est",
                  FieldType.DOUBLE,
                  Source.ATTRIBUTE,
                  KfmAttributes.METRICS_CARBON_KGCO2E_EST,
                  true,
                  false,
                  0L,
                  List.of(),
                  "The carbon dioxide that was emitted, estimated, in kg.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  39,
                  "policy.policy_pack",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.POLICY_POLICY_PACK,
                  true,
                  false,
                  null,
                  List.of(),
                  "The policies and their version.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  40,
                  "policy.decision",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.POLICY_DECISION,
                  true,
                  false,
                  null,
                  List.of("pass", "fail", "warn"),
                  "What was decided.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  41,
                  "policy.denies",
                  FieldType.OBJECTS,
                  Source.ATTRIBUTE,
                  KfmAttributes.POLICY_DENIES,
                  true,
                  false,
                  null,
                  List.of(),
                  "The rules that are against it.",
                          FieldRules.NONE
                              .omit()
                              .withItems(
                                  new Field(0, "rule_id", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "The rule.", FieldRules.NONE),
                                  new Field(1, "severity", FieldType.STRING, Source.ATTRIBUTE, null, true, false, null, List.of("debug", "info", "warn", "error"), "How severe it is.", FieldRules.NONE.omit()),
                                  new Field(2, "reason", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "Why.", FieldRules.NONE))))
          .field(
              new Field(
                  42,
                  "policy.waivers",
                  FieldType.OBJECTS,
                  Source.ATTRIBUTE,
                  KfmAttributes.POLICY_WAIVERS,
                  true,
                  false,
                  null,
                  List.of(),
                  "The exceptions that were approved.",
                          FieldRules.NONE
                              .omit()
                              .withItems(
                                  new Field(0, "waiver_id", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "The exception.", FieldRules.NONE),
                                  new Field(1, "approved_by", FieldType.STRING, Source.ATTRIBUTE, null, true, false, null, List.of(), "Who approved it.", FieldRules.NONE.omit()),
                                  new Field(2, "reason", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "Why.", FieldRules.NONE))))
          .field(
              new Field(
                  43,
                  "policy.telemetry_ref",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.POLICY_TELEMETRY_REF,
                  true,
                  false,
                  null,
                  List.of(),
                  "The telemetry that the gate asks for.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  44,
                  "policy.energy_report_ref",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.POLICY_ENERGY_REPORT_REF,
                  true,
                  false,
                  null,
                  List.of(),
                  "The energy report that the gate asks for.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  45,
                  "provenance.prov_activity_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.PROVENANCE_PROV_ACTIVITY_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The activity in PROV.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  46,
                  "provenance.prov_bundle_ref",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.PROVENANCE_PROV_BUNDLE_REF,
                  true,
                  false,
                  null,
                  List.of(),
                  "The PROV bundle.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  47,
                  "provenance.dcat_dataset_ref",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.PROVENANCE_DCAT_DATASET_REF,
                  true,
                  false,
                  null,
                  List.of(),
                  "The dataset in DCAT.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  48,
                  "provenance.stac_collection_ref",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.PROVENANCE_STAC_COLLECTION_REF,
                  true,
                  false,
                  null,
                  List.of(),
                  "The collection in STAC.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  49,
                  "provenance.graph_import_ref",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.PROVENANCE_GRAPH_IMPORT_REF,
                  true,
                  false,
                  null,
                  List.of(),
                  "What is imported into the graph.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  50,
                  "artifacts",
                  FieldType.OBJECTS,
                  Source.ATTRIBUTE,
                  KfmAttributes.ARTIFACTS,
                  true,
                  false,
                  null,
                  List.of(),
                  "The files that belong to the event.",
                          FieldRules.NONE
                              .omit()
                              .withItems(
                                  new Field(0, "type", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "What it is.", FieldRules.NONE),
                                  new Field(1, "ref", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "Where it is.", FieldRules.NONE),
                                  new Field(2, "digest", FieldType.STRING, Source.ATTRIBUTE, null, true, false, null, List.of(), "The digest of its bytes.", FieldRules.NONE.omit().matching("sha256:[0-9a-f]{64}")))))
          .field(
              new Field(
                  51,
                  "privacy.classification",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.PRIVACY_CLASSIFICATION,
                  true,
                  false,
                  null,
                  List.of("public", "internal", "restricted", "sensitive"),
                  "Who may see it.",
                          FieldRules.NONE
                              .orElse("internal")
                              .generated(Generated.CLASSIFICATION)))
          .field(
              new Field(
                  52,
                  "privacy.contains_pii",
                  FieldType.BOOLEAN,
                  Source.ATTRIBUTE,
                  KfmAttributes.PRIVACY_CONTAINS_PII,
                  true,
                  false,
                  null,
                  List.of(),
                  "Whether it says something about a person.",
                          FieldRules.NONE
                              .omit()
                              .generated(Generated.PERSONAL)))
          .field(
              new Field(
                  53,
                  "privacy.redactions",
                  FieldType.OBJECTS,
                  Source.ATTRIBUTE,
                  KfmAttributes.PRIVACY_REDACTIONS,
                  true,
                  false,
                  null,
                  List.of(),
                  "What was removed and why.",
                          FieldRules.NONE
                              .omit()
                              .generated(Generated.REDACTIONS)
                              .withItems(
                                  new Field(0, "field", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "What was removed.", FieldRules.NONE),
                                  new Field(1, "reason", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "Why.", FieldRules.NONE))))
          .field(
              new Field(
                  54,
                  "privacy.query_handling",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.PRIVACY_QUERY_HANDLING,
                  true,
                  false,
                  null,
                  List.of("hashed", "redacted", "stored_with_consent"),
                  "What became of the text of a question.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  55,
                  "tags",
                  FieldType.STRING_LIST,
                  Source.ATTRIBUTE,
                  KfmAttributes.TAGS,
                  true,
                  false,
                  null,
                  List.of(),
                  "Labels to search by.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  56,
                  "signature.algo",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.SIGNATURE_ALGO,
                  true,
                  false,
                  null,
                  List.of("ed25519"),
                  "The algorithm.",
                          FieldRules.NONE
                              .omit()
                              .generated(Generated.SIGNATURE_ALGORITHM)))
          .field(
              new Field(
                  57,
                  "signature.key_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.SIGNATURE_KEY_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The key.",
                          FieldRules.NONE
                              .omit()
                              .generated(Generated.SIGNATURE_KEY)))
          .field(
              new Field(
                  58,
                  "signature.sig",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.SIGNATURE_SIG,
                  true,
                  false,
                  null,
                  List.of(),
                  "The signature of the canonical JSON (RFC 8785) of the payload without it.",
                          FieldRules.NONE
                              .omit()
                              .matching("base64:[A-Za-z0-9+/]{86}==")
                              .generated(Generated.SIGNATURE)))
          .build();

  /** A stream committed a checkpoint. */
  public static final EventType STREAM_CHECKPOINT =
      EventType.builder("kfm", "stream.checkpoint")
          .brief("A stream committed a checkpoint.")
          .oneOf("run.run_id", "correlation.correlation_id")
          .field(
              new Field(
                  0,
                  "schema_version",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.SCHEMA_VERSION,
                  true,
                  false,
                  null,
                  List.of(),
                  "The version of the contract of the payload, SemVer.",
                          FieldRules.NONE
                              .orElse("2.0.0")
                              .matching("[0-9]+\\.[0-9]+\\.[0-9]+")))
          .field(
              new Field(
                  1,
                  "kind",
                  FieldType.STRING,
                  Source.EVENT_NAME,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "The kind of the event."))
          .field(
              new Field(
                  2,
                  "ts",
                  FieldType.STRING,
                  Source.TIMESTAMP,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "When it happened, RFC 3339; Weft writes UTC with three digits of milliseconds.",
                          FieldRules.NONE
                              .withAnyOffset()))
          .field(
              new Field(
                  3,
                  "level",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.LEVEL,
                  true,
                  false,
                  null,
                  List.of("debug", "info", "warn", "error"),
                  "How severe the event is.",
                          FieldRules.NONE
                              .orElse("info")
                              .generated(Generated.SEVERITY)))
          .field(
              new Field(
                  4,
                  "message",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.MESSAGE,
                  true,
                  false,
                  null,
                  List.of(),
                  "What happened, for people, in one short line.",
                          FieldRules.NONE
                              .omit()
                              .upToCharacters(200)
                              .matching("[^\\r\\n]*")))
          .field(
              new Field(
                  5,
                  "run.run_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_RUN_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The run, a ULID or a UUID.",
                          FieldRules.NONE
                              .omit()
                              .matching("[0-7][0-9A-HJKMNP-TV-Z]{25}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")))
          .field(
              new Field(
                  6,
                  "run.pipeline",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_PIPELINE,
                  true,
                  false,
                  null,
                  List.of(),
                  "The pipeline.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  7,
                  "run.step",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_STEP,
                  true,
                  false,
                  null,
                  List.of(),
                  "The step of the pipeline.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  8,
                  "run.env",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_ENV,
                  true,
                  false,
                  null,
                  List.of("dev", "staging", "prod"),
                  "The environment.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  9,
                  "run.commit_sha",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_COMMIT_SHA,
                  true,
                  false,
                  null,
                  List.of(),
                  "The commit of the code.",
                          FieldRules.NONE
                              .omit()
                              .matching("[0-9a-f]{7,64}")))
          .field(
              new Field(
                  10,
                  "run.config_hash",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_CONFIG_HASH,
                  true,
                  false,
                  null,
                  List.of(),
                  "The digest of the inputs of the config.",
                          FieldRules.NONE
                              .omit()
                              .matching("sha256:[0-9a-f]{64}")))
          .field(
              new Field(
                  11,
                  "run.idempotency_key",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_IDEMPOTENCY_KEY,
                  true,
                  false,
                  null,
                  List.of(),
                  "A digest that is the same for the same inputs.",
                          FieldRules.NONE
                              .omit()
                              .matching("sha256:[0-9a-f]{64}")))
          .field(
              new Field(
                  12,
                  "run.canonical_digest",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_CANONICAL_DIGEST,
                  true,
                  false,
                  null,
                  List.of(),
                  "The digest of the canonical JSON (RFC 8785) of the run manifest.",
                          FieldRules.NONE
                              .omit()
                              .matching("sha256:[0-9a-f]{64}")))
          .field(
              new Field(
                  13,
                  "run.tool_versions",
                  FieldType.STRING_LIST,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_TOOL_VERSIONS,
                  true,
                  false,
                  null,
                  List.of(),
                  "The tools and their versions.",
                          FieldRules.NONE
                              .omit()
                              .matching("[^=\\s]+==\\S+")))
          .field(
              new Field(
                  14,
                  "correlation.correlation_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.CORRELATION_CORRELATION_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The request, session or thread.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  15,
                  "correlation.trace_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.CORRELATION_TRACE_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The OpenTelemetry trace.",
                          FieldRules.NONE
                              .omit()
                              .matching("[0-9a-f]{32}")
                              .generated(Generated.TRACE_ID)))
          .field(
              new Field(
                  16,
                  "correlation.span_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.CORRELATION_SPAN_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The OpenTelemetry span.",
                          FieldRules.NONE
                              .omit()
                              .matching("[0-9a-f]{16}")
                              .generated(Generated.SPAN_ID)))
          .field(
              new Field(
                  17,
                  "correlation.parent_event_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.CORRELATION_PARENT_EVENT_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The event that this one follows from.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  18,
                  "actor.actor_type",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.ACTOR_ACTOR_TYPE,
                  true,
                  false,
                  null,
                  List.of("user", "service", "agent"),
                  "What kind of actor it is.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  19,
                  "actor.actor_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.ACTOR_ACTOR_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The actor, random or hashed, never a login name.",
                          FieldRules.NONE
                              .omit()
                              .ofAPerson()))
          .field(
              new Field(
                  20,
                  "actor.session_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.ACTOR_SESSION_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The session of the actor.",
                          FieldRules.NONE
                              .omit()
                              .ofAPerson()))
          .field(
              new Field(
                  21,
                  "actor.roles",
                  FieldType.STRING_LIST,
                  Source.ATTRIBUTE,
                  KfmAttributes.ACTOR_ROLES,
                  true,
                  false,
                  null,
                  List.of(),
                  "The roles of the actor.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  22,
                  "target.domain",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_DOMAIN,
                  true,
                  false,
                  null,
                  List.of(),
                  "The domain of the data.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  23,
                  "target.dataset_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_DATASET_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The dataset.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  24,
                  "target.dataset_ids",
                  FieldType.STRING_LIST,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_DATASET_IDS,
                  true,
                  false,
                  null,
                  List.of(),
                  "The datasets.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  25,
                  "target.source",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_SOURCE,
                  true,
                  false,
                  null,
                  List.of(),
                  "Where the data come from.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  26,
                  "target.stage",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_STAGE,
                  true,
                  false,
                  null,
                  List.of(),
                  "The stage of the data.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  27,
                  "target.source_urls",
                  FieldType.STRING_LIST,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_SOURCE_URLS,
                  true,
                  false,
                  null,
                  List.of(),
                  "Where the data were fetched.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  28,
                  "target.pipeline",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_PIPELINE,
                  true,
                  false,
                  null,
                  List.of(),
                  "The pipeline that is watched.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  29,
                  "target.window_hours",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_WINDOW_HOURS,
                  true,
                  false,
                  0L,
                  List.of(),
                  "The hours that are watched.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  30,
                  "metrics.window_minutes",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  KfmAttributes.METRICS_WINDOW_MINUTES,
                  true,
                  false,
                  0L,
                  List.of(),
                  "The minutes of the window.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  31,
                  "metrics.records_in",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  KfmAttributes.METRICS_RECORDS_IN,
                  true,
                  false,
                  0L,
                  List.of(),
                  "The records that came in.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  32,
                  "metrics.records_written",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  KfmAttributes.METRICS_RECORDS_WRITTEN,
                  true,
                  false,
                  0L,
                  List.of(),
                  "The records that were written.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  33,
                  "metrics.anomalies_flagged",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  KfmAttributes.METRICS_ANOMALIES_FLAGGED,
                  true,
                  false,
                  0L,
                  List.of(),
                  "The anomalies that were flagged.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  34,
                  "policy.policy_pack",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.POLICY_POLICY_PACK,
                  true,
                  false,
                  null,
                  List.of(),
                  "The policies and their version.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  35,
                  "policy.decision",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.POLICY_DECISION,
                  true,
                  false,
                  null,
                  List.of("pass", "fail", "warn"),
                  "What was decided.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  36,
                  "policy.denies",
                  FieldType.OBJECTS,
                  Source.ATTRIBUTE,
                  KfmAttributes.POLICY_DENIES,
                  true,
                  false,
                  null,
                  List.of(),
                  "The rules that are against it.",
                          FieldRules.NONE
                              .omit()
                              .withItems(
                                  new Field(0, "rule_id", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "The rule.", FieldRules.NONE),
                                  new Field(1, "severity", FieldType.STRING, Source.ATTRIBUTE, null, true, false, null, List.of("debug", "info", "warn", "error"), "How severe it is.", FieldRules.NONE.omit()),
                                  new Field(2, "reason", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "Why.", FieldRules.NONE))))
          .field(
              new Field(
                  37,
                  "policy.waivers",
                  FieldType.OBJECTS,
                  Source.ATTRIBUTE,
                  KfmAttributes.POLICY_WAIVERS,
                  true,
                  false,
                  null,
                  List.of(),
                  "The exceptions that were approved.",
                          FieldRules.NONE
                              .omit()
                              .withItems(
                                  new Field(0, "waiver_id", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "The exception.", FieldRules.NONE),
                                  new Field(1, "approved_by", FieldType.STRING, Source.ATTRIBUTE, null, true, false, null, List.of(), "Who approved it.", FieldRules.NONE.omit()),
                                  new Field(2, "reason", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "Why.", FieldRules.NONE))))
          .field(
              new Field(
                  38,
                  "policy.telemetry_ref",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.POLICY_TELEMETRY_REF,
                  true,
                  false,
                  null,
                  List.of(),
                  "The telemetry that the gate asks for.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  39,
                  "policy.energy_report_ref",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.POLICY_ENERGY_REPORT_REF,
                  true,
                  false,
                  null,
                  List.of(),
                  "The energy report that the gate asks for.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  40,
                  "provenance.prov_activity_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.PROVENANCE_PROV_ACTIVITY_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The activity in PROV.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  41,
                  "provenance.prov_bundle_ref",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.PROVENANCE_PROV_BUNDLE_REF,
                  true,
                  false,
                  null,
                  List.of(),
                  "The PROV bundle.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  42,
                  "provenance.dcat_dataset_ref",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.PROVENANCE_DCAT_DATASET_REF,
                  true,
                  false,
                  null,
                  List.of(),
                  "The dataset in DCAT.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  43,
                  "provenance.stac_collection_ref",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.PROVENANCE_STAC_COLLECTION_REF,
                  true,
                  false,
                  null,
                  List.of(),
                  "The collection in STAC.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  44,
                  "provenance.graph_import_ref",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.PROVENANCE_GRAPH_IMPORT_REF,
                  true,
                  false,
                  null,
                  List.of(),
                  "What is imported into the graph.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  45,
                  "artifacts",
                  FieldType.OBJECTS,
                  Source.ATTRIBUTE,
                  KfmAttributes.ARTIFACTS,
                  true,
                  false,
                  null,
                  List.of(),
                  "The files that belong to the event.",
                          FieldRules.NONE
                              .omit()
                              .withItems(
                                  new Field(0, "type", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "What it is.", FieldRules.NONE),
                                  new Field(1, "ref", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "Where it is.", FieldRules.NONE),
                                  new Field(2, "digest", FieldType.STRING, Source.ATTRIBUTE, null, true, false, null, List.of(), "The digest of its bytes.", FieldRules.NONE.omit().matching("sha256:[0-9a-f]{64}")))))
          .field(
              new Field(
                  46,
                  "privacy.classification",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.PRIVACY_CLASSIFICATION,
                  true,
                  false,
                  null,
                  List.of("public", "internal", "restricted", "sensitive"),
                  "Who may see it.",
                          FieldRules.NONE
                              .orElse("internal")
                              .generated(Generated.CLASSIFICATION)))
          .field(
              new Field(
                  47,
                  "privacy.contains_pii",
                  FieldType.BOOLEAN,
                  Source.ATTRIBUTE,
                  KfmAttributes.PRIVACY_CONTAINS_PII,
                  true,
                  false,
                  null,
                  List.of(),
                  "Whether it says something about a person.",
                          FieldRules.NONE
                              .omit()
                              .generated(Generated.PERSONAL)))
          .field(
              new Field(
                  48,
                  "privacy.redactions",
                  FieldType.OBJECTS,
                  Source.ATTRIBUTE,
                  KfmAttributes.PRIVACY_REDACTIONS,
                  true,
                  false,
                  null,
                  List.of(),
                  "What was removed and why.",
                          FieldRules.NONE
                              .omit()
                              .generated(Generated.REDACTIONS)
                              .withItems(
                                  new Field(0, "field", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "What was removed.", FieldRules.NONE),
                                  new Field(1, "reason", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "Why.", FieldRules.NONE))))
          .field(
              new Field(
                  49,
                  "privacy.query_handling",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.PRIVACY_QUERY_HANDLING,
                  true,
                  false,
                  null,
                  List.of("hashed", "redacted", "stored_with_consent"),
                  "What became of the text of a question.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  50,
                  "tags",
                  FieldType.STRING_LIST,
                  Source.ATTRIBUTE,
                  KfmAttributes.TAGS,
                  true,
                  false,
                  null,
                  List.of(),
                  "Labels to search by.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  51,
                  "signature.algo",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.SIGNATURE_ALGO,
                  true,
                  false,
                  null,
                  List.of("ed25519"),
                  "The algorithm.",
                          FieldRules.NONE
                              .omit()
                              .generated(Generated.SIGNATURE_ALGORITHM)))
          .field(
              new Field(
                  52,
                  "signature.key_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.SIGNATURE_KEY_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The key.",
                          FieldRules.NONE
                              .omit()
                              .generated(Generated.SIGNATURE_KEY)))
          .field(
              new Field(
                  53,
                  "signature.sig",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.SIGNATURE_SIG,
                  true,
                  false,
                  null,
                  List.of(),
                  "The signature of the canonical JSON (RFC 8785) of the payload without it.",
                          FieldRules.NONE
                              .omit()
                              .matching("base64:[A-Za-z0-9+/]{86}==")
                              .generated(Generated.SIGNATURE)))
          .build();

  /** A gate decided. */
  public static final EventType POLICY_DECISION =
      EventType.builder("kfm", "policy.decision")
          .brief("A gate decided.")
          .governance()
          .oneOf("run.run_id", "correlation.correlation_id")
          .field(
              new Field(
                  0,
                  "schema_version",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.SCHEMA_VERSION,
                  true,
                  false,
                  null,
                  List.of(),
                  "The version of the contract of the payload, SemVer.",
                          FieldRules.NONE
                              .orElse("2.0.0")
                              .matching("[0-9]+\\.[0-9]+\\.[0-9]+")))
          .field(
              new Field(
                  1,
                  "kind",
                  FieldType.STRING,
                  Source.EVENT_NAME,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "The kind of the event."))
          .field(
              new Field(
                  2,
                  "ts",
                  FieldType.STRING,
                  Source.TIMESTAMP,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "When it happened, RFC 3339; Weft writes UTC with three digits of milliseconds.",
                          FieldRules.NONE
                              .withAnyOffset()))
          .field(
              new Field(
                  3,
                  "level",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.LEVEL,
                  true,
                  false,
                  null,
                  List.of("debug", "info", "warn", "error"),
                  "How severe the event is.",
                          FieldRules.NONE
                              .orElse("info")
                              .generated(Generated.SEVERITY)))
          .field(
              new Field(
                  4,
                  "message",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.MESSAGE,
                  true,
                  false,
                  null,
                  List.of(),
                  "What happened, for people, in one short line.",
                          FieldRules.NONE
                              .omit()
                              .upToCharacters(200)
                              .matching("[^\\r\\n]*")))
          .field(
              new Field(
                  5,
                  "run.run_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_RUN_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The run, a ULID or a UUID.",
                          FieldRules.NONE
                              .omit()
                              .matching("[0-7][0-9A-HJKMNP-TV-Z]{25}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")))
          .field(
              new Field(
                  6,
                  "run.pipeline",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_PIPELINE,
                  true,
                  false,
                  null,
                  List.of(),
                  "The pipeline.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  7,
                  "run.step",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_STEP,
                  true,
                  false,
                  null,
                  List.of(),
                  "The step of the pipeline.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  8,
                  "run.env",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_ENV,
                  true,
                  false,
                  null,
                  List.of("dev", "staging", "prod"),
                  "The environment.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  9,
                  "run.commit_sha",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_COMMIT_SHA,
                  true,
                  false,
                  null,
                  List.of(),
                  "The commit of the code.",
                          FieldRules.NONE
                              .omit()
                              .matching("[0-9a-f]{7,64}")))
          .field(
              new Field(
                  10,
                  "run.config_hash",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_CONFIG_HASH,
                  true,
                  false,
                  null,
                  List.of(),
                  "The digest of the inputs of the config.",
                          FieldRules.NONE
                              .omit()
                              .matching("sha256:[0-9a-f]{64}")))
          .field(
              new Field(
                  11,
                  "run.idempotency_key",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_IDEMPOTENCY_KEY,
                  true,
                  false,
                  null,
                  List.of(),
                  "A digest that is the same for the same inputs.",
                          FieldRules.NONE
                              .omit()
                              .matching("sha256:[0-9a-f]{64}")))
          .field(
              new Field(
                  12,
                  "run.canonical_digest",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_CANONICAL_DIGEST,
                  true,
                  false,
                  null,
                  List.of(),
                  "The digest of the canonical JSON (RFC 8785) of the run manifest.",
                          FieldRules.NONE
                              .omit()
                              .matching("sha256:[0-9a-f]{64}")))
          .field(
              new Field(
                  13,
                  "run.tool_versions",
                  FieldType.STRING_LIST,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_TOOL_VERSIONS,
                  true,
                  false,
                  null,
                  List.of(),
                  "The tools and their versions.",
                          FieldRules.NONE
                              .omit()
                              .matching("[^=\\s]+==\\S+")))
          .field(
              new Field(
                  14,
                  "correlation.correlation_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.CORRELATION_CORRELATION_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The request, session or thread.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  15,
                  "correlation.trace_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.CORRELATION_TRACE_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The OpenTelemetry trace.",
                          FieldRules.NONE
                              .omit()
                              .matching("[0-9a-f]{32}")
                              .generated(Generated.TRACE_ID)))
          .field(
              new Field(
                  16,
                  "correlation.span_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.CORRELATION_SPAN_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The OpenTelemetry span.",
                          FieldRules.NONE
                              .omit()
                              .matching("[0-9a-f]{16}")
                              .generated(Generated.SPAN_ID)))
          .field(
              new Field(
                  17,
                  "correlation.parent_event_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.CORRELATION_PARENT_EVENT_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The event that this one follows from.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  18,
                  "actor.actor_type",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.ACTOR_ACTOR_TYPE,
                  true,
                  false,
                  null,
                  List.of("user", "service", "agent"),
                  "What kind of actor it is.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  19,
                  "actor.actor_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.ACTOR_ACTOR_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The actor, random or hashed, never a login name.",
                          FieldRules.NONE
                              .omit()
                              .ofAPerson()))
          .field(
              new Field(
                  20,
                  "actor.session_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.ACTOR_SESSION_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The session of the actor.",
                          FieldRules.NONE
                              .omit()
                              .ofAPerson()))
          .field(
              new Field(
                  21,
                  "actor.roles",
                  FieldType.STRING_LIST,
                  Source.ATTRIBUTE,
                  KfmAttributes.ACTOR_ROLES,
                  true,
                  false,
                  null,
                  List.of(),
                  "The roles of the actor.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  22,
                  "target.domain",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_DOMAIN,
                  true,
                  false,
                  null,
                  List.of(),
                  "The domain of the data.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  23,
                  "target.dataset_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_DATASET_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The dataset.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  24,
                  "target.dataset_ids",
                  FieldType.STRING_LIST,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_DATASET_IDS,
                  true,
                  false,
                  null,
                  List.of(),
                  "The datasets.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  25,
                  "target.source",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_SOURCE,
                  true,
                  false,
                  null,
                  List.of(),
                  "Where the data come from.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  26,
                  "target.stage",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_STAGE,
                  true,
                  false,
                  null,
                  List.of(),
                  "The stage of the data.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  27,
                  "target.source_urls",
                  FieldType.STRING_LIST,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_SOURCE_URLS,
                  true,
                  false,
                  null,
                  List.of(),
                  "Where the data were fetched.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  28,
                  "target.pipeline",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_PIPELINE,
                  true,
                  false,
                  null,
                  List.of(),
                  "The pipeline that is watched.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  29,
                  "target.window_hours",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_WINDOW_HOURS,
                  true,
                  false,
                  0L,
                  List.of(),
                  "The hours that are watched.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  30,
                  "policy.policy_pack",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.POLICY_POLICY_PACK,
                  true,
                  false,
                  null,
                  List.of(),
                  "The policies and their version.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  31,
                  "policy.decision",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.POLICY_DECISION,
                  true,
                  false,
                  null,
                  List.of("pass", "fail", "warn"),
                  "What was decided.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  32,
                  "policy.denies",
                  FieldType.OBJECTS,
                  Source.ATTRIBUTE,
                  KfmAttributes.POLICY_DENIES,
                  true,
                  false,
                  null,
                  List.of(),
                  "The rules that are against it.",
                          FieldRules.NONE
                              .omit()
                              .withItems(
                                  new Field(0, "rule_id", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "The rule.", FieldRules.NONE),
                                  new Field(1, "severity", FieldType.STRING, Source.ATTRIBUTE, null, true, false, null, List.of("debug", "info", "warn", "error"), "How severe it is.", FieldRules.NONE.omit()),
                                  new Field(2, "reason", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "Why.", FieldRules.NONE))))
          .field(
              new Field(
                  33,
                  "policy.waivers",
                  FieldType.OBJECTS,
                  Source.ATTRIBUTE,
                  KfmAttributes.POLICY_WAIVERS,
                  true,
                  false,
                  null,
                  List.of(),
                  "The exceptions that were approved.",
                          FieldRules.NONE
                              .omit()
                              .withItems(
                                  new Field(0, "waiver_id", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "The exception.", FieldRules.NONE),
                                  new Field(1, "approved_by", FieldType.STRING, Source.ATTRIBUTE, null, true, false, null, List.of(), "Who approved it.", FieldRules.NONE.omit()),
                                  new Field(2, "reason", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "Why.", FieldRules.NONE))))
          .field(
              new Field(
                  34,
                  "policy.telemetry_ref",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.POLICY_TELEMETRY_REF,
                  true,
                  false,
                  null,
                  List.of(),
                  "The telemetry that the gate asks for.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  35,
                  "policy.energy_report_ref",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.POLICY_ENERGY_REPORT_REF,
                  true,
                  false,
                  null,
                  List.of(),
                  "The energy report that the gate asks for.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  36,
                  "provenance.prov_activity_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.PROVENANCE_PROV_ACTIVITY_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The activity in PROV.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  37,
                  "provenance.prov_bundle_ref",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.PROVENANCE_PROV_BUNDLE_REF,
                  true,
                  false,
                  null,
                  List.of(),
                  "The PROV bundle.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  38,
                  "provenance.dcat_dataset_ref",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.PROVENANCE_DCAT_DATASET_REF,
                  true,
                  false,
                  null,
                  List.of(),
                  "The dataset in DCAT.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  39,
                  "provenance.stac_collection_ref",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.PROVENANCE_STAC_COLLECTION_REF,
                  true,
                  false,
                  null,
                  List.of(),
                  "The collection in STAC.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  40,
                  "provenance.graph_import_ref",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.PROVENANCE_GRAPH_IMPORT_REF,
                  true,
                  false,
                  null,
                  List.of(),
                  "What is imported into the graph.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  41,
                  "artifacts",
                  FieldType.OBJECTS,
                  Source.ATTRIBUTE,
                  KfmAttributes.ARTIFACTS,
                  true,
                  false,
                  null,
                  List.of(),
                  "The files that belong to the event.",
                          FieldRules.NONE
                              .omit()
                              .withItems(
                                  new Field(0, "type", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "What it is.", FieldRules.NONE),
                                  new Field(1, "ref", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "Where it is.", FieldRules.NONE),
                                  new Field(2, "digest", FieldType.STRING, Source.ATTRIBUTE, null, true, false, null, List.of(), "The digest of its bytes.", FieldRules.NONE.omit().matching("sha256:[0-9a-f]{64}")))))
          .field(
              new Field(
                  42,
                  "privacy.classification",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.PRIVACY_CLASSIFICATION,
                  true,
                  false,
                  null,
                  List.of("public", "internal", "restricted", "sensitive"),
                  "Who may see it.",
                          FieldRules.NONE
                              .orElse("internal")
                              .generated(Generated.CLASSIFICATION)))
          .field(
              new Field(
                  43,
                  "privacy.contains_pii",
                  FieldType.BOOLEAN,
                  Source.ATTRIBUTE,
                  KfmAttributes.PRIVACY_CONTAINS_PII,
                  true,
                  false,
                  null,
                  List.of(),
                  "Whether it says something about a person.",
                          FieldRules.NONE
                              .omit()
                              .generated(Generated.PERSONAL)))
          .field(
              new Field(
                  44,
                  "privacy.redactions",
                  FieldType.OBJECTS,
                  Source.ATTRIBUTE,
                  KfmAttributes.PRIVACY_REDACTIONS,
                  true,
                  false,
                  null,
                  List.of(),
                  "What was removed and why.",
                          FieldRules.NONE
                              .omit()
                              .generated(Generated.REDACTIONS)
                              .withItems(
                                  new Field(0, "field", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "What was removed.", FieldRules.NONE),
                                  new Field(1, "reason", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "Why.", FieldRules.NONE))))
          .field(
              new Field(
                  45,
                  "privacy.query_handling",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.PRIVACY_QUERY_HANDLING,
                  true,
                  false,
                  null,
                  List.of("hashed", "redacted", "stored_with_consent"),
                  "What became of the text of a question.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  46,
                  "tags",
                  FieldType.STRING_LIST,
                  Source.ATTRIBUTE,
                  KfmAttributes.TAGS,
                  true,
                  false,
                  null,
                  List.of(),
                  "Labels to search by.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  47,
                  "signature.algo",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.SIGNATURE_ALGO,
                  true,
                  false,
                  null,
                  List.of("ed25519"),
                  "The algorithm.",
                          FieldRules.NONE
                              .omit()
                              .generated(Generated.SIGNATURE_ALGORITHM)))
          .field(
              new Field(
                  48,
                  "signature.key_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.SIGNATURE_KEY_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The key.",
                          FieldRules.NONE
                              .omit()
                              .generated(Generated.SIGNATURE_KEY)))
          .field(
              new Field(
                  49,
                  "signature.sig",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.SIGNATURE_SIG,
                  true,
                  false,
                  null,
                  List.of(),
                  "The signature of the canonical JSON (RFC 8785) of the payload without it.",
                          FieldRules.NONE
                              .omit()
                              .matching("base64:[A-Za-z0-9+/]{86}==")
                              .generated(Generated.SIGNATURE)))
          .build();

  /** A question was answered. */
  public static final EventType FOCUS_QUERY =
      EventType.builder("kfm", "focus.query")
          .brief("A question was answered.")
          .governance()
          .oneOf("run.run_id", "correlation.correlation_id")
          .field(
              new Field(
                  0,
                  "schema_version",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.SCHEMA_VERSION,
                  true,
                  false,
                  null,
                  List.of(),
                  "The version of the contract of the payload, SemVer.",
                          FieldRules.NONE
                              .orElse("2.0.0")
                              .matching("[0-9]+\\.[0-9]+\\.[0-9]+")))
          .field(
              new Field(
                  1,
                  "kind",
                  FieldType.STRING,
                  Source.EVENT_NAME,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "The kind of the event."))
          .field(
              new Field(
                  2,
                  "ts",
                  FieldType.STRING,
                  Source.TIMESTAMP,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "When it happened, RFC 3339; Weft writes UTC with three digits of milliseconds.",
                          FieldRules.NONE
                              .withAnyOffset()))
          .field(
              new Field(
                  3,
                  "level",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.LEVEL,
                  true,
                  false,
                  null,
                  List.of("debug", "info", "warn", "error"),
                  "How severe the event is.",
                          FieldRules.NONE
                              .orElse("info")
                              .generated(Generated.SEVERITY)))
          .field(
              new Field(
                  4,
                  "message",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.MESSAGE,
                  true,
                  false,
                  null,
                  List.of(),
                  "What happened, for people, in one short line.",
                          FieldRules.NONE
                              .omit()
                              .upToCharacters(200)
                              .matching("[^\\r\\n]*")))
          .field(
              new Field(
                  5,
                  "run.run_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_RUN_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The run, a ULID or a UUID.",
                          FieldRules.NONE
                              .omit()
                              .matching("[0-7][0-9A-HJKMNP-TV-Z]{25}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")))
          .field(
              new Field(
                  6,
                  "run.pipeline",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_PIPELINE,
                  true,
                  false,
                  null,
                  List.of(),
                  "The pipeline.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  7,
                  "run.step",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_STEP,
                  true,
                  false,
                  null,
                  List.of(),
                  "The step of the pipeline.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  8,
                  "run.env",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_ENV,
                  true,
                  false,
                  null,
                  List.of("dev", "staging", "prod"),
                  "The environment.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  9,
                  "run.commit_sha",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_COMMIT_SHA,
                  true,
                  false,
                  null,
                  List.of(),
                  "The commit of the code.",
                          FieldRules.NONE
                              .omit()
                              .matching("[0-9a-f]{7,64}")))
          .field(
              new Field(
                  10,
                  "run.config_hash",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_CONFIG_HASH,
                  true,
                  false,
                  null,
                  List.of(),
                  "The digest of the inputs of the config.",
                          FieldRules.NONE
                              .omit()
                              .matching("sha256:[0-9a-f]{64}")))
          .field(
              new Field(
                  11,
                  "run.idempotency_key",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_IDEMPOTENCY_KEY,
                  true,
                  false,
                  null,
                  List.of(),
                  "A digest that is the same for the same inputs.",
                          FieldRules.NONE
                              .omit()
                              .matching("sha256:[0-9a-f]{64}")))
          .field(
              new Field(
                  12,
                  "run.canonical_digest",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_CANONICAL_DIGEST,
                  true,
                  false,
                  null,
                  List.of(),
                  "The digest of the canonical JSON (RFC 8785) of the run manifest.",
                          FieldRules.NONE
                              .omit()
                              .matching("sha256:[0-9a-f]{64}")))
          .field(
              new Field(
                  13,
                  "run.tool_versions",
                  FieldType.STRING_LIST,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_TOOL_VERSIONS,
                  true,
                  false,
                  null,
                  List.of(),
                  "The tools and their versions.",
                          FieldRules.NONE
                              .omit()
                              .matching("[^=\\s]+==\\S+")))
          .field(
              new Field(
                  14,
                  "correlation.correlation_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.CORRELATION_CORRELATION_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The request, session or thread.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  15,
                  "correlation.trace_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.CORRELATION_TRACE_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The OpenTelemetry trace.",
                          FieldRules.NONE
                              .omit()
                              .matching("[0-9a-f]{32}")
                              .generated(Generated.TRACE_ID)))
          .field(
              new Field(
                  16,
                  "correlation.span_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.CORRELATION_SPAN_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The OpenTelemetry span.",
                          FieldRules.NONE
                              .omit()
                              .matching("[0-9a-f]{16}")
                              .generated(Generated.SPAN_ID)))
          .field(
              new Field(
                  17,
                  "correlation.parent_event_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.CORRELATION_PARENT_EVENT_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The event that this one follows from.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  18,
                  "actor.actor_type",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.ACTOR_ACTOR_TYPE,
                  true,
                  false,
                  null,
                  List.of("user", "service", "agent"),
                  "What kind of actor it is.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  19,
                  "actor.actor_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.ACTOR_ACTOR_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The actor, random or hashed, never a login name.",
                          FieldRules.NONE
                              .omit()
                              .ofAPerson()))
          .field(
              new Field(
                  20,
                  "actor.session_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.ACTOR_SESSION_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The session of the actor.",
                          FieldRules.NONE
                              .omit()
                              .ofAPerson()))
          .field(
              new Field(
                  21,
                  "actor.roles",
                  FieldType.STRING_LIST,
                  Source.ATTRIBUTE,
                  KfmAttributes.ACTOR_ROLES,
                  true,
                  false,
                  null,
                  List.of(),
                  "The roles of the actor.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  22,
                  "target.domain",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_DOMAIN,
                  true,
                  false,
                  null,
                  List.of(),
                  "The domain of the data.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  23,
                  "target.dataset_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_DATASET_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The dataset.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  24,
                  "target.dataset_ids",
                  FieldType.STRING_LIST,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_DATASET_IDS,
                  true,
                  false,
                  null,
                  List.of(),
                  "The datasets.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  25,
                  "target.source",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_SOURCE,
                  true,
                  false,
                  null,
                  List.of(),
                  "Where the data come from.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  26,
                  "target.stage",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_STAGE,
                  true,
                  false,
                  null,
                  List.of(),
                  "The stage of the data.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  27,
                  "target.source_urls",
                  FieldType.STRING_LIST,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_SOURCE_URLS,
                  true,
                  false,
                  null,
                  List.of(),
                  "Where the data were fetched.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  28,
                  "target.pipeline",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_PIPELINE,
                  true,
                  false,
                  null,
                  List.of(),
                  "The pipeline that is watched.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  29,
                  "target.window_hours",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_WINDOW_HOURS,
                  true,
                  false,
                  0L,
                  List.of(),
                  "The hours that are watched.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  30,
                  "metrics.total_latency_ms",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  KfmAttributes.METRICS_TOTAL_LATENCY_MS,
                  true,
                  false,
                  0L,
                  List.of(),
                  "How long the answer took, in milliseconds.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  31,
                  "metrics.energy_kwh_est",
                  FieldType.DOUBLE,
                  Source.ATTRIBUTE,
                  KfmAttributes.METRICS_ENERGY_KWH_EST,
                  true,
                  false,
                  0L,
                  List.of(),
                  "The energy that was used, estimated, in kWh.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  32,
                  "metrics.carbon_kgco2e_est",
                  FieldType.DOUBLE,
                  Source.ATTRIBUTE,
                  KfmAttributes.METRICS_CARBON_KGCO2E_EST,
                  true,
                  false,
                  0L,
                  List.of(),
                  "The carbon dioxide that was emitted, estimated, in kg.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  33,
                  "policy.policy_pack",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.POLICY_POLICY_PACK,
                  true,
                  false,
                  null,
                  List.of(),
                  "The policies and their version.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  34,
                  "policy.decision",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.POLICY_DECISION,
                  true,
                  false,
                  null,
                  List.of("pass", "fail", "warn"),
                  "What was decided.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  35,
                  "policy.denies",
                  FieldType.OBJECTS,
                  Source.ATTRIBUTE,
                  KfmAttributes.POLICY_DENIES,
                  true,
                  false,
                  null,
                  List.of(),
                  "The rules that are against it.",
                          FieldRules.NONE
                              .omit()
                              .withItems(
                                  new Field(0, "rule_id", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "The rule.", FieldRules.NONE),
                                  new Field(1, "severity", FieldType.STRING, Source.ATTRIBUTE, null, true, false, null, List.of("debug", "info", "warn", "error"), "How severe it is.", FieldRules.NONE.omit()),
                                  new Field(2, "reason", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "Why.", FieldRules.NONE))))
          .field(
              new Field(
                  36,
                  "policy.waivers",
                  FieldType.OBJECTS,
                  Source.ATTRIBUTE,
                  KfmAttributes.POLICY_WAIVERS,
                  true,
                  false,
                  null,
                  List.of(),
                  "The exceptions that were approved.",
                          FieldRules.NONE
                              .omit()
                              .withItems(
                                  new Field(0, "waiver_id", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "The exception.", FieldRules.NONE),
                                  new Field(1, "approved_by", FieldType.STRING, Source.ATTRIBUTE, null, true, false, null, List.of(), "Who approved it.", FieldRules.NONE.omit()),
                                  new Field(2, "reason", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "Why.", FieldRules.NONE))))
          .field(
              new Field(
                  37,
                  "policy.telemetry_ref",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.POLICY_TELEMETRY_REF,
                  true,
                  false,
                  null,
                  List.of(),
                  "The telemetry that the gate asks for.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  38,
                  "policy.energy_report_ref",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.POLICY_ENERGY_REPORT_REF,
                  true,
                  false,
                  null,
                  List.of(),
                  "The energy report that the gate asks for.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  39,
                  "provenance.prov_activity_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.PROVENANCE_PROV_ACTIVITY_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The activity in PROV.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  40,
                  "provenance.prov_bundle_ref",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.PROVENANCE_PROV_BUNDLE_REF,
                  true,
                  false,
                  null,
                  List.of(),
                  "The PROV bundle.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  41,
                  "provenance.dcat_dataset_ref",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.PROVENANCE_DCAT_DATASET_REF,
                  true,
                  false,
                  null,
                  List.of(),
                  "The dataset in DCAT.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  42,
                  "provenance.stac_collection_ref",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.PROVENANCE_STAC_COLLECTION_REF,
                  true,
                  false,
                  null,
                  List.of(),
                  "The collection in STAC.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  43,
                  "provenance.graph_import_ref",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.PROVENANCE_GRAPH_IMPORT_REF,
                  true,
                  false,
                  null,
                  List.of(),
                  "What is imported into the graph.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  44,
                  "artifacts",
                  FieldType.OBJECTS,
                  Source.ATTRIBUTE,
                  KfmAttributes.ARTIFACTS,
                  true,
                  false,
                  null,
                  List.of(),
                  "The files that belong to the event.",
                          FieldRules.NONE
                              .omit()
                              .withItems(
                                  new Field(0, "type", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "What it is.", FieldRules.NONE),
                                  new Field(1, "ref", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "Where it is.", FieldRules.NONE),
                                  new Field(2, "digest", FieldType.STRING, Source.ATTRIBUTE, null, true, false, null, List.of(), "The digest of its bytes.", FieldRules.NONE.omit().matching("sha256:[0-9a-f]{64}")))))
          .field(
              new Field(
                  45,
                  "privacy.classification",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.PRIVACY_CLASSIFICATION,
                  true,
                  false,
                  null,
                  List.of("public", "internal", "restricted", "sensitive"),
                  "Who may see it.",
                          FieldRules.NONE
                              .orElse("internal")
                              .generated(Generated.CLASSIFICATION)))
          .field(
              new Field(
                  46,
                  "privacy.contains_pii",
                  FieldType.BOOLEAN,
                  Source.ATTRIBUTE,
                  KfmAttributes.PRIVACY_CONTAINS_PII,
                  true,
                  false,
                  null,
                  List.of(),
                  "Whether it says something about a person.",
                          FieldRules.NONE
                              .omit()
                              .generated(Generated.PERSONAL)))
          .field(
              new Field(
                  47,
                  "privacy.redactions",
                  FieldType.OBJECTS,
                  Source.ATTRIBUTE,
                  KfmAttributes.PRIVACY_REDACTIONS,
                  true,
                  false,
                  null,
                  List.of(),
                  "What was removed and why.",
                          FieldRules.NONE
                              .omit()
                              .generated(Generated.REDACTIONS)
                              .withItems(
                                  new Field(0, "field", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "What was removed.", FieldRules.NONE),
                                  new Field(1, "reason", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "Why.", FieldRules.NONE))))
          .field(
              new Field(
                  48,
                  "privacy.query_handling",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.PRIVACY_QUERY_HANDLING,
                  true,
                  false,
                  null,
                  List.of("hashed", "redacted", "stored_with_consent"),
                  "What became of the text of a question.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  49,
                  "tags",
                  FieldType.STRING_LIST,
                  Source.ATTRIBUTE,
                  KfmAttributes.TAGS,
                  true,
                  false,
                  null,
                  List.of(),
                  "Labels to search by.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  50,
                  "focus.question_hash",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.FOCUS_QUESTION_HASH,
                  true,
                  false,
                  null,
                  List.of(),
                  "The hash of the question.",
                          FieldRules.NONE
                              .omit()
                              .matching("sha256:[0-9a-f]{64}")))
          .field(
              new Field(
                  51,
                  "focus.question",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.FOCUS_QUESTION,
                  false,
                  true,
                  null,
                  List.of(),
                  "The text of the question, where whoever asked agreed that it is kept.",
                          FieldRules.NONE
                              .ofAPerson()))
          .field(
              new Field(
                  52,
                  "focus.retrieval.sources_considered",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  KfmAttributes.FOCUS_RETRIEVAL_SOURCES_CONSIDERED,
                  true,
                  false,
                  0L,
                  List.of(),
                  "The sources that were looked at.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  53,
                  "focus.retrieval.sources_cited",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  KfmAttributes.FOCUS_RETRIEVAL_SOURCES_CITED,
                  true,
                  false,
                  0L,
                  List.of(),
                  "The sources that were cited.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  54,
                  "focus.retrieval.graph_query_ms",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  KfmAttributes.FOCUS_RETRIEVAL_GRAPH_QUERY_MS,
                  true,
                  false,
                  0L,
                  List.of(),
                  "How long the graph took, in milliseconds.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  55,
                  "focus.retrieval.catalog_lookup_ms",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  KfmAttributes.FOCUS_RETRIEVAL_CATALOG_LOOKUP_MS,
                  true,
                  false,
                  0L,
                  List.of(),
                  "How long the catalog took, in milliseconds.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  56,
                  "focus.model.name",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.FOCUS_MODEL_NAME,
                  true,
                  false,
                  null,
                  List.of(),
                  "The model.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  57,
                  "focus.model.latency_ms",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  KfmAttributes.FOCUS_MODEL_LATENCY_MS,
                  true,
                  false,
                  0L,
                  List.of(),
                  "How long the model took, in milliseconds.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  58,
                  "focus.model.prompt_tokens",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  KfmAttributes.FOCUS_MODEL_PROMPT_TOKENS,
                  true,
                  false,
                  0L,
                  List.of(),
                  "The tokens of the prompt.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  59,
                  "focus.model.completion_tokens",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  KfmAttributes.FOCUS_MODEL_COMPLETION_TOKENS,
                  true,
                  false,
                  0L,
                  List.of(),
                  "The tokens of the answer.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  60,
                  "focus.governance.decision",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.FOCUS_GOVERNANCE_DECISION,
                  true,
                  false,
                  null,
                  List.of("pass", "fail", "warn"),
                  "What governance decided about the answer.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  61,
                  "focus.governance.rules_applied",
                  FieldType.STRING_LIST,
                  Source.ATTRIBUTE,
                  KfmAttributes.FOCUS_GOVERNANCE_RULES_APPLIED,
                  true,
                  false,
                  null,
                  List.of(),
                  "The rules of governance.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  62,
                  "focus.governance.human_review_required",
                  FieldType.BOOLEAN,
                  Source.ATTRIBUTE,
                  KfmAttributes.FOCUS_GOVERNANCE_HUMAN_REVIEW_REQUIRED,
                  true,
                  false,
                  null,
                  List.of(),
                  "Whether a person must look at it.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  63,
                  "signature.algo",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.SIGNATURE_ALGO,
                  true,
                  false,
                  null,
                  List.of("ed25519"),
                  "The algorithm.",
                          FieldRules.NONE
                              .omit()
                              .generated(Generated.SIGNATURE_ALGORITHM)))
          .field(
              new Field(
                  64,
                  "signature.key_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.SIGNATURE_KEY_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The key.",
                          FieldRules.NONE
                              .omit()
                              .generated(Generated.SIGNATURE_KEY)))
          .field(
              new Field(
                  65,
                  "signature.sig",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.SIGNATURE_SIG,
                  true,
                  false,
                  null,
                  List.of(),
                  "The signature of the canonical JSON (RFC 8785) of the payload without it.",
                          FieldRules.NONE
                              .omit()
                              .matching("base64:[A-Za-z0-9+/]{86}==")
                              .generated(Generated.SIGNATURE)))
          .build();

  /** A user did something. */
  public static final EventType UI_ACTION =
      EventType.builder("kfm", "ui.action")
          .brief("A user did something.")
          .oneOf("run.run_id", "correlation.correlation_id")
          .field(
              new Field(
                  0,
                  "schema_version",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.SCHEMA_VERSION,
                  true,
                  false,
                  null,
                  List.of(),
                  "The version of the contract of the payload, SemVer.",
                          FieldRules.NONE
                              .orElse("2.0.0")
                              .matching("[0-9]+\\.[0-9]+\\.[0-9]+")))
          .field(
              new Field(
                  1,
                  "kind",
                  FieldType.STRING,
                  Source.EVENT_NAME,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "The kind of the event."))
          .field(
              new Field(
                  2,
                  "ts",
                  FieldType.STRING,
                  Source.TIMESTAMP,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "When it happened, RFC 3339; Weft writes UTC with three digits of milliseconds.",
                          FieldRules.NONE
                              .withAnyOffset()))
          .field(
              new Field(
                  3,
                  "level",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.LEVEL,
                  true,
                  false,
                  null,
                  List.of("debug", "info", "warn", "error"),
                  "How severe the event is.",
                          FieldRules.NONE
                              .orElse("info")
                              .generated(Generated.SEVERITY)))
          .field(
              new Field(
                  4,
                  "message",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.MESSAGE,
                  true,
                  false,
                  null,
                  List.of(),
                  "What happened, for people, in one short line.",
                          FieldRules.NONE
                              .omit()
                              .upToCharacters(200)
                              .matching("[^\\r\\n]*")))
          .field(
              new Field(
                  5,
                  "run.run_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_RUN_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The run, a ULID or a UUID.",
                          FieldRules.NONE
                              .omit()
                              .matching("[0-7][0-9A-HJKMNP-TV-Z]{25}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")))
          .field(
              new Field(
                  6,
                  "run.pipeline",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_PIPELINE,
                  true,
                  false,
                  null,
                  List.of(),
                  "The pipeline.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  7,
                  "run.step",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_STEP,
                  true,
                  false,
                  null,
                  List.of(),
                  "The step of the pipeline.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  8,
                  "run.env",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_ENV,
                  true,
                  false,
                  null,
                  List.of("dev", "staging", "prod"),
                  "The environment.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  9,
                  "run.commit_sha",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_COMMIT_SHA,
                  true,
                  false,
                  null,
                  List.of(),
                  "The commit of the code.",
                          FieldRules.NONE
                              .omit()
                              .matching("[0-9a-f]{7,64}")))
          .field(
              new Field(
                  10,
                  "run.config_hash",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_CONFIG_HASH,
                  true,
                  false,
                  null,
                  List.of(),
                  "The digest of the inputs of the config.",
                          FieldRules.NONE
                              .omit()
                              .matching("sha256:[0-9a-f]{64}")))
          .field(
              new Field(
                  11,
                  "run.idempotency_key",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_IDEMPOTENCY_KEY,
                  true,
                  false,
                  null,
                  List.of(),
                  "A digest that is the same for the same inputs.",
                          FieldRules.NONE
                              .omit()
                              .matching("sha256:[0-9a-f]{64}")))
          .field(
              new Field(
                  12,
                  "run.canonical_digest",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_CANONICAL_DIGEST,
                  true,
                  false,
                  null,
                  List.of(),
                  "The digest of the canonical JSON (RFC 8785) of the run manifest.",
                          FieldRules.NONE
                              .omit()
                              .matching("sha256:[0-9a-f]{64}")))
          .field(
              new Field(
                  13,
                  "run.tool_versions",
                  FieldType.STRING_LIST,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_TOOL_VERSIONS,
                  true,
                  false,
                  null,
                  List.of(),
                  "The tools and their versions.",
                          FieldRules.NONE
                              .omit()
                              .matching("[^=\\s]+==\\S+")))
          .field(
              new Field(
                  14,
                  "correlation.correlation_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.CORRELATION_CORRELATION_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The request, session or thread.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  15,
                  "correlation.trace_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.CORRELATION_TRACE_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The OpenTelemetry trace.",
                          FieldRules.NONE
                              .omit()
                              .matching("[0-9a-f]{32}")
                              .generated(Generated.TRACE_ID)))
          .field(
              new Field(
                  16,
                  "correlation.span_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.CORRELATION_SPAN_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The OpenTelemetry span.",
                          FieldRules.NONE
                              .omit()
                              .matching("[0-9a-f]{16}")
                              .generated(Generated.SPAN_ID)))
          .field(
              new Field(
                  17,
                  "correlation.parent_event_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.CORRELATION_PARENT_EVENT_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The event that this one follows from.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  18,
                  "actor.actor_type",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.ACTOR_ACTOR_TYPE,
                  true,
                  false,
                  null,
                  List.of("user", "service", "agent"),
                  "What kind of actor it is.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  19,
                  "actor.actor_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.ACTOR_ACTOR_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The actor, random or hashed, never a login name.",
                          FieldRules.NONE
                              .omit()
                              .ofAPerson()))
          .field(
              new Field(
                  20,
                  "actor.session_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.ACTOR_SESSION_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The session of the actor.",
                          FieldRules.NONE
                              .omit()
                              .ofAPerson()))
          .field(
              new Field(
                  21,
                  "actor.roles",
                  FieldType.STRING_LIST,
                  Source.ATTRIBUTE,
                  KfmAttributes.ACTOR_ROLES,
                  true,
                  false,
                  null,
                  List.of(),
                  "The roles of the actor.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  22,
                  "target.domain",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_DOMAIN,
                  true,
                  false,
                  null,
                  List.of(),
                  "The domain of the data.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  23,
                  "target.dataset_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_DATASET_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The dataset.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  24,
                  "target.dataset_ids",
                  FieldType.STRING_LIST,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_DATASET_IDS,
                  true,
                  false,
                  null,
                  List.of(),
                  "The datasets.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  25,
                  "target.source",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_SOURCE,
                  true,
                  false,
                  null,
                  List.of(),
                  "Where the data come from.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  26,
                  "target.stage",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_STAGE,
                  true,
                  false,
                  null,
                  List.of(),
                  "The stage of the data.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  27,
                  "target.source_urls",
                  FieldType.STRING_LIST,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_SOURCE_URLS,
                  true,
                  false,
                  null,
                  List.of(),
                  "Where the data were fetched.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  28,
                  "target.pipeline",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_PIPELINE,
                  true,
                  false,
                  null,
                  List.of(),
                  "The pipeline that is watched.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  29,
                  "target.window_hours",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_WINDOW_HOURS,
                  true,
                  false,
                  0L,
                  List.of(),
                  "The hours that are watched.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  30,
                  "policy.policy_pack",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.POLICY_POLICY_PACK,
                  true,
                  false,
                  null,
                  List.of(),
                  "The policies and their version.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  31,
                  "policy.decision",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.POLICY_DECISION,
                  true,
                  false,
                  null,
                  List.of("pass", "fail", "warn"),
                  "What was decided.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  32,
                  "policy.denies",
                  FieldType.OBJECTS,
                  Source.ATTRIBUTE,
                  KfmAttributes.POLICY_DENIES,
                  true,
                  false,
                  null,
                  List.of(),
                  "The rules that are against it.",
                          FieldRules.NONE
                              .omit()
                              .withItems(
                                  new Field(0, "rule_id", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "The rule.", FieldRules.NONE),
                                  new Field(1, "severity", FieldType.STRING, Source.ATTRIBUTE, null, true, false, null, List.of("debug", "info", "warn", "error"), "How severe it is.", FieldRules.NONE.omit()),
                                  new Field(2, "reason", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "Why.", FieldRules.NONE))))
          .field(
              new Field(
                  33,
                  "policy.waivers",
                  FieldType.OBJECTS,
                  Source.ATTRIBUTE,
                  KfmAttributes.POLICY_WAIVERS,
                  true,
                  false,
                  null,
                  List.of(),
                  "The exceptions that were approved.",
                          FieldRules.NONE
                              .omit()
                              .withItems(
                                  new Field(0, "waiver_id", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "The exception.", FieldRules.NONE),
                                  new Field(1, "approved_by", FieldType.STRING, Source.ATTRIBUTE, null, true, false, null, List.of(), "Who approved it.", FieldRules.NONE.omit()),
                                  new Field(2, "reason", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "Why.", FieldRules.NONE))))
          .field(
              new Field(
                  34,
                  "policy.telemetry_ref",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.POLICY_TELEMETRY_REF,
                  true,
                  false,
                  null,
                  List.of(),
                  "The telemetry that the gate asks for.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  35,
                  "policy.energy_report_ref",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.POLICY_ENERGY_REPORT_REF,
                  true,
                  false,
                  null,
                  List.of(),
                  "The energy report that the gate asks for.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  36,
                  "provenance.prov_activity_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.PROVENANCE_PROV_ACTIVITY_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The activity in PROV.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  37,
                  "provenance.prov_bundle_ref",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.PROVENANCE_PROV_BUNDLE_REF,
                  true,
                  false,
                  null,
                  List.of(),
                  "The PROV bundle.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  38,
                  "provenance.dcat_dataset_ref",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.PROVENANCE_DCAT_DATASET_REF,
                  true,
                  false,
                  null,
                  List.of(),
                  "The dataset in DCAT.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  39,
                  "provenance.stac_collection_ref",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.PROVENANCE_STAC_COLLECTION_REF,
                  true,
                  false,
                  null,
                  List.of(),
                  "The collection in STAC.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  40,
                  "provenance.graph_import_ref",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.PROVENANCE_GRAPH_IMPORT_REF,
                  true,
                  false,
                  null,
                  List.of(),
                  "What is imported into the graph.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  41,
                  "artifacts",
                  FieldType.OBJECTS,
                  Source.ATTRIBUTE,
                  KfmAttributes.ARTIFACTS,
                  true,
                  false,
                  null,
                  List.of(),
                  "The files that belong to the event.",
                          FieldRules.NONE
                              .omit()
                              .withItems(
                                  new Field(0, "type", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "What it is.", FieldRules.NONE),
                                  new Field(1, "ref", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "Where it is.", FieldRules.NONE),
                                  new Field(2, "digest", FieldType.STRING, Source.ATTRIBUTE, null, true, false, null, List.of(), "The digest of its bytes.", FieldRules.NONE.omit().matching("sha256:[0-9a-f]{64}")))))
          .field(
              new Field(
                  42,
                  "privacy.classification",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.PRIVACY_CLASSIFICATION,
                  true,
                  false,
                  null,
                  List.of("public", "internal", "restricted", "sensitive"),
                  "Who may see it.",
                          FieldRules.NONE
                              .orElse("internal")
                              .generated(Generated.CLASSIFICATION)))
          .field(
              new Field(
                  43,
                  "privacy.contains_pii",
                  FieldType.BOOLEAN,
                  Source.ATTRIBUTE,
                  KfmAttributes.PRIVACY_CONTAINS_PII,
                  true,
                  false,
                  null,
                  List.of(),
                  "Whether it says something about a person.",
                          FieldRules.NONE
                              .omit()
                              .generated(Generated.PERSONAL)))
          .field(
              new Field(
                  44,
                  "privacy.redactions",
                  FieldType.OBJECTS,
                  Source.ATTRIBUTE,
                  KfmAttributes.PRIVACY_REDACTIONS,
                  true,
                  false,
                  null,
                  List.of(),
                  "What was removed and why.",
                          FieldRules.NONE
                              .omit()
                              .generated(Generated.REDACTIONS)
                              .withItems(
                                  new Field(0, "field", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "What was removed.", FieldRules.NONE),
                                  new Field(1, "reason", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "Why.", FieldRules.NONE))))
          .field(
              new Field(
                  45,
                  "privacy.query_handling",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.PRIVACY_QUERY_HANDLING,
                  true,
                  false,
                  null,
                  List.of("hashed", "redacted", "stored_with_consent"),
                  "What became of the text of a question.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  46,
                  "tags",
                  FieldType.STRING_LIST,
                  Source.ATTRIBUTE,
                  KfmAttributes.TAGS,
                  true,
                  false,
                  null,
                  List.of(),
                  "Labels to search by.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  47,
                  "ui.route",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.UI_ROUTE,
                  true,
                  false,
                  null,
                  List.of(),
                  "The page.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  48,
                  "ui.action",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.UI_ACTION,
                  true,
                  false,
                  null,
                  List.of(),
                  "What the user did.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  49,
                  "ui.layer_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.UI_LAYER_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The layer of the map.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  50,
                  "ui.provenance_panel_opened",
                  FieldType.BOOLEAN,
                  Source.ATTRIBUTE,
                  KfmAttributes.UI_PROVENANCE_PANEL_OPENED,
                  true,
                  false,
                  null,
                  List.of(),
                  "Whether the provenance was looked at.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  51,
                  "ui.viewport.bbox_wgs84",
                  FieldType.DOUBLE_LIST,
                  Source.ATTRIBUTE,
                  KfmAttributes.UI_VIEWPORT_BBOX_WGS84,
                  true,
                  false,
                  null,
                  List.of(),
                  "What was seen of the map, as west, south, east, north.",
                          FieldRules.NONE
                              .omit()
                              .ofSize(4)))
          .field(
              new Field(
                  52,
                  "ui.viewport.zoom",
                  FieldType.DOUBLE,
                  Source.ATTRIBUTE,
                  KfmAttributes.UI_VIEWPORT_ZOOM,
                  true,
                  false,
                  0L,
                  List.of(),
                  "How near the map was.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  53,
                  "signature.algo",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.SIGNATURE_ALGO,
                  true,
                  false,
                  null,
                  List.of("ed25519"),
                  "The algorithm.",
                          FieldRules.NONE
                              .omit()
                              .generated(Generated.SIGNATURE_ALGORITHM)))
          .field(
              new Field(
                  54,
                  "signature.key_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.SIGNATURE_KEY_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The key.",
                          FieldRules.NONE
                              .omit()
                              .generated(Generated.SIGNATURE_KEY)))
          .field(
              new Field(
                  55,
                  "signature.sig",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.SIGNATURE_SIG,
                  true,
                  false,
                  null,
                  List.of(),
                  "The signature of the canonical JSON (RFC 8785) of the payload without it.",
                          FieldRules.NONE
                              .omit()
                              .matching("base64:[A-Za-z0-9+/]{86}==")
                              .generated(Generated.SIGNATURE)))
          .build();

  /** A watcher raised an alert. */
  public static final EventType WPE_ALERT =
      EventType.builder("kfm", "wpe.alert")
          .brief("A watcher raised an alert.")
          .governance()
          .oneOf("run.run_id", "correlation.correlation_id")
          .field(
              new Field(
                  0,
                  "schema_version",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.SCHEMA_VERSION,
                  true,
                  false,
                  null,
                  List.of(),
                  "The version of the contract of the payload, SemVer.",
                          FieldRules.NONE
                              .orElse("2.0.0")
                              .matching("[0-9]+\\.[0-9]+\\.[0-9]+")))
          .field(
              new Field(
                  1,
                  "kind",
                  FieldType.STRING,
                  Source.EVENT_NAME,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "The kind of the event."))
          .field(
              new Field(
                  2,
                  "ts",
                  FieldType.STRING,
                  Source.TIMESTAMP,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "When it happened, RFC 3339; Weft writes UTC with three digits of milliseconds.",
                          FieldRules.NONE
                              .withAnyOffset()))
          .field(
              new Field(
                  3,
                  "level",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.LEVEL,
                  true,
                  false,
                  null,
                  List.of("debug", "info", "warn", "error"),
                  "How severe the event is.",
                          FieldRules.NONE
                              .orElse("info")
                              .generated(Generated.SEVERITY)))
          .field(
              new Field(
                  4,
                  "message",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.MESSAGE,
                  true,
                  false,
                  null,
                  List.of(),
                  "What happened, for people, in one short line.",
                          FieldRules.NONE
                              .omit()
                              .upToCharacters(200)
                              .matching("[^\\r\\n]*")))
          .field(
              new Field(
                  5,
                  "run.run_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_RUN_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The run, a ULID or a UUID.",
                          FieldRules.NONE
                              .omit()
                              .matching("[0-7][0-9A-HJKMNP-TV-Z]{25}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")))
          .field(
              new Field(
                  6,
                  "run.pipeline",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_PIPELINE,
                  true,
                  false,
                  null,
                  List.of(),
                  "The pipeline.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  7,
                  "run.step",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_STEP,
                  true,
                  false,
                  null,
                  List.of(),
                  "The step of the pipeline.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  8,
                  "run.env",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_ENV,
                  true,
                  false,
                  null,
                  List.of("dev", "staging", "prod"),
                  "The environment.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  9,
                  "run.commit_sha",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_COMMIT_SHA,
                  true,
                  false,
                  null,
                  List.of(),
                  "The commit of the code.",
                          FieldRules.NONE
                              .omit()
                              .matching("[0-9a-f]{7,64}")))
          .field(
              new Field(
                  10,
                  "run.config_hash",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_CONFIG_HASH,
                  true,
                  false,
                  null,
                  List.of(),
                  "The digest of the inputs of the config.",
                          FieldRules.NONE
                              .omit()
                              .matching("sha256:[0-9a-f]{64}")))
          .field(
              new Field(
                  11,
                  "run.idempotency_key",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_IDEMPOTENCY_KEY,
                  true,
                  false,
                  null,
                  List.of(),
                  "A digest that is the same for the same inputs.",
                          FieldRules.NONE
                              .omit()
                              .matching("sha256:[0-9a-f]{64}")))
          .field(
              new Field(
                  12,
                  "run.canonical_digest",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_CANONICAL_DIGEST,
                  true,
                  false,
                  null,
                  List.of(),
                  "The digest of the canonical JSON (RFC 8785) of the run manifest.",
                          FieldRules.NONE
                              .omit()
                              .matching("sha256:[0-9a-f]{64}")))
          .field(
              new Field(
                  13,
                  "run.tool_versions",
                  FieldType.STRING_LIST,
                  Source.ATTRIBUTE,
                  KfmAttributes.RUN_TOOL_VERSIONS,
                  true,
                  false,
                  null,
                  List.of(),
                  "The tools and their versions.",
                          FieldRules.NONE
                              .omit()
                              .matching("[^=\\s]+==\\S+")))
          .field(
              new Field(
                  14,
                  "correlation.correlation_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.CORRELATION_CORRELATION_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The request, session or thread.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  15,
                  "correlation.trace_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.CORRELATION_TRACE_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The OpenTelemetry trace.",
                          FieldRules.NONE
                              .omit()
                              .matching("[0-9a-f]{32}")
                              .generated(Generated.TRACE_ID)))
          .field(
              new Field(
                  16,
                  "correlation.span_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.CORRELATION_SPAN_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The OpenTelemetry span.",
                          FieldRules.NONE
                              .omit()
                              .matching("[0-9a-f]{16}")
                              .generated(Generated.SPAN_ID)))
          .field(
              new Field(
                  17,
                  "correlation.parent_event_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.CORRELATION_PARENT_EVENT_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The event that this one follows from.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  18,
                  "actor.actor_type",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.ACTOR_ACTOR_TYPE,
                  true,
                  false,
                  null,
                  List.of("user", "service", "agent"),
                  "What kind of actor it is.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  19,
                  "actor.actor_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.ACTOR_ACTOR_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The actor, random or hashed, never a login name.",
                          FieldRules.NONE
                              .omit()
                              .ofAPerson()))
          .field(
              new Field(
                  20,
                  "actor.session_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.ACTOR_SESSION_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The session of the actor.",
                          FieldRules.NONE
                              .omit()
                              .ofAPerson()))
          .field(
              new Field(
                  21,
                  "actor.roles",
                  FieldType.STRING_LIST,
                  Source.ATTRIBUTE,
                  KfmAttributes.ACTOR_ROLES,
                  true,
                  false,
                  null,
                  List.of(),
                  "The roles of the actor.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  22,
                  "target.domain",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_DOMAIN,
                  true,
                  false,
                  null,
                  List.of(),
                  "The domain of the data.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  23,
                  "target.dataset_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_DATASET_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The dataset.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  24,
                  "target.dataset_ids",
                  FieldType.STRING_LIST,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_DATASET_IDS,
                  true,
                  false,
                  null,
                  List.of(),
                  "The datasets.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  25,
                  "target.source",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_SOURCE,
                  true,
                  false,
                  null,
                  List.of(),
                  "Where the data come from.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  26,
                  "target.stage",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_STAGE,
                  true,
                  false,
                  null,
                  List.of(),
                  "The stage of the data.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  27,
                  "target.source_urls",
                  FieldType.STRING_LIST,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_SOURCE_URLS,
                  true,
                  false,
                  null,
                  List.of(),
                  "Where the data were fetched.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  28,
                  "target.pipeline",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_PIPELINE,
                  true,
                  false,
                  null,
                  List.of(),
                  "The pipeline that is watched.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  29,
                  "target.window_hours",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  KfmAttributes.TARGET_WINDOW_HOURS,
                  true,
                  false,
                  0L,
                  List.of(),
                  "The hours that are watched.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  30,
                  "metrics.runs_checked",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  KfmAttributes.METRICS_RUNS_CHECKED,
                  true,
                  false,
                  0L,
                  List.of(),
                  "The runs that were checked.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  31,
                  "metrics.trace_coverage_pct",
                  FieldType.DOUBLE,
                  Source.ATTRIBUTE,
                  KfmAttributes.METRICS_TRACE_COVERAGE_PCT,
                  true,
                  false,
                  0L,
                  List.of(),
                  "The share of runs with a trace, in percent.",
                          FieldRules.NONE
                              .omit()
                              .atMost(100L)))
          .field(
              new Field(
                  32,
                  "metrics.energy_report_coverage_pct",
                  FieldType.DOUBLE,
                  Source.ATTRIBUTE,
                  KfmAttributes.METRICS_ENERGY_REPORT_COVERAGE_PCT,
                  true,
                  false,
                  0L,
                  List.of(),
                  "The share of runs with an energy report, in percent.",
                          FieldRules.NONE
                              .omit()
                              .atMost(100L)))
          .field(
              new Field(
                  33,
                  "policy.policy_pack",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.POLICY_POLICY_PACK,
                  true,
                  false,
                  null,
                  List.of(),
                  "The policies and their version.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  34,
                  "policy.decision",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.POLICY_DECISION,
                  true,
                  false,
                  null,
                  List.of("pass", "fail", "warn"),
                  "What was decided.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  35,
                  "policy.denies",
                  FieldType.OBJECTS,
                  Source.ATTRIBUTE,
                  KfmAttributes.POLICY_DENIES,
                  true,
                  false,
                  null,
                  List.of(),
                  "The rules that are against it.",
                          FieldRules.NONE
                              .omit()
                              .withItems(
                                  new Field(0, "rule_id", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "The rule.", FieldRules.NONE),
                                  new Field(1, "severity", FieldType.STRING, Source.ATTRIBUTE, null, true, false, null, List.of("debug", "info", "warn", "error"), "How severe it is.", FieldRules.NONE.omit()),
                                  new Field(2, "reason", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "Why.", FieldRules.NONE))))
          .field(
              new Field(
                  36,
                  "policy.waivers",
                  FieldType.OBJECTS,
                  Source.ATTRIBUTE,
                  KfmAttributes.POLICY_WAIVERS,
                  true,
                  false,
                  null,
                  List.of(),
                  "The exceptions that were approved.",
                          FieldRules.NONE
                              .omit()
                              .withItems(
                                  new Field(0, "waiver_id", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "The exception.", FieldRules.NONE),
                                  new Field(1, "approved_by", FieldType.STRING, Source.ATTRIBUTE, null, true, false, null, List.of(), "Who approved it.", FieldRules.NONE.omit()),
                                  new Field(2, "reason", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "Why.", FieldRules.NONE))))
          .field(
              new Field(
                  37,
                  "policy.telemetry_ref",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.POLICY_TELEMETRY_REF,
                  true,
                  false,
                  null,
                  List.of(),
                  "The telemetry that the gate asks for.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  38,
                  "policy.energy_report_ref",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.POLICY_ENERGY_REPORT_REF,
                  true,
                  false,
                  null,
                  List.of(),
                  "The energy report that the gate asks for.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  39,
                  "provenance.prov_activity_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.PROVENANCE_PROV_ACTIVITY_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The activity in PROV.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  40,
                  "provenance.prov_bundle_ref",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.PROVENANCE_PROV_BUNDLE_REF,
                  true,
                  false,
                  null,
                  List.of(),
                  "The PROV bundle.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  41,
                  "provenance.dcat_dataset_ref",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.PROVENANCE_DCAT_DATASET_REF,
                  true,
                  false,
                  null,
                  List.of(),
                  "The dataset in DCAT.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  42,
                  "provenance.stac_collection_ref",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.PROVENANCE_STAC_COLLECTION_REF,
                  true,
                  false,
                  null,
                  List.of(),
                  "The collection in STAC.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  43,
                  "provenance.graph_import_ref",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.PROVENANCE_GRAPH_IMPORT_REF,
                  true,
                  false,
                  null,
                  List.of(),
                  "What is imported into the graph.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  44,
                  "artifacts",
                  FieldType.OBJECTS,
                  Source.ATTRIBUTE,
                  KfmAttributes.ARTIFACTS,
                  true,
                  false,
                  null,
                  List.of(),
                  "The files that belong to the event.",
                          FieldRules.NONE
                              .omit()
                              .withItems(
                                  new Field(0, "type", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "What it is.", FieldRules.NONE),
                                  new Field(1, "ref", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "Where it is.", FieldRules.NONE),
                                  new Field(2, "digest", FieldType.STRING, Source.ATTRIBUTE, null, true, false, null, List.of(), "The digest of its bytes.", FieldRules.NONE.omit().matching("sha256:[0-9a-f]{64}")))))
          .field(
              new Field(
                  45,
                  "privacy.classification",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.PRIVACY_CLASSIFICATION,
                  true,
                  false,
                  null,
                  List.of("public", "internal", "restricted", "sensitive"),
                  "Who may see it.",
                          FieldRules.NONE
                              .orElse("internal")
                              .generated(Generated.CLASSIFICATION)))
          .field(
              new Field(
                  46,
                  "privacy.contains_pii",
                  FieldType.BOOLEAN,
                  Source.ATTRIBUTE,
                  KfmAttributes.PRIVACY_CONTAINS_PII,
                  true,
                  false,
                  null,
                  List.of(),
                  "Whether it says something about a person.",
                          FieldRules.NONE
                              .omit()
                              .generated(Generated.PERSONAL)))
          .field(
              new Field(
                  47,
                  "privacy.redactions",
                  FieldType.OBJECTS,
                  Source.ATTRIBUTE,
                  KfmAttributes.PRIVACY_REDACTIONS,
                  true,
                  false,
                  null,
                  List.of(),
                  "What was removed and why.",
                          FieldRules.NONE
                              .omit()
                              .generated(Generated.REDACTIONS)
                              .withItems(
                                  new Field(0, "field", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "What was removed.", FieldRules.NONE),
                                  new Field(1, "reason", FieldType.STRING, Source.ATTRIBUTE, null, false, false, null, List.of(), "Why.", FieldRules.NONE))))
          .field(
              new Field(
                  48,
                  "privacy.query_handling",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.PRIVACY_QUERY_HANDLING,
                  true,
                  false,
                  null,
                  List.of("hashed", "redacted", "stored_with_consent"),
                  "What became of the text of a question.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  49,
                  "tags",
                  FieldType.STRING_LIST,
                  Source.ATTRIBUTE,
                  KfmAttributes.TAGS,
                  true,
                  false,
                  null,
                  List.of(),
                  "Labels to search by.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  50,
                  "signature.algo",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.SIGNATURE_ALGO,
                  true,
                  false,
                  null,
                  List.of("ed25519"),
                  "The algorithm.",
                          FieldRules.NONE
                              .omit()
                              .generated(Generated.SIGNATURE_ALGORITHM)))
          .field(
              new Field(
                  51,
                  "signature.key_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.SIGNATURE_KEY_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The key.",
                          FieldRules.NONE
                              .omit()
                              .generated(Generated.SIGNATURE_KEY)))
          .field(
              new Field(
                  52,
                  "signature.sig",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  KfmAttributes.SIGNATURE_SIG,
                  true,
                  false,
                  null,
                  List.of(),
                  "The signature of the canonical JSON (RFC 8785) of the payload without it.",
                          FieldRules.NONE
                              .omit()
                              .matching("base64:[A-Za-z0-9+/]{86}==")
                              .generated(Generated.SIGNATURE)))
          .build();

  /** All event types in the order of the model. */
  public static final List<EventType> ALL =
      List.of(
          PIPELINE_RUN_STARTED,
          PIPELINE_STEP,
          PIPELINE_RUN_COMPLETED,
          STREAM_CHECKPOINT,
          POLICY_DECISION,
          FOCUS_QUERY,
          UI_ACTION,
          WPE_ALERT);

  private KfmEvents() {}
}
