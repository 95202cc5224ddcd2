package dev.weft.rule;

/** One mistake in a rule file: where it is, what is wrong, and what to write instead. */
public record RuleProblem(Location location, String path, String message, String remedy) {

  @Override
  public String toString() {
    return location + ": " + (path.isEmpty() ? "" : path + ": ") + message + " -> " + remedy;
  }
}
