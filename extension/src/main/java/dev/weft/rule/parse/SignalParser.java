package dev.weft.rule.parse;

import dev.weft.config.Nearest;
import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import dev.weft.registry.Registry;
import dev.weft.rule.Assignment;
import dev.weft.rule.EventLimits;
import dev.weft.rule.EventRule;
import dev.weft.rule.EventRule.Moment;
import dev.weft.rule.FailureRule;
import dev.weft.rule.Pack;
import dev.weft.rule.RuleProblem;
import dev.weft.rule.SpanRule;
import dev.weft.rule.value.BuiltIn;
import dev.weft.rule.value.Condition;
import dev.weft.rule.value.NameTemplate;
import dev.weft.rule.value.ValuePath;
import dev.weft.rule.value.ValueRule;
import dev.weft.rule.value.ValueType;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads the outputs of a rule: span, events, metrics, and the failure that decides among them. */
final class SignalParser {
  private final Pack pack;
  private final Scope scope;
  private final List<ValueRule> values;
  private final Problems problems;
  private final List<Unfilled> unfilled = new ArrayList<>();

  /** A required field that no value of the rule fills. */
  record Unfilled(String key, RuleProblem problem) {}

  /**
   * @param values the rule's values, to which an event may add the one that every rule has
   */
  SignalParser(Pack pack, Scope scope, List<ValueRule> values, Problems problems) {
    this.problems = problems;
    this.pack = pack;
    this.scope = scope;
    this.values = values;
  }

  @Nullable Condition condition(YamlMap map, String key, boolean onlyEntry) {
    return ConditionParser.parse(map, key, scope, onlyEntry);
  }

  /** The slot of the value that the key names; -1 when the key is not there or wrong. */
  int slot(YamlMap map, String key, boolean onlyEntry) {
    String name = map.text(key);
    return name == null ? -1 : slot(map, key, name, onlyEntry);
  }

  private int slot(YamlMap map, String key, String name, boolean onlyEntry) {
    try {
      return scope.get(name, onlyEntry).slot();
    } catch (ExpressionException wrong) {
      map.problem(key, String.valueOf(wrong.getMessage()), wrong.remedy());
      return -1;
    }
  }

  @Nullable FailureRule failure(@Nullable YamlMap map) {
    if (map == null) {
      return null;
    }
    Condition when = condition(map, "when", false);
    if (when == null) {
      return null;
    }
    BitSet slots = new BitSet();
    when.addSlots(slots);
    notOfOutcome(map, "when", slots);
    return new FailureRule(when, failureSlot(map, "message"), failureSlot(map, "type"));
  }

  private int failureSlot(YamlMap map, String key) {
    int slot = slot(map, key, false);
    if (slot >= 0) {
      BitSet slots = new BitSet();
      slots.set(slot);
      notOfOutcome(map, key, slots);
    }
    return slot;
  }

  /** What decides about the outcome cannot be made of it. */
  private void notOfOutcome(YamlMap map, String key, BitSet slots) {
    for (int i = values.size() - 1; i >= 0; i--) { // a value is made of values before it
      if (slots.get(values.get(i).slot())) {
        values.get(i).parts().forEach(slots::set);
      }
    }
    for (BuiltIn outcome : List.of(BuiltIn.OUTCOME, BuiltIn.SUCCEEDED)) {
      if (slots.get(outcome.slot)) {
        map.problem(
            key,
            "depends on '" + outcome.text + "', which 'failure' decides",
            "use error_type, or a value of what the call returns");
      }
    }
  }

  @Nullable SpanRule span(@Nullable YamlMap map) {
    if (map == null) {
      return null;
    }
    SpanKind kind = map.choice("kind", SpanKind.class, SpanKind.INTERNAL);
    try {
      NameTemplate name = TemplateParser.parse(map.text("name", ""), scope);
      return new SpanRule(
          name,
          kind == null ? SpanKind.INTERNAL : kind,
          assignments(map, "attributes"),
          map.flag("current", false));
    } catch (ExpressionException wrong) {
      map.problem("name", String.valueOf(wrong.getMessage()), wrong.remedy());
      return null;
    }
  }

