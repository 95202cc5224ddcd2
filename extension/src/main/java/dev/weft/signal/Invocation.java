package dev.weft.signal;

import dev.weft.capture.Source;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.Scope;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.jspecify.annotations.Nullable;

/**
 * One observed call, from its beginning to its end: its values by slot, and the span and context in
 * which it runs. Begun on the calling thread; ended there or where its result completes.
 */
public final class Invocation {
  static final ContextKey<Invocation> KEY = ContextKey.named("weft-invocation");

  final RuleSignals rule;
  final @Nullable Invocation enclosing;
  final @Nullable Object[] values;
  final @Nullable AtomicIntegerArray inside;
  final Source begun;

  Context context;
  Span span = Span.getInvalid();
  @Nullable Scope scope;
  long startNanos;
  volatile boolean ended;

  Invocation(
      RuleSignals rule,
      @Nullable Invocation enclosing,
      Context parent,
      @Nullable Object self,
      Object[] args) {
    this.rule = rule;
    this.enclosing = enclosing;
    this.context = parent;
    this.begun = Source.begun(self, args, parent);
    this.values = new Object[rule.slots()];
    this.inside = rule.newCounters();
  }

  @SuppressWarnings("MustBeClosedChecker") // closed when the call ends on this thread
  void openScope() {
    scope = context.makeCurrent();
  }

  void closeScope() {
    Scope open = scope;
    if (open != null) {
      scope = null;
      open.close();
    }
  }

  /** Tells the calls around this one that it succeeded. */
  void countInEnclosing() {
    for (Invocation outer = enclosing; outer != null; outer = outer.enclosing) {
      if (outer.inside != null) {
        outer.inside.incrementAndGet(rule.number());
      }
    }
  }
}
