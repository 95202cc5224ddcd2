package dev.weft.generate;

import static java.util.stream.Collectors.joining;

import dev.weft.generate.Vocabulary.Attribute;
import dev.weft.generate.Vocabulary.Event;
import dev.weft.generate.Vocabulary.Item;
import dev.weft.generate.Vocabulary.Rules;
import dev.weft.generate.Vocabulary.Use;
import dev.weft.registry.FieldType;
import dev.weft.registry.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON Schemas (2020-12) of lines. */
final class SchemaSource {

  /** As lenient as the documents, whose examples have three or six digits. */
  private static final String TIME =
      "^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}:\\\\d{2}(\\\\.\\\\d+)?";

  private static final String UTC = "(Z|\\\\+00:00)$";
  private static final String ANY_OFFSET = "(Z|[+-]\\\\d{2}:\\\\d{2})$";

  private SchemaSource() {}

  /** The schema of one event type. */
  static String event(Event event) {
    return document(event.name(), event.brief(), object(event, event.fields(), ""));
  }

  /** The schema of a file that holds lines of all these kinds and no others. */
  static String file(String title, String brief, List<Event> events) {
    String name =
        events.get(0).fields().stream()
            .filter(SchemaSource::isName)
            .findFirst()
            .orElseThrow()
            .path();
    String names = events.stream().map(e -> Names.quoted(e.lineName())).collect(joining(", "));
    String kinds =
        events.stream()
            .map(
                event ->
                    """
                        {
                          "if": {"properties": {"%s": {"const": %s}}},
                          "then": {
                    %s
                          }
                        }"""
                        .formatted(
                            name,
                            Names.quoted(event.lineName()),
                            object(event, event.fields(), "").indent(6).stripTrailing()))
            .collect(joining(",\n"));
    return document(
        title,
        brief,
        """
          "type": "object",
          "required": ["%s"],
          "properties": {
            "%s": {"type": "string", "enum": [%s]}
          },
          "allOf": [
        %s
          ]"""
            .formatted(name, name, names, kinds));
  }

  private static String document(String title, String brief, String body) {
    return """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$comment": "Generated from semconv/model by dev.weft.generate.Generator; do not edit.",
          "title": %s,
          "description": %s,
        %s
        }
        """
        .formatted(Names.quoted(title), Names.quoted(brief), body);
  }

  private static boolean isName(Use use) {
    return use.attribute().line().source() == Source.EVENT_NAME;
  }

  /** The rules for the object that holds these fields, whose paths begin with the prefix. */
  private static String object(Event event, List<Use> fields, String prefix) {
    Map<String, List<Use>> members = new LinkedHashMap<>();
    for (Use use : fields) {
      String member = use.path().substring(prefix.length()).replaceFirst("\\..*", "");
      members.computeIfAbsent(member, unseen -> new ArrayList<>()).add(use);
    }
    String required =
        members.entrySet().stream()
            .filter(member -> !member.getValue().stream().allMatch(Use::mayBeAbsent))
            .map(member -> Names.quoted(member.getKey()))
            .collect(joining(", "));
    String properties =
        members.entrySet().stream()
            .map(member -> member(event, prefix + member.getKey(), member))
            .collect(joining(",\n"));
    return """
          "type": "object",
          "required": [%s],
          "properties": {
        %s
          },
          "additionalProperties": true%s"""
        .formatted(required, properties, prefix.isEmpty() ? alternatives(event) : "");
  }

  private static String alternatives(Event event) {
    return event.oneOf().isEmpty()
        ? ""
        : event.oneOf().stream()
            .map(path -> presence(List.of(path.split("\\.", -1))))
            .collect(joining(", ", ",\n  \"anyOf\": [", "]"));
  }

  /** The rule that there is a field, and the objects around it. */
  private static String presence(List<String> path) {
    String name = Names.quoted(path.get(0));
    String inside =
        path.size() == 1
            ? ""
            : ", \"properties\": {%s: %s}".formatted(name, presence(path.subList(1, path.size())));
    return "{\"required\": [%s]%s}".formatted(name, inside);
  }

