package dev.weft.rule.parse;

import dev.weft.rule.Location;
import dev.weft.rule.RuleProblem;
import java.util.ArrayList;
import java.util.List;

/** Collects the mistakes of one rule file. */
final class Problems {
  private final String file;
  private final List<RuleProblem> found = new ArrayList<>();

  Problems(String file) {
    this.file = file;
  }

  void add(int line, String path, String message, String remedy) {
    found.add(new RuleProblem(new Location(file, line), path, message, remedy));
  }

  void add(RuleProblem problem) {
    found.add(problem);
  }

  Location at(int line) {
    return new Location(file, line);
  }

  int count() {
    return found.size();
  }

  /** Every mistake once, also one in the defaults that each rule has come upon. */
  List<RuleProblem> all() {
    return found.stream().distinct().toList();
  }
}
