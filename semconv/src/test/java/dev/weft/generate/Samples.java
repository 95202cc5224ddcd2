package dev.weft.generate;

import dev.weft.generate.Vocabulary.Attribute;
import dev.weft.generate.Vocabulary.Event;
import dev.weft.generate.Vocabulary.Item;
import dev.weft.generate.Vocabulary.Metric;
import dev.weft.generate.Vocabulary.Use;
import dev.weft.registry.Field;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Values that the contract allows, made from the examples of the model. */
public final class Samples {

  private static final Map<String, Attribute> ATTRIBUTES = attributes();

  private Samples() {}

  /** A value that the field takes. */
  public static Object of(Field field) {
    if (!field.allowed().isEmpty()) {
      return field.allowed().get(0);
    }
    return switch (field.type()) {
      case STRING -> String.valueOf(attribute(field).examples().get(0));
      case LONG -> Math.max(1L, field.minimum() == null ? 1L : field.minimum());
      case DOUBLE -> 0.5;
      case BOOLEAN -> true;
      case STRING_LIST ->
          field.rules().pattern() == null ? List.of("a", "b") : attribute(field).examples().get(0);
      case DOUBLE_LIST ->
          Collections.nCopies(field.rules().size() == null ? 2 : field.rules().size(), -0.5);
      case MAP -> map(field);
      case OBJECTS -> List.of(members(field));
    };
  }

  private static Map<String, Object> map(Field field) {
    Map<String, Object> map = members(field);
    map.put("other", new ArrayList<>(List.of(1L, "x", Map.of("deep", true))));
    return map;
  }

  private static Map<String, Object> members(Field field) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (Field item : field.rules().items()) {
      members.put(
          item.path(), item.allowed().isEmpty() ? example(field, item) : item.allowed().get(0));
    }
    return members;
  }

  private static Object example(Field field, Field item) {
    if (field.key() == null) {
      return "text";
    }
    return attribute(field).line().items().stream()
        .filter(declared -> declared.name().equals(item.path()))
        .map(Item::example)
        .findFirst()
        .orElseThrow();
  }

  private static Attribute attribute(Field field) {
    return Objects.requireNonNull(
        ATTRIBUTES.get(Objects.requireNonNull(field.key(), field.path()).getKey()), field.path());
  }

  private static Map<String, Attribute> attributes() {
    Map<String, Attribute> attributes = new HashMap<>();
    for (Vocabulary vocabulary : vocabularies()) {
      vocabulary.attributes().forEach(each -> attributes.put(each.key(), each));
      vocabulary.events().forEach(event -> add(event, attributes));
      vocabulary.metrics().stream()
          .map(Metric::line)
          .filter(Objects::nonNull)
          .forEach(line -> add(line, attributes));
    }
    return attributes;
  }

  private static void add(Event event, Map<String, Attribute> attributes) {
    event.fields().stream()
        .map(Use::attribute)
        .forEach(attribute -> attributes.putIfAbsent(attribute.key(), attribute));
  }

  static List<Vocabulary> vocabularies() {
    try {
      return Generator.vocabularies(Path.of("").toAbsolutePath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
