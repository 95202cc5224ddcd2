package dev.weft.rule.parse;

import dev.weft.rule.value.ValuePath;
import dev.weft.rule.value.ValueRule.Composition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads how a map ({@code entries}) or objects ({@code each}, {@code items}) are built. */
final class CompositionParser {
  private final Problems problems;
  private final PathParser paths;

  CompositionParser(Problems problems, Scope scope) {
    this.problems = problems;
    this.paths = new PathParser(scope);
  }

  @Nullable Composition parse(YamlMap map) {
    if (map.node("entries") != null) {
      return new Composition(false, List.of(members(map.at("entries"), map.entries("entries"))));
    }
    if (map.node("each") != null) {
      return new Composition(true, List.of(members(map.at("each"), map.entries("each"))));
    }
    if (map.node("items") == null) {
      return null;
    }
    List<Map<String, List<ValuePath>>> objects = new ArrayList<>();
    for (Node item : map.list("items")) {
      if (item instanceof MappingNode mapping) {
        Map<String, Node> entries = YamlMap.entriesOf(mapping, map.at("items"), problems);
        objects.add(members(map.at("items"), entries));
      } else {
        problems.add(YamlMap.lineOf(item), map.at("items"), "is not a mapping", "write name: path");
      }
    }
    return new Composition(false, List.copyOf(objects));
  }

  private Map<String, List<ValuePath>> members(String path, Map<String, Node> entries) {
    Map<String, List<ValuePath>> members = new LinkedHashMap<>();
    for (Map.Entry<String, Node> entry : entries.entrySet()) {
      int line = YamlMap.lineOf(entry.getValue());
      String at = path + "." + entry.getKey();
      if (!(entry.getValue() instanceof ScalarNode scalar)) {
        problems.add(line, at, "is not a path", "write one path");
        continue;
      }
      try {
        members.put(entry.getKey(), paths.inElement(scalar.getValue()));
      } catch (ExpressionException wrong) {
        problems.add(line, at, String.valueOf(wrong.getMessage()), wrong.remedy());
      }
    }
    return members;
  }
}