  boolean isAtEntry(int slot) {
    return scope.isAtEntry(slot);
  }

  /** Attributes by value name, or by their own key. */
  List<Assignment> assignments(YamlMap map, String key) {
    Map<String, String> names = new LinkedHashMap<>();
    if (map.node(key) instanceof MappingNode) {
      for (Map.Entry<String, Node> entry : map.entries(key).entrySet()) {
        if (entry.getValue() instanceof ScalarNode scalar) {
          names.put(entry.getKey(), scalar.getValue());
        }
      }
    } else {
      map.texts(key).forEach(name -> names.put(pack.namespace() + "." + name, name));
    }
    List<Assignment> assignments = new ArrayList<>();
    names.forEach(
        (attribute, name) -> {
          int slot = slot(map, key, name, false);
          Scope.Value value = scope.find(name);
          if (slot >= 0 && value != null) {
            AttributeKey<?> registered = Registry.attribute(attribute);
            if (registered != null && registered.getType() != value.type().attribute()) {
              wrongType(map, key, name, value.type(), registered);
            } else {
              assignments.add(new Assignment(keyOf(attribute, value.type()), slot));
            }
          }
        });
    return assignments;
  }

  private static void wrongType(
      YamlMap map, String key, String name, ValueType type, AttributeKey<?> wanted) {
    String text = typeOf(wanted);
    map.problem(
        key,
        "'" + name + "' is a " + type.text() + ", " + wanted.getKey() + " a " + text,
        "give the value type: " + text);
  }

  private static AttributeKey<?> keyOf(String name, ValueType type) {
    AttributeKey<?> registered = Registry.attribute(name);
    if (registered != null) {
      return registered;
    }
    return switch (type) {
      case STRING -> AttributeKey.stringKey(name);
      case LONG -> AttributeKey.longKey(name);
      case DOUBLE -> AttributeKey.doubleKey(name);
      case BOOLEAN -> AttributeKey.booleanKey(name);
      case STRING_LIST -> AttributeKey.stringArrayKey(name);
      case DOUBLE_LIST -> AttributeKey.doubleArrayKey(name);
      case MAP, OBJECTS -> AttributeKey.valueKey(name);
    };
  }

  List<EventRule> events(YamlMap rule) {
    List<EventRule> events = new ArrayList<>();
    for (Map.Entry<String, Node> entry : rule.entries("events").entrySet()) {
      String path = rule.at("events") + "." + entry.getKey();
      List<Node> several =
          entry.getValue() instanceof SequenceNode list
              ? list.getValue()
              : List.of(entry.getValue());
      for (Node node : several) {
        event(YamlMap.of(Sections.EVENT, problems, path, node), entry.getKey(), events);
      }
    }
    return events;
  }

  private void event(@Nullable YamlMap map, String name, List<EventRule> into) {
    if (map != null) {
      Moment moment = moment(name, map, problems);
      EventType type = eventType(map);
      if (moment != null && type != null) {
        boolean entryOnly = moment == Moment.ENTER;
        into.add(
            new EventRule(
                moment,
                type,
                fields(map, type, entryOnly),
                condition(map, "when", entryOnly),
                limits(map)));
      }
    }
  }

  private static EventLimits limits(YamlMap map) {
    String ledger = map.text("ledger");
    boolean required = ledger != null && map.choice("ledger", Ledger.class, ledger) != null;
    if (required && (map.node("sample") != null || map.node("per_second") != null)) {
      map.problem("ledger", "a required event has a limit", "remove sample and per_second");
    }
    return new EventLimits(map.share("sample"), map.rate("per_second"), required);
  }

  private enum Ledger {
    REQUIRED
  }

  private static @Nullable Moment moment(String name, YamlMap map, Problems problems) {
    Map<String, Moment> known = new TreeMap<>();
    for (Moment moment : Moment.values()) {
      known.put(moment.name().toLowerCase(Locale.ROOT), moment);
    }
    Moment moment = known.get(name);
    if (moment == null) {
      problems.add(
          map.line(),
          map.path(),
          "'" + name + "' is not a moment",
          Nearest.remedy(name, known.keySet()));
    }
    return moment;
  }

