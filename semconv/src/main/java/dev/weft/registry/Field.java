package dev.weft.registry;

import io.opentelemetry.api.common.AttributeKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of an event type, in the order of the line.
 *
 * @param index the position on the line and the slot of the value
 * @param path the name on the line
 * @param type the JSON type
 * @param source where the encoder takes the value from
 * @param key the attribute in OTLP; null when the value is not an attribute there
 * @param nullable whether the line may say null
 * @param optIn whether the field is only written when it is switched on
 * @param minimum the least allowed number; null for no bound
 * @param allowed the only allowed texts; empty for any
 * @param brief what the field means
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
    String brief) {

  private static final int SHOWN_CHARACTERS = 100;

  public Field {
    allowed = List.copyOf(allowed);
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
    };
  }

  private static boolean isWhole(Object value) {
    return value instanceof Long || value instanceof Integer;
  }

  private static boolean isNumber(Object value) {
    return value instanceof Double || value instanceof Float || isWhole(value);
  }

  private @Nullable String textProblem(String text) {
    if (allowed.isEmpty() || allowed.contains(text)) {
      return null;
    }
    return name() + " must be one of " + allowed + " but is " + shown(text);
  }

  private @Nullable String numberProblem(Number number) {
    if (!Double.isFinite(number.doubleValue())) {
      return name() + " must be a finite number but is " + number;
    }
    // Whole numbers are compared as such: a double has no room for the lowest bits of a long.
    if (minimum == null
        || (isWhole(number)
            ? number.longValue() >= minimum
            : number.doubleValue() >= minimum.doubleValue())) {
      return null;
    }
    return name() + " must be at least " + minimum + " but is " + number;
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
