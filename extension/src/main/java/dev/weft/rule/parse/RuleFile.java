package dev.weft.rule.parse;

import dev.weft.rule.Rule;
import dev.weft.rule.RuleProblem;
import java.util.List;

/** What was read from one file: the valid rules, and every mistake. */
public record RuleFile(String name, List<Rule> rules, List<RuleProblem> problems) {}
