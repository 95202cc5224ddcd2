package dev.weft.rule.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Whatever a rule file holds, it gives rules and problems that name a place in it. */
class RuleFileFuzzTest {

  @FuzzTest(maxDuration = "10s")
  void parse(byte[] bytes) {
    String yaml = new String(bytes, StandardCharsets.UTF_8);
    RuleFile file = RuleFileParser.parse("rules.yaml", yaml, false);

    int lines = (int) yaml.lines().count() + 1;
    assertThat(file.problems())
        .allSatisfy(problem -> assertThat(problem.location().line()).isBetween(0, lines));
  }
}
