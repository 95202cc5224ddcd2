package dev.weft.config;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
          SegmentConfig.DEFAULT,
          SignalConfig.DEFAULT,
          SigningConfig.DEFAULT,
          true,
          true,
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
                "weft.propagation.environment", "false",
                "weft.propagation.child-processes", "false"),
            Map.of("WEFT_PROMETHEUS_PORT", "9464", "WEFT_PROMETHEUS_HOST", "0.0.0.0"),
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
                SegmentConfig.DEFAULT,
                SignalConfig.DEFAULT,
                SigningConfig.DEFAULT,
                false,
                false,
                new PrometheusConfig("0.0.0.0", 9464)));
    assertThat(reader.problems()).isEmpty();
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
  void port_inTheDeclarativeTree_isANumber() {
    Map<String, Object> tree = Map.of("prometheus", Map.of("port", 0));

    assertThat(new ConfigReader(Map.of(), Map.of(), tree).read().prometheus())
        .isEqualTo(new PrometheusConfig("localhost", 0));
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
            Map.of("weft.enabled", "yes", "weft.ledger.chora.path", "a\0b", "weft.rules", "c\0,d"),
            Map.of(),
            Map.of());

    WeftConfig config = reader.read();

    assertThat(config.enabled()).isTrue();
    assertThat(config.ledgers()).isEqualTo(DEFAULTS.ledgers());
    assertThat(config.rules()).containsExactly(Path.of("d"));
    assertThat(reader.problems())
        .containsExactly(
            "weft.enabled is 'yes' -> write true or false; true used",
            "weft.rules is not a path: Nul character not allowed -> correct it",
            "weft.ledger.chora.path is not a path: Nul character not allowed -> correct it");
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
