package dev.weft.rule;

import dev.weft.rule.value.NameTemplate;
import io.opentelemetry.api.trace.SpanKind;
import java.util.List;

/**
 * The span of a call.
 *
 * @param current whether it is the span in which the call happens, instead of one of its own
 */
public record SpanRule(
    NameTemplate name, SpanKind kind, List<Assignment> attributes, boolean current) {}
