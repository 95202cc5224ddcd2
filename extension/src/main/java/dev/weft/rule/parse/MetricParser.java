package dev.weft.rule.parse;

import dev.weft.config.Nearest;
import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import dev.weft.registry.Instrument;
import dev.weft.registry.MetricType;
import dev.weft.registry.Registry;
import dev.weft.rule.Assignment;
import dev.weft.rule.MetricRule;
import dev.weft.rule.MetricRule.How;
import io.opentelemetry.api.common.AttributeKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the measurements of a rule. */
final class MetricParser {
  private final Scope scope;
  private final SignalParser signals;
  private final Problems problems;

  MetricParser(Scope scope, SignalParser signals, Problems problems) {
    this.scope = scope;
    this.signals = signals;
    this.problems = problems;
  }

  List<MetricRule> metrics(YamlMap rule) {
    List<MetricRule> metrics = new ArrayList<>();
    List<Node> nodes = rule.list("metrics");
    for (int i = 0; i < nodes.size(); i++) {
      YamlMap map =
          YamlMap.of(Sections.METRIC, problems, rule.at("metrics") + "[" + i + "]", nodes.get(i));
      MetricType type = map == null ? null : metricType(map);
      if (map != null && type != null) {
        metrics.add(metric(map, type));
      }
    }
    return metrics;
  }

  private MetricRule metric(YamlMap map, MetricType type) {
    How how = how(map, type);
    String add = map.text("add", "");
    boolean constant = add.matches("-?[0-9]{1,9}");
    int slot =
        switch (how) {
          case VALUE -> numberSlot(map, "value");
          case ADD -> constant ? -1 : numberSlot(map, "add");
          case MEMBERS -> signals.slot(map, "members", false);
        };
    return new MetricRule(
        type,
        how,
        slot,
        constant ? Long.parseLong(add) : 1,
        labels(map, type),
        lineFields(type),
        signals.condition(map, "when", false));
  }

  private static How how(YamlMap map, MetricType type) {
    boolean adds = map.node("add") != null;
    boolean counts = map.node("members") != null;
    boolean gauge = type.instrument() == Instrument.GAUGE;
    if ((adds || counts) && !gauge) {
      map.problem(adds ? "add" : "members", "'" + type.name() + "' is no gauge", "write value");
    }
    if (gauge && !adds && !counts && map.node("value") == null) {
      map.problem("value", "a gauge needs a value", "add value, add or members");
    }
    return adds ? How.ADD : counts ? How.MEMBERS : How.VALUE;
  }

  private int numberSlot(YamlMap map, String key) {
    int slot = signals.slot(map, key, false);
    Scope.Value value = scope.find(map.text(key, ""));
    if (value != null && !value.type().isNumber()) {
      map.problem(
          key,
          "'" + map.text(key, "") + "' is a " + value.type().text() + ", not a number",
          "give the value type: double");
    }
    return slot;
  }

  /** The fields of a measurement's line that the rule has values for. */
  private List<Assignment> lineFields(MetricType type) {
    List<Assignment> fields = new ArrayList<>();
    EventType line = type.line();
    if (line != null) {
      for (Field field : line.fields()) {
        AttributeKey<?> key = field.key();
        Scope.Value value = key == null ? null : scope.find(SignalParser.valueName(field, key));
        if (key != null && value != null && value.type().attribute() == key.getType()) {
          fields.add(new Assignment(key, value.slot()));
        }
      }
    }
    return fields;
  }

  private List<Assignment> labels(YamlMap map, MetricType type) {
    List<String> known = type.labels().stream().map(AttributeKey::getKey).toList();
    List<Assignment> labels = signals.assignments(map, "by");
    for (Assignment label : labels) {
      String name = label.key().getKey();
      if (!known.contains(name)) {
        map.problem(
            "by",
            "metric '" + type.name() + "' has no label '" + name + "'",
            Nearest.remedy(name, known));
      }
    }
    return labels;
  }

  private static @Nullable MetricType metricType(YamlMap map) {
    String name = map.text("name");
    MetricType type = name == null ? null : Registry.metric(name);
    if (name != null && type == null) {
      Set<String> known =
          Registry.metrics().stream().map(MetricType::name).collect(Collectors.toSet());
      map.problem(
          "name", "metric '" + name + "' is not in the registry", Nearest.remedy(name, known));
    }
    return type;
  }
}
