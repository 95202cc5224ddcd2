package dev.weft.generate;

import static java.util.stream.Collectors.joining;

import dev.weft.generate.Vocabulary.Attribute;
import dev.weft.generate.Vocabulary.Event;
import dev.weft.generate.Vocabulary.Use;
import dev.weft.registry.FieldType;
import dev.weft.registry.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The record of one event type. */
final class RecordSource {

  private final Names names;
  private final Event event;
  private final String name;
  private final List<Component> components = new ArrayList<>();

  /** One component; the name of the event is a field of the line but not one of the record. */
  private record Component(
      int index, String name, String type, boolean nullable, Attribute attribute) {

    boolean isPrimitive() {
      return !nullable
          && attribute.line().source() != Source.TIMESTAMP
          && attribute.type() != FieldType.STRING
          && !Names.isStructure(attribute.type());
    }

    boolean isStructure() {
      return Names.isStructure(attribute.type());
    }

    String declared() {
      return (nullable ? "@Nullable " : "") + type + " " + name;
    }

    /** The value as the encoder takes it. */
    String encoded() {
      if (attribute.members().isEmpty()) {
        return name;
      }
      boolean mayBeNull = nullable && attribute.line().rules().fallback() == null;
      return (mayBeNull ? name + " == null ? null : " : "") + name + ".value()";
    }
  }

  RecordSource(Names names, Event event) {
    this.names = names;
    this.event = event;
    name = names.event(event);
    for (int index = 0; index < event.fields().size(); index++) {
      Use use = event.fields().get(index);
      Source source = use.attribute().line().source();
      if (source == Source.TIMESTAMP || source == Source.ATTRIBUTE) {
        components.add(component(index, use));
      }
    }
  }

  private Component component(int index, Use use) {
    Attribute attribute = use.attribute();
    boolean nullable = use.nullable() || use.optIn();
    String type = Names.boxed(attribute.type());
    if (attribute.line().source() == Source.TIMESTAMP) {
      type = "Instant";
    } else if (!attribute.members().isEmpty()) {
      type = names.enumeration(attribute);
    } else if (!nullable
        && attribute.type() != FieldType.STRING
        && !Names.isStructure(attribute.type())) {
      type = type.toLowerCase(Locale.ROOT);
    }
    return new Component(index, names.component(attribute), type, nullable, attribute);
  }

  String text() {
    return Names.HEADER
        + "package %s;\n\n".formatted(names.packageName())
        + imports()
        + doc()
        + "public record %s(\n".formatted(name)
        + each(",\n", component -> "    " + component.declared())
        + ")\n    implements TelemetryEvent {\n\n"
        + constructor()
        + accessors()
        + tracing()
        + builder()
        + "}\n";
  }

  private String imports() {
    Set<String> imports =
        new TreeSet<>(
            Set.of(
                "dev.weft.event.TelemetryEvent",
                "dev.weft.registry.EventType",
                "dev.weft.registry.Field",
                "java.time.Instant",
                "org.jspecify.annotations.Nullable"));
    for (Component component : components) {
      if (component.isStructure()) {
        imports.add("dev.weft.registry.Structure");
      }
      imports.addAll(component.type().contains("List<") ? Set.of("java.util.List") : Set.of());
      imports.addAll(component.type().contains("Map<") ? Set.of("java.util.Map") : Set.of());
      imports.addAll(
          !"uuid".equals(component.attribute().line().generated())
              ? Set.of()
              : Set.of("java.util.UUID"));
    }
    return imports.stream().map("import %s;\n"::formatted).collect(joining()) + "\n";
  }

  private String doc() {
    return "/**\n * %s\n *\n".formatted(event.brief())
        + (event.note().isEmpty() ? "" : " * <p>%s\n *\n".formatted(event.note()))
        + " * <p>The event {@code %s} of the model; a record cannot hold wrong values.\n *\n"
            .formatted(event.name())
        + each("", c -> " * @param %s %s\n".formatted(c.name(), c.attribute().brief()))
        + " */\n";
  }

  private String constructor() {
    return "  /** Refuses values that the contract does not allow with an InvalidEventException. */\n"
        + "  public %s {\n    EventType type = %s;\n".formatted(name, eventType())
        + each("", this::fallback)
        + each("", this::check)
        + oneOf()
        + each("", RecordSource::copy)
        + "  }\n\n";
  }

