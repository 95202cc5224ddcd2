package dev.weft.rule.parse;

import dev.weft.config.Nearest;
import dev.weft.registry.MetricType;
import dev.weft.registry.Registry;
import dev.weft.rule.GaugeRule;
import dev.weft.rule.Location;
import dev.weft.rule.Pack;
import dev.weft.rule.Rule;
import dev.weft.rule.RuleProblem;
import dev.weft.rule.parse.SignalParser.Unfilled;
import dev.weft.rule.value.Facts;
import dev.weft.rule.value.ValuePath;
import dev.weft.rule.value.ValueRule;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads rule files. Every mistake is reported with file, line, path and remedy; the rules without a
 * mistake are returned all the same. Never throws for what a file contains.
 */
public final class RuleFileParser {
  private static final long MAX_FILE_BYTES = 1 << 20;

  private RuleFileParser() {}

  /** Reads a user's file. */
  public static RuleFile parse(Path file) {
    try {
      if (Files.size(file) > MAX_FILE_BYTES) {
        return unreadable(file.toString(), "is larger than 1 MiB", "split it");
      }
      return unsettled(file.toString(), Files.readString(file), false);
    } catch (NoSuchFileException missing) {
      return unreadable(file.toString(), "does not exist", "correct weft.rules");
    } catch (IOException | UncheckedIOException unreadable) {
      return unreadable(
          file.toString(), "cannot be read: " + unreadable, "check permissions, write it in UTF-8");
    }
  }

  /** Reads a pack that is shipped as a resource of the extension. */
  public static RuleFile parseShipped(String id) {
    String name = "pack:" + id;
    try (InputStream in =
        RuleFileParser.class.getResourceAsStream("/dev/weft/packs/" + id + PackedYaml.SUFFIX)) {
      if (in == null) {
        return unreadable(name, "is not shipped with Weft", "correct weft.packs");
      }
      Node root = PackedYaml.unpack(new BufferedInputStream(in));
      return unsettled(name, root, new Problems(name), true);
    } catch (IOException unreadable) {
      return unreadable(name, "cannot be read: " + unreadable, "reinstall the agent");
    }
  }

  static RuleFile parse(String name, String yaml, boolean shipped) {
    RuleFile file = unsettled(name, yaml, shipped);
    return file.settled(file.shared());
  }

  private static RuleFile unsettled(String name, String yaml, boolean shipped) {
    Problems problems = new Problems(name);
    return unsettled(name, compose(name, yaml, problems), problems, shipped);
  }

  private static RuleFile unsettled(
      String name, @Nullable Node root, Problems problems, boolean shipped) {
    List<Rule> rules = new ArrayList<>();
    List<RuleFile.Pending> pending = new ArrayList<>();
    List<GaugeRule> gauges = new ArrayList<>();
    YamlMap file = root == null ? null : YamlMap.of(Sections.FILE, problems, "", root);
    if (file != null) {
      readFile(file, name, shipped, problems, rules, pending, gauges);
    }
    return new RuleFile(name, List.copyOf(rules), gauges, pending, problems.all());
  }

  static @Nullable Node compose(String name, String yaml, Problems problems) {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(name)
            .setUseMarks(true)
            .setMaxAliasesForCollections(20)
            .build();
    PlacedParser parser = new PlacedParser(settings, yaml);
    try {
      Optional<Node> node = new Composer(settings, parser).getSingleNode();
      if (node.isEmpty()) {
        problems.add(0, "", "is empty", "write rules_version and rules");
      }
      return node.orElse(null);
    } catch (MarkedYamlEngineException broken) {
      int line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(parser.line());
      problems.add(line, "", "is not YAML: " + oneLine(broken.getProblem()), "correct the syntax");
    } catch (ReaderException noText) {
      int line = 1 + (int) printable(yaml).filter(c -> c == '\n').count();
      problems.add(line, "", "is not YAML: " + oneLine(noText.getMessage()), "correct the syntax");
    } catch (YamlEngineException broken) {
      String message = "is not YAML: " + oneLine(broken.getMessage());
      problems.add(parser.line(), "", message, "correct the syntax");
    } catch (StackOverflowError tooDeep) {
      problems.add(parser.line(), "", "is nested too deeply", "correct the brackets");
    }
    return null;
  }

  private static IntStream printable(String yaml) {
    return yaml.codePoints().takeWhile(c -> StreamReader.isPrintable(c));
  }

