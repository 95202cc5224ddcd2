package dev.weft.rule.value;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A test over the values of a call, for example {@code elapsed_ms >= 5 and not cached}. */
public sealed interface Condition {

  /** Whether it holds for the call's values, by slot. */
  boolean test(@Nullable Object[] values);

  /** Adds the slots of the values that it looks at. */
  void addSlots(BitSet slots);

  /** Holds when all parts hold. */
  record And(List<Condition> parts) implements Condition {
    @Override
    public boolean test(@Nullable Object[] values) {
      for (Condition part : parts) {
        if (!part.test(values)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public void addSlots(BitSet slots) {
      parts.forEach(part -> part.addSlots(slots));
    }
  }

  /** Holds when one part holds. */
  record Or(List<Condition> parts) implements Condition {
    @Override
    public boolean test(@Nullable Object[] values) {
      for (Condition part : parts) {
        if (part.test(values)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public void addSlots(BitSet slots) {
      parts.forEach(part -> part.addSlots(slots));
    }
  }

  /** Holds when the part does not. */
  record Not(Condition part) implements Condition {
    @Override
    public boolean test(@Nullable Object[] values) {
      return !part.test(values);
    }

    @Override
    public void addSlots(BitSet slots) {
      part.addSlots(slots);
    }
  }

  /** Holds when the value is there and is not {@code false}. */
  record Present(int slot) implements Condition {
    @Override
    public boolean test(@Nullable Object[] values) {
      Object value = values[slot];
      return value != null && !Boolean.FALSE.equals(value);
    }

    @Override
    public void addSlots(BitSet slots) {
      slots.set(slot);
    }
  }

  /** Compares a value with a literal; a missing value is different from every literal. */
  record Compare(int slot, Operator operator, Object literal) implements Condition {
    @Override
    public boolean test(@Nullable Object[] values) {
      Object value = values[slot];
      if (value instanceof Number number && literal instanceof Number other) {
        return operator.holds(compare(number, other));
      }
      boolean equal = value != null && Objects.equals(value.toString(), literal.toString());
      return operator == Operator.EQUAL ? equal : operator == Operator.NOT_EQUAL && !equal;
    }

    /** Whole numbers as such: a double has no room for the lowest bits of a long; -0.0 is 0. */
    private static int compare(Number number, Number other) {
      return number instanceof Long && other instanceof Long
          ? Long.compare(number.longValue(), other.longValue())
          : Double.compare(number.doubleValue() + 0.0, other.doubleValue() + 0.0);
    }

    @Override
    public void addSlots(BitSet slots) {
      slots.set(slot);
    }
  }

  /** How a value is compared. */
  enum Operator {
    EQUAL("=="),
    NOT_EQUAL("!="),
    LESS_OR_EQUAL("<="),
    GREATER_OR_EQUAL(">="),
    LESS("<"),
    GREATER(">");

    public final String text;

    Operator(String text) {
      this.text = text;
    }

    boolean holds(int comparison) {
      return switch (this) {
        case EQUAL -> comparison == 0;
        case NOT_EQUAL -> comparison != 0;
        case LESS_OR_EQUAL -> comparison <= 0;
        case GREATER_OR_EQUAL -> comparison >= 0;
        case LESS -> comparison < 0;
        case GREATER -> comparison > 0;
      };
    }
  }
}
