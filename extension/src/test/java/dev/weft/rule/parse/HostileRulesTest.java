package dev.weft.rule.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.rule.RuleProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are not meant well: each ends soon, in problems, and never in an exception. */
@Timeout(60)
class HostileRulesTest {
  private static final String RULE = RuleFixture.rule("span: { name: x }");

  private final Locale locale = Locale.getDefault();
  private final Path directory;

  HostileRulesTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @AfterEach
  void tearDown() {
    Locale.setDefault(locale);
  }

  static Stream<String> files() {
    StringBuilder laughs = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
    for (int i = 1; i < 30; i++) {
      String before = "*a" + (i - 1);
      laughs.append("a" + i + ": &a" + i + " [" + (before + ",").repeat(9) + before + "]\n");
    }
    return Stream.of(
        laughs + RULE + "defaults: { let: *a29 }\n",
        laughs + "rules_version: 1\nrules: *a29\n",
        "rules_version: 1\nrules: &r [*r, *r]\n",
        "rules_version: 1\ndefaults: &d { let: *d }\nrules: [ &x { id: r, match: *x, let: *x } ]\n",
        "&a *a",
        RULE.replace("\n  - id", "\n\t- id"),
        RULE + RULE,
        RULE + "---\n" + RULE,
        "%YAML 9.9\n---\n" + RULE,
        "rules_version: 1\nrules: " + "[".repeat(100_000),
        "rules_version: 1\nrules: " + "{a: ".repeat(50_000),
        "rules_version: 1\nrules: [{id: " + "x".repeat(500_000) + "}]",
        "rules_version: 1\nrules: [" + "{},".repeat(20_000) + "]",
        "? {a: b}\n: c\n? [d]\n: e\n",
        "rules_version: {}\nrules: 5\npack: []\ndefaults: x\n",
        "rules_version: 1\nrules: [null, 1, [], {id: [], match: [], let: 5, events: [], limits: x}]\n",
        "\u0000",
        "",
        "\ufeff",
        "!!javax.script.ScriptEngineManager [!!java.net.URL [\"http://127.0.0.1:1\"]]",
        "rules_version: 1\nrules: !!java.util.ArrayList []\nx: !custom y\n");
  }

  @ParameterizedTest
  @MethodSource
  void files(String yaml) {
    RuleFile file = RuleFileParser.parse("rules.yaml", yaml, false);

    assertThat(file.problems()).isNotEmpty();
    assertThat(file.problems())
        .allSatisfy(problem -> assertThat(problem.location().file()).isEqualTo("rules.yaml"));
  }

  @Test
  void file_ofTenMegabytes_isNotEvenRead() throws IOException {
    Path file = Files.writeString(directory.resolve("a.yaml"), "# x\n".repeat(2_500_000));

    assertThat(RuleFileParser.parse(file).problems())
        .extracting(RuleProblem::message)
        .containsExactly("is larger than 1 MiB");
  }

  @Test
  void file_inAnotherEncoding_isAProblem() throws IOException {
    Path file = directory.resolve("a.yaml");
    Files.write(file, (RULE + "# gr\u00f6\u00dfe\n").getBytes(StandardCharsets.ISO_8859_1));

    assertThat(RuleFileParser.parse(file).problems())
        .extracting(RuleProblem::remedy)
        .containsExactly("check permissions, write it in UTF-8");
  }

  @Test
  void directory_orDevice_insteadOfAFile_isAProblem() throws IOException {
    Path named = Files.createDirectory(directory.resolve("a.yaml"));

    assertThat(RuleFileParser.parse(named).problems()).hasSize(1);
    assertThat(RuleFileParser.parse(Path.of("/dev/null")).problems()).hasSize(1);
  }

  /** In Turkish the capital of i is another letter. */
  @Test
  void keywords_areTheSameInEveryLocale() {
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));

    RuleFile file =
        RuleFileParser.parse(
            "rules.yaml",
            RuleFixture.rule(
                "span: { name: x, kind: internal }\n    limits: { nested: each }\n"
                    + "    let: { i: { from: arg0.title, as: [one_line, lower] } }"),
            false);

    assertThat(file.problems()).isEmpty();
    assertThat(RuleFixture.chora()).isNotEmpty();
  }
}
