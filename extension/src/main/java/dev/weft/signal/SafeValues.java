package dev.weft.signal;

import dev.weft.capture.Inherited;
import dev.weft.process.Coordinates;
import dev.weft.process.Redaction;
import dev.weft.registry.Field;
import dev.weft.rule.Assignment;
import dev.weft.rule.EventRule;
import dev.weft.rule.Rule;
import dev.weft.rule.value.ValuePath;
import dev.weft.rule.value.ValueRule;
import dev.weft.rule.value.ValueRule.Viewport;
import dev.weft.rule.value.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of a call's values what must not leave the process, before any output sees them, and
 * notes on the call what it found.
 */
final class SafeValues {
  private static final Set<String> COORDINATES = Set.of("coordinates");

  private final Redaction redaction;
  private final Rule rule;
  private final String[] names;
  private final Parts[] parts;

  /** What joins events must be equal in all of them, so it is never cut. */
  private final boolean[] joins;

  SafeValues(Rule rule, List<EventRule> events, Redaction redaction) {
    this.rule = rule;
    this.redaction = redaction;
    this.names = new String[rule.slots()];
    this.parts = new Parts[rule.slots()];
    this.joins = new boolean[rule.slots()];
    events.forEach(this::markJoin);
    for (ValueRule value : rule.values()) {
      List<String> known = namesOf(value, events);
      parts[value.slot()] = Parts.of(value);
      names[value.slot()] = redaction.decisive(value.name(), known, readBy(value));
    }
  }

  private void markJoin(EventRule event) {
    Field trace = event.type().traceField();
    for (Assignment field : event.fields()) {
      if (trace != null && field.key().equals(trace.key())) {
        joins[field.slot()] = true;
      }
    }
  }

  /** The names under which the value leaves the process: its own, fields, attributes, labels. */
  private List<String> namesOf(ValueRule value, List<EventRule> events) {
    List<String> known = new ArrayList<>();
    known.add(value.name());
    Stream<Assignment> outputs =
        Stream.concat(
            events.stream().flatMap(event -> event.fields().stream()),
            rule.span() == null ? Stream.empty() : rule.span().attributes().stream());
    Stream<Assignment> labels = rule.metrics().stream().flatMap(metric -> metric.labels().stream());
    Stream.concat(outputs, labels)
        .filter(output -> output.slot() == value.slot())
        .map(output -> output.key().getKey())
        .forEach(known::add);
    events.forEach(
        event ->
            event.fields().stream()
                .filter(field -> field.slot() == value.slot())
                .map(field -> event.type().indexOf(field.key()))
                .filter(index -> index >= 0)
                .forEach(index -> known.add(event.type().fields().get(index).path())));
    return known;
  }

  /** The names by which it is read: a variable or baggage key, properties, map keys. */
  private static List<String> readBy(ValueRule value) {
    List<String> steps = new ArrayList<>();
    for (ValuePath path : value.alternatives()) {
      if (path.name() != null && path.template() == null) {
        steps.add(path.name());
      }
      for (ValuePath.Step step : path.steps()) {
        if (step instanceof ValuePath.Property property) {
          steps.add(property.name());
        } else if (step instanceof ValuePath.MapKey key) {
          steps.add(key.key());
        }
      }
    }
    return steps;
  }

  /** The value as it may leave the process; null for nothing. */
  @Nullable Object of(ValueRule value, @Nullable Object read, Invocation call) {
    noteParts(value, call);
    return read == null || read instanceof Boolean
        ? read
        : fitting(value.type(), safe(value, inView(value, read, call), call));
  }

  /** A box that shows a place too exactly is taken out. */
  private static @Nullable Object inView(ValueRule value, Object read, Invocation call) {
    Viewport viewport = value.viewport();
    if (viewport == null) {
      return read;
    }
    Object zoom = call.values[viewport.zoomSlot()];
    Object classification = call.values[viewport.classificationSlot()];
    Object box =
        Coordinates.bbox(
            read instanceof List<?> sides ? sides : List.of(),
            zoom instanceof Number number ? number : null,
            classification instanceof String word ? word : null);
    if (box == null) {
      call.found(value.slot(), COORDINATES);
    }
    return box;
  }

  private @Nullable Object safe(ValueRule value, @Nullable Object read, Invocation call) {
    return read == null ? null : safe(names[value.slot()], value.slot(), read, call);
  }

  /** The same for a text that the engine reads itself. */
  String of(int slot, String text, Invocation call) {
    return safe("", slot, text, call) instanceof String safe ? safe : "";
  }

  private @Nullable Object safe(String name, int slot, Object value, Invocation call) {
    int most = joins[slot] ? Integer.MAX_VALUE : rule.limits().maxString();
    Object safe = redaction.value(name, value, most);
    if (Redaction.changed(value, safe)) {
      call.found(slot, redaction.kinds(name, value, most));
    }
    return safe;
  }

  /** What was masked as a whole is a text, which only texts and lists of texts can hold. */
  private static @Nullable Object fitting(ValueType type, @Nullable Object safe) {
    boolean fits =
        switch (type) {
          case STRING -> safe instanceof String;
          case LONG, DOUBLE, BOOLEAN -> safe instanceof Number;
          case MAP -> safe instanceof Map;
          case STRING_LIST, DOUBLE_LIST, OBJECTS -> safe instanceof List;
        };
    boolean list = type == ValueType.STRING_LIST && safe instanceof String;
    return fits ? safe : list ? List.of((String) safe) : null;
  }

  /** What was found in values that this one is made of was found in this one. */
  private void noteParts(ValueRule value, Invocation call) {
    int slot = value.slot();
    Parts made = parts[slot];
    for (int part : made.slots()) {
      call.found(slot, call.found(part));
    }
    for (String key : made.inherited()) {
      call.found(slot, Inherited.found(call.context, key));
    }
    Invocation opener = call.opener;
    for (String name : made.paired()) {
      int begun = opener == null ? -1 : opener.rule.slotOf(name);
      if (opener != null && begun >= 0) {
        call.found(slot, opener.found(begun));
      }
    }
  }

  /** What a value is made of: values of this call, of those around it, of the one it ends. */
  private record Parts(List<Integer> slots, List<String> inherited, List<String> paired) {
    static Parts of(ValueRule value) {
      return new Parts(
          value.parts().distinct().toList(),
          names(value, ValuePath.Root.INHERITED),
          names(value, ValuePath.Root.PAIRED));
    }

    private static List<String> names(ValueRule value, ValuePath.Root root) {
      List<String> names = new ArrayList<>();
      value
          .paths()
          .filter(path -> path.root() == root)
          .forEach(
              path -> {
                if (path.name() != null) {
                  names.add(path.name());
                }
              });
      return names;
    }
  }
}
