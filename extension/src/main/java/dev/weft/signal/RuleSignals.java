package dev.weft.signal;

import dev.weft.capture.CallUsage;
import dev.weft.capture.CompileContext;
import dev.weft.capture.Inherited;
import dev.weft.capture.Source;
import dev.weft.capture.ValueReader;
import dev.weft.rule.Assignment;
import dev.weft.rule.EventRule;
import dev.weft.rule.Limits;
import dev.weft.rule.MetricRule;
import dev.weft.rule.Rule;
import dev.weft.rule.value.BuiltIn;
import dev.weft.rule.value.Facts;
import dev.weft.rule.value.ValuePath;
import dev.weft.rule.value.ValueRule;
import io.opentelemetry.context.Context;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A rule compiled for the hot path: only the values that an active output needs are read. */
final class RuleSignals {
  /** What is only known when it is known whether the call failed. */
  private static final Set<BuiltIn> OUTCOME =
      EnumSet.of(
          BuiltIn.OUTCOME,
          BuiltIn.SUCCEEDED,
          BuiltIn.ERROR_TYPE,
          BuiltIn.ERROR_MESSAGE,
          BuiltIn.ERROR_STACK);

  private static final @Nullable Object[] NOTHING = {};

  private final Rule rule;
  private final int number;
  private final int ruleCount;
  private final boolean countsInside;
  private final boolean measures;
  private final boolean measuresNetwork;
  private final boolean needsStack;
  private final CallUsage.Energy energy;
  private final ValueReader[] atEntry;
  private final ValueReader[] atExit;
  private final ValueReader[] settled;
  private final SafeValues safe;
  private final List<EventRule> events;

  RuleSignals(Rule rule, int number, int ruleCount, CompileContext compile, Set<String> optIn) {
    this.rule = rule;
    this.number = number;
    this.ruleCount = ruleCount;
    this.events =
        rule.events().stream()
            .filter(event -> !event.type().optIn() || optIn.contains(event.type().name()))
            .map(event -> event.withOptIn(optIn))
            .toList();
    BitSet used = usedSlots();
    List<ValueRule> values = rule.values().stream().filter(v -> used.get(v.slot())).toList();
    BitSet ofOutcome = ofOutcome(values);
    this.atEntry = readers(values, compile, value -> !value.atExit());
    this.atExit = readers(values, compile, v -> v.atExit() && !ofOutcome.get(v.slot()));
    this.settled = readers(values, compile, v -> v.atExit() && ofOutcome.get(v.slot()));
    this.countsInside = paths(values).anyMatch(path -> path.root() == ValuePath.Root.INSIDE);
    this.measures = paths(values).anyMatch(path -> path.root() == ValuePath.Root.CALL);
    this.measuresNetwork =
        paths(values)
            .anyMatch(
                path ->
                    path.root() == ValuePath.Root.CALL && Facts.NETWORK_BYTES.equals(path.name()));
    this.needsStack = used.get(BuiltIn.ERROR_STACK.slot);
    this.energy = compile.surroundings().energy();
    this.safe = new SafeValues(rule, events, compile.surroundings().redaction());
  }

  private static ValueReader[] readers(
      List<ValueRule> values, CompileContext compile, Predicate<ValueRule> when) {
    return values.stream()
        .filter(when)
        .map(value -> new ValueReader(value, compile))
        .toArray(ValueReader[]::new);
  }

  private static Stream<ValuePath> paths(List<ValueRule> values) {
    return values.stream().flatMap(ValueRule::paths);
  }

  /**
   * The slots of values that are made of what only the outcome says, if that needs none of them.
   */
  private BitSet ofOutcome(List<ValueRule> values) {
    BitSet made = new BitSet();
    OUTCOME.forEach(builtIn -> made.set(builtIn.slot));
    for (ValueRule value : values) {
      if (value.parts().anyMatch(made::get)) {
        made.set(value.slot());
      }
    }
    BitSet first = new BitSet();
    SlotsUsed.add(first, rule.failure());
    addParts(first);
    made.andNot(first);
    return made;
  }

