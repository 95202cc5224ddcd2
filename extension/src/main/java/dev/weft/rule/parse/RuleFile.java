package dev.weft.rule.parse;

import dev.weft.rule.GaugeRule;
import dev.weft.rule.Rule;
import dev.weft.rule.RuleProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What was read from one file: the valid rules, and every mistake.
 *
 * @param pending rules that are only valid where an enclosing call shares what they lack
 */
public record RuleFile(
    String name,
    List<Rule> rules,
    List<GaugeRule> gauges,
    List<Pending> pending,
    List<RuleProblem> problems) {

  /** A rule, the keys that must be shared, and the mistakes that it has otherwise. */
  record Pending(Rule rule, Set<String> keys, List<RuleProblem> problems) {}

  /** A file of which nothing could be read. */
  static RuleFile unreadable(String name, RuleProblem problem) {
    return new RuleFile(name, List.of(), List.of(), List.of(), List.of(problem));
  }

  /** The attribute keys that rules of this file share. */
  Set<String> shared() {
    Set<String> keys = new HashSet<>();
    rules.forEach(rule -> rule.shares().forEach(share -> keys.add(share.key().getKey())));
    pending.forEach(one -> one.rule().shares().forEach(share -> keys.add(share.key().getKey())));
    return keys;
  }

  /** The same with every pending rule settled: valid if all that it lacks is shared. */
  RuleFile settled(Set<String> shared) {
    List<Rule> valid = new ArrayList<>(rules);
    List<RuleProblem> mistakes = new ArrayList<>(problems);
    for (Pending one : pending) {
      if (shared.containsAll(one.keys())) {
        valid.add(one.rule());
      } else {
        mistakes.addAll(one.problems());
      }
    }
    return new RuleFile(
        name, List.copyOf(valid), gauges, List.of(), mistakes.stream().distinct().toList());
  }
}
