package dev.weft.rule.parse;

import dev.weft.rule.value.Condition;
import dev.weft.rule.value.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads conditions: {@code a >= 5 and not b or c == 'x'}; {@code and} binds tighter. */
final class ConditionParser {
  /** Holds where an even number of quotes follows. */
  static final String OUTSIDE_QUOTES = "(?=(?:[^']*'[^']*')*[^']*$)";

  private static final Pattern OR = Pattern.compile("\\s+or\\s+" + OUTSIDE_QUOTES);
  private static final Pattern AND = Pattern.compile("\\s+and\\s+" + OUTSIDE_QUOTES);
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  /** A number that certainly fits a long. */
  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");

  private static final Pattern TEST =
      Pattern.compile(
          "(?<name>[a-z][\\w]*)\\s*(?:(?<operator>==|!=|<=|>=|<|>)\\s*(?<literal>.+))?");

  private final Scope scope;
  private final boolean onlyEntry;

  ConditionParser(Scope scope, boolean onlyEntry) {
    this.scope = scope;
    this.onlyEntry = onlyEntry;
  }

  /** The condition under a key; null when there is none, or a wrong one, which is reported. */
  static @Nullable Condition parse(YamlMap map, String key, Scope scope, boolean onlyEntry) {
    String text = map.text(key);
    if (text == null) {
      return null;
    }
    try {
      return new ConditionParser(scope, onlyEntry).parse(text);
    } catch (ExpressionException wrong) {
      map.problem(key, String.valueOf(wrong.getMessage()), wrong.remedy());
      return null;
    }
  }

  Condition parse(String text) throws ExpressionException {
    List<Condition> either = new ArrayList<>();
    for (String alternative : OR.split(text, -1)) {
      List<Condition> all = new ArrayList<>();
      for (String part : AND.split(alternative, -1)) {
        all.add(test(part.strip()));
      }
      either.add(all.size() == 1 ? all.get(0) : new Condition.And(all));
    }
    return either.size() == 1 ? either.get(0) : new Condition.Or(either);
  }

  private Condition test(String text) throws ExpressionException {
    if (text.startsWith("not ")) {
      return new Condition.Not(test(text.substring(4).strip()));
    }
    Matcher matcher = TEST.matcher(text);
    if (!matcher.matches()) {
      throw new ExpressionException(
          "'" + text + "' is not a test",
          "write name, not name, or name == 'text', joined by and / or");
    }
    Scope.Value value = scope.get(matcher.group("name"), onlyEntry);
    String operator = matcher.group("operator");
    if (operator == null) {
      return new Condition.Present(value.slot());
    }
    for (Condition.Operator known : Condition.Operator.values()) {
      if (known.text.equals(operator)) {
        Object literal = literal(matcher.group("literal").strip(), value.type());
        return new Condition.Compare(value.slot(), known, literal);
      }
    }
    throw new IllegalStateException(operator);
  }

  private static Object literal(String text, ValueType type) throws ExpressionException {
    Object literal = literal(text);
    boolean fits =
        switch (type) {
          case STRING -> literal instanceof String;
          case BOOLEAN -> literal instanceof Boolean;
          case LONG, DOUBLE -> literal instanceof Number;
          case STRING_LIST, DOUBLE_LIST, MAP, OBJECTS -> false;
        };
    if (!fits) {
      throw new ExpressionException(
          text + " is compared with a " + type.text(),
          "write a " + type.text() + ", or give the value another type");
    }
    return literal;
  }

  private static Object literal(String text) throws ExpressionException {
    if (text.length() >= 2 && text.charAt(0) == '\'' && text.endsWith("'")) {
      return text.substring(1, text.length() - 1);
    }
    if (text.equals("true") || text.equals("false")) {
      return Boolean.valueOf(text);
    }
    if (!NUMBER.matcher(text).matches()) {
      throw new ExpressionException(
          text + " is not a literal", "write a number, true, false or a text in 'quotes'");
    }
    if (WHOLE.matcher(text).matches()) {
      return Long.valueOf(text);
    }
    return Double.valueOf(text);
  }
}
