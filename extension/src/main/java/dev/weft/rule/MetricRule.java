package dev.weft.rule;

import dev.weft.registry.MetricType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A measurement of a call, made when it ended.
 *
 * @param slot the measured value; -1 counts 1
 */
public record MetricRule(
    MetricType type, int slot, List<Assignment> labels, @Nullable Condition when) {}
