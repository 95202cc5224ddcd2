package dev.weft.generate;

import dev.weft.generate.Vocabulary.Attribute;
import dev.weft.generate.Vocabulary.Item;
import dev.weft.generate.Vocabulary.Line;
import dev.weft.generate.Vocabulary.Presence;
import dev.weft.generate.Vocabulary.Use;
import dev.weft.registry.FieldType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one metric makes of the fields that the lines of all measurements have. */
final class Measurement {

  private Measurement() {}

  /** What the rules of OpenTelemetry make of a name. */
  static String prometheus(String name, String instrument, String unit) {
    return name.replace('.', '_')
        + (unit.equals("s") ? "_seconds" : "")
        + (instrument.equals("counter") ? "_total" : "");
  }

  /** A field of the line of any measurement as a field of that of one metric. */
  static Use field(Use use, @Nullable String unit, boolean whole, List<Use> labels) {
    Attribute attribute = use.attribute();
    Line line = attribute.line();
    return switch (line.source()) {
      case CONSTANT ->
          new Use(
              with(attribute, attribute.type(), line.withConstant(unit)),
              use.presence(),
              use.path());
      case VALUE ->
          new Use(
              with(attribute, whole ? FieldType.LONG : attribute.type(), line),
              use.presence(),
              use.path());
      case LABELS ->
          new Use(
              with(
                  attribute,
                  attribute.type(),
                  line.withItems(labels.stream().map(Measurement::item).toList())),
              labels.isEmpty() ? Presence.LEFT_OUT : Presence.REQUIRED,
              use.path());
      default -> use;
    };
  }

  private static Item item(Use label) {
    Attribute attribute = label.attribute();
    return new Item(
        attribute.key(),
        label.presence() == Presence.REQUIRED,
        null,
        List.of(),
        String.valueOf(attribute.examples().get(0)),
        attribute.brief());
  }

  private static Attribute with(Attribute attribute, FieldType type, Line line) {
    return new Attribute(
        attribute.key(),
        type,
        attribute.members(),
        attribute.brief(),
        attribute.examples(),
        attribute.annotations(),
        line);
  }
}