  private String oneOf() {
    String values =
        components.stream()
            .filter(c -> event.oneOf().contains(event.fields().get(c.index()).path()))
            .map(Component::name)
            .collect(joining(", "));
    return values.isEmpty() ? "" : "    type.requireOneOf(%s);\n".formatted(values);
  }

  /** Says what the line will say, also to a reader of the record. */
  private String fallback(Component component) {
    Object fallback = component.attribute().line().rules().fallback();
    if (fallback == null) {
      return "";
    }
    String literal =
        component.attribute().members().isEmpty()
            ? TypeSource.literal(fallback)
            : component.type() + "." + member(component.attribute(), fallback);
    return "    %1$s = %1$s == null ? %2$s : %1$s;\n".formatted(component.name(), literal);
  }

  private static String member(Attribute attribute, Object value) {
    return attribute.members().stream()
        .filter(member -> member.value().equals(value))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(attribute.key() + ": fallback " + value))
        .id()
        .toUpperCase(Locale.ROOT);
  }

  private static String copy(Component component) {
    return component.isStructure()
        ? "    %1$s = Structure.copy(%1$s);\n".formatted(component.name())
        : "";
  }

  private String check(Component component) {
    if (component.attribute().line().source() == Source.TIMESTAMP) {
      return "    type.requireTimestamp(timestamp);\n";
    }
    String value =
        component.attribute().members().isEmpty()
            ? component.name()
            : "%1$s == null ? null : %1$s.value()".formatted(component.name());
    return "    type.check(%d, %s);\n".formatted(component.index(), value);
  }

  private String accessors() {
    return """
          /** Starts an event; the time is now unless said otherwise. */
          public static Builder builder() {
            return new Builder();
          }

          @Override
          public EventType eventType() {
            return %s;
          }

        """
        .formatted(eventType());
  }

  private String tracing() {
    boolean joins = components.stream().anyMatch(c -> c.attribute().line().joins());
    String traceId =
        """
          @Override
          public @Nullable String traceId() {
            return null;
          }

        """;
    return (joins ? "" : traceId)
        + """
          @Override
          public %s withTraceId(String traceId) {
            return %s;
          }

          @Override
          public @Nullable Object value(Field field) {
            return switch (field.index()) {
        %s
              default -> %s;
            };
          }

        """
            .formatted(
                name,
                joins
                    ? "new %s(\n        %s)".formatted(name, each(", ", Component::name))
                    : "this",
                each("\n", c -> "      case %d -> %s;".formatted(c.index(), c.encoded())),
                constants());
  }

  /** The value of a field that is no component. */
  private String constants() {
    boolean hasConstants =
        event.fields().stream().anyMatch(u -> u.attribute().line().source() == Source.CONSTANT);
    return hasConstants
        ? "field.allowed().isEmpty() ? eventType().lineName() : field.allowed().get(0)"
        : "eventType().lineName()";
  }

  private String builder() {
    return "  /** Collects the values of one event; for one thread. */\n"
        + "  public static final class Builder {\n\n"
        + each("", c -> "    private @Nullable %s %s;\n".formatted(boxed(c), c.name()))
        + "\n    private Builder() {}\n\n"
        + each("", this::setter)
        + """
              /**
               * Returns the event.
               *
               * @throws dev.weft.registry.InvalidEventException if a value is missing or not allowed
               */
              public %s build() {
                EventType type = %s;
                return new %s(
                    %s);
              }
            }
          """
            .formatted(name, eventType(), name, each(",\n            ", this::built));
  }

  private String setter(Component component) {
    return """
            /** %s */
            public Builder %s(%s) {
              this.%s = %s;
              return this;
            }

        """
        .formatted(
            component.attribute().brief(),
            component.name(),
            component.declared(),
            component.name(),
            component.name());
  }

  private String built(Component component) {
    if (component.attribute().line().source() == Source.TIMESTAMP) {
      return "timestamp == null ? Instant.now() : timestamp";
    }
    if ("uuid".equals(component.attribute().line().generated())) {
      return "%1$s == null ? UUID.randomUUID().toString() : %1$s".formatted(component.name());
    }
    return component.isPrimitive()
        ? "type.require(%d, %s)".formatted(component.index(), component.name())
        : component.name();
  }

  private static String boxed(Component component) {
    return component.isPrimitive() ? Names.boxed(component.attribute().type()) : component.type();
  }

  private String eventType() {
    return names.type("Events") + "." + names.constant(event);
  }

  private String each(String separator, Function<Component, String> text) {
    return components.stream().map(text).collect(joining(separator));
  }
}
