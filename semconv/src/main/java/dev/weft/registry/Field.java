package dev.weft.registry;

import io.opentelemetry.api.common.AttributeKey;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One field of an event type, in the order of the line.
 *
 * @param index the position on the line and the slot of the value
 * @param path the name on the line; dots lead into objects
 * @param type the JSON type
 * @param source where the encoder takes the value from
 * @param key the attribute in OTLP; null when the value is not an attribute there
 * @param nullable whether an event may have no value here; the line then says null unless the rules
 *     say otherwise
 * @param optIn whether the field is only written when it is switched on
 * @param minimum the least allowed number; null for no bound
 * @param allowed the only allowed texts; empty for any
 * @param brief what the field means
 * @param rules what else the contract asks of a value
 */
public record Field(
    int index,
    String path,
    FieldType type,
    Source source,
    @Nullable AttributeKey<?> key,
    boolean nullable,
    boolean optIn,
    @Nullable Long minimum,
    List<String> allowed,
    String brief,
    FieldRules rules) {

  private static final int SHOWN_CHARACTERS = 100;

  public Field {
    allowed = List.copyOf(allowed);
  }

  /** A field without further rules. */
  public Field(
      int index,
      String path,
      FieldType type,
      Source source,
      @Nullable AttributeKey<?> key,
      boolean nullable,
      boolean optIn,
      @Nullable Long minimum,
      List<String> allowed,
      String brief) {
    this(index, path, type, source, key, nullable, optIn, minimum, allowed, brief, FieldRules.NONE);
  }

  /** Whether a line without this field can fulfil the contract. */
  public boolean mayBeAbsent() {
    return optIn || rules.omitted();
  }

  /** Whether the line may say null here. */
  public boolean mayBeNull() {
    return optIn || (nullable && !rules.omitted() && rules.fallback() == null);
  }

  /** Returns why the contract does not allow this value in this field, or null if it does. */
  public @Nullable String problem(@Nullable Object value) {
    if (value == null) {
      return nullable || optIn ? null : name() + " is required but null";
    }
    return switch (type) {
      case STRING -> value instanceof String text ? textProblem(text) : typeProblem(value);
      case LONG -> isWhole(value) ? numberProblem((Number) value) : typeProblem(value);
      case DOUBLE -> isNumber(value) ? numberProblem((Number) value) : typeProblem(value);
      case BOOLEAN -> value instanceof Boolean ? null : typeProblem(value);
      case STRING_LIST, DOUBLE_LIST, MAP, OBJECTS -> structureProblem(value);
    };
  }

  private @Nullable String structureProblem(Object value) {
    Object plain = Structure.plain(value);
    String problem = Structure.problem(plain);
    if (problem != null) {
      return name() + " " + problem;
    }
    if (plain instanceof Map<?, ?> map) {
      return type == FieldType.MAP ? memberProblem(map) : typeProblem(value);
    }
    return plain instanceof List<?> list && type != FieldType.MAP
        ? listProblem(list)
        : typeProblem(value);
  }

  private @Nullable String listProblem(List<?> list) {
    if (rules.size() != null && list.size() != rules.size()) {
      return name() + " must have " + rules.size() + " elements but has " + list.size();
    }
    for (Object element : list) {
      String problem =
          switch (type) {
            case STRING_LIST -> element instanceof String text ? textProblem(text) : kind(element);
            case DOUBLE_LIST -> element instanceof Number ? null : kind(element);
            default -> element instanceof Map<?, ?> map ? memberProblem(map) : kind(element);
          };
      if (problem != null) {
        return problem;
      }
    }
    return null;
  }

  private String kind(@Nullable Object element) {
    return name()
        + " must be a "
        + typeName()
        + " but holds "
        + (element == null ? null : shown(element));
  }

  private @Nullable String memberProblem(Map<?, ?> members) {
    for (Field item : rules.items()) {
      Object member = members.get(item.path());
      if (member == null && members.containsKey(item.path()) && !item.mayBeNull()) {
        return name() + ": " + item.path() + " is null";
      }
      String problem = item.problem(member);
      if (problem != null) {
        return name() + ": " + problem;
      }
    }
    return null;
  }

  private static boolean isWhole(Object value) {
    return value instanceof Long || value instanceof Integer;
  }

  private static boolean isNumber(Object value) {
    return value instanceof Double || value instanceof Float || isWhole(value);
  }

  private @Nullable String textProblem(String text) {
    if (!allowed.isEmpty() && !allowed.contains(text)) {
      return name() + " must be one of " + allowed + " but is " + shown(text);
    }
    if (rules.maxLength() != null && text.codePointCount(0, text.length()) > rules.maxLength()) {
      return name() + " must have at most " + rules.maxLength() + " characters: " + shown(text);
    }
    if (rules.pattern() != null && !rules.pattern().matcher(text).matches()) {
      return name() + " must match " + rules.pattern() + " but is " + shown(text);
    }
    return null;
  }

  private @Nullable String numberProblem(Number number) {
    if (!Double.isFinite(number.doubleValue())) {
      return name() + " must be a finite number but is " + number;
    }
    if (minimum != null && isLess(number, minimum)) {
      return name() + " must be at least " + minimum + " but is " + number;
    }
    if (rules.maximum() != null && isGreater(number, rules.maximum())) {
      return name() + " must be at most " + rules.maximum() + " but is " + number;
    }
    return null;
  }

  /** Whole numbers are compared as such: a double has no room for the lowest bits of a long. */
  private static boolean isLess(Number number, long bound) {
    return isWhole(number) ? number.longValue() < bound : number.doubleValue() < bound;
  }

  private static boolean isGreater(Number number, long bound) {
    return isWhole(number) ? number.longValue() > bound : number.doubleValue() > bound;
  }

  private String typeProblem(Object value) {
    return name() + " must be a " + typeName() + " but is " + shown(value);
  }

  private String typeName() {
    return switch (type) {
      case STRING -> "string";
      case LONG -> "whole number";
      case DOUBLE -> "number";
      case BOOLEAN -> "boolean";
      case STRING_LIST -> "list of strings";
      case DOUBLE_LIST -> "list of numbers";
      case MAP -> "map";
      case OBJECTS -> "list of maps";
    };
  }

  private String name() {
    return key == null ? path : key.getKey();
  }

  private static String shown(Object value) {
    // Only JDK scalars are printed: toString of anything else would run foreign code.
    String text =
        value instanceof CharSequence || value instanceof Number || value instanceof Boolean
            ? String.valueOf(value)
            : "an object";
    String cut =
        text.length() <= SHOWN_CHARACTERS ? text : text.substring(0, SHOWN_CHARACTERS) + "...";
    return "\"" + cut + "\" (" + value.getClass().getName() + ")";
  }
}
