package dev.weft.rule.parse;

import dev.weft.config.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A YAML mapping that is read by the key table of its section. What the table does not have is a
 * problem, and so is a value of another kind than asked for.
 */
final class YamlMap {
  private final Section section;
  private final Problems problems;
  private final String path;
  private final int line;
  private final Map<String, Node> entries = new LinkedHashMap<>();

  private YamlMap(Section section, Problems problems, String path, MappingNode node) {
    this.section = section;
    this.problems = problems;
    this.path = path;
    this.line = lineOf(node);
    entries.putAll(entriesOf(node, path, problems));
    for (Map.Entry<String, Node> entry : entries.entrySet()) {
      if (!section.has(entry.getKey())) {
        problems.add(
            lineOf(entry.getValue()),
            at(entry.getKey()),
            "unknown key '" + entry.getKey() + "'",
            Nearest.remedy(entry.getKey(), section.names()));
      }
    }
    for (Section.Key key : section.keys()) {
      if (key.byDefault().equals("required") && !entries.containsKey(key.name())) {
        problems.add(line, path, "'" + key.name() + "' is missing", "add it: " + key.doc());
      }
    }
  }

  /** Reads a node as a mapping of the section; null, with a problem, when it is something else. */
  static @Nullable YamlMap of(Section section, Problems problems, String path, Node node) {
    if (node instanceof MappingNode mapping) {
      return new YamlMap(section, problems, path, mapping);
    }
    problems.add(lineOf(node), path, "is not a mapping", "write keys: " + section.names());
    return null;
  }

  /** The entries of a mapping whose keys are free, in order; duplicates are problems. */
  static Map<String, Node> entriesOf(MappingNode node, String path, Problems problems) {
    Map<String, Node> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : node.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        problems.add(lineOf(tuple.getKeyNode()), path, "a key is not a text", "write a name");
      } else if (entries.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
        problems.add(
            lineOf(key), path, "key '" + key.getValue() + "' stands twice", "remove one of them");
      }
    }
    return entries;
  }

  static int lineOf(Node node) {
    return node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
  }

  int line() {
    return line;
  }

  String path() {
    return path;
  }

  String at(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  int lineAt(String key) {
    Node node = entries.get(key);
    return node == null ? line : lineOf(node);
  }

  void problem(String key, String message, String remedy) {
    problems.add(lineAt(key), at(key), message, remedy);
  }

  @Nullable Node node(String key) {
    if (!section.has(key)) {
      throw new IllegalArgumentException(section.title() + " has no key " + key);
    }
    return entries.get(key);
  }

  @Nullable String text(String key) {
    Node node = node(key);
    if (node == null) {
      return null;
    }
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue();
    }
    problem(key, "is not a text", "write one value");
    return null;
  }

  String text(String key, String byDefault) {
    String text = text(key);
    return text == null ? byDefault : text;
  }

  /** A text or a list of texts. */
  List<String> texts(String key) {
    Node node = node(key);
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof SequenceNode sequence)) {
      String text = text(key);
      return text == null ? List.of() : List.of(text);
    }
    List<String> texts = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      if (item instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
        texts.add(scalar.getValue());
      } else {
        problems.add(lineOf(item), at(key), "an entry is not a text", "write one value an entry");
      }
    }
    return texts;
  }

  int number(String key, int byDefault) {
    String text = text(key);
    if (text == null) {
      return byDefault;
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= 1) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // reported below
    }
    problem(key, "'" + text + "' is not a number from 1 on", "write for example " + byDefault);
    return byDefault;
  }

  /** How many a second; 0 for any number. */
  int rate(String key) {
    return node(key) == null ? 0 : number(key, 100);
  }

  /** A share above 0; 1 when it is not given. */
  double share(String key) {
    String text = text(key);
    if (text == null) {
      return 1;
    }
    try {
      double share = Double.parseDouble(text);
      if (share > 0 && share <= 1) {
        return share;
      }
    } catch (NumberFormatException notANumber) {
      // reported below
    }
    problem(key, "'" + text + "' is not a share above 0, at most 1", "write for example 0.1");
    return 1;
  }

  boolean flag(String key, boolean byDefault) {
    String text = text(key);
    if (text == null || text.equals("true") || text.equals("false")) {
      return text == null ? byDefault : text.equals("true");
    }
    problem(key, "'" + text + "' is not a switch", "write true or false");
    return byDefault;
  }

  <E extends Enum<E>> @Nullable E choice(String key, Class<E> type, @Nullable E byDefault) {
    String text = text(key);
    return text == null ? byDefault : choice(key, type, text);
  }

  <E extends Enum<E>> @Nullable E choice(String key, Class<E> type, String text) {
    List<String> known = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      String name = constant.name().toLowerCase(Locale.ROOT);
      if (name.equals(text)) {
        return constant;
      }
      known.add(name);
    }
    problem(key, "'" + text + "' is not known", Nearest.remedy(text, known));
    return null;
  }

  @Nullable YamlMap map(String key, Section of) {
    Node node = node(key);
    return node == null ? null : of(of, problems, at(key), node);
  }

  /** The entries of a mapping with free keys. */
  Map<String, Node> entries(String key) {
    Node node = node(key);
    if (node == null) {
      return Map.of();
    }
    if (node instanceof MappingNode mapping) {
      return entriesOf(mapping, at(key), problems);
    }
    problem(key, "is not a mapping", "write name: value");
    return Map.of();
  }

  List<Node> list(String key) {
    Node node = node(key);
    if (node == null) {
      return List.of();
    }
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    problem(key, "is not a list", "begin each entry with '- '");
    return List.of();
  }
}
