package dev.weft.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Every setting of Weft: its name, its default and what it does. The reference is written from it.
 */
public enum ConfigKey {
  ENABLED("weft.enabled", "true", "`false` leaves the upstream agent alone"),
  RULES("weft.rules", "none", "rule files, or directories of `*.yaml`, separated by commas"),
  PACKS("weft.packs", "all", "ids of the shipped packs that are active; `none` for none"),
  DISABLED_RULES(
      "weft.disabled-rules", "none", "rules that are switched off, as `pack/rule`, by commas"),
  OPT_IN(
      "weft.opt-in",
      "none",
      "opt-in events and fields of the registry, and rules that are off by default"),
  LEDGER_ENABLED("weft.ledger.enabled", "true", "`false` writes no ledger"),
  LEDGER_CHORA_PATH(
      "weft.ledger.chora.path", "var/telemetry/events.jsonl", "the ledger of chora-compose"),
  LEDGER_OSIRIS_PATH(
      "weft.ledger.osiris.path",
      "logs/{session}/events.jsonl",
      "the events of Osiris; `{field}` stands for a field of the line"),
  LEDGER_OSIRIS_METRICS_PATH(
      "weft.ledger.osiris.metrics-path",
      "logs/{session}/metrics.jsonl",
      "the measurements of Osiris"),
  LEDGER_KFM_PATH(
      "weft.ledger.kfm.path",
      "data/audits/{run.run_id}/telemetry.ndjson",
      "the ledger of KFM; a segment without a value is left out"),
  LEDGER_KFM_GOVERNANCE_PATH(
      "weft.ledger.kfm.governance-path",
      "data/governance/ledger.ndjson",
      "the second ledger of policy decisions, questions and alerts"),
  LEDGER_SYNAPTIC_PATH(
      "weft.ledger.synaptic.path", "var/telemetry/synaptic.jsonl", "the ledger of codex-synaptic"),
  LEDGER_DURABILITY(
      "weft.ledger.durability",
      "process",
      "`process`, `batch` or `fsync`: what has happened to a line when its call returns"),
  LEDGER_MAX_WAIT(
      "weft.ledger.max-wait",
      "10ms",
      "the longest that a call waits for the disk; `unlimited` for as long as it takes"),
  LEDGER_BATCH_DELAY(
      "weft.ledger.batch-delay", "50ms", "how long a line of `batch` waits for others"),
  LEDGER_BUFFER(
      "weft.ledger.buffer",
      "50MB",
      "what all lines that wait for the disk may take together; at most a quarter of the heap"),
  LEDGER_JOURNAL(
      "weft.ledger.journal",
      "8MB",
      "the length of the journal beside a ledger to which more than 2,000 lines a second come; at"
          + " most a quarter of the buffer; with `none` each line goes to the ledger itself"),
  LEDGER_ROTATE_SIZE(
      "weft.ledger.rotate-size",
      "none",
      "the length at which a ledger becomes a segment, such as `50MB` (of 10^6 bytes)"),
  LEDGER_ROTATE_AGE(
      "weft.ledger.rotate-age",
      "none",
      "the age at which a ledger becomes a segment, such as `12h` or `1d`"),
  LEDGER_COMPRESS("weft.ledger.compress", "none", "`gzip` compresses segments"),
  LEDGER_RETENTION(
      "weft.ledger.retention",
      "none",
      "how long segments stay: a time such as `30d`, or `documented`: 7, 30 or 90 days by the class"
          + " of each line"),
  LEDGER_GOVERNANCE_RETENTION(
      "weft.ledger.governance-retention",
      "none",
      "the same for ledgers of governance, which `weft.ledger.retention` leaves alone"),
  LEDGER_ENCRYPTION_KEY_FILE(
      "weft.ledger.encryption.key-file",
      "none",
      "file with a Tink keyset in JSON, with which segments are encrypted"),
  LEDGER_ENCRYPTION_KEY(
      "weft.ledger.encryption.key",
      "none",
      "the keyset itself; use the variable, properties can be seen by others"),
  LEDGER_CHAIN(
      "weft.ledger.chain",
      "governance",
      "which ledgers get a chain of hashes: `governance`, `all` or `none`"),
  LEDGER_HEAD_PATH(
      "weft.ledger.head-path",
      "none",
      "directory below which the heads of chains are, each at its ledger's path; `none` for beside"),
  SIGNING_KEY_FILE(
      "weft.signing.key-file",
      "none",
      "PEM file with an Ed25519 key, with which events of governance are signed"),
  SIGNING_KEY_ID("weft.signing.key-id", "weft", "the name of the key in signatures"),
  REDACTION_MODE(
      "weft.redaction.mode",
      "mask",
      "what stands in the place of a find: `mask` its kind, `hash` its kind and a keyed hash, `drop`"
          + " nothing"),
  REDACTION_HASH_KEY_FILE(
      "weft.redaction.hash-key-file",
      "none",
      "file with the key of `hash` and of `as: [keyed_hash]`, at least 16 bytes; without it"
          + " `keyed_hash` uses a key that only this process has"),
  REDACTION_ALLOW(
      "weft.redaction.allow",
      "network.peer.address,network.local.address,server.address",
      "names of values, fields, attributes and members of maps that are left as they are"),
  REDACTION_DENY(
      "weft.redaction.deny",
      "none",
      "patterns (RE2) of whole names whose values are always taken out, also of allowed ones"),
  REDACTION_PATTERNS(
      "weft.redaction.patterns",
      "none",
      "file with patterns of your own, a line `name = pattern` (RE2)"),
  REDACTION_IP(
      "weft.redaction.ip",
      "public",
      "which IP addresses are taken out: `keep` none, `public` those that the whole internet can"
          + " reach, `all`"),
  OTLP_BUFFER_PATH(
      "weft.otlp.buffer.path",
      "var/telemetry/otlp-buffer",
      "where signals wait on disk for an endpoint that is named or has answered; `none` for memory"
          + " alone"),
  OTLP_BUFFER_MAX_SIZE(
      "weft.otlp.buffer.max-size",
      "100MB",
      "what may wait on disk, of all signals of a process; the oldest are dropped first"),
  OTLP_EXIT_TIMEOUT(
      "weft.otlp.exit-timeout",
      "5s",
      "how long the end of the JVM may wait for the endpoint to take what waits"),
  OTLP_HEADERS_FILE(
      "weft.otlp.headers-file",
      "none",
      "headers of every OTLP request, one `name=value` a line; read again when it changes"),
  PRIVACY_QUESTION_TEXT(
      "weft.privacy.question-text",
      "hashed",
      "`hashed` keeps only the hash of a question, `consented` its redacted text too, as"
          + " `focus.question`; rules read `hashed` or `stored_with_consent` as"
          + " `setting['query_handling']`"),
  SAMPLING(
      "weft.sampling",
      "documented",
      "`documented` keeps of frequent events what the contract says, `all` keeps every one"),
  LIMITS_RULE_SHARE(
      "weft.limits.rule-share",
      "0.5",
      "processors that observing for one rule may keep busy over 10 s before the rule is suspended;"
          + " `none` for no limit"),
  LIMITS_RULE_FAILURES(
      "weft.limits.rule-failures",
      "60",
      "failures inside Weft a minute after which a rule is suspended; `none` for no limit"),
  LIMITS_RULE_PAUSE(
      "weft.limits.rule-pause", "60", "seconds for which a rule is suspended at first"),
  LIMITS_CPU_SHARE(
      "weft.limits.cpu-share",
      "0.1",
      "share of all processors that observing may take over 10 s before less is observed; `none`"
          + " for no limit"),
  ENERGY_WATTS(
      "weft.energy.watts",
      "none",
      "power of a busy processor in watts, to estimate energy; `rapl` reads the host's counters and"
          + " gives the process its share of the processors' time"),
  ENERGY_CARBON_INTENSITY(
      "weft.energy.carbon-intensity", "none", "kilograms of CO2e a kilowatt hour"),
  PROMETHEUS_PORT(
      "weft.prometheus.port",
      "none",
      "the port where Prometheus scrapes the metrics, `0` for any free one; `none` for no endpoint"),
  PROMETHEUS_HOST(
      "weft.prometheus.host",
      "localhost",
      "the host name or address of the endpoint for Prometheus"),
  PROPAGATION_ENVIRONMENT(
      "weft.propagation.environment",
      "true",
      "take `TRACEPARENT`, `TRACESTATE`, `BAGGAGE` and `CHORA_TRACE_ID` as the process's context"),
  PROPAGATION_CHILD_PROCESSES(
      "weft.propagation.child-processes",
      "true",
      "hand the current context to child processes in their environment");

  private final String property;
  private final String byDefault;
  private final String doc;

  ConfigKey(String property, String byDefault, String doc) {
    this.property = property;
    this.byDefault = byDefault;
    this.doc = doc;
  }

  public String property() {
    return property;
  }

  /** The environment variable: upper case, dots and dashes as underscores. */
  public String variable() {
    return property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  public String byDefault() {
    return byDefault;
  }

  public String doc() {
    return doc;
  }

  static List<String> properties() {
    return Arrays.stream(values()).map(ConfigKey::property).toList();
  }

  static List<String> variables() {
    return Arrays.stream(values()).map(ConfigKey::variable).toList();
  }
}
