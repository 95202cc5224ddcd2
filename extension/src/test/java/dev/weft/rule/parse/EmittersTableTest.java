package dev.weft.rule.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.registry.EventType;
import dev.weft.registry.Registry;
import dev.weft.rule.EventRule;
import dev.weft.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The table of the contract's README that says which rules emit an event, and which examples' tests
 * look for it, in golden ledgers or by its name.
 */
class EmittersTableTest {
  private static final Path README = Path.of("../semconv/README.md");
  private static final Path EXAMPLES = Path.of("../examples");
  private static final String BEGIN = "<!-- generated:emitters -->\n";
  private static final String END = "<!-- /generated:emitters -->";

  @Test
  void table_saysWhatTheRulesAndTestsSay() throws IOException {
    String page = Files.readString(README);
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    String expected = page.substring(0, begin) + table() + page.substring(page.indexOf(END));

    if (Boolean.getBoolean("weft.regenerate")) {
      Files.writeString(README, expected);
    }

    assertThat(Files.readString(README)).isEqualTo(expected);
  }

  private static String table() throws IOException {
    Map<String, Set<String>> rules = rules();
    Map<String, Set<String>> seen = seen();
    StringBuilder table = new StringBuilder("| event | rules | examples |\n| --- | --- | --- |\n");
    for (EventType type : documented()) {
      table
          .append("| `" + type.name() + "` | ")
          .append(cell(rules.getOrDefault(type.name(), Set.of())))
          .append(" | ")
          .append(String.join(", ", seen.getOrDefault(type.name(), Set.of())))
          .append(" |\n");
    }
    return table.toString();
  }

  /** All but those of Weft about itself, which no rule emits. */
  private static List<EventType> documented() {
    return Registry.events().stream().filter(type -> !type.system().equals("weft")).toList();
  }

  private static String cell(Set<String> rules) {
    return rules.stream().map(rule -> "`" + rule + "`").collect(Collectors.joining(" "));
  }

  private static Map<String, Set<String>> rules() throws IOException {
    List<RuleFile> files = new ArrayList<>();
    RuleSet.SHIPPED.forEach(pack -> files.add(RuleFileParser.parseShipped(pack)));
    for (Path example : examples()) {
      Path file = example.resolve("rules.yaml");
      if (Files.exists(file)) {
        files.add(RuleFileParser.parse(file));
      }
    }
    Set<String> shared = new HashSet<>();
    files.forEach(file -> shared.addAll(file.shared()));
    Map<String, Set<String>> rules = new TreeMap<>();
    for (RuleFile unsettled : files) {
      RuleFile file = unsettled.settled(shared);
      assertThat(file.problems()).isEmpty();
      for (Rule rule : file.rules()) {
        for (EventRule event : rule.events()) {
          rules
              .computeIfAbsent(event.type().name(), unseen -> new TreeSet<>())
              .add(rule.qualifiedId());
        }
      }
    }
    return rules;
  }

  private static Map<String, Set<String>> seen() throws IOException {
    Map<String, Set<String>> seen = new TreeMap<>();
    for (Path example : examples()) {
      String lines = texts(example.resolve("src/test"));
      for (EventType type : Registry.events()) {
        String quoted = "\"" + type.lineName();
        if (lines.contains(quoted + "\"") || lines.contains(quoted + "\\\"")) {
          seen.computeIfAbsent(type.name(), unseen -> new TreeSet<>())
              .add(example.getFileName().toString());
        }
      }
    }
    return seen;
  }

  private static String texts(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return "";
    }
    StringBuilder lines = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        lines.append(Files.readString(file));
      }
    }
    return lines.toString();
  }

  private static List<Path> examples() throws IOException {
    try (Stream<Path> folders = Files.list(EXAMPLES)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("example.properties")))
          .sorted()
          .toList();
    }
  }
}
