package dev.weft.collector.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weft.collector.wire.Http;
import dev.weft.collector.wire.Repository;
import dev.weft.collector.wire.Text;
import dev.weft.collector.wire.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Grafana is not here: what its files say of each other holds. */
class GrafanaFilesTest {
  private static final Path GRAFANA = Repository.CONFIG.resolve("grafana");
  private static final Path DATASOURCES = GRAFANA.resolve("provisioning/datasources/weft.yaml");

  @Test
  void dashboards_areReadFromWhereTheyAreMounted() {
    Object file = Yaml.read(GRAFANA.resolve("provisioning/dashboards/weft.yaml"));
    Map<?, ?> provider = (Map<?, ?>) ((List<?>) Yaml.at(file, "providers")).get(0);
    String path = (String) Yaml.at(provider, "options", "path");

    assertThat(new ComposeFile().file("grafana", path)).hasValue(GRAFANA.resolve("dashboards"));
    assertThat(Text.read(GRAFANA.resolve("README.md"))).contains("`" + path + "`");
  }

  @Test
  void provisioning_isMountedWhereGrafanaLooksForIt() {
    assertThat(new ComposeFile().file("grafana", "/etc/grafana/provisioning"))
        .hasValue(GRAFANA.resolve("provisioning"));
  }

  @Test
  void variablesOfTheDataSources_areInTheContainersEnvironment() {
    ComposeFile compose = new ComposeFile();

    for (Map<?, ?> source : sources()) {
      String url = (String) Yaml.at(source, "url");
      String host = compose.variable("grafana", url.substring(1)).replaceAll("http://|:\\d+", "");
      assertThat(url).startsWith("$");
      assertThat(compose.services()).contains(host);
    }
  }

  @Test
  void sourceThatExemplarsLeadTo_isThere() {
    Set<String> uids =
        sources().stream().map(s -> (String) s.get("uid")).collect(Collectors.toSet());
    Map<?, ?> prometheus = sources().get(0);

    assertThat((List<?>) Yaml.at(prometheus, "jsonData", "exemplarTraceIdDestinations"))
        .singleElement()
        .satisfies(to -> assertThat(uids).contains((String) Yaml.at(to, "datasourceUid")));
  }

  private static List<Map<?, ?>> sources() {
    return ((List<?>) Yaml.at(Yaml.read(DATASOURCES), "datasources"))
        .stream().<Map<?, ?>>map(source -> (Map<?, ?>) source).toList();
  }

  @Test
  void everyDashboard_isInTheReadmeUnderItsUid_andAsksTheChosenSource() throws IOException {
    Set<String> uids = new TreeSet<>();
    for (Path file : dashboards()) {
      JsonNode dashboard = Http.parse(Text.read(file));
      assertThat(file).hasFileName(dashboard.path("uid").asText() + ".json");
      uids.add(dashboard.path("uid").asText());
      assertThat(dashboard.findValues("datasource"))
          .as(file.toString())
          .isNotEmpty()
          .allSatisfy(source -> assertThat(source.path("uid").asText()).isEqualTo("${datasource}"));
      assertThat(dashboard.path("templating").path("list").findValuesAsText("name"))
          .contains("datasource");
    }

    assertThat(uids).isEqualTo(uidsInReadme());
  }

  private static Set<String> uidsInReadme() {
    return Pattern.compile("(?m)^\\| `(weft-\\w+)` \\|")
        .matcher(Text.read(GRAFANA.resolve("README.md")))
        .results()
        .map(row -> row.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Path> dashboards() throws IOException {
    try (Stream<Path> files = Files.list(GRAFANA.resolve("dashboards"))) {
      return files.sorted().toList();
    }
  }
}
