package dev.weft.rule.parse;

import dev.weft.config.Nearest;
import dev.weft.config.WeftConfig;
import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import dev.weft.registry.Registry;
import dev.weft.rule.GaugeRule;
import dev.weft.rule.Location;
import dev.weft.rule.Rule;
import dev.weft.rule.RuleProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rules that are active: the user's first, then those of the shipped packs.
 *
 * @param packs ids and versions of the active packs, in words
 */
public record RuleSet(
    List<Rule> rules, List<GaugeRule> gauges, List<String> packs, List<RuleProblem> problems) {
  /** Every pack that is shipped. */
  static final List<String> SHIPPED =
      List.of(
          "chora",
          "db-scheduler",
          "dropwizard-health",
          "jcasbin",
          "jdbc",
          "jgroups",
          "jmetal",
          "langchain4j",
          "mcp",
          "pf4j",
          "ratis",
          "spring-batch",
          "synaptic-system");

  /** Reads every file that the configuration names. */
  public static RuleSet load(WeftConfig config) {
    List<RuleFile> files = new ArrayList<>();
    List<RuleProblem> problems = new ArrayList<>();
    config.rules().forEach(path -> files.addAll(read(path)));
    Set<String> packs = config.packs() == null ? new LinkedHashSet<>(SHIPPED) : config.packs();
    packs.forEach(id -> files.add(RuleFileParser.parseShipped(id)));
    List<Rule> active = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    Set<String> known = new LinkedHashSet<>();
    Set<String> shared = new HashSet<>();
    files.forEach(file -> shared.addAll(file.shared()));
    List<GaugeRule> gauges = new ArrayList<>();
    for (RuleFile unsettled : files) {
      RuleFile file = unsettled.settled(shared);
      gauges.addAll(file.gauges());
      problems.addAll(file.problems());
      for (Rule rule : file.rules()) {
        known.add(rule.qualifiedId());
        if (isActive(rule, config)) {
          active.add(rule);
          names.add(rule.pack().id() + " " + rule.pack().version());
        }
      }
    }
    report(config.disabledRules(), "weft.disabled-rules", "rule", known, problems);
    if (!config.optIn().isEmpty()) {
      known.addAll(optional()); // asks for every vocabulary
    }
    report(config.optIn(), "weft.opt-in", "rule, event or field", known, problems);
    return new RuleSet(
        List.copyOf(active), List.copyOf(gauges), List.copyOf(names), List.copyOf(problems));
  }

  private static boolean isActive(Rule rule, WeftConfig config) {
    return !config.disabledRules().contains(rule.qualifiedId())
        && (rule.enabled() || config.optIn().contains(rule.qualifiedId()));
  }

  /** The names of the opt-in events and fields of the registry. */
  private static Set<String> optional() {
    Set<String> names = new LinkedHashSet<>();
    for (EventType type : Registry.events()) {
      if (type.optIn()) {
        names.add(type.name());
      }
      for (Field field : type.fields()) {
        if (field.optIn() && field.key() != null) {
          names.add(field.key().getKey());
        }
      }
    }
    return names;
  }

  private static void report(
      Set<String> names, String setting, String kind, Set<String> known, List<RuleProblem> into) {
    for (String name : names) {
      if (!known.contains(name)) {
        into.add(
            new RuleProblem(
                new Location(setting, 0),
                "",
                "no " + kind + " is '" + name + "'",
                Nearest.remedy(name, known)));
      }
    }
  }

  private static List<RuleFile> read(Path path) {
    if (!Files.isDirectory(path)) {
      return List.of(RuleFileParser.parse(path));
    }
    try (Stream<Path> entries = Files.list(path)) {
      return entries
          .filter(entry -> entry.toString().endsWith(".yaml") || entry.toString().endsWith(".yml"))
          .sorted()
          .map(RuleFileParser::parse)
          .toList();
    } catch (IOException unreadable) {
      return List.of(RuleFileParser.parse(path));
    }
  }
}
