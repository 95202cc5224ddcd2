package dev.weft;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final Path MAIN = Path.of("src/main/java").toAbsolutePath();
  private static final Path WEFT = MAIN.resolve("dev/weft");
  private static final String ROOT = "";

  /** An import of a stage, or of a class of the root. */
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import (?:static )?dev\\.weft\\.(?:([a-z]+)\\.)?");

  private static final Pattern WIRE_NAME = Pattern.compile("\"[a-z]*\\.?chora\\.[^\"]*\"");
  private static final Set<String> CONTRACT =
      Set.of("registry", "segment", "line", "ledger", "event", "weft");

  /**
   * What each stage may see of the others; a stage sees only stages that stand before it here, so
   * there is no cycle. The root, which sees all, is seen by the entries from woven code alone.
   */
  private static final List<Map.Entry<String, Set<String>>> STAGES =
      List.of(
          Map.entry("config", Set.of()),
          Map.entry("rule", Set.of("config")),
          Map.entry("match", Set.of("rule")),
          Map.entry("process", Set.of("config")),
          Map.entry("guard", Set.of("config", "rule")),
          Map.entry("capture", Set.of("rule", "process")),
          Map.entry("signal", Set.of("rule", "guard", "capture", "process")),
          Map.entry("queue", Set.of("config")),
          Map.entry("archive", Set.of("config")),
          Map.entry("audit", Set.of("process", "archive")),
          Map.entry("wire", Set.of()),
          Map.entry("metrics", Set.of("config")),
          Map.entry("health", Set.of("guard")),
          Map.entry(
              "sink",
              Set.of("config", "signal", "process", "queue", "audit", "wire", "metrics", "health")),
          Map.entry("trace", Set.of()),
          Map.entry("command", Set.of("config", "rule", "audit", "archive")),
          Map.entry("advice", Set.of("match", ROOT)));

  @Test
  void stages_seeOnlyWhatTheyMay() throws IOException {
    for (Map.Entry<String, Set<String>> stage : STAGES) {
      for (Path source : sources(WEFT.resolve(stage.getKey()))) {
        Set<String> seen = imports(source);
        seen.removeAll(CONTRACT);
        seen.remove(stage.getKey());

        assertThat(stage.getValue()).as(source.toString()).containsAll(seen);
      }
    }
  }

  @Test
  void stages_standInTheOrderOfTheFlow() {
    Set<String> before = new TreeSet<>(Set.of(ROOT));
    for (Map.Entry<String, Set<String>> stage : STAGES) {
      assertThat(before).as(stage.getKey()).containsAll(stage.getValue());
      before.add(stage.getKey());
    }
  }

  @Test
  void everyPackage_isAStage() throws IOException {
    try (Stream<Path> entries = Files.list(WEFT)) {
      assertThat(entries.filter(Files::isDirectory).map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(STAGES.stream().map(Map.Entry::getKey).toList());
    }
  }

  @Test
  void bridge_isTheOnlyClassOutside() throws IOException {
    assertThat(sources(MAIN).stream().filter(path -> !path.startsWith(WEFT)))
        .extracting(path -> path.getFileName().toString())
        .containsExactlyInAnyOrder("Bridge.java", "package-info.java");
    assertThat(imports(MAIN.resolve("io/opentelemetry/javaagent/weft/Bridge.java")))
        .containsExactlyInAnyOrder(ROOT, "signal");
  }

  @Test
  void namesOnTheWire_areNotWrittenHere() throws IOException {
    for (Path source : sources(MAIN)) {
      String text = Files.readString(source).replace("\"weft.ledger.chora.path\"", "");

      assertThat(WIRE_NAME.matcher(text).results().map(match -> match.group()))
          .as(source.toString())
          .isEmpty();
    }
  }

  @Test
  void files_keepTheBudget() throws IOException {
    for (Path source : sources(MAIN)) {
      assertThat(Files.readAllLines(source)).as(source.toString()).hasSizeLessThanOrEqualTo(400);
    }
  }

  private static Set<String> imports(Path source) throws IOException {
    return IMPORT
        .matcher(Files.readString(source))
        .results()
        .map(match -> match.group(1) == null ? ROOT : match.group(1))
        .collect(toCollection(TreeSet::new));
  }

  private static List<Path> sources(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(path -> path.toString().endsWith(".java")).toList();
    }
  }
}
