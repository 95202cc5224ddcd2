package dev.weft.signal;

import dev.weft.capture.CompileContext.Surroundings;
import dev.weft.capture.Source;
import dev.weft.guard.Guards;
import dev.weft.guard.RuleGuard;
import dev.weft.rule.DocumentRule;
import dev.weft.rule.EventRule.Moment;
import dev.weft.rule.FailureRule;
import dev.weft.rule.PairRule;
import dev.weft.rule.Rule;
import dev.weft.rule.value.BuiltIn;
import dev.weft.rule.value.Condition;
import dev.weft.signal.OpenPairs.Latest;
import dev.weft.signal.Signals.Outputs;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.context.Context;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Turns calls of woven methods into signals. The four public methods are the only doors that
 * application threads enter; whatever fails behind them is counted and reported, never thrown.
 * Before {@link #bind} and for a rule that is switched off nothing is observed.
 */
public final class Engine {
  /**
   * Weft's own, whose locks and writes a rule may be about: observed, they would feed themselves.
   */
  private static final Set<String> OWN_THREADS =
      Set.of("weft-ledger", "weft-documents", "weft-otlp", "weft-archive", "weft-exit");

  private static final ThreadLocal<boolean[]> BUSY =
      ThreadLocal.withInitial(
          () -> new boolean[] {OWN_THREADS.contains(Thread.currentThread().getName())});
  private static final String SUCCESS = "success";
  private static final String ERROR = "error";
  private static final String EXIT = "JvmExit";

  private final List<Rule> rules;
  private final Map<String, String> environment;
  private final Guards guards;
  private final LongSupplier nanoTime;
  private final Options options;
  private final OpenPairs pairs = new OpenPairs();
  private final Map<Invocation, Boolean> open = Collections.synchronizedMap(new Latest<>());
  private volatile @Nullable BoundRules bound;
  private volatile @Nullable AsyncResults async;

  /**
   * @param rules every woven rule, by its number
   * @param options what the configuration says about signals
   */
  public Engine(List<Rule> rules, Options options, Map<String, String> environment, Guards guards) {
    this(rules, options, environment, guards, System::nanoTime);
  }

  /**
   * What the configuration says about signals.
   *
   * @param optIn names of opt-in events and fields that are switched on
   */
  public record Options(Set<String> optIn, Surroundings surroundings) {}

  Engine(
      List<Rule> rules,
      Options options,
      Map<String, String> environment,
      Guards guards,
      LongSupplier nanoTime) {
    this.rules = rules;
    this.options = options;
    this.environment = environment;
    this.guards = guards;
    this.nanoTime = nanoTime;
  }

  /** Whether this thread is just making signals, of which every value is safe already. */
  public static boolean isBusy() {
    return BUSY.get()[0];
  }

  /** Gives the rules their tracers, loggers and meters; from now on calls are observed. */
  public void bind(OpenTelemetry openTelemetry, LateEvents late) {
    Outputs outputs =
        new Outputs(late, guards, new GaugeTotals(), options.surroundings().resource());
    async = new AsyncResults(openTelemetry, this::finish);
    bound = new BoundRules(rules, options, environment, openTelemetry, outputs);
  }

  /** A woven call begins. Returns null when it is not observed. */
  public @Nullable Invocation enter(
      int number, String method, @Nullable Object self, Object[] args) {
    BoundRules all = bound;
    if (all == null) {
      return null;
    }
    boolean[] busy = BUSY.get();
    if (busy[0]) {
      return null;
    }
    busy[0] = true;
    RuleGuard guard = all.guard(number);
    try {
      if (!guard.observes()) {
        return null;
      }
      Signals signals = all.signals(number);
      if (signals.limitedAtDoor && guard.limit() != null) {
        return null;
      }
      long passing = guard.passing();
      Invocation call = begin(signals, method, self, args);
      if (call != null) {
        guard.observed();
        call.openScope();
        if (call.opener == null) {
          call.startNanos = nanoTime.getAsLong();
        }
      }
      guard.passed(passing);
      return call;
    } catch (Throwable fault) {
      guard.fault(fault);
      return null;
    } finally {
      busy[0] = false;
    }
  }

  /** A woven call ended on the thread on which it began. */
  public void exit(Invocation call, @Nullable Object result, @Nullable Throwable thrown) {
    call.closeScope();
    finish(call, result, thrown);
  }

  /** The same for a call whose result may complete later; returns what the application gets. */
  public @Nullable Object exitAsync(
      Invocation call, @Nullable Object result, @Nullable Throwable thrown) {
    call.closeScope();
    AsyncResults results = async;
    if (thrown != null || results == null) {
      finish(call, result, thrown);
      return result;
    }
    try {
      return results.endWith(call, result);
    } catch (Throwable fault) {
      fault(call, fault);
      finish(call, result, null);
      return result;
    }
  }

  /** A woven constructor ended normally. */
  public void constructed(int number, String method, long startNanos, Object self, Object[] args) {
    Invocation call = enter(number, method, self, args);
    if (call != null) {
      call.startNanos = startNanos;
      exit(call, null, null);
    }
  }

  private @Nullable Invocation begin(
      Signals signals, String method, @Nullable Object self, Object[] args) {
    RuleSignals rule = signals.compiled;
    Context parent = Context.current();
    Invocation enclosing = Invocation.running(parent.get(Invocation.KEY));
    if (rule.isNestedAnyway(enclosing)) {
      return null; // before anything is allocated
    }
    Invocation call = new Invocation(rule, enclosing, parent);
    Source begun = Source.begun(self, args, parent, call.values, rule.newUsage());
    call.begin(begun);
    rule.readEntry(begun, call);
    Condition when = rule.rule().when();
    if (rule.isNested(enclosing, call.values)
        || (when != null && !when.test(call.values))
        || !isPaired(call, begun)) {
      return null;
    }
    Context context = rule.share(parent.with(Invocation.KEY, call), call);
    call.context = context;
    call.limit = signals.limitedAtDoor ? null : signals.guard.limit();
    if (signals.span != null && call.limit == null && !isThinned(signals.span, parent)) {
      call.span = signals.span.start(call, method);
      context = context.with(call.span);
    }
    call.context = context;
    try {
      for (EventSignal event : signals.events) {
        if (event.event().moment() == Moment.ENTER) {
          emit(event, call, signals.guard);
        }
      }
    } catch (Throwable fault) {
      call.endSpan();
      throw fault;
    }
    if (rule.rule().atExit()) {
      open.put(call, true);
    }
    return call;
  }

  private boolean isThinned(SpanSignal span, Context parent) {
    return guards.pressure().onlyRoots() && span.isInsideAnother(parent);
  }

  /** False for an end without a beginning. */
  private boolean isPaired(Invocation call, Source begun) {
    PairRule pair = call.rule.rule().pair();
    if (pair == null) {
      return true;
    }
    Object id = pair.slot() < 0 ? null : call.values[pair.slot()];
    if (pair.opens()) {
      pairs.opened(call, pair.name(), id);
      return true;
    }
    Invocation opener = pairs.close(call, pair.name(), id);
    if (opener == null) {
      return false;
    }
    call.opener = opener;
    call.startNanos = opener.startNanos;
    begun.pairedWith(opener::value);
    return true;
  }

  /** The JVM exits: calls that are open and say so are ended as failed, the innermost first. */
  public void exiting(int code) {
    List<Invocation> calls;
    synchronized (open) {
      calls = new ArrayList<>(open.keySet());
    }
    Collections.reverse(calls);
    for (Invocation call : calls) {
      call.exitCode = code;
      finish(call, null, null);
    }
  }

  private void finish(Invocation call, @Nullable Object result, @Nullable Throwable thrown) {
    long elapsed = Math.max(0, nanoTime.getAsLong() - call.startNanos);
    BoundRules all = bound;
    Source begun = call.takeBegun();
    if (call.rule.rule().atExit()) {
      open.remove(call);
    }
    if (all == null || begun == null) {
      return;
    }
    boolean[] busy = BUSY.get();
    boolean before = busy[0];
    busy[0] = true;
    RuleGuard guard = all.guard(call.rule.number());
    try {
      long passing = guard.passing();
      call.values[BuiltIn.ELAPSED.slot] = elapsed / 1e9;
      call.values[BuiltIn.ELAPSED_MS.slot] = TimeUnit.NANOSECONDS.toMillis(elapsed);
      Throwable cause = Thrown.unwrapped(thrown);
      Source ended = begun.ended(result, cause, call.inside, call.context, call.exitCode);
      settleThrown(call, cause);
      call.rule.readExit(ended, call);
      boolean failed = settleOutcome(call);
      call.rule.readSettled(ended, call);
      end(call, failed, all.signals(call.rule.number()));
      guard.passed(passing);
    } catch (Throwable fault) {
      call.endSpan();
      guard.fault(fault);
    } finally {
      call.end();
      busy[0] = before;
    }
  }

  private void end(Invocation call, boolean failed, Signals signals) {
    if (!failed) {
      call.countInEnclosing();
    }
    for (DocumentRule document : call.rule.rule().documents()) {
      if (call.values[document.slot()] instanceof Map<?, ?> content) {
        signals.outputs.late().document(document.file(call.values), content);
      }
    }
    for (EventSignal event : signals.events) {
      if (event.event().moment() != Moment.ENTER && event.event().moment().at(failed)) {
        emit(event, call, signals.guard);
      }
    }
    for (MetricSignal metric : signals.metrics) {
      metric.record(call);
    }
    if (signals.span != null) {
      signals.span.end(call);
    }
  }

  /** What an exception says, before the values that may be made of it are read. */
  private static void settleThrown(Invocation call, @Nullable Throwable thrown) {
    @Nullable Object[] values = call.values;
    if (thrown != null) {
      String type = thrown.getClass().getName();
      values[BuiltIn.ERROR_TYPE.slot] = type;
      values[BuiltIn.ERROR_MESSAGE.slot] =
          call.rule.safe(BuiltIn.ERROR_MESSAGE.slot, Thrown.messageOf(thrown, type), call);
      if (call.rule.needsStack()) {
        values[BuiltIn.ERROR_STACK.slot] =
            call.rule.safe(BuiltIn.ERROR_STACK.slot, Thrown.stackOf(thrown, type), call);
      }
    } else if (call.exitCode != null) {
      values[BuiltIn.ERROR_TYPE.slot] = EXIT;
      values[BuiltIn.ERROR_MESSAGE.slot] = "the JVM exited with code " + call.exitCode;
    }
  }

  private static boolean settleOutcome(Invocation call) {
    @Nullable Object[] values = call.values;
    FailureRule failure = call.rule.rule().failure();
    if (values[BuiltIn.ERROR_TYPE.slot] == null && failure != null && failure.when().test(values)) {
      Object type = failure.typeSlot() < 0 ? null : values[failure.typeSlot()];
      Object message = failure.messageSlot() < 0 ? null : values[failure.messageSlot()];
      values[BuiltIn.ERROR_TYPE.slot] = type == null ? "_OTHER" : type.toString();
      values[BuiltIn.ERROR_MESSAGE.slot] = message == null ? "failed" : message.toString();
      if (failure.messageSlot() >= 0) {
        call.found(BuiltIn.ERROR_MESSAGE.slot, call.found(failure.messageSlot()));
      }
    }
    boolean failed = values[BuiltIn.ERROR_TYPE.slot] != null;
    if (failed && values[BuiltIn.ERROR_STACK.slot] == null) {
      values[BuiltIn.ERROR_STACK.slot] = values[BuiltIn.ERROR_MESSAGE.slot];
      call.found(BuiltIn.ERROR_STACK.slot, call.found(BuiltIn.ERROR_MESSAGE.slot));
    }
    values[BuiltIn.OUTCOME.slot] = failed ? ERROR : SUCCESS;
    values[BuiltIn.SUCCEEDED.slot] = !failed;
    return failed;
  }

  private void fault(Invocation call, Throwable fault) {
    BoundRules all = bound;
    if (all != null) {
      all.guard(call.rule.number()).fault(fault);
    }
  }

  private static void emit(EventSignal event, Invocation call, RuleGuard guard) {
    String missing = event.emit(call);
    if (missing != null) {
      guard.missing(event.event().type(), missing);
    }
  }
}
