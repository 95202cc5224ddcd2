package dev.weft.collector.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weft.collector.wire.Elasticsearch;
import dev.weft.collector.wire.Http;
import dev.weft.collector.wire.Repository;
import dev.weft.collector.wire.Text;
import dev.weft.collector.wire.Yaml;
import dev.weft.registry.Field;
import dev.weft.registry.Registry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.AttributeType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The lifecycles of Elasticsearch, which need a plugin that is not here, and what is kept
 * elsewhere.
 */
class RetentionFilesTest {
  private static final Path RETENTION = Repository.CONFIG.resolve("retention");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "weft-high-priority;  ; 91d; events of class `high_priority`: security, consensus | 90 days",
        "weft-medium-priority;; 31d; events of class `medium_priority`: tasks, topology | 30 days",
        "weft-low-priority;   ;  8d; events of class `low_priority`: routine | 7 days",
        "jaeger-ilm-policy; 1d;  7d; spans | 7 days"
      })
  void policy_keepsWhatTheReadmeSays(
      String name, @Nullable String rollover, String age, String row) {
    JsonNode phases =
        Http.parse(Text.read(RETENTION.resolve("elasticsearch/" + name + ".json")))
            .path("policy")
            .path("phases");

    // What is not rolled over is the index of a day, whose age counts from its beginning.
    assertThat(phases.path("hot").path("actions").path("rollover").path("max_age").asText(null))
        .isEqualTo(rollover);
    assertThat(phases.path("delete").path("min_age").asText()).isEqualTo(age);
    assertThat(phases.path("delete").path("actions").has("delete")).isTrue();
    assertThat(readme()).contains("| " + row + " |");
  }

  @Test
  void everyPolicy_isSentByTheReadmesCommand() throws IOException {
    List<String> sent =
        readme()
            .lines()
            .filter(line -> line.startsWith("for policy in "))
            .flatMap(line -> Stream.of(line.substring(14).replace("; do", "").split(" ", -1)))
            .sorted()
            .toList();

    try (Stream<Path> files = Files.list(RETENTION.resolve("elasticsearch"))) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".json", "")).sorted())
          .containsExactlyElementsOf(
              Stream.concat(sent.stream(), Stream.of("weft-events")).sorted().toList());
    }
  }

  @Test
  void mapsOfTheContract_areOneFieldEach() {
    JsonNode properties =
        Http.parse(Text.read(RETENTION.resolve("elasticsearch/weft-events.json")))
            .at("/template/mappings/properties/attributes/properties");

    assertThat(properties.properties())
        .allSatisfy(
            field -> assertThat(field.getValue().path("type").asText()).isEqualTo("flattened"))
        .extracting(Map.Entry::getKey)
        .containsExactlyElementsOf(maps().map(Elasticsearch::key).toList());
  }

  @Test
  void textsInsteadOfMapsOfTheContract_areMadeMaps() {
    String option = Text.read(Repository.CONFIG.resolve("collector/options/elasticsearch.yaml"));

    assertThat(option.lines().map(String::strip).filter(line -> line.contains("{\"text\":")))
        .containsExactlyElementsOf(
            maps()
                .map("log.attributes[\"%s\"]"::formatted)
                .map(key -> "- 'set(%1$s, {\"text\": %1$s}) where IsString(%1$s)'".formatted(key))
                .toList());
  }

  private static Stream<String> maps() {
    return Registry.events().stream()
        .flatMap(type -> type.fields().stream())
        .map(Field::key)
        .filter(key -> key != null && key.getType() == AttributeType.VALUE)
        .map(AttributeKey::getKey)
        .distinct()
        .sorted();
  }

  @Test
  void clickHouseAndJaegersDisk_keepAsLongAsTheOthers() {
    Object clickHouse = Yaml.read(Repository.CONFIG.resolve("collector/options/clickhouse.yaml"));
    Object jaeger = Yaml.read(RETENTION.resolve("jaeger.yaml"));

    assertThat(Yaml.at(clickHouse, "exporters", "clickhouse/spans", "ttl")).isEqualTo("168h");
    assertThat(Yaml.at(clickHouse, "exporters", "clickhouse/events", "ttl")).isEqualTo("2160h");
    assertThat(
            Yaml.at(
                jaeger,
                "extensions",
                "jaeger_storage",
                "backends",
                "disk",
                "badger",
                "ttl",
                "spans"))
        .isEqualTo("168h");
  }

  private static String readme() {
    return Text.read(RETENTION.resolve("README.md"));
  }
}