  /** Adds the values that these are made of. */
  private void addParts(BitSet used) {
    for (int i = rule.values().size() - 1; i >= 0; i--) { // a value is made of values before it
      if (used.get(rule.values().get(i).slot())) {
        rule.values().get(i).parts().forEach(used::set);
      }
    }
  }

  private BitSet usedSlots() {
    BitSet used = new SlotsUsed(rule).slots();
    for (EventRule event : events) {
      event.fields().forEach(field -> used.set(field.slot()));
      SlotsUsed.add(used, event.when());
    }
    List<ValueRule> values = rule.values();
    if (rule.pair() != null && rule.pair().opens()) {
      values.stream().filter(value -> !value.atExit()).forEach(value -> used.set(value.slot()));
    }
    addParts(used);
    return used;
  }

  Rule rule() {
    return rule;
  }

  boolean needsStack() {
    return needsStack;
  }

  boolean ownsSpan() {
    return rule.span() != null && !rule.span().current();
  }

  boolean opensPair() {
    return rule.pair() != null && rule.pair().opens();
  }

  /** Measures the call that begins, if a value needs that. */
  @Nullable CallUsage newUsage() {
    return measures ? new CallUsage(energy, measuresNetwork) : null;
  }

  int slotOf(String name) {
    for (ValueRule value : rule.values()) {
      if (value.name().equals(name)) {
        return value.slot();
      }
    }
    return -1;
  }

  /** The context with what the rule shares. */
  Context share(Context context, Invocation call) {
    if (rule.shares().isEmpty()) {
      return context;
    }
    Map<String, Object> shared = new HashMap<>();
    Map<String, Set<String>> found = new HashMap<>();
    for (Assignment share : rule.shares()) {
      Object value = call.values[share.slot()];
      if (value != null) {
        shared.put(share.key().getKey(), value);
        found.put(share.key().getKey(), call.found(share.slot()));
      }
    }
    return Inherited.in(context, shared, found);
  }

  int number() {
    return number;
  }

  int slots() {
    return rule.slots();
  }

  List<EventRule> events() {
    return events;
  }

  List<MetricRule> metrics() {
    return rule.metrics();
  }

  @Nullable AtomicIntegerArray newCounters() {
    return countsInside ? new AtomicIntegerArray(ruleCount) : null;
  }

  void readEntry(Source source, Invocation call) {
    read(atEntry, source, call);
  }

  void readExit(Source source, Invocation call) {
    read(atExit, source, call);
  }

  /** Reads the values that are made of the outcome, once that is known. */
  void readSettled(Source source, Invocation call) {
    read(settled, source, call);
  }

  private void read(ValueReader[] readers, Source source, Invocation call) {
    for (ValueReader reader : readers) {
      call.values[reader.rule().slot()] = safe.of(reader.rule(), reader.read(source), call);
    }
  }

  /** A text as it may leave the process. */
  String safe(int slot, String text, Invocation call) {
    return safe.of(slot, text, call);
  }

  /** The same where it does not depend on what is read of the call. */
  boolean isNestedAnyway(@Nullable Invocation enclosing) {
    return rule.limits().keySlot() < 0 && isNested(enclosing, NOTHING);
  }

  /** Whether this call only repeats one that is already observed around it. */
  boolean isNested(@Nullable Invocation enclosing, @Nullable Object[] values) {
    Limits limits = rule.limits();
    if (!limits.outermost()) {
      return false;
    }
    for (Invocation outer = enclosing; outer != null; outer = outer.enclosing()) {
      Limits theirs = outer.rule.rule.limits();
      if (!outer.ended && theirs.group().equals(limits.group())) {
        return limits.keySlot() < 0
            || theirs.keySlot() < 0
            || Objects.equals(values[limits.keySlot()], outer.values[theirs.keySlot()]);
      }
    }
    return false;
  }

  /** Why a value of the call was missing, for the developer who asks. */
  String whyMissing(int slot) {
    for (ValueReader[] readers : List.of(atEntry, atExit, settled)) {
      for (ValueReader reader : readers) {
        if (reader.rule().slot() == slot) {
          return reader.rule().name() + ": " + String.join("; ", reader.misses().reasons());
        }
      }
    }
    return "value " + slot;
  }
}
