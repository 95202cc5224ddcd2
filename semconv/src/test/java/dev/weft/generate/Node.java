package dev.weft.generate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One mapping of the model; keys are consumed, and what is left is a problem. */
final class Node {

  private final String at;
  private final Problems problems;
  private final Map<String, @Nullable Object> left = new LinkedHashMap<>();

  Node(@Nullable Object value, String at, Problems problems) {
    this.at = at;
    this.problems = problems;
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, entry) -> left.put(String.valueOf(key), entry));
    } else if (value != null) {
      problems.add(at, "must be a mapping");
    }
  }

  String at() {
    return at;
  }

  void problem(String problem) {
    problems.add(at, problem);
  }

  boolean has(String key) {
    return left.containsKey(key);
  }

  String text(String key) {
    if (!has(key)) {
      problem("'" + key + "' is missing");
    }
    return optionalText(key, "");
  }

  String optionalText(String key, String otherwise) {
    return left.remove(key) instanceof String text ? text : otherwise;
  }

  @Nullable String nullableText(String key) {
    return left.remove(key) instanceof String text ? text : null;
  }

  List<String> texts(String key) {
    return values(key).stream().map(String::valueOf).toList();
  }

  List<?> list(String key) {
    return values(key);
  }

  Map<String, @Nullable Object> map(String key) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    if (left.remove(key) instanceof Map<?, ?> entries) {
      entries.forEach((name, value) -> map.put(String.valueOf(name), value));
    }
    return map;
  }

  boolean flag(String key) {
    return Boolean.TRUE.equals(left.remove(key));
  }

  @Nullable Long number(String key) {
    return left.remove(key) instanceof Number number ? (Long) number.longValue() : null;
  }

  List<Double> numbers(String key) {
    List<Double> numbers = new ArrayList<>();
    for (Object value : values(key)) {
      if (value instanceof Number number) {
        numbers.add(number.doubleValue());
      } else {
        problem("'" + key + "' must hold numbers but has " + value);
      }
    }
    return numbers;
  }

  @Nullable Object value(String key) {
    return left.remove(key);
  }

  Node node(String key) {
    return new Node(left.remove(key), at + "." + key, problems);
  }

  List<Node> nodes(String key) {
    List<Node> nodes = new ArrayList<>();
    for (Object value : values(key)) {
      nodes.add(new Node(value, at + "." + key + "[" + nodes.size() + "]", problems));
    }
    return nodes;
  }

  /** Reports every key that nobody asked for. */
  void done() {
    new TreeSet<>(left.keySet()).forEach(key -> problem("unknown key '" + key + "'"));
  }

  private List<?> values(String key) {
    Object value = left.remove(key);
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> list) {
      return list;
    }
    problem("'" + key + "' must be a list");
    return List.of();
  }
}
