package dev.weft.signal;

import dev.weft.rule.DocumentRule;
import dev.weft.rule.FailureRule;
import dev.weft.rule.MetricRule;
import dev.weft.rule.PairRule;
import dev.weft.rule.Rule;
import dev.weft.rule.SpanRule;
import dev.weft.rule.value.Condition;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds the values of a rule that its outputs, events aside, need. */
final class SlotsUsed {
  private final BitSet slots = new BitSet();

  SlotsUsed(Rule rule) {
    add(slots, rule.when());
    set(rule.limits().keySlot());
    add(slots, rule.failure());
    SpanRule span = rule.span();
    if (span != null) {
      span.name().slots().forEach(slots::set);
      span.attributes().forEach(attribute -> slots.set(attribute.slot()));
    }
    rule.shares().forEach(share -> slots.set(share.slot()));
    PairRule pair = rule.pair();
    if (pair != null) {
      set(pair.slot());
    }
    for (DocumentRule document : rule.documents()) {
      set(document.slot());
      document.path().slots().forEach(slots::set);
    }
    for (MetricRule metric : rule.metrics()) {
      set(metric.slot());
      metric.labels().forEach(label -> slots.set(label.slot()));
      metric.lineFields().forEach(field -> slots.set(field.slot()));
      add(slots, metric.when());
    }
  }

  BitSet slots() {
    return slots;
  }

  private void set(int slot) {
    if (slot >= 0) {
      slots.set(slot);
    }
  }

  static void add(BitSet slots, @Nullable FailureRule failure) {
    if (failure != null) {
      add(slots, failure.when());
      IntStream.of(failure.messageSlot(), failure.typeSlot())
          .filter(slot -> slot >= 0)
          .forEach(slots::set);
    }
  }

  static void add(BitSet slots, @Nullable Condition condition) {
    if (condition != null) {
      condition.addSlots(slots);
    }
  }
}
