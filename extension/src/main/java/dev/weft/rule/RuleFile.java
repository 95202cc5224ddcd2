package dev.weft.rule;

import java.util.List;

/** What was read from one file: the valid rules, and every mistake. */
public record RuleFile(String name, List<Rule> rules, List<RuleProblem> problems) {}