  private static String member(Event event, String path, Map.Entry<String, List<Use>> member) {
    Use first = member.getValue().get(0);
    if (first.path().equals(path)) {
      return "    %s: {%s}".formatted(Names.quoted(member.getKey()), property(event, first));
    }
    return "    %s: {\n%s\n    }"
        .formatted(
            Names.quoted(member.getKey()),
            object(event, member.getValue(), path + ".").indent(4).stripTrailing());
  }

  private static String property(Event event, Use use) {
    Attribute attribute = use.attribute();
    List<String> rules = new ArrayList<>();
    rules.add("\"description\": " + Names.quoted(attribute.brief()));
    rules.add("\"type\": " + type(use));
    switch (attribute.line().source()) {
      case TIMESTAMP -> addTime(attribute, rules);
      case EVENT_NAME -> rules.add("\"const\": " + Names.quoted(event.lineName()));
      case CONSTANT ->
          rules.add("\"const\": \"%s\"".formatted(attribute.line().rules().constant()));
      case ATTRIBUTE, VALUE, LABELS -> addBounds(attribute, rules);
    }
    return String.join(", ", rules);
  }

  private static void addTime(Attribute attribute, List<String> rules) {
    if (attribute.type() == FieldType.STRING) {
      boolean any = attribute.line().rules().anyOffset();
      rules.add("\"format\": \"date-time\"");
      rules.add("\"pattern\": \"" + TIME + (any ? ANY_OFFSET : UTC) + "\"");
    }
  }

  private static void addBounds(Attribute attribute, List<String> rules) {
    Rules bounds = attribute.line().rules();
    add(rules, "minimum", bounds.minimum());
    add(rules, "maximum", bounds.maximum());
    add(rules, "maxLength", bounds.maxLength());
    add(rules, "minItems", bounds.size());
    add(rules, "maxItems", bounds.size());
    String pattern = bounds.pattern() == null ? "" : "\"pattern\": " + whole(bounds.pattern());
    if (!pattern.isEmpty() && attribute.type() == FieldType.STRING) {
      rules.add(pattern);
    }
    if (!attribute.members().isEmpty()) {
      rules.add(
          attribute.members().stream()
              .map(member -> Names.quoted(member.value()))
              .collect(joining(", ", "\"enum\": [", "]")));
    }
    switch (attribute.type()) {
      case STRING_LIST ->
          rules.add(
              "\"items\": {\"type\": \"string\"%s}"
                  .formatted(pattern.isEmpty() ? "" : ", " + pattern));
      case DOUBLE_LIST -> rules.add("\"items\": {\"type\": \"number\"}");
      case MAP -> rules.add(items(attribute));
      case OBJECTS ->
          rules.add("\"items\": {\"type\": \"object\", %s}".formatted(items(attribute)));
      default -> {}
    }
  }

  private static void add(List<String> rules, String keyword, @Nullable Long bound) {
    if (bound != null) {
      rules.add("\"%s\": %d".formatted(keyword, bound));
    }
  }

  private static String items(Attribute attribute) {
    List<Item> items = attribute.line().items();
    return "\"required\": [%s], \"properties\": {%s}"
        .formatted(
            items.stream()
                .filter(Item::required)
                .map(item -> Names.quoted(item.name()))
                .collect(joining(", ")),
            items.stream().map(SchemaSource::item).collect(joining(", ")));
  }

  private static String item(Item item) {
    List<String> rules = new ArrayList<>();
    rules.add("\"description\": " + Names.quoted(item.brief()));
    rules.add("\"type\": \"string\"");
    if (item.pattern() != null) {
      rules.add("\"pattern\": " + whole(item.pattern()));
    }
    if (!item.allowed().isEmpty()) {
      rules.add(
          item.allowed().stream().map(Names::quoted).collect(joining(", ", "\"enum\": [", "]")));
    }
    return "%s: {%s}".formatted(Names.quoted(item.name()), String.join(", ", rules));
  }

  private static String whole(String pattern) {
    return Names.quoted("^(" + pattern + ")$");
  }

  private static String type(Use use) {
    String type = Tables.schemaType(use.attribute());
    return use.mayBeNull() ? "[\"" + type + "\", \"null\"]" : Names.quoted(type);
  }
}
