package dev.weft.rule.parse;

import dev.weft.rule.Assignment;
import dev.weft.rule.DocumentRule;
import dev.weft.rule.EventRule;
import dev.weft.rule.Limits;
import dev.weft.rule.MethodSelector;
import dev.weft.rule.MethodSelector.Modifier;
import dev.weft.rule.NamePattern;
import dev.weft.rule.Pack;
import dev.weft.rule.PairRule;
import dev.weft.rule.Rule;
import dev.weft.rule.TypeSelector;
import dev.weft.rule.parse.RuleFileParser.Defaults;
import dev.weft.rule.parse.SignalParser.Unfilled;
import dev.weft.rule.value.ValueRule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads one rule. The result is only usable when no problem was added while it was read. */
final class RuleParser {
  private final Pack pack;
  private final Defaults defaults;
  private final Problems problems;
  private List<Unfilled> unfilled = List.of();

  RuleParser(Pack pack, Defaults defaults, Problems problems) {
    this.pack = pack;
    this.defaults = defaults;
    this.problems = problems;
  }

  Rule parse(YamlMap map) {
    YamlMap match = map.map("match", Sections.MATCH);
    MethodSelector methods = methods(match == null ? null : match.map("methods", Sections.METHODS));
    Scope scope = new Scope();
    List<ValueRule> values = values(map, scope, methods.constructors());
    SignalParser signals = new SignalParser(pack, scope, values, problems);
    List<EventRule> events = signals.events(map); // may add a value
    unfilled = signals.unfilled();
    String id = map.text("id", "");
    return new Rule(
        id,
        pack,
        problems.at(map.line()),
        types(match == null ? null : match.map("types", Sections.TYPES)),
        methods,
        signals.condition(map, "when", true),
        values,
        scope.next(),
        signals.failure(map.map("failure", Sections.FAILURE)),
        signals.span(spanOf(map)),
        events,
        new MetricParser(scope, signals, problems).metrics(map),
        shares(map, signals),
        pair(map.map("pair", Sections.PAIR), signals),
        documents(map, scope, signals),
        map.flag("at_exit", false),
        limits(map.map("limits", Sections.LIMITS), id, signals),
        accessors(map),
        map.flag("enabled", true));
  }

  private static @Nullable YamlMap spanOf(YamlMap map) {
    boolean off =
        map.node("span") instanceof ScalarNode scalar && scalar.getValue().equals("false");
    return off ? null : map.map("span", Sections.SPAN);
  }