  private static void readFile(
      YamlMap file,
      String name,
      boolean shipped,
      Problems problems,
      List<Rule> rules,
      List<RuleFile.Pending> pending,
      List<GaugeRule> gauges) {
    String version = file.text("rules_version");
    if (version != null && !version.equals("1")) {
      file.problem("rules_version", "'" + version + "' is not known", "write 1");
    }
    Pack pack = pack(file, name, shipped);
    YamlMap defaults = file.map("defaults", Sections.DEFAULTS);
    RuleParser parser = new RuleParser(pack, Defaults.of(defaults), problems);
    Set<String> ids = new HashSet<>();
    List<Unfilled> broken = new ArrayList<>();
    List<Node> nodes = file.list("rules");
    for (int i = 0; i < nodes.size(); i++) {
      int before = problems.count();
      YamlMap map = YamlMap.of(Sections.RULE, problems, "rules[" + i + "]", nodes.get(i));
      if (map == null) {
        continue;
      }
      Rule rule = parser.parse(map);
      if (!rule.id().isEmpty() && !ids.add(rule.id())) {
        map.problem("id", "'" + rule.id() + "' stands twice", "give each rule its own id");
      }
      if (problems.count() == before) {
        add(rule, parser.unfilled(), rules, pending);
      } else {
        broken.addAll(parser.unfilled());
      }
    }
    Set<String> shared = new RuleFile(name, rules, gauges, pending, List.of()).shared();
    broken.stream()
        .filter(one -> !shared.contains(one.key()))
        .forEach(one -> problems.add(one.problem()));
    gauges.addAll(gauges(file, pack, problems));
    pending.removeIf(one -> countsUnknownRule(one.rule(), ids, problems));
    rules.removeIf(rule -> countsUnknownRule(rule, ids, problems));
  }

  private static void add(
      Rule rule, List<Unfilled> unfilled, List<Rule> rules, List<RuleFile.Pending> pending) {
    if (unfilled.isEmpty()) {
      rules.add(rule);
      return;
    }
    pending.add(
        new RuleFile.Pending(
            rule,
            unfilled.stream().map(Unfilled::key).collect(Collectors.toSet()),
            unfilled.stream().map(Unfilled::problem).toList()));
  }

  private static List<GaugeRule> gauges(YamlMap file, Pack pack, Problems problems) {
    List<GaugeRule> gauges = new ArrayList<>();
    List<Node> nodes = file.list("gauges");
    for (int i = 0; i < nodes.size(); i++) {
      YamlMap map = YamlMap.of(Sections.GAUGE, problems, "gauges[" + i + "]", nodes.get(i));
      MetricType type = map == null ? null : Registry.metric(map.text("name", ""));
      if (map != null && type == null) {
        map.problem("name", "is no metric of the registry", "correct it");
      } else if (map != null && !Facts.SYSTEM.contains(map.text("from", ""))) {
        map.problem("from", "is not known", Nearest.remedy(map.text("from", ""), Facts.SYSTEM));
      } else if (map != null && type != null) {
        gauges.add(new GaugeRule(pack, type, map.text("from", "")));
      }
    }
    return gauges;
  }

  private static boolean countsUnknownRule(Rule rule, Set<String> ids, Problems problems) {
    boolean unknown = false;
    for (ValueRule value : rule.values()) {
      for (ValuePath path : value.alternatives()) {
        String other = path.root() == ValuePath.Root.INSIDE ? path.name() : null;
        if (other != null && !ids.contains(other)) {
          unknown = true;
          problems.add(
              rule.location().line(),
              "let." + value.name(),
              "no rule of this file is '" + other + "'",
              Nearest.remedy(other, ids));
        }
      }
    }
    return unknown;
  }

  private static Pack pack(YamlMap file, String name, boolean shipped) {
    String fallback = name.replaceFirst(".*[/\\\\:]", "").replaceFirst("\\.ya?ml$", "");
    YamlMap pack = file.map("pack", Sections.PACK);
    String id = pack == null ? fallback : pack.text("id", fallback);
    return new Pack(
        id,
        pack == null ? "0" : pack.text("version", "0"),
        pack == null ? id : pack.text("namespace", id),
        pack == null ? "dev.weft." + id : pack.text("scope", "dev.weft." + id),
        shipped);
  }

  private static RuleFile unreadable(String name, String message, String remedy) {
    return RuleFile.unreadable(name, new RuleProblem(new Location(name, 0), "", message, remedy));
  }

  private static String oneLine(@Nullable String text) {
    return text == null ? "unknown" : text.lines().findFirst().orElse("").strip();
  }

  /** What the {@code defaults} of a file say. */
  record Defaults(
      Map<String, Node> values,
      List<String> accessors,
      int maxString,
      int labelValues,
      int maxMatchedMethods) {

    static Defaults of(@Nullable YamlMap map) {
      if (map == null) {
        return new Defaults(
            Map.of(),
            List.of(),
            Sections.DEFAULT_MAX_STRING,
            Sections.DEFAULT_LABEL_VALUES,
            Sections.DEFAULT_MAX_MATCHED_METHODS);
      }
      return new Defaults(
          map.entries("let"),
          map.texts("accessors"),
          map.number("max_string", Sections.DEFAULT_MAX_STRING),
          map.number("label_values", Sections.DEFAULT_LABEL_VALUES),
          map.number("max_matched_methods", Sections.DEFAULT_MAX_MATCHED_METHODS));
    }
  }
}
