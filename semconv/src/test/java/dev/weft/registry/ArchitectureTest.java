package dev.weft.registry;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final Path MAIN = Path.of("src/main/java/dev/weft").toAbsolutePath();
  private static final Path GENERATED = Path.of("src/generated/java/dev/weft").toAbsolutePath();
  private static final Pattern IMPORT = Pattern.compile("(?m)^import dev\\.weft\\.(\\w+)\\.");
  private static final Pattern LITERAL = Pattern.compile("\"([^\"\\n]*)\"");

  /** What each stage may see; the class Registry alone also sees the generated vocabularies. */
  private static final Map<String, Set<String>> ALLOWED =
      Map.of(
          "registry", Set.of(),
          "segment", Set.of(),
          "line", Set.of("registry", "segment"),
          "ledger", Set.of("registry", "line", "segment"),
          "event", Set.of("registry", "line", "segment", "ledger"));

  private static final Set<String> OF_A_VOCABULARY = Set.of("registry", "event");

  @Test
  void packages_seeOnlyTheStagesBeforeThem() throws IOException {
    for (Path source : sources()) {
      String stage = String.valueOf(source.getName(source.getNameCount() - 2));
      Set<String> seen =
          IMPORT
              .matcher(Files.readString(source))
              .results()
              .map(match -> match.group(1))
              .filter(other -> !other.equals(stage))
              .collect(toCollection(TreeSet::new));
      if (source.endsWith("registry/Registry.java")) {
        seen.removeAll(vocabularies());
      }
      assertThat(vocabularies().contains(stage) ? OF_A_VOCABULARY : ALLOWED.get(stage))
          .as(source.toString())
          .containsAll(seen);
    }
  }

  @Test
  void namesOnTheWire_areLiteralsOnlyInGeneratedCode() throws IOException {
    Set<String> names = new TreeSet<>();
    for (EventType type : Registry.events()) {
      names.add(type.name());
      names.add(type.lineName());
      for (Field field : type.fields()) {
        names.add(field.path());
        names.addAll(List.of(field.path().split("\\.", -1)));
        names.addAll(field.allowed());
        if (field.key() != null) {
          names.add(field.key().getKey());
        }
      }
    }
    Registry.metrics().forEach(metric -> names.add(metric.name()));

    for (Path source : sources()) {
      if (source.startsWith(MAIN)) {
        List<String> literals =
            LITERAL
                .matcher(Files.readString(source))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
        assertThat(literals).as(source.toString()).doesNotContainAnyElementsOf(names);
      }
    }
  }

  @Test
  void handWrittenFiles_keepTheBudgets() throws IOException {
    for (Path source : sources()) {
      if (source.startsWith(MAIN)) {
        assertThat(Files.readAllLines(source)).as(source.toString()).hasSizeLessThanOrEqualTo(400);
      }
    }
  }

  private static Set<String> vocabularies() throws IOException {
    try (Stream<Path> packages = Files.list(GENERATED)) {
      return packages
          .map(vocabulary -> String.valueOf(vocabulary.getFileName()))
          .collect(toCollection(TreeSet::new));
    }
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> main = Files.walk(MAIN);
        Stream<Path> generated = Files.walk(GENERATED)) {
      return Stream.concat(main, generated)
          .filter(path -> path.toString().endsWith(".java"))
          .toList();
    }
  }
}
