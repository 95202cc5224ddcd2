package dev.weft.generate;

import static java.util.stream.Collectors.joining;

import dev.weft.generate.Vocabulary.Attribute;
import dev.weft.generate.Vocabulary.Event;
import dev.weft.generate.Vocabulary.Metric;
import dev.weft.generate.Vocabulary.Span;
import dev.weft.generate.Vocabulary.Use;
import dev.weft.registry.Source;
import java.util.ArrayList;
import java.util.List;

/** The Markdown tables of one system. */
final class Tables {

  private final Vocabulary vocabulary;
  private final Names names;

  Tables(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    names = new Names(vocabulary.system());
  }

  String text() {
    return String.join(
        "\n",
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
            List.of("metric", "instrument", "unit", "labels", "meaning"),
            vocabulary.metrics().stream().map(Tables::row).toList()),
        table(
            List.of("span", "kind", "attributes", "meaning"),
            vocabulary.spans().stream().map(Tables::row).toList()));
  }

  private List<String> row(Event event) {
    String fields =
        event.fields().stream()
            .map(use -> code(names.path(use.attribute().key())) + (use.optIn() ? "?" : ""))
            .collect(joining(" "));
    return List.of(code(event.name()) + (event.optIn() ? "?" : ""), fields);
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

  private static String allowed(Attribute attribute) {
    if (attribute.line().minimum() != null) {
      return "at least " + attribute.line().minimum();
    }
    return attribute.members().stream().map(m -> code(m.value())).collect(joining(", "));
  }

  static String jsonType(Attribute attribute) {
    return switch (attribute.type()) {
      case STRING -> "string";
      case LONG -> "integer";
      case DOUBLE -> "number";
      case BOOLEAN -> "boolean";
    };
  }

  private static String table(List<String> head, List<List<String>> rows) {
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