  private static TypeSelector types(@Nullable YamlMap map) {
    if (map == null) {
      return new TypeSelector(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }
    TypeSelector types =
        new TypeSelector(
            patterns(map, "class"),
            map.texts("subtype_of"),
            map.texts("simple_name"),
            map.texts("annotated"),
            patterns(map, "package"),
            patterns(map, "exclude"));
    boolean named = types.classes().stream().anyMatch(pattern -> !pattern.any());
    if (!named
        && types.superTypes().isEmpty()
        && types.simpleNames().isEmpty()
        && types.annotated().isEmpty()) {
      map.problem(
          "class",
          "no type is named, every class would match",
          "add class, subtype_of, simple_name or annotated");
    }
    return types;
  }

  private static MethodSelector methods(@Nullable YamlMap map) {
    if (map == null) {
      return new MethodSelector(List.of(), null, List.of(), List.of(), Set.of());
    }
    List<NamePattern> names = patterns(map, "name");
    if (names.stream().anyMatch(NamePattern::any)) {
      map.problem("name", "every method would match", "name the methods");
    }
    if (names.size() > 1
        && names.stream().anyMatch(name -> name.toString().equals(MethodSelector.CONSTRUCTOR))) {
      map.problem("name", "<init> stands beside method names", "write a rule of its own");
    }
    Set<Modifier> only = EnumSet.noneOf(Modifier.class);
    for (String text : map.texts("only")) {
      Modifier modifier = map.choice("only", Modifier.class, text);
      if (modifier != null) {
        only.add(modifier);
      }
    }
    return new MethodSelector(
        names,
        map.node("args") == null ? null : map.texts("args"),
        map.texts("returns"),
        map.texts("annotated"),
        only);
  }

  private static List<NamePattern> patterns(YamlMap map, String key) {
    return map.texts(key).stream().map(NamePattern::of).collect(Collectors.toList());
  }

  private List<ValueRule> values(YamlMap map, Scope scope, boolean constructor) {
    ValueParser parser = new ValueParser(problems, constructor);
    List<ValueRule> rules = new ArrayList<>();
    Map<String, Node> entries = new LinkedHashMap<>(defaults.values());
    Map<String, Node> own = map.entries("let");
    entries.putAll(own);
    for (Map.Entry<String, Node> entry : entries.entrySet()) {
      String path =
          (own.containsKey(entry.getKey()) ? map.at("let") : "defaults.let") + "." + entry.getKey();
      ValueRule rule = parser.parse(entry.getKey(), scope, path, entry.getValue());
      if (rule != null) {
        scope.add(rule);
        rules.add(rule);
      }
    }
    return rules;
  }

  /** The required fields of the last rule that only an enclosing call can fill. */
  List<Unfilled> unfilled() {
    return unfilled;
  }

  private static List<Assignment> shares(YamlMap map, SignalParser signals) {
    if (map.node("share") == null) {
      return List.of();
    }
    List<Assignment> shares = signals.assignments(map, "share");
    for (Assignment share : shares) {
      if (!signals.isAtEntry(share.slot())) {
        map.problem(
            "share",
            "'" + share.key().getKey() + "' is not known when the call begins",
            "share a value that is read at the entry");
      }
    }
    return shares;
  }

  private static @Nullable PairRule pair(@Nullable YamlMap map, SignalParser signals) {
    if (map == null) {
      return null;
    }
    String opens = map.text("opens");
    String closes = map.text("closes");
    if ((opens == null) == (closes == null)) {
      map.problem("opens", "opens and closes are alternatives", "write one of them");
    }
    String name = opens == null ? String.valueOf(closes) : opens;
    return new PairRule(name, opens != null, signals.slot(map, "by", true));
  }

  private List<DocumentRule> documents(YamlMap map, Scope scope, SignalParser signals) {
    List<DocumentRule> documents = new ArrayList<>();
    List<Node> nodes = map.list("documents");
    for (int i = 0; i < nodes.size(); i++) {
      String path = map.at("documents") + "[" + i + "]";
      YamlMap document = YamlMap.of(Sections.DOCUMENT, problems, path, nodes.get(i));
      if (document != null) {
        try {
          documents.add(
              new DocumentRule(
                  TemplateParser.parse(document.text("path", ""), scope),
                  signals.slot(document, "content", false)));
        } catch (ExpressionException wrong) {
          document.problem("path", String.valueOf(wrong.getMessage()), wrong.remedy());
        }
      }
    }
    return documents;
  }

  private Limits limits(@Nullable YamlMap map, String id, SignalParser signals) {
    if (map == null) {
      return new Limits(
          true,
          pack.id() + "/" + id,
          -1,
          defaults.maxString(),
          defaults.labelValues(),
          defaults.maxMatchedMethods(),
          1,
          0);
    }
    Nested nested = map.choice("nested", Nested.class, Nested.OUTERMOST);
    return new Limits(
        nested != Nested.EACH,
        pack.id() + "/" + map.text("group", id),
        signals.slot(map, "key", true),
        map.number("max_string", defaults.maxString()),
        map.number("label_values", defaults.labelValues()),
        map.number("max_matched_methods", defaults.maxMatchedMethods()),
        map.share("sample"),
        map.rate("per_second"));
  }

  private enum Nested {
    OUTERMOST,
    EACH
  }

  private List<NamePattern> accessors(YamlMap map) {
    List<String> names =
        map.node("accessors") == null ? defaults.accessors() : map.texts("accessors");
    return names.stream()
        .filter(name -> !name.equals("pure"))
        .map(NamePattern::of)
        .collect(Collectors.toList());
  }
}
