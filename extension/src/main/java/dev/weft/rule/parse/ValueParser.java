package dev.weft.rule.parse;

import dev.weft.rule.value.ValuePath;
import dev.weft.rule.value.ValueRule;
import dev.weft.rule.value.ValueRule.Composition;
import dev.weft.rule.value.ValueRule.Mapping;
import dev.weft.rule.value.ValueRule.Transform;
import dev.weft.rule.value.ValueRule.Viewport;
import dev.weft.rule.value.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

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
      List<ValuePath> paths = paths(scope, scalar.getValue(), path, line);
      return placed(ValueRule.text(name, scope.next(), paths), scope);
    }
    YamlMap map = YamlMap.of(Sections.VALUE, problems, path, node);
    return map == null ? null : parse(name, scope, map);
  }

  private ValueRule parse(String name, Scope scope, YamlMap map) {
    List<ValuePath> paths =
        paths(scope, map.text("from", "this"), map.at("from"), map.lineAt("from"));
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
    Composition composition = new CompositionParser(problems, scope).parse(map);
    if (composition == null && map.node("from") == null) {
      map.problem("from", "'from' is missing", "add it, or build the value with entries or items");
    }
    ValueRule rule =
        new ValueRule(
            name,
            scope.next(),
            paths,
            wanted,
            fallback(map, wanted),
            transforms,
            mapping(map),
            composition,
            viewport(map, scope, wanted),
            ConditionParser.parse(map, "when", scope, false),
            atExit);
    return placed(rule, scope);
  }

  private static @Nullable Viewport viewport(YamlMap map, Scope scope, ValueType type) {
    YamlMap viewport = map.map("viewport", Sections.VIEWPORT);
    if (viewport == null) {
      return null;
    }
    if (type != ValueType.DOUBLE_LIST) {
      map.problem("viewport", "is about a box", "write type: double_list");
    }
    int zoom = slot(viewport, scope, "zoom");
    int classification = slot(viewport, scope, "classification");
    return zoom < 0 || classification < 0 ? null : new Viewport(zoom, classification);
  }

  private static int slot(YamlMap map, Scope scope, String key) {
    String name = map.text(key);
    try {
      return name == null ? -1 : scope.get(name, false).slot();
    } catch (ExpressionException wrong) {
      map.problem(key, String.valueOf(wrong.getMessage()), wrong.remedy());
      return -1;
    }
  }

  /** The value, read when the call ends if what it needs is not known before. */
  private ValueRule placed(ValueRule rule, Scope scope) {
    boolean late =
        constructor
            || rule.paths().anyMatch(ValuePath::onlyAtExit)
            || rule.parts().anyMatch(part -> !scope.isAtEntry(part));
    return late && !rule.atExit() ? rule.readAtExit() : rule;
  }

  private List<ValuePath> paths(Scope scope, String text, String path, int line) {
    try {
      return new PathParser(scope).alternatives(text);
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

  private static @Nullable Object wrongDefault(YamlMap map, ValueType type) {
    map.problem("default", "is not a " + type.text(), "write one value, or [] for a string_list");
    return null;
  }

  private static @Nullable Object fallback(YamlMap map, ValueType type) {
    if (map.node("default") instanceof SequenceNode list) {
      return type == ValueType.STRING_LIST && list.getValue().isEmpty()
          ? List.of()
          : wrongDefault(map, type);
    }
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
        case STRING_LIST -> text.equals("[]") ? List.of() : List.of(text);
        case DOUBLE_LIST, MAP, OBJECTS -> {
          map.problem("default", "a " + type.text() + " has none", "remove it");
          yield null;
        }
      };
    } catch (NumberFormatException notANumber) {
      map.problem("default", "'" + text + "' is not a " + type.text(), "write a number");
      return null;
    }
  }
}
