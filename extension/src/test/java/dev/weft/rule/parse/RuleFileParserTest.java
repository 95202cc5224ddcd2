package dev.weft.rule.parse;

import static dev.weft.rule.parse.RuleFixture.parse;
import static dev.weft.rule.parse.RuleFixture.rule;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.weft.rule.FailureRule;
import dev.weft.rule.Limits;
import dev.weft.rule.Location;
import dev.weft.rule.MethodSelector.Modifier;
import dev.weft.rule.NamePattern;
import dev.weft.rule.Pack;
import dev.weft.rule.Rule;
import dev.weft.rule.RuleProblem;
import dev.weft.rule.value.BuiltIn;
import dev.weft.rule.value.Condition;
import dev.weft.rule.value.ValueRule;
import dev.weft.rule.value.ValueRule.Mapping;
import dev.weft.rule.value.ValueRule.Transform;
import io.opentelemetry.api.trace.SpanKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleFileParserTest {

  private final Path directory;

  RuleFileParserTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void file_withTenMistakes_givesTenProblemsAndItsValidRules() throws IOException {
    Path file = directory.resolve("ten.yaml");
    Files.writeString(
        file,
        """
        rules_version: 2
        rules:
          - id: first.good
            match: { types: { class: com.acme.Job }, methods: { name: run } }
          - id: unknown.key
            match: { types: { clas: com.acme.Job, class: com.acme.Job }, methods: { name: run } }
          - id: missing.key
            match: { types: { class: com.acme.Job }, methods: {} }
          - id: wrong.kind
            match: { types: { class: com.acme.Job }, methods: { name: run } }
            events: [end]
          - id: first.good
            match: { types: { class: com.acme.Job }, methods: { name: run } }
          - id: unknown.event
            match: { types: { class: com.acme.Job }, methods: { name: run } }
            events:
              end: { emit: chora.content_generate }
          - id: bad.path
            match: { types: { class: com.acme.Job }, methods: { name: run } }
            let:
              v: argument.name
          - id: bad.condition
            match: { types: { class: com.acme.Job }, methods: { name: run } }
            when: "1 > 2"
          - id: exit.in.name
            match: { types: { class: com.acme.Job }, methods: { name: run } }
            span: { name: "run {outcome}" }
          - id: any.method
            match: { types: { class: com.acme.Job }, methods: { name: "*" } }
          - id: last.good
            match: { types: { class: com.acme.Job }, methods: { name: stop } }
        """);

    RuleFile read = RuleFileParser.parse(file);

    assertThat(read.problems().stream().map(p -> p.toString().replace(file + "", "ten.yaml")))
        .containsExactly(
            "ten.yaml:1: rules_version: '2' is not known -> write 1",
            "ten.yaml:6: rules[1].match.types.clas: unknown key 'clas' -> did you mean 'class'?",
            "ten.yaml:8: rules[2].match.methods: 'name' is missing"
                + " -> add it: `<init>` selects constructors",
            "ten.yaml:11: rules[3].events: is not a mapping -> write name: value",
            "ten.yaml:12: rules[4].id: 'first.good' stands twice -> give each rule its own id",
            "ten.yaml:17: rules[5].events.end.emit: event 'chora.content_generate' is not in the"
                + " registry -> did you mean 'chora.content_generated'?",
            "ten.yaml:21: rules[6].let.v: 'argument.name' begins with no known root -> begin with"
                + " this, arg0, return, thrown or a named root such as env.NAME or const['text'],"
                + " go on with .property, [0] or ['key']",
            "ten.yaml:24: rules[7].when: '1 > 2' is not a test -> write name, not name, or"
                + " name == 'text', joined by and / or",
            "ten.yaml:27: rules[8].span.name: 'outcome' is not known when the call begins -> use a"
                + " value that is read from this, an argument, env or baggage",
            "ten.yaml:29: rules[9].match.methods.name: every method would match"
                + " -> name the methods");
    assertThat(read.rules()).extracting(Rule::id).containsExactly("first.good", "last.good");
  }

  static Stream<Arguments> noRuleFiles() {
    return Stream.of(
        arguments(
            "rules_version: 1\n\trules: []\n",
            "f.yaml:2: is not YAML: found character '\\t(TAB)' that cannot start any token."
                + " (Do not use \\t(TAB) for indentation) -> correct the syntax"),
        arguments(
            "rules: [\n",
            "f.yaml:2: is not YAML: expected the node content, but found '<stream end>'"
                + " -> correct the syntax"),
        arguments("", "f.yaml: is empty -> write rules_version and rules"),
        arguments(
            "rules: []\n# " + "x".repeat(3000) + "\na: \u0001\n",
            "f.yaml:3: is not YAML: special characters are not allowed -> correct the syntax"),
        arguments(
            "a: &a [x]\nb:\n" + "- *a\n".repeat(21),
            "f.yaml:23: is not YAML: Number of aliases for non-scalar nodes exceeds the specified"
                + " max=20 -> correct the syntax"),
        arguments(
            "- 1\n",
            "f.yaml:1: is not a mapping"
                + " -> write keys: [rules_version, pack, defaults, gauges, rules]"),
        arguments(
            "? [a]\n: 1\nrules_version: 1\nrules: []\n",
            "f.yaml:1: a key is not a text -> write a name"));
  }

  @ParameterizedTest
  @MethodSource("noRuleFiles")
  void text_thatIsNoRuleFile_isOneProblem(String yaml, String expected) {
    RuleFile read = RuleFileParser.parse("f.yaml", yaml, false);

    assertThat(read.problems()).extracting(RuleProblem::toString).containsExactly(expected);
    assertThat(read.rules()).isEmpty();
  }

  @Test
  void commentsOnly_areAnEmptyFile() {
    assertThat(RuleFileParser.parse("f.yaml", "# nothing yet\n", false).problems())
        .extracting(RuleProblem::message)
        .containsExactly("is empty");
  }

  @Test
  void aliases_areRead_andABombOfThemIsHarmless() {
    StringBuilder bomb = new StringBuilder("rules_version: 1\nrules: []\na: &a [x, x]\n");
    for (char c = 'b'; c <= 'z'; c++) {
      char before = (char) (c - 1);
      bomb.append(c + ": &" + c + " [*" + before + ", *" + before + "]\n");
    }

    RuleFile read = parse(bomb.toString());

    assertThat(read.problems()).isNotEmpty().hasSizeLessThanOrEqualTo(26);
    assertThat(read.rules()).isEmpty();
  }

  @Test
  void anchor_thatContainsItself_isHarmless() {
    RuleFile read = parse("rules_version: 1\nrules: &r [ *r ]\n");

    assertThat(read.problems()).extracting(RuleProblem::path).containsExactly("rules[0]");
  }

  @Test
  void deepNesting_isAProblem() {
    RuleFile read = parse("rules_version: 1\nrules: " + "[".repeat(100_000));

    assertThat(read.problems())
        .extracting(problem -> problem.location().line() + ": " + problem.message())
        .containsExactly("2: is nested too deeply");
  }

  @Test
  void file_largerThanOneMebibyte_isRefused() throws IOException {
    Path file = directory.resolve("large.yaml");
    Files.writeString(file, "#".repeat(2 << 20));

    RuleFile read = RuleFileParser.parse(file);

    assertThat(read.problems())
        .extracting(RuleProblem::toString)
        .containsExactly(file + ": is larger than 1 MiB -> split it");
  }

  @Test
  void file_thatIsMissingOrADirectoryOrNotUtf8_isAProblem() throws IOException {
    Path binary = Files.write(directory.resolve("binary.yaml"), new byte[] {(byte) 0xff, 0x20});
    Path absent = directory.resolve("absent.yaml");

    List<RuleProblem> problems =
        List.of(
            RuleFileParser.parse(absent).problems().get(0),
            RuleFileParser.parse(directory).problems().get(0),
            RuleFileParser.parse(binary).problems().get(0));

    assertThat(problems)
        .extracting(problem -> problem.location().file())
        .containsExactly(absent.toString(), directory.toString(), binary.toString());
    assertThat(problems.get(0).message()).isEqualTo("does not exist");
    assertThat(problems.get(1).message()).startsWith("cannot be read: ");
    assertThat(problems.get(2).message()).startsWith("cannot be read: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nothing", "../chora", ""})
  void shippedPack_thatDoesNotExist_isAProblem(String id) {
    assertThat(RuleFileParser.parseShipped(id).problems())
        .extracting(RuleProblem::toString)
        .containsExactly("pack:" + id + ": is not shipped with Weft -> correct weft.packs");
  }

  @Test
  void rule_withEveryKey_isReadAsWritten() {
    Rule rule =
        RuleFixture.rules(
                """
                rules_version: 1
                pack: { id: acme, version: 1.2, namespace: chora, scope: com.acme }
                defaults: { accessors: [com.acme.*], max_string: 10, let: { tenant: env.TENANT } }
                rules:
                  - id: all
                    description: everything
                    enabled: false
                    match:
                      types: { class: "com.acme.**", subtype_of: a.B, simple_name: [C], annotated: a.D,
                        package: com.acme, exclude: "**Test" }
                      methods: { name: run*, args: [String, ..], returns: void, annotated: a.E,
                        only: [public, static] }
                    when: tenant
                    let:
                      section_count: { from: "return.size | arg1", type: long, default: 3, at: exit }
                      kind: { from: this.kind, as: [snake_case, lower], map: { "*X": $1 } }
                    failure: { when: section_count == 0, message: kind, type: kind }
                    span: { name: "run {kind} of {tenant}", kind: producer, attributes: [section_count] }
                    metrics: [ { name: chora.artifact.sections, value: section_count, when: kind } ]
                    limits: { nested: each, group: g, key: kind, label_values: 5, max_matched_methods: 6,
                      sample: 0.25, per_second: 7 }
                """)
            .get(0);

    assertThat(rule.qualifiedId()).isEqualTo("acme/all");
    assertThat(rule.enabled()).isFalse();
    assertThat(rule.pack()).isEqualTo(new Pack("acme", "1.2", "chora", "com.acme", false));
    assertThat(rule.location()).isEqualTo(new Location("rules.yaml", 5));
    assertThat(rule.methods().args()).containsExactly("String", "..");
    assertThat(rule.methods().only()).isEqualTo(Set.of(Modifier.PUBLIC, Modifier.STATIC));
    assertThat(rule.accessors()).extracting(NamePattern::toString).containsExactly("com.acme.*");
    assertThat(rule.values())
        .extracting(ValueRule::name)
        .containsExactly("tenant", "section_count", "kind");
    assertThat(rule.values()).extracting(ValueRule::atExit).containsExactly(false, true, false);
    assertThat(rule.values().get(1).fallback()).isEqualTo(3L);
    assertThat(rule.values().get(2).transforms())
        .containsExactly(Transform.SNAKE_CASE, Transform.LOWER);
    assertThat(rule.values().get(2).mapping()).containsExactly(new Mapping("*x", "$1"));
    assertThat(rule.slots()).isEqualTo(BuiltIn.values().length + 3);
    assertThat(requireNonNull(rule.span()).kind()).isEqualTo(SpanKind.PRODUCER);
    assertThat(rule.limits()).isEqualTo(new Limits(false, "acme/g", 9, 10, 5, 6, 0.25, 7));
    assertThat(rule.failure())
        .isEqualTo(new FailureRule(new Condition.Compare(8, Condition.Operator.EQUAL, 0L), 9, 9));
  }

  @Test
  void pack_thatIsNotNamed_isCalledAsItsFile() {
    Rule rule = RuleFileParser.parse("/etc/weft/acme.jobs.yml", rule(""), false).rules().get(0);

    assertThat(rule.pack())
        .isEqualTo(new Pack("acme.jobs", "0", "acme.jobs", "dev.weft.acme.jobs", false));
  }

  @Test
  void span_thatIsFalse_isNoSpan() {
    assertThat(RuleFixture.rules(rule("span: false")).get(0).span()).isNull();
  }
}
