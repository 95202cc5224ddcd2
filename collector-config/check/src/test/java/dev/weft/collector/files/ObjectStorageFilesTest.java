package dev.weft.collector.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weft.collector.wire.Http;
import dev.weft.collector.wire.Repository;
import dev.weft.collector.wire.Text;
import dev.weft.collector.wire.Yaml;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The lifecycle of a bucket, which no store that is run here has, and what is put there. */
class ObjectStorageFilesTest {
  private static final Path RETENTION = Repository.CONFIG.resolve("retention");

  @Test
  void everyPrefixOfTheOption_isKeptAsLongAsTheReadmeSays() {
    JsonNode rules = Http.parse(Text.read(RETENTION.resolve("object-storage.json"))).path("Rules");
    Map<String, Integer> days = new TreeMap<>();
    for (JsonNode rule : rules) {
      assertThat(rule.path("Status").asText()).isEqualTo("Enabled");
      days.put(
          rule.path("Filter").path("Prefix").asText(),
          rule.path("Expiration").path("Days").asInt());
    }

    assertThat(days)
        .isEqualTo(
            Map.of(
                prefix("high_priority"), 90,
                prefix("medium_priority"), 30,
                prefix("low_priority"), 7,
                prefix("spans"), 7));
    assertThat(Text.read(RETENTION.resolve("README.md")))
        .contains("| 90, 30 and 7 days, and 7 days | the store: `object-storage.json` |");
  }

  private static String prefix(String exporter) {
    Object option = Yaml.read(Repository.CONFIG.resolve("collector/options/object-storage.yaml"));
    Object base =
        Yaml.at(option, "exporters", "awss3/high_priority", "s3uploader", "s3_base_prefix");
    Object prefix = Yaml.at(option, "exporters", "awss3/" + exporter, "s3uploader", "s3_prefix");
    return base.toString().replaceAll("\\$\\{env:\\w+:-(\\w+)}", "$1") + "/" + prefix + "/";
  }
}
