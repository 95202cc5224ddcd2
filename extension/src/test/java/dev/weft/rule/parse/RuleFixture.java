package dev.weft.rule.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.rule.Rule;
import dev.weft.rule.value.ValueRule;
import java.util.List;

/** Rules for the tests of the stages behind the parser. */
public final class RuleFixture {
  /** What a rule of {@link #rule} matches. */
  static final String MATCH = "match: { types: { class: com.acme.Job }, methods: { name: run } }";

  private RuleFixture() {}

  /** The rules of a user's file, which must be without a mistake. */
  public static List<Rule> rules(String yaml) {
    return valid(RuleFileParser.parse("rules.yaml", yaml, false));
  }

  /** The same as if they were shipped. */
  public static List<Rule> shipped(String yaml) {
    return valid(RuleFileParser.parse("pack:test", yaml, true));
  }

  /** The chora pack as it is shipped. */
  public static List<Rule> chora() {
    return valid(RuleFileParser.parseShipped("chora"));
  }

  /** One value, as an entry of {@code let} that a rule on {@code Any.run} has. */
  public static ValueRule value(String yaml) {
    return rules(
            """
            rules_version: 1
            rules:
              - id: one
                match: { types: { class: Any }, methods: { name: run } }
                let:
                  v: %s
              - id: other
                match: { types: { class: Any }, methods: { name: go } }
            """
                .formatted(yaml))
        .get(0)
        .values()
        .get(0);
  }

  /** A file with one rule, which goes on with the given keys. */
  static String rule(String rest) {
    return "rules_version: 1\nrules:\n  - id: r\n    " + MATCH + "\n    " + rest + "\n";
  }

  /** A user's file as it is read, with its mistakes. */
  static RuleFile parse(String yaml) {
    return RuleFileParser.parse("rules.yaml", yaml, false);
  }

  private static List<Rule> valid(RuleFile file) {
    assertThat(file.problems()).isEmpty();
    return file.rules();
  }
}
