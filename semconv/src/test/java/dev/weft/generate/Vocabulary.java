package dev.weft.generate;

import dev.weft.registry.FieldType;
import dev.weft.registry.Source;
import java.util.List;
import java.util.Map;
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
              List.of(),
              Map.of(),
              Line.nullableAttribute()));

  /** The attributes of our own namespace that exist in OTLP, and the standard ones in use. */
  List<Attribute> keys() {
    return attributes.stream().filter(a -> a.line().source() == Source.ATTRIBUTE).toList();
  }

  /**
   * One attribute, or what one reference makes of it.
   *
   * @param annotations as they are in the model
   * @param line what they say
   */
  record Attribute(
      String key,
      FieldType type,
      List<Member> members,
      String brief,
      List<Object> examples,
      Map<String, @Nullable Object> annotations,
      Line line) {}

  /**
   * What the annotations say about an attribute as a field of a line.
   *
   * @param path the name on the line if it is not the key without the namespace
   * @param envelope whether it stands beside the object that holds the other fields
   * @param bare whether the key is used as documented, without the namespace
   * @param generated what the value is made from when the event has none; null for nothing. A typed
   *     event makes only a uuid, the agent all of them
   */
  record Line(
      Source source,
      boolean nullable,
      boolean joins,
      boolean personal,
      @Nullable String path,
      boolean envelope,
      boolean bare,
      @Nullable String generated,
      Rules rules,
      List<Item> items) {

    static Line nullableAttribute() {
      return new Line(
          Source.ATTRIBUTE, true, false, false, null, false, false, null, Rules.NONE, List.of());
    }

    Line withItems(List<Item> members) {
      return new Line(
          source, nullable, joins, personal, path, envelope, bare, generated, rules, members);
    }

    /** The same for another constant. */
    Line withConstant(@Nullable String text) {
      return new Line(
          source,
          nullable,
          joins,
          personal,
          path,
          envelope,
          bare,
          generated,
          rules.constant(text),
          items);
    }
  }

  /** What a value must be like. */
  record Rules(
      @Nullable Long minimum,
      @Nullable Long maximum,
      @Nullable Long maxLength,
      @Nullable Long size,
      @Nullable String pattern,
      boolean anyOffset,
      @Nullable String constant,
      @Nullable Object fallback) {

    static final Rules NONE = new Rules(null, null, null, null, null, false, null, null);

    Rules constant(@Nullable String text) {
      return new Rules(minimum, maximum, maxLength, size, pattern, anyOffset, text, fallback);
    }
  }

  /** A known member of a map, or of each object of a list. */
  record Item(
      String name,
      boolean required,
      @Nullable String pattern,
      List<String> allowed,
      String example,
      String brief) {}

  record Member(String id, String value, String brief) {}

  /** What a line shows when a field has no value. */
  enum Presence {
    /** That cannot be. */
    REQUIRED,
    NULL,
    LEFT_OUT,
    /** Left out also with a value, unless it is switched on. */
    OPT_IN
  }

  /**
   * One attribute in its place.
   *
   * @param path the name on the line, with dots where it is inside objects
   */
  record Use(Attribute attribute, Presence presence, String path) {

    boolean optIn() {
      return presence == Presence.OPT_IN;
    }

    /** Whether a line without the field fulfils the contract. */
    boolean mayBeAbsent() {
      return optIn() || presence == Presence.LEFT_OUT;
    }

    boolean mayBeNull() {
      return optIn() || presence == Presence.NULL;
    }

    /** Whether an event may have no value here. */
    boolean nullable() {
      return presence == Presence.NULL
          || presence == Presence.LEFT_OUT
          || attribute.line().rules().fallback() != null;
    }
  }

  /**
   * One event type, or the line of one metric.
   *
   * @param javaName the name that its Java names are made from
   * @param oneOf the paths of which a line must have at least one
   */
  record Event(
      String name,
      String lineName,
      String javaName,
      String brief,
      String note,
      boolean optIn,
      @Nullable String scope,
      List<String> oneOf,
      Handling handling,
      List<Use> fields) {}

  /**
   * What the documents want to be done with events.
   *
   * @param governance whether it also belongs into the ledger of governance
   * @param failure the path of the field that tells of a failure
   * @param failureValues by which values it does
   */
  record Handling(
      @Nullable String retention,
      @Nullable Long sampleEvery,
      boolean governance,
      @Nullable String failure,
      List<Object> failureValues) {

    static final Handling NONE = new Handling(null, null, false, null, List.of());
  }

  record Metric(
      String name,
      String unit,
      String instrument,
      String brief,
      List<Double> boundaries,
      List<Use> labels,
      String prometheus,
      @Nullable String scope,
      @Nullable Event line) {}

  record Span(String type, String kind, String brief, List<Use> attributes) {}
}
