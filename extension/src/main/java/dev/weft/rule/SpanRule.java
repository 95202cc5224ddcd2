package dev.weft.rule;

import io.opentelemetry.api.trace.SpanKind;
import java.util.List;

/** The span of a call. */
public record SpanRule(NameTemplate name, SpanKind kind, List<Assignment> attributes) {}
