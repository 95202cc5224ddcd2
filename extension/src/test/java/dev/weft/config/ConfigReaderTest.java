package dev.weft.config;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.registry.Registry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigReaderTest {

  private static final WeftConfig DEFAULTS =
      new WeftConfig(
          true,
          List.of(),
          null,
          Set.of(),
          Set.of(),
          Map.of(
              "chora", "var/telemetry/events.jsonl",
              "osiris", "logs/{session}/events.jsonl",
              "osiris.metrics", "logs/{session}/metrics.jsonl",
              "kfm", "data/audits/{run.run_id}/telemetry.ndjson",
              "kfm.governance", "data/governance/ledger.ndjson",
              "synaptic", "var/telemetry/synaptic.jsonl"),
          WriteConfig.DEFAULT,
          SegmentConfig.DEFAULT,
          SignalConfig.DEFAULT,
          SigningConfig.DEFAULT,
          RedactionConfig.DEFAULT,
          ChainConfig.DEFAULT,
          true,
          true,
          new OtlpConfig(
              Path.of("var/telemetry/otlp-buffer"), 100_000_000, Duration.ofSeconds(5), null),
          null);

  private final Path directory;

  private static Map<String, String> withLedger(String chora) {
    Map<String, String> ledgers = new HashMap<>(DEFAULTS.ledgers());
    ledgers.put("chora", chora);
    return ledgers;
  }

  ConfigReaderTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void nothingSet_givesTheDefaults() {
    ConfigReader reader = new ConfigReader(Map.of(), Map.of(), Map.of());

    assertThat(reader.read()).isEqualTo(DEFAULTS);
    assertThat(reader.problems()).isEmpty();
  }

  @Test
  void everySetting_isRead() {
    ConfigReader reader =
        new ConfigReader(
            Map.of(
                "weft.enabled", "false",
                "weft.rules", "a.yaml, rules",
                "weft.packs", "chora, osiris",
                "weft.disabled-rules", "chora/content.validate",
                "weft.opt-in", " chora.session_id ,, chora.user_id ",
                "weft.ledger.chora.path", "/tmp/l.jsonl",
                "weft.ledger.journal", "1MB",
                "weft.propagation.environment", "false",
                "weft.propagation.child-processes", "false"),
            Map.of(
                "WEFT_PROMETHEUS_PORT", "9464",
                "WEFT_PROMETHEUS_HOST", "0.0.0.0",
                "WEFT_LEDGER_DURABILITY", "fsync",
                "WEFT_LEDGER_MAX_WAIT", "unlimited",
                "WEFT_LEDGER_BATCH_DELAY", "1s",
                "WEFT_LEDGER_BUFFER", "3MB",
                "WEFT_OTLP_BUFFER_PATH", "none",
                "WEFT_OTLP_BUFFER_MAX_SIZE", "2GB",
                "WEFT_OTLP_EXIT_TIMEOUT", "700ms",
                "WEFT_OTLP_HEADERS_FILE", "headers"),
            Map.of());

    assertThat(reader.read())
        .isEqualTo(
            new WeftConfig(
                false,
                List.of(Path.of("a.yaml"), Path.of("rules")),
                Set.of("chora", "osiris"),
                Set.of("chora/content.validate"),
                Set.of("chora.session_id", "chora.user_id"),
                withLedger("/tmp/l.jsonl"),
                new WriteConfig(
                    WriteConfig.Durability.FSYNC,
                    null,
                    Duration.ofSeconds(1),
                    3_000_000,
                    1_000_000),
                SegmentConfig.DEFAULT,
                SignalConfig.DEFAULT,
                SigningConfig.DEFAULT,
                RedactionConfig.DEFAULT,
                ChainConfig.DEFAULT,
                false,
                false,
                new OtlpConfig(null, 2_000_000_000, Duration.ofMillis(700), Path.of("headers")),
                new PrometheusConfig("0.0.0.0", 9464)));
    assertThat(reader.problems()).isEmpty();
  }

  @Test
  void wrongWordsForWriting_areReported_andTheDefaultsAreUsed() {
    ConfigReader reader =
        new ConfigReader(
            Map.of(
                "weft.ledger.durability", "disk",
                "weft.ledger.max-wait", "soon",
                "weft.ledger.journal", "small",
                "weft.ledger.batch-delay", "unlimited",
                "weft.ledger.buffer", "0MB"),
            Map.of(),
            Map.of());

    assertThat(reader.read()).isEqualTo(DEFAULTS);
    assertThat(reader.problems())
        .containsExactlyInAnyOrder(
            "weft.ledger.durability is 'disk' -> write process, batch or fsync; process used",
            "weft.ledger.max-wait is 'soon' -> write a duration like 10ms or 2s, or unlimited;"
                + " 10ms used",
            "weft.ledger.batch-delay is 'unlimited' -> write a duration like 10ms or 2s; 50ms used",
            "weft.ledger.buffer is '0MB' -> write a size like 50MB; 50MB used",
            "weft.ledger.journal is 'small' -> write a size like 8MB, or none; 8MB used");
  }

  @ParameterizedTest
  @ValueSource(strings = {"100", "MB", "1.5MB", "-1MB", "100 mb"})
  void size_thatIsNone_isReportedAndTheDefaultIsUsed(String size) {
    ConfigReader reader =
        new ConfigReader(Map.of("weft.otlp.buffer.max-size", size), Map.of(), Map.of());

    assertThat(reader.read()).isEqualTo(DEFAULTS);
    assertThat(reader.problems())
        .containsExactly(
            "weft.otlp.buffer.max-size is '" + size + "' -> write a size like 100MB; 100MB used");
  }

  @Test
  void time_withoutAUnit_isReportedAndTheDefaultIsUsed() {
    ConfigReader reader =
        new ConfigReader(Map.of("weft.otlp.exit-timeout", "5"), Map.of(), Map.of());

    assertThat(reader.read()).isEqualTo(DEFAULTS);
    assertThat(reader.problems())
        .containsExactly("weft.otlp.exit-timeout is '5' -> write a time like 5s; 5s used");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "65536", "http"})
  void port_outOfRange_opensNoEndpointAndIsReported(String port) {
    ConfigReader reader =
        new ConfigReader(Map.of("weft.prometheus.port", port), Map.of(), Map.of());

    assertThat(reader.read()).isEqualTo(DEFAULTS);
    assertThat(reader.problems())
        .containsExactly(
            "weft.prometheus.port is '"
                + port
                + "' -> write a port from 0 to 65535, or none; no endpoint is opened");
  }

  @Test
  void textOfQuestions_isSwitchedOnByItsOwnSettingOnly() {
    ConfigReader consented =
        new ConfigReader(Map.of("weft.privacy.question-text", "consented"), Map.of(), Map.of());
    ConfigReader optedIn =
        new ConfigReader(Map.of("weft.opt-in", "kfm.focus.question"), Map.of(), Map.of());
    ConfigReader wrong =
        new ConfigReader(Map.of("weft.privacy.question-text", "yes"), Map.of(), Map.of());

    assertThat(Registry.attribute(ConfigReader.QUESTION)).isNotNull();
    assertThat(consented.read().optIn()).containsExactly("kfm.focus.question");
    assertThat(consented.read().signals().values())
        .isEqualTo(Map.of("query_handling", "stored_with_consent"));
    assertThat(optedIn.read()).isEqualTo(DEFAULTS);
    assertThat(optedIn.problems())
        .containsExactly(
            "weft.opt-in does not switch on the text of questions -> write"
                + " weft.privacy.question-text=consented");
    assertThat(wrong.read()).isEqualTo(DEFAULTS);
    assertThat(wrong.problems())
        .containsExactly(
            "weft.privacy.question-text is 'yes' -> write hashed or consented; hashed used");
  }

  @Test
  void port_inTheDeclarativeTree_isANumber() {
    Map<String, Object> tree = Map.of("prometheus", Map.of("port", 0));

    assertThat(new ConfigReader(Map.of(), Map.of(), tree).read().prometheus())
        .isEqualTo(new PrometheusConfig("localhost", 0));
  }

  @Test
  void limits_areRead_andAWrongOneIsReportedWithItsDefault() {
    ConfigReader reader =
        new ConfigReader(
            Map.of(
                "weft.limits.rule-share", "1.5",
                "weft.limits.rule-failures", "none",
                "weft.limits.rule-pause", "0",
                "weft.limits.cpu-share", "much"),
            Map.of(),
            Map.of());

    assertThat(reader.read().signals().limits()).isEqualTo(new LimitsConfig(1.5, 0, 60, 0.1));
    assertThat(reader.problems())
        .containsExactly(
            "weft.limits.rule-pause is '0' -> write a number above 0; 60 used",
            "weft.limits.cpu-share is 'much' -> write a number above 0, or none; 0.1 used");
  }

  @Test
  void sources_areTakenInTheirOrder_andABlankOneIsUnset() throws IOException {
    Path file = Files.writeString(directory.resolve("agent.properties"), "weft.packs=file\n");
    Map<String, String> system = new LinkedHashMap<>();
    Map<String, String> environment = new LinkedHashMap<>();
    Map<String, Object> tree = new LinkedHashMap<>();

    system.put("otel.javaagent.configuration-file", file.toString());
    assertThat(packs(system, environment, tree)).containsExactly("file");
    tree.put("packs", "tree");
    assertThat(packs(system, environment, tree)).containsExactly("tree");
    environment.put("WEFT_PACKS", "environment");
    assertThat(packs(system, environment, tree)).containsExactly("environment");
    system.put("weft.packs", "system");
    assertThat(packs(system, environment, tree)).containsExactly("system");
    system.put("weft.packs", " ");
    assertThat(packs(system, environment, tree)).containsExactly("environment");
  }

  @Test
  void configurationFile_isAlsoNamedByTheEnvironment_andMayBeAbsent() throws IOException {
    Path file = Files.writeString(directory.resolve("agent.properties"), "weft.packs=file\n");

    assertThat(
            packs(Map.of(), Map.of("OTEL_JAVAAGENT_CONFIGURATION_FILE", file.toString()), Map.of()))
        .containsExactly("file");
    assertThat(
            new ConfigReader(
                    Map.of("otel.javaagent.configuration-file", directory + "/absent"),
                    Map.of(),
                    Map.of())
                .read())
        .isEqualTo(DEFAULTS);
  }

  @Test
  void declarativeTree_isFlattened() {
    Map<String, Object> tree =
        Map.of(
            "disabled_rules", List.of("a/b", "c/d"),
            "ledger", Map.of("enabled", false),
            "propagation", Map.of("child_processes", false));

    WeftConfig config = new ConfigReader(Map.of(), Map.of(), tree).read();

    assertThat(config.disabledRules()).containsExactly("a/b", "c/d");
    assertThat(config.ledgers()).isEmpty();
    assertThat(config.childProcesses()).isFalse();
  }

  @Test
  void keys_thatAreNotKnown_areReportedWithTheNearest() {
    ConfigReader reader =
        new ConfigReader(
            Map.of("weft.rule", "x", "other.rules", "x"),
            Map.of("WEFT_LEDGER_CHORA_PAHT", "x"),
            Map.of("pakcs", "x"));

    WeftConfig config = reader.read();

    assertThat(config).isEqualTo(DEFAULTS);
    assertThat(reader.problems())
        .containsExactly(
            "unknown property 'weft.rule' -> did you mean 'weft.rules'?",
            "unknown variable 'WEFT_LEDGER_CHORA_PAHT' -> did you mean 'WEFT_LEDGER_CHORA_PATH'?",
            "unknown key 'weft.pakcs' -> did you mean 'weft.packs'?");
  }

  @Test
  void values_thatAreWrong_fallBackAndAreReported() {
    ConfigReader reader =
        new ConfigReader(
            Map.of("weft.enabled", "yes", "weft.sampling", "some"), Map.of(), Map.of());

    WeftConfig config = reader.read();

    assertThat(config.enabled()).isTrue();
    assertThat(reader.problems())
        .containsExactly(
            "weft.enabled is 'yes' -> write true or false; true used",
            "weft.sampling is 'some' -> write documented or all; documented used");
  }

  @Test
  void ledgerPaths_mayNameFieldsOfTheirLines_andOthersAreReported() {
    ConfigReader reader =
        new ConfigReader(
            Map.of(
                "weft.ledger.osiris.path", "/tmp/{session}/{pipeline}.jsonl",
                "weft.ledger.osiris.metrics-path", "m/{sesion}.jsonl",
                "weft.ledger.kfm.path", "k/{tags}/t.ndjson",
                "weft.ledger.kfm.governance-path", "g/{ui.route}/l.ndjson",
                "weft.ledger.synaptic.path", "s/{event/x"),
            Map.of(),
            Map.of());

    WeftConfig config = reader.read();

    assertThat(config.ledgers())
        .containsEntry("osiris", "/tmp/{session}/{pipeline}.jsonl")
        .containsAllEntriesOf(
            Map.of(
                "osiris.metrics", "logs/{session}/metrics.jsonl",
                "kfm", "data/audits/{run.run_id}/telemetry.ndjson",
                "kfm.governance", "data/governance/ledger.ndjson",
                "synaptic", "var/telemetry/synaptic.jsonl"));
    assertThat(reader.problems()).hasSize(4);
    assertThat(reader.problems().get(0))
        .isEqualTo(
            "weft.ledger.osiris.metrics-path names no field: 'sesion' -> did you mean 'session'?;"
                + " logs/{session}/metrics.jsonl used");
    assertThat(reader.problems().get(1)).startsWith("weft.ledger.kfm.path names no field: 'tags'");
    assertThat(reader.problems().get(2))
        .startsWith("weft.ledger.kfm.governance-path names no field: 'ui.route'");
    assertThat(reader.problems().get(3))
        .isEqualTo(
            "weft.ledger.synaptic.path is wrong: '{event' has a brace that names no field -> write"
                + " {field}; var/telemetry/synaptic.jsonl used");
  }

  @Test
  void defaultLedgerPaths_nameFieldsOfTheirLines() {
    DEFAULTS
        .ledgers()
        .forEach(
            (name, path) -> {
              String[] parts = name.split("\\.", 2);
              assertThat(LedgerFields.problem(path, parts[0], parts.length == 1 ? null : parts[1]))
                  .as(name)
                  .isNull();
            });
  }

  @Test
  void none_isEmpty_forPacksAndRules() {
    WeftConfig config =
        new ConfigReader(Map.of("weft.packs", "none", "weft.rules", "none"), Map.of(), Map.of())
            .read();

    assertThat(config.packs()).isEmpty();
    assertThat(config.rules()).isEmpty();
  }

  @Test
  void watts_ofRapl_areCountedAndNotEstimated() {
    ConfigReader reader = new ConfigReader(Map.of("weft.energy.watts", "rapl"), Map.of(), Map.of());

    SignalConfig signals = reader.read().signals();

    assertThat(signals.rapl()).isTrue();
    assertThat(signals.watts()).isZero();
    assertThat(reader.problems()).isEmpty();
  }

  private static Set<String> packs(
      Map<String, String> system, Map<String, String> environment, Map<String, ?> tree) {
    return requireNonNull(new ConfigReader(system, environment, tree).read().packs());
  }
}
