package dev.weft.generate;

import static java.util.stream.Collectors.joining;

import dev.weft.generate.Vocabulary.Attribute;
import dev.weft.generate.Vocabulary.Event;
import dev.weft.generate.Vocabulary.Metric;
import dev.weft.generate.Vocabulary.Presence;
import dev.weft.generate.Vocabulary.Rules;
import dev.weft.generate.Vocabulary.Span;
import dev.weft.generate.Vocabulary.Use;
import dev.weft.registry.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The Markdown tables of one system. */
final class Tables {

  private final Vocabulary vocabulary;
  private final Names names;

  Tables(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    names = new Names(vocabulary.system());
  }

  String text() {
    return Stream.of(
            table(
                List.of("event", "fields in the order of the line"),
                vocabulary.events().stream().map(this::row).toList()),
            table(
                List.of("field", "type", "may be null", "allowed", "attribute", "meaning"),
                vocabulary.attributes().stream()
                    .filter(attribute -> !Vocabulary.STANDARD.contains(attribute))
                    .map(this::row)
                    .toList()),
            table(
                List.of("metric", "instrument", "unit", "labels", "in Prometheus", "meaning"),
                vocabulary.metrics().stream().map(Tables::row).toList()),
            table(
                List.of("span", "kind", "attributes", "meaning"),
                vocabulary.spans().stream().map(Tables::row).toList()))
        .filter(table -> !table.isEmpty())
        .collect(joining("\n"));
  }

  private List<String> row(Event event) {
    String fields =
        event.fields().stream().map(use -> code(use.path()) + mark(use)).collect(joining(" "));
    String scope = event.scope() == null ? "" : " (" + event.scope() + " only)";
    return List.of(code(event.name()) + (event.optIn() ? "?" : "") + scope, fields);
  }

  private List<String> row(Attribute attribute) {
    boolean isKey = attribute.line().source() == Source.ATTRIBUTE;
    return List.of(
        code(names.path(attribute.key())),
        jsonType(attribute),
        attribute.line().nullable() ? "yes" : "",
        allowed(attribute),
        isKey ? code(attribute.key()) : "",
        attribute.brief() + (attribute.line().personal() ? " Personal." : ""));
  }

  private static List<String> row(Metric metric) {
    return List.of(
        code(metric.name()),
        metric.instrument(),
        metric.unit(),
        keys(metric.labels()),
        code(metric.prometheus()),
        metric.brief());
  }

  private static List<String> row(Span span) {
    return List.of(code(span.type()), span.kind(), keys(span.attributes()), span.brief());
  }

  private static String keys(List<Use> uses) {
    return uses.stream()
        .map(use -> code(use.attribute().key()) + (use.optIn() ? "?" : ""))
        .collect(joining(" "));
  }

  private static String mark(Use use) {
    return use.optIn() ? "?" : use.presence() == Presence.LEFT_OUT ? "*" : "";
  }

  private static String allowed(Attribute attribute) {
    Rules rules = attribute.line().rules();
    List<String> allowed = new ArrayList<>();
    attribute.members().forEach(member -> allowed.add(code(member.value())));
    add(allowed, "at least ", rules.minimum());
    add(allowed, "at most ", rules.maximum());
    add(allowed, "characters: at most ", rules.maxLength());
    add(allowed, "elements: ", rules.size());
    add(
        allowed,
        "like ",
        rules.pattern() == null ? null : code(rules.pattern().replace("|", "\\|")));
    add(allowed, "else ", rules.fallback() == null ? null : code(rules.fallback().toString()));
    attribute.line().items().stream()
        .map(item -> "with " + code(item.name()) + (item.required() ? "" : "*"))
        .forEach(allowed::add);
    return String.join(", ", allowed);
  }

  private static void add(List<String> allowed, String words, @Nullable Object value) {
    if (value != null) {
      allowed.add(words + value);
    }
  }

  static String jsonType(Attribute attribute) {
    return switch (attribute.type()) {
      case STRING -> "string";
      case LONG -> "integer";
      case DOUBLE -> "number";
      case BOOLEAN -> "boolean";
      case STRING_LIST -> "strings";
      case DOUBLE_LIST -> "numbers";
      case MAP -> "object";
      case OBJECTS -> "objects";
    };
  }

  /** The type in a JSON Schema. */
  static String schemaType(Attribute attribute) {
    return switch (attribute.type()) {
      case STRING_LIST, DOUBLE_LIST, OBJECTS -> "array";
      default -> jsonType(attribute);
    };
  }

  private static String table(List<String> head, List<List<String>> rows) {
    if (rows.isEmpty()) {
      return "";
    }
    List<String> lines = new ArrayList<>();
    lines.add(line(head));
    lines.add(line(head.stream().map(column -> "---").toList()));
    rows.forEach(row -> lines.add(line(row)));
    return String.join("\n", lines) + "\n";
  }

  private static String line(List<String> cells) {
    return cells.stream().collect(joining(" | ", "| ", " |"));
  }

  private static String code(String text) {
    return "`" + text + "`";
  }
}
