package dev.weft.generate;

import static java.util.stream.Collectors.joining;

import dev.weft.generate.Vocabulary.Attribute;
import dev.weft.generate.Vocabulary.Event;
import dev.weft.generate.Vocabulary.Member;
import dev.weft.generate.Vocabulary.Metric;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The classes of constants of one system. */
final class ConstantSources {

  private final Vocabulary vocabulary;
  private final Names names;
  private final TypeSource types;

  ConstantSources(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    names = new Names(vocabulary.system());
    types = new TypeSource(names);
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
    Set<String> imports = new TreeSet<>();
    imports.add("io.opentelemetry.api.common.AttributeKey");
    imports.add("java.util.List");
    for (Attribute attribute : vocabulary.keys()) {
      String type = Names.keyType(attribute.type());
      if (type.startsWith("Value")) {
        imports.add("io.opentelemetry.api.common.Value");
      }
      body.append(doc(attribute.brief()))
          .append(
              "  public static final AttributeKey<%s> %s =\n      AttributeKey.%s(%s);\n\n"
                  .formatted(
                      type,
                      names.constant(attribute),
                      Names.keyMethod(attribute.type()),
                      Names.quoted(attribute.key())));
    }
    List<String> all = vocabulary.keys().stream().map(names::constant).toList();
    return constants(
        "Attributes",
        "The attribute keys of " + vocabulary.system() + ".",
        imports,
        body + all("attribute keys", "AttributeKey<?>", all));
  }

  String events() {
    StringBuilder body = new StringBuilder();
    for (Event event : vocabulary.events()) {
      body.append(doc(event.brief()))
          .append("  public static final EventType %s =\n".formatted(names.constant(event)))
          .append(types.eventType(event).indent(6).stripTrailing() + ";\n\n");
    }
    List<String> all = vocabulary.events().stream().map(names::constant).toList();
    return constants(
        "Events",
        "The event types of " + vocabulary.system() + ".",
        types.imports(vocabulary.events()),
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
    Set<String> imports =
        types.imports(
            vocabulary.metrics().stream().map(Metric::line).filter(Objects::nonNull).toList());
    imports.add("dev.weft.registry.Instrument");
    imports.add("dev.weft.registry.MetricType");
    return constants(
        "Metrics",
        "The metrics of " + vocabulary.system() + ".",
        imports,
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

  private String metricType(Metric metric) {
    Event line = metric.line();
    return """
              new MetricType(
                  %s,
                  %s,
                  Instrument.%s,
                  %s,
                  List.of(%s),
                  List.of(%s),
                  %s,
                  %s,
        %s);

        """
        .formatted(
            Names.quoted(metric.name()),
            Names.quoted(metric.unit()),
            metric.instrument().toUpperCase(Locale.ROOT),
            Names.quoted(metric.brief()),
            metric.boundaries().stream().map(String::valueOf).collect(joining(", ")),
            metric.labels().stream()
                .map(use -> names.type("Attributes") + "." + names.constant(use.attribute()))
                .collect(joining(", ")),
            Names.quoted(metric.prometheus()),
            metric.scope() == null ? "null" : Names.quoted(metric.scope()),
            line == null ? "          null" : types.eventType(line).indent(10).stripTrailing());
  }

  private String constants(String kind, String brief, Collection<String> imports, String body) {
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
