package dev.weft.generate;

import dev.weft.registry.FieldType;
import dev.weft.registry.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The checked model of one system. */
record Vocabulary(
    String system,
    List<Attribute> attributes,
    List<Event> events,
    List<Metric> metrics,
    List<Span> spans) {

  /** The standard attributes that the model may refer to without defining them. */
  static final List<Attribute> STANDARD =
      List.of(
          new Attribute(
              "error.type",
              FieldType.STRING,
              List.of(),
              "The class of the error, as in the semantic conventions of OpenTelemetry.",
              new Line(Source.ATTRIBUTE, true, false, false, null)));

  /** The attributes of our own namespace that exist in OTLP, and the standard ones in use. */
  List<Attribute> keys() {
    return attributes.stream().filter(a -> a.line().source() == Source.ATTRIBUTE).toList();
  }

  record Attribute(String key, FieldType type, List<Member> members, String brief, Line line) {}

  /** What the annotations say about an attribute as a field of a line. */
  record Line(
      Source source, boolean nullable, boolean joins, boolean personal, @Nullable Long minimum) {}

  record Member(String id, String value, String brief) {}

  record Use(Attribute attribute, boolean optIn) {}

  record Event(String name, String brief, String note, boolean optIn, List<Use> fields) {}

  record Metric(
      String name,
      String unit,
      String instrument,
      String brief,
      List<Double> boundaries,
      List<Use> labels) {}

  record Span(String type, String kind, String brief, List<Use> attributes) {}
}
