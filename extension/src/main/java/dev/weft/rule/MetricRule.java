package dev.weft.rule;

import dev.weft.registry.MetricType;
import dev.weft.rule.value.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A measurement of a call, made when it ended.
 *
 * @param how what is done with the value
 * @param slot the value; -1 for the constant
 * @param constant what is counted or added without a value
 * @param labels the labels; of a measurement that is a line, its other fields too
 */
public record MetricRule(
    MetricType type,
    How how,
    int slot,
    long constant,
    List<Assignment> labels,
    List<Assignment> lineFields,
    @Nullable Condition when) {

  /** What a measurement does to its metric. */
  public enum How {
    /** Counts, records or sets the value. */
    VALUE,
    /** Adds to a running total, which is the value. */
    ADD,
    /** Puts a member into a set, or takes it out where the condition does not hold; counts it. */
    MEMBERS
  }
}
