package dev.weft.signal;

import dev.weft.rule.Assignment;
import dev.weft.rule.Rule;
import dev.weft.rule.SpanRule;
import dev.weft.rule.value.BuiltIn;
import dev.weft.rule.value.ValueRule;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The span of a call. What is known at the start is set at the start, so that samplers see it. */
final class SpanSignal {
  private static final AttributeKey<String> CODE_FUNCTION_NAME =
      AttributeKey.stringKey("code.function.name");
  static final AttributeKey<String> ERROR_TYPE = AttributeKey.stringKey("error.type");

  private final SpanRule span;
  private final Tracer tracer;
  private final Assignment[] atStart;
  private final Assignment[] atEnd;
  private volatile @Nullable Named last;

  SpanSignal(Rule rule, SpanRule span, Tracer tracer) {
    this.span = span;
    this.tracer = tracer;
    Set<Integer> early =
        rule.values().stream()
            .filter(value -> !value.atExit())
            .map(ValueRule::slot)
            .collect(Collectors.toSet());
    this.atStart =
        span.attributes().stream()
            .filter(attribute -> early.contains(attribute.slot()))
            .toArray(Assignment[]::new);
    this.atEnd =
        span.attributes().stream()
            .filter(attribute -> !early.contains(attribute.slot()))
            .toArray(Assignment[]::new);
  }

  /** Whether it would be a span of its own below one of this process. */
  boolean isInsideAnother(Context parent) {
    SpanContext outer = Span.fromContext(parent).getSpanContext();
    return !span.current() && outer.isValid() && !outer.isRemote();
  }

  Span start(Invocation call, String method) {
    if (span.current()) {
      Span current = Span.fromContext(call.context);
      set(current, atStart, call);
      return current;
    }
    Invocation opener = call.opener;
    SpanBuilder builder =
        tracer
            .spanBuilder(name(call.values))
            .setSpanKind(span.kind())
            .setParent(opener == null ? call.context : opener.context)
            .setAttribute(CODE_FUNCTION_NAME, method);
    if (opener != null) {
      builder.setStartTimestamp(opener.startedAt);
    }
    for (Assignment attribute : atStart) {
      Object value = Attribute.of(attribute, call.values);
      if (value != null) {
        builder.setAttribute(attribute.checkedKey(), value);
      }
    }
    return builder.startSpan();
  }

  /** A name with one value is mostly the name of the call before. */
  private String name(@Nullable Object[] values) {
    if (span.name().slots().size() != 1) {
      return span.name().render(values);
    }
    Object value = values[span.name().slots().get(0)];
    Named known = last;
    if (known == null || !Objects.equals(known.value(), value)) {
      known = new Named(value, span.name().render(values));
      last = known;
    }
    return known.name();
  }

  void end(Invocation call) {
    Span running = call.span;
    set(running, atEnd, call);
    if (span.current()) {
      return;
    }
    if (call.values[BuiltIn.ERROR_TYPE.slot] instanceof String type) {
      running.setAttribute(ERROR_TYPE, type);
      running.setStatus(StatusCode.ERROR, String.valueOf(call.values[BuiltIn.ERROR_MESSAGE.slot]));
    }
    running.end();
  }

  private static void set(Span span, Assignment[] attributes, Invocation call) {
    for (Assignment attribute : attributes) {
      Object value = Attribute.of(attribute, call.values);
      if (value != null) {
        span.setAttribute(attribute.checkedKey(), value);
      }
    }
  }

  private record Named(@Nullable Object value, String name) {}
}
