package dev.weft.collector.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.collector.files.ComposeFile.Mount;
import dev.weft.collector.wire.Http;
import dev.weft.collector.wire.Repository;
import dev.weft.collector.wire.Text;
import dev.weft.collector.wire.Yaml;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Docker is not here, so its file is read: what it names exists, and fits the other files. */
class ComposeFileTest {
  private static final Pattern PUBLISHED = Pattern.compile("127\\.0\\.0\\.1:(\\d+):\\1");

  private final ComposeFile compose = new ComposeFile();

  @Test
  void everyFolderThatIsMounted_exists() {
    assertThat(mounts().flatMap(mount -> mount.source().stream()))
        .isNotEmpty()
        .allSatisfy(source -> assertThat(source).isDirectory());
  }

  /** Docker makes the folder of a mount, which it cannot inside of what is read only. */
  @Test
  void noMount_isInsideAnotherOneThatIsReadOnly() {
    for (String service : compose.services()) {
      List<Mount> mounts = compose.mounts(service);
      for (Mount outer : mounts) {
        assertThat(mounts)
            .as("%s in %s", service, outer.target())
            .filteredOn(inner -> !inner.equals(outer) && outer.readOnly())
            .noneMatch(inner -> inner.target().startsWith(outer.target()));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"collector", "jaeger", "prometheus"})
  void everyConfiguration_isInAMount(String service) {
    assertThat(compose.configs(service))
        .isNotEmpty()
        .allSatisfy(
            config ->
                assertThat(compose.file(service, config))
                    .hasValueSatisfying(file -> assertThat(file).isRegularFile()));
  }

  @Test
  void jaegersStrategies_areWhereItLooksForThem() {
    String path = compose.variable("jaeger", "COLLECTOR_CONFIG") + "/jaeger/sampling.json";

    assertThat(compose.file("jaeger", path))
        .hasValueSatisfying(file -> assertThat(file).isRegularFile());
  }

  @ParameterizedTest
  @CsvSource({
    "collector,  go.opentelemetry.io/collector/otelcol",
    "jaeger,     github.com/jaegertracing/jaeger",
    "prometheus, github.com/prometheus/prometheus"
  })
  void image_isOfTheVersionThatTheTestsRun(String service, String module) {
    String pinned = pinned(service, module);

    assertThat(compose.image(service)).endsWith(":" + tag(service, pinned));
  }

  private static String pinned(String program, String module) {
    return Text.lines(Repository.CONFIG.resolve("programs/" + program + "/go.mod")).stream()
        .map(String::strip)
        .filter(line -> line.startsWith(module + " v"))
        .map(line -> line.split(" ", -1)[1].substring(1))
        .findFirst()
        .orElseThrow();
  }

  /** Jaeger's 1.76 was released together with 2.13; Prometheus' 3.14 is the module's 0.314. */
  private static String tag(String service, String pinned) {
    String[] parts = pinned.split("\\.", -1);
    int minor = Integer.parseInt(parts[1]);
    return switch (service) {
      case "jaeger" -> "2." + (minor - 63) + "." + parts[2];
      case "prometheus" -> "v" + minor / 100 + "." + minor % 100 + "." + parts[2];
      default -> pinned;
    };
  }

  /** The README's table, but for what the programs only tell each other. */
  @Test
  void everyPortThatTheReadmePromises_isPublishedOnTheLoopbackInterface() {
    Set<String> promised =
        Text.lines(Repository.CONFIG.resolve("README.md")).stream()
            .dropWhile(line -> !line.startsWith("| port of 127.0.0.1"))
            .takeWhile(line -> line.startsWith("|"))
            .flatMap(line -> Pattern.compile("\\b\\d{4,5}\\b").matcher(line).results())
            .map(MatchResult::group)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(promised).hasSizeGreaterThan(10);
    promised.removeAll(Set.of("9464", "8888", "14317", "13134"));
    promised.add("3000");

    assertThat(published(compose.services().stream())).isEqualTo(promised);
  }

  @ParameterizedTest
  @ValueSource(strings = {"collector", "jaeger"})
  void everyPortThatIsPublished_isListenedToOnEveryInterface(String service) {
    Path file =
        compose.configs(service).stream()
            .filter(config -> config.endsWith("containers.yaml"))
            .flatMap(config -> compose.file(service, config).stream())
            .findFirst()
            .orElseThrow();

    assertThat(listening(file)).containsAll(published(Stream.of(service)));
  }

  private static Set<String> listening(Path containers) {
    return Pattern.compile("\"0\\.0\\.0\\.0:(\\d+)\"")
        .matcher(Text.read(containers))
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  private Set<String> published(Stream<String> services) {
    return services
        .flatMap(service -> compose.ports(service).stream())
        .map(PUBLISHED::matcher)
        .peek(port -> assertThat(port.matches()).as(port.toString()).isTrue())
        .map(port -> port.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void theCollector_showsItsMetricsAndSendsToJaeger_onTheInnerNetwork() {
    assertThat(compose.variable("collector", "COLLECTOR_METRICS_HOST")).isEqualTo("0.0.0.0");
    String[] jaeger = compose.variable("collector", "COLLECTOR_JAEGER").split(":", -1);
    assertThat(compose.services()).contains(jaeger[0]);
    assertThat(listening(Repository.CONFIG.resolve("jaeger/containers.yaml"))).contains(jaeger[1]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"local", "agent", "kafka-agent"})
  void metrics_areShownOnTheHostThatTheEnvironmentNames(String file) {
    String text = Text.read(Repository.CONFIG.resolve("collector/" + file + ".yaml"));
    String host = "${env:COLLECTOR_METRICS_HOST:-127.0.0.1}";

    assertThat(text)
        .contains("host: " + host + "\n                port: 8888")
        .doesNotContain("host: 127.0.0.1", "127.0.0.1:9464");
    assertThat(text.contains("endpoint: " + host + ":9464")).isEqualTo(file.equals("local"));
  }

  @Test
  void prometheusInAContainer_isConfiguredAsWithoutOne_butForTheCollectorsName() {
    String contained = Http.print(prometheus("containers.yaml"));

    assertThat(contained.replaceAll("collector:(9464|8888)", "127.0.0.1:$1"))
        .isNotEqualTo(contained)
        .isEqualTo(Http.print(prometheus("prometheus.yaml")));
  }

  private static Object prometheus(String file) {
    return Objects.requireNonNull(Yaml.read(Repository.CONFIG.resolve("prometheus").resolve(file)));
  }

  private Stream<Mount> mounts() {
    return compose.services().stream().flatMap(service -> compose.mounts(service).stream());
  }
}
