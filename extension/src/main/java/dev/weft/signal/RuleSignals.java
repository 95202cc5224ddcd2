package dev.weft.signal;

import dev.weft.capture.CompileContext;
import dev.weft.capture.Source;
import dev.weft.capture.ValueReader;
import dev.weft.process.Redaction;
import dev.weft.process.TextLimit;
import dev.weft.rule.EventRule;
import dev.weft.rule.Limits;
import dev.weft.rule.MetricRule;
import dev.weft.rule.Rule;
import dev.weft.rule.ValuePath;
import dev.weft.rule.ValueRule;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A rule compiled for the hot path: only the values that an active output needs are read. */
final class RuleSignals {
  private final Rule rule;
  private final int number;
  private final int ruleCount;
  private final boolean countsInside;
  private final ValueReader[] atEntry;
  private final ValueReader[] atExit;
  private final boolean[] secret;
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
    this.countsInside =
        values.stream()
            .flatMap(value -> value.alternatives().stream())
            .anyMatch(path -> path.root() == ValuePath.Root.INSIDE);
    this.secret = new boolean[rule.slots()];
    values.forEach(value -> secret[value.slot()] = isSecret(value));
  }

  private static ValueReader[] readers(
      List<ValueRule> values, CompileContext compile, boolean atExit) {
    return values.stream()
        .filter(value -> value.atExit() == atExit)
        .map(value -> new ValueReader(value, compile))
        .toArray(ValueReader[]::new);
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
    return used;
  }

  Rule rule() {
    return rule;
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
      values[slot] = value instanceof String text ? processed(slot, text) : value;
    }
  }

  private String processed(int slot, String text) {
    return secret[slot] ? Redaction.named("secret", text) : processed(text);
  }

  /** A text as it may leave the process: limited first, so that redaction is bounded too. */
  String processed(String text) {
    return Redaction.text(TextLimit.cut(text, rule.limits().maxString()));
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
