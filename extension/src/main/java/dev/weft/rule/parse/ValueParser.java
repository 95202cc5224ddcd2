package dev.weft.rule.parse;

import dev.weft.rule.ValuePath;
import dev.weft.rule.ValueRule;
import dev.weft.rule.ValueRule.Mapping;
import dev.weft.rule.ValueRule.Transform;
import dev.weft.rule.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads the entries of {@code let}. */
final class ValueParser {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

  private final Problems problems;
  private final boolean constructor;

  ValueParser(Problems problems, boolean constructor) {
    this.problems = problems;
    this.constructor = constructor;
  }

  private enum At {
    ENTRY,
    EXIT
  }

  @Nullable ValueRule parse(String name, Scope scope, String path, Node node) {
    int line = YamlMap.lineOf(node);
    if (!NAME.matcher(name).matches()) {
      problems.add(line, path, "'" + name + "' is not a value name", "write snake_case");
      return null;
    }
    if (scope.find(name) != null) {
      problems.add(line, path, "'" + name + "' is a built-in value", "choose another name");
      return null;
    }
    if (node instanceof ScalarNode scalar) {
      List<ValuePath> paths = paths(scalar.getValue(), path, line);
      return rule(name, scope, paths, ValueType.STRING, null, List.of(), List.of(), false);
    }
    YamlMap map = YamlMap.of(Sections.VALUE, problems, path, node);
    return map == null ? null : parse(name, scope, map);
  }

  private ValueRule parse(String name, Scope scope, YamlMap map) {
    List<ValuePath> paths = paths(map.text("from", "this"), map.at("from"), map.lineAt("from"));
    ValueType type = map.choice("type", ValueType.class, ValueType.STRING);
    List<Transform> transforms = new ArrayList<>();
    for (String text : map.texts("as")) {
      Transform transform = map.choice("as", Transform.class, text);
      if (transform != null) {
        transforms.add(transform);
      }
    }
    if (type != ValueType.STRING && type != null) {
      for (String key : List.of("as", "map")) {
        if (map.node(key) != null) {
          map.problem(key, "only a text can be rewritten", "leave the type out");
        }
      }
    }
    boolean atExit = map.choice("at", At.class, At.ENTRY) == At.EXIT;
    ValueType wanted = type == null ? ValueType.STRING : type;
    return rule(
        name, scope, paths, wanted, fallback(map, wanted), transforms, mapping(map), atExit);
  }

  private ValueRule rule(
      String name,
      Scope scope,
      List<ValuePath> paths,
      ValueType type,
      @Nullable Object fallback,
      List<Transform> transforms,
      List<Mapping> mapping,
      boolean atExit) {
    boolean exit = atExit || constructor || paths.stream().anyMatch(ValuePath::onlyAtExit);
    return new ValueRule(name, scope.next(), paths, type, fallback, transforms, mapping, exit);
  }

  private List<ValuePath> paths(String text, String path, int line) {
    try {
      return PathParser.alternatives(text);
    } catch (ExpressionException wrong) {
      problems.add(line, path, String.valueOf(wrong.getMessage()), wrong.remedy());
      return List.of();
    }
  }

  private static List<Mapping> mapping(YamlMap map) {
    List<Mapping> mapping = new ArrayList<>();
    for (Map.Entry<String, Node> entry : map.entries("map").entrySet()) {
      if (entry.getValue() instanceof ScalarNode scalar) {
        mapping.add(new Mapping(entry.getKey().toLowerCase(Locale.ROOT), scalar.getValue()));
      } else {
        map.problem("map", "'" + entry.getKey() + "' has no text", "write glob: text");
      }
    }
    return mapping;
  }

  private static @Nullable Object fallback(YamlMap map, ValueType type) {
    String text = map.text("default");
    if (text == null) {
      return null;
    }
    try {
      return switch (type) {
        case STRING -> text;
        case LONG -> Long.valueOf(text);
        case DOUBLE -> Double.valueOf(text);
        case BOOLEAN -> map.flag("default", false);
      };
    } catch (NumberFormatException notANumber) {
      map.problem("default", "'" + text + "' is not a " + type.text(), "write a number");
      return null;
    }
  }
}
