package dev.weft.rule.parse;

import dev.weft.config.Nearest;
import dev.weft.rule.value.BuiltIn;
import dev.weft.rule.value.ValueRule;
import dev.weft.rule.value.ValueType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values that a rule has, by name: the built-in ones and those of its {@code let}. */
final class Scope {
  private final Map<String, Value> values = new LinkedHashMap<>();

  /** A value's slot, its type and whether it is known when the call begins. */
  record Value(int slot, ValueType type, boolean atEntry) {}

  Scope() {
    for (BuiltIn builtIn : BuiltIn.values()) {
      values.put(builtIn.text, new Value(builtIn.slot, builtIn.type, false));
    }
  }

  boolean isAtEntry(int slot) {
    return values.values().stream().anyMatch(value -> value.slot() == slot && value.atEntry());
  }

  int next() {
    return values.size();
  }

  void add(ValueRule rule) {
    values.put(rule.name(), new Value(rule.slot(), rule.type(), !rule.atExit()));
  }

  @Nullable Value find(String name) {
    return values.get(name);
  }

  Value get(String name, boolean onlyEntry) throws ExpressionException {
    Value value = values.get(name);
    if (value == null) {
      throw new ExpressionException(
          "no value is named '" + name + "'", Nearest.remedy(name, names()));
    }
    if (onlyEntry && !value.atEntry()) {
      throw new ExpressionException(
          "'" + name + "' is not known when the call begins",
          "use a value that is read from this, an argument, env or baggage");
    }
    return value;
  }

  Set<String> names() {
    return values.keySet();
  }
}
