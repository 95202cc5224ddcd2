package dev.weft.collector;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weft.collector.wire.Http;
import dev.weft.collector.wire.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every shipped file with the program that it is for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConfigFilesIT {
  private final Certificates certificates;

  ConfigFilesIT(@TempDir Path directory) {
    certificates = new Certificates(directory.resolve("tls"));
  }

  /** The combinations that the README names, by files of {@code collector/}. */
  static List<String> combinations() {
    return List.of(
        "local contract",
        "local contract options/clickhouse",
        "local contract options/containers",
        "local contract options/elasticsearch",
        "local contract options/files",
        "local contract options/governance",
        "local contract options/influxdb",
        "local contract options/loki",
        "local contract options/object-storage",
        "local contract options/prometheus-otlp",
        "local contract options/remote-write",
        "local contract options/zipkin",
        "local contract ledger",
        "agent contract",
        "agent contract ledger",
        "local contract gateway",
        "kafka-agent contract",
        "local contract kafka-gateway",
        "local contract kafka-gateway options/clickhouse options/object-storage");
  }

  /** ClickHouse is asked for its schema at the start; there is none here. */
  static List<String> combinationsThatStartAlone() {
    return combinations().stream().filter(files -> !files.contains("clickhouse")).toList();
  }

  @ParameterizedTest
  @MethodSource("combinations")
  void combination_isValid(String names, @TempDir Path directory) {
    List<String> command = new ArrayList<>(List.of(Program.file("collector"), "validate"));
    for (String file : files(names)) {
      command.add("--config=" + Repository.CONFIG.resolve(file));
    }

    String said =
        Program.run(
            directory.resolve("validate.log"),
            environment(directory),
            command.toArray(String[]::new));

    assertThat(said).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("combinationsThatStartAlone")
  void combination_startsWithoutAWordOfDeprecation(String names, @TempDir Path directory) {
    try (Collector collector = new Collector(directory, environment(directory), "", files(names))) {
      assertThat(collector.program().log())
          .contains("Everything is ready")
          .doesNotContainIgnoringCase("deprecated");
    }
  }

  @Test
  void everyFile_isInACombination() throws IOException {
    Set<String> named =
        combinations().stream()
            .flatMap(names -> Stream.of(files(names)))
            .collect(Collectors.toCollection(TreeSet::new));
    try (Stream<Path> files = Files.walk(Repository.CONFIG.resolve("collector"))) {
      assertThat(named)
          .containsExactlyElementsOf(
              files
                  .filter(Files::isRegularFile)
                  .map(file -> Repository.CONFIG.relativize(file).toString())
                  .sorted()
                  .toList());
    }
  }

  @Test
  void jaeger_startsWithoutAWordOfDeprecation(@TempDir Path directory) {
    try (Backends backends = new Backends(directory)) {
      assertThat(backends.startJaeger().log()).doesNotContainIgnoringCase("deprecated");
    }
  }

  @ParameterizedTest
  @CsvSource({"codex-synaptic, 0.1", "another, 1.0"})
  void jaeger_tellsAgentsTheDocumentedRate(String service, double rate, @TempDir Path directory) {
    try (Backends backends = new Backends(directory)) {
      backends.startJaeger();

      JsonNode strategy = Http.json(backends.samplingAddress(service));

      assertThat(strategy.path("probabilisticSampling").path("samplingRate").asDouble())
          .isEqualTo(rate);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"jaeger/containers.yaml", "jaeger/elasticsearch.yaml", "retention/jaeger.yaml"})
  void jaegerWithMore_isValid(String file, @TempDir Path directory) {
    Program.run(
        directory.resolve("validate.log"),
        environment(directory),
        Program.file("jaeger"),
        "validate",
        "--config=" + Repository.CONFIG.resolve("jaeger/local.yaml"),
        "--config=" + Repository.CONFIG.resolve(file));
  }

  private static String[] files(String names) {
    return Stream.of(names.split(" "))
        .map(name -> "collector/" + name + ".yaml")
        .toArray(String[]::new);
  }

  private Map<String, String> environment(Path directory) {
    Map<String, String> environment = new HashMap<>(certificates.environment());
    environment.put("COLLECTOR_STATE", directory.toString());
    environment.put("COLLECTOR_LEDGERS", directory.toString());
    environment.put("COLLECTOR_GATEWAY_A", "127.0.0.1:1");
    environment.put("COLLECTOR_GATEWAY_B", "127.0.0.1:1");
    return environment;
  }
}
