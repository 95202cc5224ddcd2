package dev.weft.generate;

import static java.util.stream.Collectors.joining;

import dev.weft.generate.Vocabulary.Attribute;
import dev.weft.generate.Vocabulary.Event;
import dev.weft.generate.Vocabulary.Handling;
import dev.weft.generate.Vocabulary.Item;
import dev.weft.generate.Vocabulary.Line;
import dev.weft.generate.Vocabulary.Rules;
import dev.weft.generate.Vocabulary.Use;
import dev.weft.registry.Source;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The expressions that declare event types and their fields. */
final class TypeSource {

  private final Names names;

  TypeSource(Names names) {
    this.names = names;
  }

  /** What the expressions of these events need. */
  Set<String> imports(List<Event> events) {
    Set<String> imports = new TreeSet<>(Set.of("java.util.List"));
    if (!events.isEmpty()) {
      imports.addAll(
          Set.of(
              "dev.weft.registry.EventType",
              "dev.weft.registry.Field",
              "dev.weft.registry.FieldType",
              "dev.weft.registry.Source"));
    }
    String rules =
        events.stream().flatMap(e -> e.fields().stream()).map(this::rules).collect(joining());
    if (!rules.isEmpty()) {
      imports.add("dev.weft.registry.FieldRules");
    }
    if (rules.contains("Generated.")) {
      imports.add("dev.weft.registry.Generated");
    }
    if (rules.contains("Map.of(")) {
      imports.add("java.util.Map");
    }
    return imports;
  }

  String eventType(Event event) {
    StringBuilder type =
        new StringBuilder()
            .append("EventType.builder(%s, ".formatted(Names.quoted(names.system())))
            .append(Names.quoted(event.name()) + ")\n")
            .append("    .brief(%s)\n".formatted(Names.quoted(event.brief())));
    if (!event.lineName().equals(event.name())) {
      type.append("    .lineName(%s)\n".formatted(Names.quoted(event.lineName())));
    }
    if (event.optIn()) {
      type.append("    .optIn()\n");
    }
    if (event.scope() != null) {
      type.append("    .scope(%s)\n".formatted(Names.quoted(event.scope())));
    }
    handling(event.handling(), type);
    if (!event.oneOf().isEmpty()) {
      String paths = event.oneOf().stream().map(Names::quoted).collect(joining(", "));
      type.append("    .oneOf(%s)\n".formatted(paths));
    }
    event.fields().stream()
        .filter(use -> use.attribute().line().joins())
        .forEach(use -> type.append("    .tracePath(%s)\n".formatted(Names.quoted(use.path()))));
    for (int index = 0; index < event.fields().size(); index++) {
      type.append(field(index, event.fields().get(index)));
    }
    return type.append("    .build()\n").toString();
  }

  private static void handling(Handling handling, StringBuilder type) {
    if (handling.retention() != null) {
      type.append("    .retention(%s)\n".formatted(Names.quoted(handling.retention())));
    }
    if (handling.sampleEvery() != null) {
      type.append("    .sampleEvery(%d)\n".formatted(handling.sampleEvery()));
    }
    if (handling.governance()) {
      type.append("    .governance()\n");
    }
    if (handling.failure() != null) {
      String values =
          handling.failureValues().stream()
              .map(value -> ", " + TypeSource.literal(value))
              .collect(joining());
      type.append("    .failure(%s%s)\n".formatted(Names.quoted(handling.failure()), values));
    }
  }

  private String field(int index, Use use) {
    Attribute attribute = use.attribute();
    Line line = attribute.line();
    boolean isKey = line.source() == Source.ATTRIBUTE;
    String rules = rules(use);
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
                %s%s))
        """
        .formatted(
            index,
            Names.quoted(use.path()),
            attribute.type(),
            line.source(),
            isKey ? names.type("Attributes") + "." + names.constant(attribute) : "null",
            use.nullable(),
            use.optIn(),
            line.rules().minimum() == null ? "null" : line.rules().minimum() + "L",
            allowed(attribute),
            Names.quoted(attribute.brief()),
            rules.isEmpty() ? "" : ",\n                FieldRules.NONE" + rules)
        .indent(4);
  }

  private static String allowed(Attribute attribute) {
    String constant = attribute.line().rules().constant();
    return constant == null
        ? attribute.members().stream().map(m -> Names.quoted(m.value())).collect(joining(", "))
        : Names.quoted(constant);
  }

  /** The calls that add rules, one after the other; empty for none. */
  private String rules(Use use) {
    Rules rules = use.attribute().line().rules();
    StringBuilder calls = new StringBuilder();
    add(calls, "omit", use.mayBeAbsent() && !use.optIn() ? "" : null);
    add(calls, "orElse", rules.fallback() == null ? null : literal(rules.fallback()));
    add(calls, "atMost", rules.maximum() == null ? null : rules.maximum() + "L");
    add(calls, "upToCharacters", rules.maxLength() == null ? null : rules.maxLength().toString());
    add(calls, "ofSize", rules.size() == null ? null : rules.size().toString());
    add(calls, "matching", rules.pattern() == null ? null : Names.quoted(rules.pattern()));
    add(calls, "withAnyOffset", rules.anyOffset() ? "" : null);
    String generated = use.attribute().line().generated();
    add(
        calls,
        "generated",
        generated == null ? null : "Generated." + generated.toUpperCase(Locale.ROOT));
    add(calls, "ofAPerson", use.attribute().line().personal() ? "" : null);
    List<Item> items = use.attribute().line().items();
    if (!items.isEmpty()) {
      StringBuilder members = new StringBuilder();
      for (int index = 0; index < items.size(); index++) {
        members.append(index == 0 ? "\n" : ",\n").append(item(index, items.get(index)));
      }
      add(calls, "withItems", members.toString());
    }
    return calls.toString();
  }

  private static void add(StringBuilder calls, String method, @Nullable String argument) {
    if (argument != null) {
      calls.append("\n                    .%s(%s)".formatted(method, argument));
    }
  }

  private static String item(int index, Item item) {
    String pattern = item.pattern();
    return "                        new Field("
        + "%d, %s, FieldType.STRING, Source.ATTRIBUTE, null, %s, false, null, List.of(%s), %s,"
            .formatted(
                index,
                Names.quoted(item.name()),
                !item.required(),
                item.allowed().stream().map(Names::quoted).collect(joining(", ")),
                Names.quoted(item.brief()))
        + " FieldRules.NONE"
        + (item.required() ? "" : ".omit()")
        + (pattern == null ? "" : ".matching(%s)".formatted(Names.quoted(pattern)))
        + ")";
  }

  /** A value of the model as Java has it. */
  static String literal(Object value) {
    if (value instanceof Map<?, ?>) {
      return "Map.of()";
    }
    if (value instanceof List<?>) {
      return "List.of()";
    }
    return value instanceof String text ? Names.quoted(text) : String.valueOf(value);
  }
}
