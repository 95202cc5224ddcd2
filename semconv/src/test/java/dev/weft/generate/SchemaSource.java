package dev.weft.generate;

import static java.util.stream.Collectors.joining;

import dev.weft.generate.Vocabulary.Attribute;
import dev.weft.generate.Vocabulary.Event;
import dev.weft.generate.Vocabulary.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The JSON Schema (2020-12) of the line of one event type. */
final class SchemaSource {

  /** As lenient as the documents, whose examples have three or six digits. */
  private static final String UTC_TIME =
      "^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}:\\\\d{2}(\\\\.\\\\d+)?(Z|\\\\+00:00)$";

  private final Names names;
  private final Event event;

  SchemaSource(Names names, Event event) {
    this.names = names;
    this.event = event;
  }

  String text() {
    String required =
        event.fields().stream()
            .filter(use -> !use.optIn())
            .map(use -> Names.quoted(names.path(use.attribute().key())))
            .collect(joining(", "));
    return """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$comment": "Generated from semconv/model by dev.weft.generate.Generator; do not edit.",
          "title": %s,
          "description": %s,
          "type": "object",
          "required": [%s],
          "properties": {
        %s
          },
          "additionalProperties": true
        }
        """
        .formatted(
            Names.quoted(event.name()),
            Names.quoted(event.brief()),
            required,
            event.fields().stream().map(this::property).collect(joining(",\n")));
  }

  private String property(Use use) {
    Attribute attribute = use.attribute();
    List<String> rules = new ArrayList<>();
    rules.add("\"description\": " + Names.quoted(attribute.brief()));
    rules.add("\"type\": " + type(use));
    switch (attribute.line().source()) {
      case TIMESTAMP -> {
        rules.add("\"format\": \"date-time\"");
        rules.add("\"pattern\": \"" + UTC_TIME + "\"");
      }
      case EVENT_NAME -> rules.add("\"const\": " + Names.quoted(event.name()));
      case ATTRIBUTE -> addBounds(attribute, rules);
    }
    return "    %s: {%s}"
        .formatted(Names.quoted(names.path(attribute.key())), String.join(", ", rules));
  }

  private static void addBounds(Attribute attribute, List<String> rules) {
    if (attribute.line().minimum() != null) {
      rules.add("\"minimum\": " + attribute.line().minimum());
    }
    if (!attribute.members().isEmpty()) {
      rules.add(
          attribute.members().stream()
              .map(member -> Names.quoted(member.value()))
              .collect(joining(", ", "\"enum\": [", "]")));
    }
  }

  private static String type(Use use) {
    String type = Tables.jsonType(use.attribute()).toLowerCase(Locale.ROOT);
    boolean nullable = use.attribute().line().nullable() || use.optIn();
    return nullable ? "[\"" + type + "\", \"null\"]" : Names.quoted(type);
  }
}
