package dev.weft.generate;

import static java.util.stream.Collectors.joining;

import dev.weft.generate.Vocabulary.Attribute;
import dev.weft.generate.Vocabulary.Event;
import dev.weft.generate.Vocabulary.Line;
import dev.weft.generate.Vocabulary.Member;
import dev.weft.generate.Vocabulary.Metric;
import dev.weft.generate.Vocabulary.Use;
import dev.weft.registry.Source;
import java.util.List;
import java.util.Locale;

/** The classes of constants of one system. */
final class ConstantSources {

  private final Vocabulary vocabulary;
  private final Names names;

  ConstantSources(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    names = new Names(vocabulary.system());
  }

  String packageInfo() {
    return Names.HEADER
        + """
        /** The vocabulary of %s: names, event types, metrics and typed events. */
        @NullMarked
        package %s;

        import org.jspecify.annotations.NullMarked;
        """
            .formatted(vocabulary.system(), names.packageName());
  }

  String attributes() {
    StringBuilder body = new StringBuilder();
    for (Attribute attribute : vocabulary.keys()) {
      String type = Names.boxed(attribute.type());
      body.append(doc(attribute.brief()))
          .append(
              "  public static final AttributeKey<%s> %s =\n      AttributeKey.%sKey(%s);\n\n"
                  .formatted(
                      type,
                      names.constant(attribute.key()),
                      type.toLowerCase(Locale.ROOT),
                      Names.quoted(attribute.key())));
    }
    List<String> all = vocabulary.keys().stream().map(a -> names.constant(a.key())).toList();
    return constants(
        "Attributes",
        "The attribute keys of " + vocabulary.system() + ".",
        List.of("io.opentelemetry.api.common.AttributeKey", "java.util.List"),
        body + all("attribute keys", "AttributeKey<?>", all));
  }

  String events() {
    StringBuilder body = new StringBuilder();
    for (Event event : vocabulary.events()) {
      body.append(doc(event.brief()))
          .append("  public static final EventType %s =\n".formatted(names.constant(event.name())))
          .append(eventType(event));
    }
    List<String> all = vocabulary.events().stream().map(e -> names.constant(e.name())).toList();
    return constants(
        "Events",
        "The event types of " + vocabulary.system() + ".",
        List.of(
            "dev.weft.registry.EventType",
            "dev.weft.registry.Field",
            "dev.weft.registry.FieldType",
            "dev.weft.registry.Source",
            "java.util.List"),
        body + all("event types", "EventType", all));
  }

  String metrics() {
    StringBuilder body = new StringBuilder();
    for (Metric metric : vocabulary.metrics()) {
      body.append(doc(metric.brief()))
          .append(
              "  public static final MetricType %s =\n".formatted(names.constant(metric.name())))
          .append(metricType(metric));
    }
    List<String> all = vocabulary.metrics().stream().map(m -> names.constant(m.name())).toList();
    return constants(
        "Metrics",
        "The metrics of " + vocabulary.system() + ".",
        List.of("dev.weft.registry.Instrument", "dev.weft.registry.MetricType", "java.util.List"),
        body + all("metrics", "MetricType", all));
  }

  String enumeration(Attribute attribute) {
    String name = names.enumeration(attribute);
    String members =
        attribute.members().stream()
            .map(m -> doc(m.brief()) + "  " + constant(m) + "(" + Names.quoted(m.value()) + ")")
            .collect(joining(",\n\n"));
    return Names.HEADER
        + """
        package %s;

        /** %s */
        public enum %s {
        %s;

          private final String value;

          %s(String value) {
            this.value = value;
          }

          /** The text on the line and in the attribute. */
          public String value() {
            return value;
          }
        }
        """
            .formatted(names.packageName(), attribute.brief(), name, members, name);
  }

  private static String constant(Member member) {
    return member.id().toUpperCase(Locale.ROOT);
  }

  private String eventType(Event event) {
    StringBuilder type =
        new StringBuilder()
            .append("      EventType.builder(%s, ".formatted(Names.quoted(vocabulary.system())))
            .append(Names.quoted(event.name()) + ")\n")
            .append("          .brief(%s)\n".formatted(Names.quoted(event.brief())));
    if (event.optIn()) {
      type.append("          .optIn()\n");
    }
    event.fields().stream()
        .filter(use -> use.attribute().line().joins())
        .map(use -> Names.quoted(names.path(use.attribute().key())))
        .forEach(path -> type.append("          .tracePath(%s)\n".formatted(path)));
    for (int index = 0; index < event.fields().size(); index++) {
      type.append(field(index, event.fields().get(index)));
    }
    return type.append("          .build();\n\n").toString();
  }

  private String field(int index, Use use) {
    Attribute attribute = use.attribute();
    Line line = attribute.line();
    boolean isKey = line.source() == Source.ATTRIBUTE;
    return """
              .field(
                  new Field(
                      %d,
                      %s,
                      FieldType.%s,
                      Source.%s,
                      %s,
                      %s,
                      %s,
                      %s,
                      List.of(%s),
                      %s))
        """
        .formatted(
            index,
            Names.quoted(names.path(attribute.key())),
            attribute.type(),
            line.source(),
            isKey ? names.type("Attributes") + "." + names.constant(attribute.key()) : "null",
            line.nullable(),
            use.optIn(),
            line.minimum() == null ? "null" : line.minimum() + "L",
            attribute.members().stream()
                .map(member -> Names.quoted(member.value()))
                .collect(joining(", ")),
            Names.quoted(attribute.brief()))
        .indent(4);
  }

  private String metricType(Metric metric) {
    return """
              new MetricType(
                  %s,
                  %s,
                  Instrument.%s,
                  %s,
                  List.of(%s),
                  List.of(%s));

        """
        .formatted(
            Names.quoted(metric.name()),
            Names.quoted(metric.unit()),
            metric.instrument().toUpperCase(Locale.ROOT),
            Names.quoted(metric.brief()),
            metric.boundaries().stream().map(String::valueOf).collect(joining(", ")),
            metric.labels().stream()
                .map(use -> names.constant(use.attribute().key()))
                .map(constant -> names.type("Attributes") + "." + constant)
                .collect(joining(", ")));
  }

  private String constants(String kind, String brief, List<String> imports, String body) {
    String type = names.type(kind);
    return Names.HEADER
        + "package %s;\n\n".formatted(names.packageName())
        + imports.stream().map("import %s;\n"::formatted).collect(joining())
        + "\n/** %s */\npublic final class %s {\n\n".formatted(brief, type)
        + body
        + "\n  private %s() {}\n}\n".formatted(type);
  }

  private static String all(String what, String type, List<String> constants) {
    return "  /** All %s in the order of the model. */\n".formatted(what)
        + "  public static final List<%s> ALL =\n      List.of(\n".formatted(type)
        + constants.stream().map("          "::concat).collect(joining(",\n"))
        + ");\n";
  }

  private static String doc(String brief) {
    return "  /** " + brief + " */\n";
  }
}
