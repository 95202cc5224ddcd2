package dev.weft.signal;

import dev.weft.capture.CallUsage;
import dev.weft.capture.CompileContext;
import dev.weft.capture.Inherited;
import dev.weft.capture.Source;
import dev.weft.capture.ValueReader;
import dev.weft.process.Redaction;
import dev.weft.process.TextLimit;
import dev.weft.registry.Field;
import dev.weft.rule.Assignment;
import dev.weft.rule.BuiltIn;
import dev.weft.rule.EventRule;
import dev.weft.rule.Facts;
import dev.weft.rule.Limits;
import dev.weft.rule.MetricRule;
import dev.weft.rule.Rule;
import dev.weft.rule.ValuePath;
import dev.weft.rule.ValueRule;
import dev.weft.rule.ValueRule.Composition;
import io.opentelemetry.context.Context;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A rule compiled for the hot path: only the values that an active output needs are read. */
final class RuleSignals {
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
  private final boolean[] secret;

  /** What joins events must be equal in all of them, so it is never cut. */
  private final boolean[] joins;

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
    this.atEntry = readers(values, compile, false);
    this.atExit = readers(values, compile, true);
    this.countsInside = paths(values).anyMatch(path -> path.root() == ValuePath.Root.INSIDE);
    this.measures = paths(values).anyMatch(path -> path.root() == ValuePath.Root.CALL);
    this.measuresNetwork =
        paths(values)
            .anyMatch(
                path ->
                    path.root() == ValuePath.Root.CALL && Facts.NETWORK_BYTES.equals(path.name()));
    this.needsStack = used.get(BuiltIn.ERROR_STACK.slot);
    this.energy = compile.surroundings().energy();
    this.secret = new boolean[rule.slots()];
    values.forEach(value -> secret[value.slot()] = isSecret(value));
    this.joins = new boolean[rule.slots()];
    events.forEach(this::markJoin);
  }

  private void markJoin(EventRule event) {
    Field trace = event.type().traceField();
    for (Assignment field : event.fields()) {
      if (trace != null && field.key().equals(trace.key())) {
        joins[field.slot()] = true;
      }
    }
  }

  private static ValueReader[] readers(
      List<ValueRule> values, CompileContext compile, boolean atExit) {
    return values.stream()
        .filter(value -> value.atExit() == atExit)
        .map(value -> new ValueReader(value, compile))
        .toArray(ValueReader[]::new);
  }

  /** Every path of the values, those of built ones too. */
  private static Stream<ValuePath> paths(List<ValueRule> values) {
    return values.stream()
        .flatMap(
            value -> {
              Composition built = value.composition();
              Stream<ValuePath> members =
                  built == null
                      ? Stream.empty()
                      : built.objects().stream()
                          .flatMap(object -> object.values().stream())
                          .flatMap(List::stream);
              return Stream.concat(value.alternatives().stream(), members);
            });
  }

  private static boolean isSecret(ValueRule value) {
    return Redaction.isSecretName(value.name())
        || value.alternatives().stream()
            .flatMap(RuleSignals::names)
            .anyMatch(Redaction::isSecretName);
  }

  /** The names by which a path reads: a variable or baggage key, properties, map keys. */
  private static Stream<String> names(ValuePath path) {
    Stream<String> steps =
        path.steps().stream()
            .map(
                step ->
                    step instanceof ValuePath.Property property
                        ? property.name()
                        : step instanceof ValuePath.MapKey key ? key.key() : "");
    return path.name() == null ? steps : Stream.concat(Stream.of(path.name()), steps);
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
    for (int i = values.size() - 1; i >= 0; i--) { // a value is made of values before it
      if (used.get(values.get(i).slot())) {
        paths(List.of(values.get(i))).forEach(path -> path.slots().forEach(used::set));
      }
    }
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
  Context share(Context context, @Nullable Object[] values) {
    if (rule.shares().isEmpty()) {
      return context;
    }
    Map<String, Object> shared = new HashMap<>();
    for (Assignment share : rule.shares()) {
      Object value = values[share.slot()];
      if (value != null) {
        shared.put(share.key().getKey(), value);
      }
    }
    return Inherited.in(context, shared);
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

  void readEntry(Source source, @Nullable Object[] values) {
    read(atEntry, source, values);
  }

  void readExit(Source source, @Nullable Object[] values) {
    read(atExit, source, values);
  }

  private void read(ValueReader[] readers, Source source, @Nullable Object[] values) {
    for (ValueReader reader : readers) {
      int slot = reader.rule().slot();
      Object value = reader.read(source);
      values[slot] = processed(slot, value);
    }
  }

  private @Nullable Object processed(int slot, @Nullable Object value) {
    if (value instanceof String text) {
      if (secret[slot]) {
        return Redaction.named("secret", text);
      }
      return joins[slot] ? Redaction.text(text) : processed(text);
    }
    return value instanceof List || value instanceof Map ? Redaction.value("", value) : value;
  }

  /** A text as it may leave the process: limited first, so that redaction is bounded too. */
  String processed(String text) {
    return Redaction.text(TextLimit.cut(text, rule.limits().maxString()));
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
    for (ValueReader[] readers : List.of(atEntry, atExit)) {
      for (ValueReader reader : readers) {
        if (reader.rule().slot() == slot) {
          return reader.rule().name() + ": " + String.join("; ", reader.misses().reasons());
        }
      }
    }
    return "value " + slot;
  }
}
