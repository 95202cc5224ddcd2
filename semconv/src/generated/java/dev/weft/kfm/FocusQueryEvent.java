// Generated from semconv/model by dev.weft.generate.Generator; do not edit.
package dev.weft.kfm;

import dev.weft.event.TelemetryEvent;
import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import dev.weft.registry.Structure;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question was answered.
 *
 * <p>The event {@code focus.query} of the model; a record cannot hold wrong values.
 *
 * @param schemaVersion The version of the contract of the payload, SemVer.
 * @param timestamp When it happened, RFC 3339; Weft writes UTC with three digits of milliseconds.
 * @param level How severe the event is.
 * @param message What happened, for people, in one short line.
 * @param runRunId The run, a ULID or a UUID.
 * @param runPipeline The pipeline.
 * @param runStep The step of the pipeline.
 * @param runEnv The environment.
 * @param runCommitSha The commit of the code.
 * @param runConfigHash The digest of the inputs of the config.
 * @param runIdempotencyKey A digest that is the same for the same inputs.
 * @param runCanonicalDigest The digest of the canonical JSON (RFC 8785) of the run manifest.
 * @param runToolVersions The tools and their versions.
 * @param correlationCorrelationId The request, session or thread.
 * @param correlationTraceId The OpenTelemetry trace.
 * @param correlationSpanId The OpenTelemetry span.
 * @param correlationParentEventId The event that this one follows from.
 * @param actorActorType What kind of actor it is.
 * @param actorActorId The actor, random or hashed, never a login name.
 * @param actorSessionId The session of the actor.
 * @param actorRoles The roles of the actor.
 * @param targetDomain The domain of the data.
 * @param targetDatasetId The dataset.
 * @param targetDatasetIds The datasets.
 * @param targetSource Where the data come from.
 * @param targetStage The stage of the data.
 * @param targetSourceUrls Where the data were fetched.
 * @param targetPipeline The pipeline that is watched.
 * @param targetWindowHours The hours that are watched.
 * @param metricsTotalLatencyMs How long the answer took, in milliseconds.
 * @param metricsEnergyKwhEst The energy that was used, estimated, in kWh.
 * @param metricsCarbonKgco2eEst The carbon dioxide that was emitted, estimated, in kg.
 * @param policyPolicyPack The policies and their version.
 * @param policyDecision What was decided.
 * @param policyDenies The rules that are against it.
 * @param policyWaivers The exceptions that were approved.
 * @param policyTelemetryRef The telemetry that the gate asks for.
 * @param policyEnergyReportRef The energy report that the gate asks for.
 * @param provenanceProvActivityId The activity in PROV.
 * @param provenanceProvBundleRef The PROV bundle.
 * @param provenanceDcatDatasetRef The dataset in DCAT.
 * @param provenanceStacCollectionRef The collection in STAC.
 * @param provenanceGraphImportRef What is imported into the graph.
 * @param artifacts The files that belong to the event.
 * @param privacyClassification Who may see it.
 * @param privacyContainsPii Whether it says something about a person.
 * @param privacyRedactions What was removed and why.
 * @param privacyQueryHandling What became of the text of a question.
 * @param tags Labels to search by.
 * @param focusQuestionHash The hash of the question.
 * @param focusQuestion The text of the question, where whoever asked agreed that it is kept.
 * @param focusRetrievalSourcesConsidered The sources that were looked at.
 * @param focusRetrievalSourcesCited The sources that were cited.
 * @param focusRetrievalGraphQueryMs How long the graph took, in milliseconds.
 * @param focusRetrievalCatalogLookupMs How long the catalog took, in milliseconds.
 * @param focusModelName The model.
 * @param focusModelLatencyMs How long the model took, in milliseconds.
 * @param focusModelPromptTokens The tokens of the prompt.
 * @param focusModelCompletionTokens The tokens of the answer.
 * @param focusGovernanceDecision What governance decided about the answer.
 * @param focusGovernanceRulesApplied The rules of governance.
 * @param focusGovernanceHumanReviewRequired Whether a person must look at it.
 * @param signatureAlgo The algorithm.
 * @param signatureKeyId The key.
 * @param signatureSig The signature of the canonical JSON (RFC 8785) of the payload without it.
 */