  private static @Nullable EventType eventType(YamlMap map) {
    String name = map.text("emit");
    EventType type = name == null ? null : Registry.event(name);
    if (name != null && type == null) {
      Set<String> known =
          Registry.events().stream().map(EventType::name).collect(Collectors.toSet());
      map.problem(
          "emit", "event '" + name + "' is not in the registry", Nearest.remedy(name, known));
    }
    return type;
  }

  private static boolean mustBeGiven(Field field) {
    return !field.nullable()
        && !field.optIn()
        && field.rules().fallback() == null
        && field.rules().generated() == null;
  }

  /** Required fields without a value: mistakes, unless an enclosing call shares one. */
  List<Unfilled> unfilled() {
    return unfilled;
  }

  private List<Assignment> fields(YamlMap map, EventType type, boolean onlyEntry) {
    Map<String, Node> renamed = map.entries("fields");
    for (String path : renamed.keySet()) {
      Field field = type.field(path);
      if (field == null || field.key() == null) {
        List<String> known =
            type.fields().stream().filter(f -> f.key() != null).map(Field::path).toList();
        map.problem(
            "fields",
            "event '" + type.name() + "' has no field '" + path + "'",
            Nearest.remedy(path, known));
      }
    }
    List<Assignment> fields = new ArrayList<>();
    Field trace = type.traceField();
    for (Field field : type.fields()) {
      AttributeKey<?> key = field.key();
      if (key != null) {
        boolean joins =
            trace != null && field.path().equals(trace.path()) && scope.find(field.path()) == null;
        int slot =
            joins && renamed.get(field.path()) == null
                ? traceSlot(key)
                : fieldSlot(map, field, key, renamed.get(field.path()), onlyEntry);
        if (slot >= 0) {
          fields.add(new Assignment(key, slot));
        } else if (slot == -1 && mustBeGiven(field)) {
          unfilled.add(
              new Unfilled(
                  key.getKey(),
                  new RuleProblem(
                      problems.at(map.lineAt("fields")),
                      map.at("fields"),
                      "required field '" + field.path() + "' of '" + type.name() + "' has no value",
                      "add a value '" + field.path() + "' to let")));
        }
      }
    }
    return fields;
  }

  /**
   * The field that joins a workflow's events is filled without a {@code let}: from the baggage
   * entry of its key, else from the variable of that name.
   */
  private int traceSlot(AttributeKey<?> key) {
    String name = key.getKey().replace('.', '_');
    Scope.Value known = scope.find(name);
    if (known != null) {
      return known.slot();
    }
    List<ValuePath> paths =
        List.of(
            ValuePath.named(ValuePath.Root.BAGGAGE, key.getKey()),
            ValuePath.named(ValuePath.Root.ENV, name.toUpperCase(Locale.ROOT)));
    ValueRule rule = ValueRule.text(name, scope.next(), paths);
    scope.add(rule);
    values.add(rule);
    return rule.slot();
  }

  /** The name of the value that fills a field: its key without the namespace, in snake_case. */
  static String valueName(Field field, AttributeKey<?> key) {
    if (field.path().indexOf('.') < 0) {
      return field.path();
    }
    String name = key.getKey();
    return name.substring(name.indexOf('.') + 1).replace('.', '_');
  }

  /** The slot of a field's value; -1 when it has none, -2 when that was already reported. */
  private int fieldSlot(
      YamlMap map, Field field, AttributeKey<?> key, @Nullable Node renamed, boolean onlyEntry) {
    String name = valueName(field, key);
    if (renamed instanceof ScalarNode scalar) {
      name = scalar.getValue();
      if (slot(map, "fields", name, onlyEntry) < 0) {
        return -2;
      }
    }
    Scope.Value value = scope.find(name);
    if (value == null || (onlyEntry && !value.atEntry())) {
      return -1;
    }
    if (value.type().attribute() != key.getType()) {
      wrongType(map, "fields", name, value.type(), key);
      return -2;
    }
    return value.slot();
  }

  private static String typeOf(AttributeKey<?> key) {
    return Arrays.stream(ValueType.values())
        .filter(type -> type.attribute() == key.getType())
        .map(ValueType::text)
        .collect(Collectors.joining(" or "));
  }
}
