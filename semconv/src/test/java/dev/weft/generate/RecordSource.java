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
      return !nullable && attribute.type() != FieldType.STRING;
    }

    String declared() {
      return (nullable ? "@Nullable " : "") + type + " " + name;
    }

    /** The value as the encoder takes it. */
    String encoded() {
      return attribute.members().isEmpty() ? name : name + ".value()";
    }
  }

  RecordSource(Names names, Event event) {
    this.names = names;
    this.event = event;
    name = names.event(event);
    for (int index = 0; index < event.fields().size(); index++) {
      Use use = event.fields().get(index);
      if (use.attribute().line().source() != Source.EVENT_NAME) {
        components.add(component(index, use));
      }
    }
  }

  private Component component(int index, Use use) {
    Attribute attribute = use.attribute();
    boolean nullable = attribute.line().nullable() || use.optIn();
    String type = Names.boxed(attribute.type());
    if (attribute.line().source() == Source.TIMESTAMP) {
      type = "Instant";
    } else if (!attribute.members().isEmpty()) {
      type = names.enumeration(attribute);
    } else if (!nullable && attribute.type() != FieldType.STRING) {
      type = type.toLowerCase(Locale.ROOT);
    }
    return new Component(index, names.component(attribute), type, nullable, attribute);
  }

  String text() {
    return Names.HEADER
        + "package %s;\n\n".formatted(names.packageName())
        + """
        import dev.weft.event.TelemetryEvent;
        import dev.weft.registry.EventType;
        import dev.weft.registry.Field;
        import java.time.Instant;
        import org.jspecify.annotations.Nullable;

        """
        + doc()
        + "public record %s(\n".formatted(name)
        + each(",\n", component -> "    " + component.declared())
        + ")\n    implements TelemetryEvent {\n\n"
        + constructor()
        + accessors()
        + builder()
        + "}\n";
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
        + each("", this::check)
        + "  }\n\n";
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

          @Override
          public %s withTraceId(String traceId) {
            return new %s(
                %s);
          }

          @Override
          public @Nullable Object value(Field field) {
            return switch (field.index()) {
        %s
              default -> eventType().lineName();
            };
          }

        """
        .formatted(
            eventType(),
            name,
            name,
            each(", ", Component::name),
            each("\n", c -> "      case %d -> %s;".formatted(c.index(), c.encoded())));
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
    return component.isPrimitive()
        ? "type.require(%d, %s)".formatted(component.index(), component.name())
        : component.name();
  }

  private static String boxed(Component component) {
    return component.isPrimitive() ? Names.boxed(component.attribute().type()) : component.type();
  }

  private String eventType() {
    return names.type("Events") + "." + names.constant(event.name());
  }

  private String each(String separator, Function<Component, String> text) {
    return components.stream().map(text).collect(joining(separator));
  }
}