public record FocusQueryEvent(
    @Nullable String schemaVersion,
    Instant timestamp,
    @Nullable Level level,
    @Nullable String message,
    @Nullable String runRunId,
    @Nullable String runPipeline,
    @Nullable String runStep,
    @Nullable RunEnv runEnv,
    @Nullable String runCommitSha,
    @Nullable String runConfigHash,
    @Nullable String runIdempotencyKey,
    @Nullable String runCanonicalDigest,
    @Nullable List<String> runToolVersions,
    @Nullable String correlationCorrelationId,
    @Nullable String correlationTraceId,
    @Nullable String correlationSpanId,
    @Nullable String correlationParentEventId,
    @Nullable ActorActorType actorActorType,
    @Nullable String actorActorId,
    @Nullable String actorSessionId,
    @Nullable List<String> actorRoles,
    @Nullable String targetDomain,
    @Nullable String targetDatasetId,
    @Nullable List<String> targetDatasetIds,
    @Nullable String targetSource,
    @Nullable String targetStage,
    @Nullable List<String> targetSourceUrls,
    @Nullable String targetPipeline,
    @Nullable Long targetWindowHours,
    @Nullable Long metricsTotalLatencyMs,
    @Nullable Double metricsEnergyKwhEst,
    @Nullable Double metricsCarbonKgco2eEst,
    @Nullable String policyPolicyPack,
    @Nullable PolicyDecision policyDecision,
    @Nullable List<Map<String, Object>> policyDenies,
    @Nullable List<Map<String, Object>> policyWaivers,
    @Nullable String policyTelemetryRef,
    @Nullable String policyEnergyReportRef,
    @Nullable String provenanceProvActivityId,
    @Nullable String provenanceProvBundleRef,
    @Nullable String provenanceDcatDatasetRef,
    @Nullable String provenanceStacCollectionRef,
    @Nullable String provenanceGraphImportRef,
    @Nullable List<Map<String, Object>> artifacts,
    @Nullable PrivacyClassification privacyClassification,
    @Nullable Boolean privacyContainsPii,
    @Nullable List<Map<String, Object>> privacyRedactions,
    @Nullable PrivacyQueryHandling privacyQueryHandling,
    @Nullable List<String> tags,
    @Nullable String focusQuestionHash,
    @Nullable String focusQuestion,
    @Nullable Long focusRetrievalSourcesConsidered,
    @Nullable Long focusRetrievalSourcesCited,
    @Nullable Long focusRetrievalGraphQueryMs,
    @Nullable Long focusRetrievalCatalogLookupMs,
    @Nullable String focusModelName,
    @Nullable Long focusModelLatencyMs,
    @Nullable Long focusModelPromptTokens,
    @Nullable Long focusModelCompletionTokens,
    @Nullable FocusGovernanceDecision focusGovernanceDecision,
    @Nullable List<String> focusGovernanceRulesApplied,
    @Nullable Boolean focusGovernanceHumanReviewRequired,
    @Nullable SignatureAlgo signatureAlgo,
    @Nullable String signatureKeyId,
    @Nullable String signatureSig)
    implements TelemetryEvent {

  /** Refuses values that the contract does not allow with an InvalidEventException. */
  public FocusQueryEvent {
    EventType type = KfmEvents.FOCUS_QUERY;
    schemaVersion = schemaVersion == null ? "2.0.0" : schemaVersion;
    level = level == null ? Level.INFO : level;
    privacyClassification = privacyClassification == null ? PrivacyClassification.INTERNAL : privacyClassification;
    type.check(0, schemaVersion);
    type.requireTimestamp(timestamp);
    type.check(3, level == null ? null : level.value());
    type.check(4, message);
    type.check(5, runRunId);
    type.check(6, runPipeline);
    type.check(7, runStep);
    type.check(8, runEnv == null ? null : runEnv.value());
    type.check(9, runCommitSha);
    type.check(10, runConfigHash);
    type.check(11, runIdempotencyKey);
    type.check(12, runCanonicalDigest);
    type.check(13, runToolVersions);
    type.check(14, correlationCorrelationId);
    type.check(15, correlationTraceId);
    type.check(16, correlationSpanId);
    type.check(17, correlationParentEventId);
    type.check(18, actorActorType == null ? null : actorActorType.value());
    type.check(19, actorActorId);
    type.check(20, actorSessionId);
    type.check(21, actorRoles);
    type.check(22, targetDomain);
    type.check(23, targetDatasetId);
    type.check(24, targetDatasetIds);
    type.check(25, targetSource);
    type.check(26, targetStage);
    type.check(27, targetSourceUrls);
    type.check(28, targetPipeline);
    type.check(29, targetWindowHours);
    type.check(30, metricsTotalLatencyMs);
    type.check(31, metricsEnergyKwhEst);
    type.check(32, metricsCarbonKgco2eEst);
    type.check(33, policyPolicyPack);
    type.check(34, policyDecision == null ? null : policyDecision.value());
    type.check(35, policyDenies);
    type.check(36, policyWaivers);
    type.check(37, policyTelemetryRef);
    type.check(38, policyEnergyReportRef);
    type.check(39, provenanceProvActivityId);
    type.check(40, provenanceProvBundleRef);
    type.check(41, provenanceDcatDatasetRef);
    type.check(42, provenanceStacCollectionRef);
    type.check(43, provenanceGraphImportRef);
    type.check(44, artifacts);
    type.check(45, privacyClassification == null ? null : privacyClassification.value());
    type.check(46, privacyContainsPii);
    type.check(47, privacyRedactions);
    type.check(48, privacyQueryHandling == null ? null : privacyQueryHandling.value());
    type.check(49, tags);
    type.check(50, focusQuestionHash);
    type.check(51, focusQuestion);
    type.check(52, focusRetrievalSourcesConsidered);
    type.check(53, focusRetrievalSourcesCited);
    type.check(54, focusRetrievalGraphQueryMs);
    type.check(55, focusRetrievalCatalogLookupMs);
    type.check(56, focusModelName);
    type.check(57, focusModelLatencyMs);
    type.check(58, focusModelPromptTokens);
    type.check(59, focusModelCompletionTokens);
    type.check(60, focusGovernanceDecision == null ? null : focusGovernanceDecision.value());
    type.check(61, focusGovernanceRulesApplied);
    type.check(62, focusGovernanceHumanReviewRequired);
    type.check(63, signatureAlgo == null ? null : signatureAlgo.value());
    type.check(64, signatureKeyId);
    type.check(65, signatureSig);
    type.requireOneOf(runRunId, correlationCorrelationId);
    runToolVersions = Structure.copy(runToolVersions);
    actorRoles = Structure.copy(actorRoles);
    targetDatasetIds = Structure.copy(targetDatasetIds);
    targetSourceUrls = Structure.copy(targetSourceUrls);
    policyDenies = Structure.copy(policyDenies);
    policyWaivers = Structure.copy(policyWaivers);
    artifacts = Structure.copy(artifacts);
    privacyRedactions = Structure.copy(privacyRedactions);
    tags = Structure.copy(tags);
    focusGovernanceRulesApplied = Structure.copy(focusGovernanceRulesApplied);
  }

  /** Starts an event; the time is now unless said otherwise. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public EventType eventType() {
    return KfmEvents.FOCUS_QUERY;
  }

  @Override
  public @Nullable String traceId() {
    return null;
  }

  @Override
  public FocusQueryEvent withTraceId(String traceId) {
    return this;
  }

  @Override
  public @Nullable Object value(Field field) {
    return switch (field.index()) {
      case 0 -> schemaVersion;
      case 2 -> timestamp;
      case 3 -> level.value();
      case 4 -> message;
      case 5 -> runRunId;
      case 6 -> runPipeline;
      case 7 -> runStep;
      case 8 -> runEnv == null ? null : runEnv.value();
      case 9 -> runCommitSha;
      case 10 -> runConfigHash;
      case 11 -> runIdempotencyKey;
      case 12 -> runCanonicalDigest;
      case 13 -> runToolVersions;
      case 14 -> correlationCorrelationId;
      case 15 -> correlationTraceId;
      case 16 -> correlationSpanId;
      case 17 -> correlationParentEventId;
      case 18 -> actorActorType == null ? null : actorActorType.value();
      case 19 -> actorActorId;
      case 20 -> actorSessionId;
      case 21 -> actorRoles;
      case 22 -> targetDomain;
      case 23 -> targetDatasetId;
      case 24 -> targetDatasetIds;
      case 25 -> targetSource;
      case 26 -> targetStage;
      case 27 -> targetSourceUrls;
      case 28 -> targetPipeline;
      case 29 -> targetWindowHours;
      case 30 -> metricsTotalLatencyMs;
      case 31 -> metricsEnergyKwhEst;
      case 32 -> metricsCarbonKgco2eEst;
      case 33 -> policyPolicyPack;
      case 34 -> policyDecision == null ? null : policyDecision.value();
      case 35 -> policyDenies;
      case 36 -> policyWaivers;
      case 37 -> policyTelemetryRef;
      case 38 -> policyEnergyReportRef;
      case 39 -> provenanceProvActivityId;
      case 40 -> provenanceProvBundleRef;
      case 41 -> provenanceDcatDatasetRef;
      case 42 -> provenanceStacCollectionRef;
      case 43 -> provenanceGraphImportRef;
      case 44 -> artifacts;
      case 45 -> privacyClassification.value();
      case 46 -> privacyContainsPii;
      case 47 -> privacyRedactions;
      case 48 -> privacyQueryHandling == null ? null : privacyQueryHandling.value();
      case 49 -> tags;
      case 50 -> focusQuestionHash;
      case 51 -> focusQuestion;
      case 52 -> focusRetrievalSourcesConsidered;
      case 53 -> focusRetrievalSourcesCited;
      case 54 -> focusRetrievalGraphQueryMs;
      case 55 -> focusRetrievalCatalogLookupMs;
      case 56 -> focusModelName;
      case 57 -> focusModelLatencyMs;
      case 58 -> focusModelPromptTokens;
      case 59 -> focusModelCompletionTokens;
      case 60 -> focusGovernanceDecision == null ? null : focusGovernanceDecision.value();
      case 61 -> focusGovernanceRulesApplied;
      case 62 -> focusGovernanceHumanReviewRequired;
      case 63 -> signatureAlgo == null ? null : signatureAlgo.value();
      case 64 -> signatureKeyId;
      case 65 -> signatureSig;
      default -> eventType().lineName();
    };
  }

  /** Collects the values of one event; for one thread. */
  public static final class Builder {

    private @Nullable String schemaVersion;
    private @Nullable Instant timestamp;
    private @Nullable Level level;
    private @Nullable String message;
    private @Nullable String runRunId;
    private @Nullable String runPipeline;
    private @Nullable String runStep;
    private @Nullable RunEnv runEnv;
    private @Nullable String runCommitSha;
    private @Nullable String runConfigHash;
    private @Nullable String runIdempotencyKey;
    private @Nullable String runCanonicalDigest;
    private @Nullable List<String> runToolVersions;
    private @Nullable String correlationCorrelationId;
    private @Nullable String correlationTraceId;
    private @Nullable String correlationSpanId;
    private @Nullable String correlationParentEventId;
    private @Nullable ActorActorType actorActorType;
    private @Nullable String actorActorId;
    private @Nullable String actorSessionId;
    private @Nullable List<String> actorRoles;
    private @Nullable String targetDomain;
    private @Nullable String targetDatasetId;
    private @Nullable List<String> targetDatasetIds;
    private @Nullable String targetSource;
    private @Nullable String targetStage;
    private @Nullable List<String> targetSourceUrls;
    private @Nullable String targetPipeline;
    private @Nullable Long targetWindowHours;
    private @Nullable Long metricsTotalLatencyMs;
    private @Nullable Double metricsEnergyKwhEst;
    private @Nullable Double metricsCarbonKgco2eEst;
    private @Nullable String policyPolicyPack;
    private @Nullable PolicyDecision policyDecision;
    private @Nullable List<Map<String, Object>> policyDenies;
    private @Nullable List<Map<String, Object>> policyWaivers;
    private @Nullable String policyTelemetryRef;
    private @Nullable String policyEnergyReportRef;
    private @Nullable String provenanceProvActivityId;
    private @Nullable String provenanceProvBundleRef;
    private @Nullable String provenanceDcatDatasetRef;
    private @Nullable String provenanceStacCollectionRef;
    private @Nullable String provenanceGraphImportRef;
    private @Nullable List<Map<String, Object>> artifacts;
    private @Nullable PrivacyClassification privacyClassification;
    private @Nullable Boolean privacyContainsPii;
    private @Nullable List<Map<String, Object>> privacyRedactions;
    private @Nullable PrivacyQueryHandling privacyQueryHandling;
    private @Nullable List<String> tags;
    private @Nullable String focusQuestionHash;
    private @Nullable String focusQuestion;
    private @Nullable Long focusRetrievalSourcesConsidered;
    private @Nullable Long focusRetrievalSourcesCited;
    private @Nullable Long focusRetrievalGraphQueryMs;
    private @Nullable Long focusRetrievalCatalogLookupMs;
    private @Nullable String focusModelName;
    private @Nullable Long focusModelLatencyMs;
    private @Nullable Long focusModelPromptTokens;
    private @Nullable Long focusModelCompletionTokens;
    private @Nullable FocusGovernanceDecision focusGovernanceDecision;
    private @Nullable List<String> focusGovernanceRulesApplied;
    private @Nullable Boolean focusGovernanceHumanReviewRequired;
    private @Nullable SignatureAlgo signatureAlgo;
    private @Nullable String signatureKeyId;
    private @Nullable String signatureSig;

    private Builder() {}

    /** The version of the contract of the payload, SemVer. */
    public Builder schemaVersion(@Nullable String schemaVersion) {
      this.schemaVersion = schemaVersion;
      return this;
    }

    /** When it happened, RFC 3339; Weft writes UTC with three digits of milliseconds. */
    public Builder timestamp(Instant timestamp) {
      this.timestamp = timestamp;
      return this;
    }

    /** How severe the event is. */
    public Builder level(@Nullable Level level) {
      this.level = level;
      return this;
    }

    /** What happened, for people, in one short line. */
    public Builder message(@Nullable String message) {
      this.message = message;
      return this;
    }

    /** The run, a ULID or a UUID. */
    public Builder runRunId(@Nullable String runRunId) {
      this.runRunId = runRunId;
      return this;
    }

    /** The pipeline. */
    public Builder runPipeline(@Nullable String runPipeline) {
      this.runPipeline = runPipeline;
      return this;
    }

    /** The step of the pipeline. */
    public Builder runStep(@Nullable String runStep) {
      this.runStep = runStep;
      return this;
    }

    /** The environment. */
    public Builder runEnv(@Nullable RunEnv runEnv) {
      this.runEnv = runEnv;
      return this;
    }

    /** The commit of the code. */
    public Builder runCommitSha(@Nullable String runCommitSha) {
      this.runCommitSha = runCommitSha;
      return this;
    }

    /** The digest of the inputs of the config. */
    public Builder runConfigHash(@Nullable String runConfigHash) {
      this.runConfigHash = runConfigHash;
      return this;
    }

    /** A digest that is the same for the same inputs. */
    public Builder runIdempotencyKey(@Nullable String runIdempotencyKey) {
      this.runIdempotencyKey = runIdempotencyKey;
      return this;
    }

    /** The digest of the canonical JSON (RFC 8785) of the run manifest. */
    public Builder runCanonicalDigest(@Nullable String runCanonicalDigest) {
      this.runCanonicalDigest = runCanonicalDigest;
      return this;
    }

    /** The tools and their versions. */
    public Builder runToolVersions(@Nullable List<String> runToolVersions) {
      this.runToolVersions = runToolVersions;
      return this;
    }

    /** The request, session or thread. */
    public Builder correlationCorrelationId(@Nullable String correlationCorrelationId) {
      this.correlationCorrelationId = correlationCorrelationId;
      return this;
    }

    /** The OpenTelemetry trace. */
    public Builder correlationTraceId(@Nullable String correlationTraceId) {
      this.correlationTraceId = correlationTraceId;
      return this;
    }

    /** The OpenTelemetry span. */
    public Builder correlationSpanId(@Nullable String correlationSpanId) {
      this.correlationSpanId = correlationSpanId;
      return this;
    }

    /** The event that this one follows from. */
    public Builder correlationParentEventId(@Nullable String correlationParentEventId) {
      this.correlationParentEventId = correlationParentEventId;
      return this;
    }

    /** What kind of actor it is. */
    public Builder actorActorType(@Nullable ActorActorType actorActorType) {
      this.actorActorType = actorActorType;
      return this;
    }

    /** The actor, random or hashed, never a login name. */
    public Builder actorActorId(@Nullable String actorActorId) {
      this.actorActorId = actorActorId;
      return this;
    }

    /** The session of the actor. */
    public Builder actorSessionId(@Nullable String actorSessionId) {
      this.actorSessionId = actorSessionId;
      return this;
    }

    /** The roles of the actor. */
    public Builder actorRoles(@Nullable List<String> actorRoles) {
      this.actorRoles = actorRoles;
      return this;
    }

    /** The domain of the data. */
    public Builder targetDomain(@Nullable String targetDomain) {
      this.targetDomain = targetDomain;
      return this;
    }

    /** The dataset. */
    public Builder targetDatasetId(@Nullable String targetDatasetId) {
      this.targetDatasetId = targetDatasetId;
      return this;
    }

    /** The datasets. */
    public Builder targetDatasetIds(@Nullable List<String> targetDatasetIds) {
      this.targetDatasetIds = targetDatasetIds;
      return this;
    }

    /** Where the data come from. */
    public Builder targetSource(@Nullable String targetSource) {
      this.targetSource = targetSource;
      return this;
    }

    /** The stage of the data. */
    public Builder targetStage(@Nullable String targetStage) {
      this.targetStage = targetStage;
      return this;
    }

    /** Where the data were fetched. */
    public Builder targetSourceUrls(@Nullable List<String> targetSourceUrls) {
      this.targetSourceUrls = targetSourceUrls;
      return this;
    }

    /** The pipeline that is watched. */
    public Builder targetPipeline(@Nullable String targetPipeline) {
      this.targetPipeline = targetPipeline;
      return this;
    }

    /** The hours that are watched. */
    public Builder targetWindowHours(@Nullable Long targetWindowHours) {
      this.targetWindowHours = targetWindowHours;
      return this;
    }

    /** How long the answer took, in milliseconds. */
    public Builder metricsTotalLatencyMs(@Nullable Long metricsTotalLatencyMs) {
      this.metricsTotalLatencyMs = metricsTotalLatencyMs;
      return this;
    }

    /** The energy that was used, estimated, in kWh. */
    public Builder metricsEnergyKwhEst(@Nullable Double metricsEnergyKwhEst) {
      this.metricsEnergyKwhEst = metricsEnergyKwhEst;
      return this;
    }

    /** The carbon dioxide that was emitted, estimated, in kg. */
    public Builder metricsCarbonKgco2eEst(@Nullable Double metricsCarbonKgco2eEst) {
      this.metricsCarbonKgco2eEst = metricsCarbonKgco2eEst;
      return this;
    }

    /** The policies and their version. */
    public Builder policyPolicyPack(@Nullable String policyPolicyPack) {
      this.policyPolicyPack = policyPolicyPack;
      return this;
    }

    /** What was decided. */
    public Builder policyDecision(@Nullable PolicyDecision policyDecision) {
      this.policyDecision = policyDecision;
      return this;
    }

    /** The rules that are against it. */
    public Builder policyDenies(@Nullable List<Map<String, Object>> policyDenies) {
      this.policyDenies = policyDenies;
      return this;
    }

    /** The exceptions that were approved. */
    public Builder policyWaivers(@Nullable List<Map<String, Object>> policyWaivers) {
      this.policyWaivers = policyWaivers;
      return this;
    }

    /** The telemetry that the gate asks for. */
    public Builder policyTelemetryRef(@Nullable String policyTelemetryRef) {
      this.policyTelemetryRef = policyTelemetryRef;
      return this;
    }

    /** The energy report that the gate asks for. */
    public Builder policyEnergyReportRef(@Nullable String policyEnergyReportRef) {
      this.policyEnergyReportRef = policyEnergyReportRef;
      return this;
    }

    /** The activity in PROV. */
    public Builder provenanceProvActivityId(@Nullable String provenanceProvActivityId) {
      this.provenanceProvActivityId = provenanceProvActivityId;
      return this;
    }

    /** The PROV bundle. */
    public Builder provenanceProvBundleRef(@Nullable String provenanceProvBundleRef) {
      this.provenanceProvBundleRef = provenanceProvBundleRef;
      return this;
    }

    /** The dataset in DCAT. */
    public Builder provenanceDcatDatasetRef(@Nullable String provenanceDcatDatasetRef) {
      this.provenanceDcatDatasetRef = provenanceDcatDatasetRef;
      return this;
    }

    /** The collection in STAC. */
    public Builder provenanceStacCollectionRef(@Nullable String provenanceStacCollectionRef) {
      this.provenanceStacCollectionRef = provenanceStacCollectionRef;
      return this;
    }

    /** What is imported into the graph. */
    public Builder provenanceGraphImportRef(@Nullable String provenanceGraphImportRef) {
      this.provenanceGraphImportRef = provenanceGraphImportRef;
      return this;
    }

    /** The files that belong to the event. */
    public Builder artifacts(@Nullable List<Map<String, Object>> artifacts) {
      this.artifacts = artifacts;
      return this;
    }

    /** Who may see it. */
    public Builder privacyClassification(@Nullable PrivacyClassification privacyClassification) {
      this.privacyClassification = privacyClassification;
      return this;
    }

    /** Whether it says something about a person. */
    public Builder privacyContainsPii(@Nullable Boolean privacyContainsPii) {
      this.privacyContainsPii = privacyContainsPii;
      return this;
    }

    /** What was removed and why. */
    public Builder privacyRedactions(@Nullable List<Map<String, Object>> privacyRedactions) {
      this.privacyRedactions = privacyRedactions;
      return this;
    }

    /** What became of the text of a question. */
    public Builder privacyQueryHandling(@Nullable PrivacyQueryHandling privacyQueryHandling) {
      this.privacyQueryHandling = privacyQueryHandling;
      return this;
    }

    /** Labels to search by. */
    public Builder tags(@Nullable List<String> tags) {
      this.tags = tags;
      return this;
    }

    /** The hash of the question. */
    public Builder focusQuestionHash(@Nullable String focusQuestionHash) {
      this.focusQuestionHash = focusQuestionHash;
      return this;
    }

    /** The text of the question, where whoever asked agreed that it is kept. */
    public Builder focusQuestion(@Nullable String focusQuestion) {
      this.focusQuestion = focusQuestion;
      return this;
    }

    /** The sources that were looked at. */
    public Builder focusRetrievalSourcesConsidered(@Nullable Long focusRetrievalSourcesConsidered) {
      this.focusRetrievalSourcesConsidered = focusRetrievalSourcesConsidered;
      return this;
    }

    /** The sources that were cited. */
    public Builder focusRetrievalSourcesCited(@Nullable Long focusRetrievalSourcesCited) {
      this.focusRetrievalSourcesCited = focusRetrievalSourcesCited;
      return this;
    }

    /** How long the graph took, in milliseconds. */
    public Builder focusRetrievalGraphQueryMs(@Nullable Long focusRetrievalGraphQueryMs) {
      this.focusRetrievalGraphQueryMs = focusRetrievalGraphQueryMs;
      return this;
    }

    /** How long the catalog took, in milliseconds. */
    public Builder focusRetrievalCatalogLookupMs(@Nullable Long focusRetrievalCatalogLookupMs) {
      this.focusRetrievalCatalogLookupMs = focusRetrievalCatalogLookupMs;
      return this;
    }

    /** The model. */
    public Builder focusModelName(@Nullable String focusModelName) {
      this.focusModelName = focusModelName;
      return this;
    }

    /** How long the model took, in milliseconds. */
    public Builder focusModelLatencyMs(@Nullable Long focusModelLatencyMs) {
      this.focusModelLatencyMs = focusModelLatencyMs;
      return this;
    }

    /** The tokens of the prompt. */
    public Builder focusModelPromptTokens(@Nullable Long focusModelPromptTokens) {
      this.focusModelPromptTokens = focusModelPromptTokens;
      return this;
    }

    /** The tokens of the answer. */
    public Builder focusModelCompletionTokens(@Nullable Long focusModelCompletionTokens) {
      this.focusModelCompletionTokens = focusModelCompletionTokens;
      return this;
    }

    /** What governance decided about the answer. */
    public Builder focusGovernanceDecision(@Nullable FocusGovernanceDecision focusGovernanceDecision) {
      this.focusGovernanceDecision = focusGovernanceDecision;
      return this;
    }

    /** The rules of governance. */
    public Builder focusGovernanceRulesApplied(@Nullable List<String> focusGovernanceRulesApplied) {
      this.focusGovernanceRulesApplied = focusGovernanceRulesApplied;
      return this;
    }

    /** Whether a person must look at it. */
    public Builder focusGovernanceHumanReviewRequired(@Nullable Boolean focusGovernanceHumanReviewRequired) {
      this.focusGovernanceHumanReviewRequired = focusGovernanceHumanReviewRequired;
      return this;
    }

    /** The algorithm. */
    public Builder signatureAlgo(@Nullable SignatureAlgo signatureAlgo) {
      this.signatureAlgo = signatureAlgo;
      return this;
    }

    /** The key. */
    public Builder signatureKeyId(@Nullable String signatureKeyId) {
      this.signatureKeyId = signatureKeyId;
      return this;
    }

    /** The signature of the canonical JSON (RFC 8785) of the payload without it. */
    public Builder signatureSig(@Nullable String signatureSig) {
      this.signatureSig = signatureSig;
      return this;
    }

    /**
     * Returns the event.
     *
     * @throws dev.weft.registry.InvalidEventException if a value is missing or not allowed
     */
    public FocusQueryEvent build() {
      EventType type = KfmEvents.FOCUS_QUERY;
      return new FocusQueryEvent(
          schemaVersion,
            timestamp == null ? Instant.now() : timestamp,
            level,
            message,
            runRunId,
            runPipeline,
            runStep,
            runEnv,
            runCommitSha,
            runConfigHash,
            runIdempotencyKey,
            runCanonicalDigest,
            runToolVersions,
            correlationCorrelationId,
            correlationTraceId,
            correlationSpanId,
            correlationParentEventId,
            actorActorType,
            actorActorId,
            actorSessionId,
            actorRoles,
            targetDomain,
            targetDatasetId,
            targetDatasetIds,
            targetSource,
            targetStage,
            targetSourceUrls,
            targetPipeline,
            targetWindowHours,
            metricsTotalLatencyMs,
            metricsEnergyKwhEst,
            metricsCarbonKgco2eEst,
            policyPolicyPack,
            policyDecision,
            policyDenies,
            policyWaivers,
            policyTelemetryRef,
            policyEnergyReportRef,
            provenanceProvActivityId,
            provenanceProvBundleRef,
            provenanceDcatDatasetRef,
            provenanceStacCollectionRef,
            provenanceGraphImportRef,
            artifacts,
            privacyClassification,
            privacyContainsPii,
            privacyRedactions,
            privacyQueryHandling,
            tags,
            focusQuestionHash,
            focusQuestion,
            focusRetrievalSourcesConsidered,
            focusRetrievalSourcesCited,
            focusRetrievalGraphQueryMs,
            focusRetrievalCatalogLookupMs,
            focusModelName,
            focusModelLatencyMs,
            focusModelPromptTokens,
            focusModelCompletionTokens,
            focusGovernanceDecision,
            focusGovernanceRulesApplied,
            focusGovernanceHumanReviewRequired,
            signatureAlgo,
            signatureKeyId,
            signatureSig);
    }
  }
}
