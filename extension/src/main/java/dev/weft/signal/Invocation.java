package dev.weft.signal;

import dev.weft.capture.Source;
import dev.weft.guard.DropReason;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.Scope;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import org.jspecify.annotations.Nullable;

/**
 * One observed call, from its beginning to its end: its values by slot, and the span and context in
 * which it runs. Begun on the calling thread; ended there or where its result completes. A context
 * may outlive the call by far, so a call that has ended holds on to nothing of the application and
 * to no other call that has ended.
 */
public final class Invocation {
  static final ContextKey<Invocation> KEY = ContextKey.named("weft-invocation");
  private static final AtomicReferenceFieldUpdater<Invocation, Source> BEGUN =
      AtomicReferenceFieldUpdater.newUpdater(Invocation.class, Source.class, "begun");

  final RuleSignals rule;
  final @Nullable Object[] values;
  final @Nullable AtomicIntegerArray inside;

  private volatile @Nullable Invocation enclosing;

  @SuppressWarnings("UnusedVariable") // read by its updater
  private volatile @Nullable Source begun;

  Context context;
  Span span = Span.getInvalid();
  @Nullable Scope scope;
  long startNanos;
  final Instant startedAt;
  volatile boolean ended;

  /** What was taken out of its values, by slot; null for nothing, as mostly. */
  private @Nullable Map<Integer, Set<String>> found;

  /** The call that began what this one ends. */
  @Nullable Invocation opener;

  /** Why the call is over a limit of its rule: what is not important is left out. */
  @Nullable DropReason limit;

  /** With what the JVM exits while the call is open. */
  @Nullable Integer exitCode;

  Invocation(RuleSignals rule, @Nullable Invocation enclosing, Context parent) {
    this.rule = rule;
    this.enclosing = enclosing;
    this.context = parent;
    this.startedAt = rule.opensPair() ? Instant.now() : Instant.EPOCH;
    this.values = new Object[rule.slots()];
    this.inside = rule.newCounters();
  }

  /** Notes what kinds of finds were taken out of a value. */
  void found(int slot, Set<String> kinds) {
    if (kinds.isEmpty()) {
      return;
    }
    Map<Integer, Set<String>> all = found == null ? new HashMap<>() : found;
    all.computeIfAbsent(slot, unseen -> new TreeSet<>()).addAll(kinds);
    found = all;
  }

  /** The kinds of what was taken out of a value. */
  Set<String> found(int slot) {
    return found == null ? Set.of() : found.getOrDefault(slot, Set.of());
  }

  void begin(Source source) {
    begun = source;
  }

  /** Ends the span of a call that could not be finished; that of somebody else goes on. */
  void endSpan() {
    if (rule.ownsSpan()) {
      span.end();
    }
  }

  /** A value by its name, for the call that ends what this one began. */
  @Nullable Object value(String name) {
    int slot = rule.slotOf(name);
    return slot < 0 ? null : values[slot];
  }

  /** What the call began with, once: whoever gets it ends the call. */
  @Nullable Source takeBegun() {
    return BEGUN.getAndSet(this, null);
  }

  void end() {
    ended = true;
    enclosing = running(enclosing);
  }

  /** The innermost call that has not ended; on the way the ended ones are let go. */
  static @Nullable Invocation running(@Nullable Invocation innermost) {
    Invocation first = innermost;
    while (first != null && first.ended) {
      first = first.enclosing;
    }
    for (Invocation at = first; at != null; at = at.enclosing) {
      Invocation outer = at.enclosing;
      while (outer != null && outer.ended) {
        outer = outer.enclosing;
        at.enclosing = outer;
      }
    }
    return first;
  }

  @Nullable Invocation enclosing() {
    return enclosing;
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
