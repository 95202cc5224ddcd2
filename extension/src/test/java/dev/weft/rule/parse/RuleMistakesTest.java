package dev.weft.rule.parse;

import static dev.weft.rule.parse.RuleFixture.MATCH;
import static dev.weft.rule.parse.RuleFixture.parse;
import static dev.weft.rule.parse.RuleFixture.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.rule.RuleProblem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a rule that is written wrongly is told. */
class RuleMistakesTest {

  @Test
  void inside_ofARuleThatIsNotThere_isAProblem_andTheRuleIsDropped() {
    RuleFile file =
        RuleFileParser.parse(
            "rules.yaml",
            """
            rules_version: 1
            rules:
              - id: outer
                match: { types: { class: Any }, methods: { name: run } }
                let: { n: "inside['inner']" }
              - id: inne
                match: { types: { class: Any }, methods: { name: go } }
            """,
            false);

    assertThat(file.rules()).extracting(rule -> rule.id()).containsExactly("inne");
    assertThat(file.problems())
        .extracting(RuleProblem::toString)
        .containsExactly(
            "rules.yaml:3: let.n: no rule of this file is 'inner' -> did you mean 'inne'?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "match: { types: { class: a.B }, methods: { name: m, only: [publik] } }"
            + "#match.methods.only: 'publik' is not known -> did you mean 'public'?",
        "match: { types: { class: \"**\" }, methods: { name: m } }"
            + "#match.types.class: no type is named, every class would match"
            + " -> add class, subtype_of, simple_name or annotated",
        "match: { types: { class: \"***\" }, methods: { name: m } }"
            + "#match.types.class: no type is named, every class would match"
            + " -> add class, subtype_of, simple_name or annotated",
        "match: { types: { class: \"**.*\" }, methods: { name: m } }"
            + "#match.types.class: no type is named, every class would match"
            + " -> add class, subtype_of, simple_name or annotated",
        "match: { types: { package: a }, methods: { name: m } }"
            + "#match.types.class: no type is named, every class would match"
            + " -> add class, subtype_of, simple_name or annotated",
        "match: { types: { class: a.B }, methods: { name: [<init>, m] } }"
            + "#match.methods.name: <init> stands beside method names -> write a rule of its own",
        "match: { types: { class: a.B }, methods: { name: [[m]] } }"
            + "#match.methods.name: an entry is not a text -> write one value an entry",
        "match: [1]#match: is not a mapping -> write keys: [types, methods]",
        "match: { types: { class: a.B }, methods: { name: m } }, id: twice"
            + "#: key 'id' stands twice -> remove one of them",
      })
  void match_withAMistake_isReported(String yaml, String expected) {
    RuleFile read = parse("rules_version: 1\nrules: [ { id: r, " + yaml + " } ]\n");

    assertThat(problems(read, "rules[0]")).containsExactly(expected);
    assertThat(read.rules()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "sample: 0#.sample: '0' is not a share above 0, at most 1 -> write for example 0.1",
        "sample: NaN#.sample: 'NaN' is not a share above 0, at most 1 -> write for example 0.1",
        "per_second: -1#.per_second: '-1' is not a number from 1 on -> write for example 100",
        "ledger: always#.ledger: 'always' is not known -> use one of required",
        "ledger: required, sample: 0.5"
            + "#.ledger: a required event has a limit -> remove sample and per_second",
      })
  void limitOfAnEvent_withAMistake_isReported(String yaml, String expected) {
    RuleFile read =
        parse(
            rule(
                "events: { end: { emit: chora.content_generated, fields: { status: outcome,"
                    + " content_config_id: outcome, generator_type: outcome,"
                    + " duration_ms: elapsed_ms }, "
                    + yaml
                    + " } }"));

    assertThat(problems(read, "rules[0].events.end")).containsExactly(expected.substring(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "V: arg0#let.V: 'V' is not a value name -> write snake_case",
        "outcome: arg0#let.outcome: 'outcome' is a built-in value -> choose another name",
        "v: env.DB_PASSWORD#let.v: 'env.DB_PASSWORD' reads a variable that looks like a secret"
            + " -> read another variable",
        "v: \"env['API_KEY']\"#let.v: 'env['API_KEY']' reads a variable that looks like a secret"
            + " -> read another variable",
        "v: { type: long }#let.v.from: 'from' is missing"
            + " -> add it, or build the value with entries or items",
        "v: { from: arg0, type: int }#let.v.type: 'int' is not known"
            + " -> use one of string, long, double, boolean, string_list, double_list, map,"
            + " objects",
        "v: { from: arg0, type: long, default: x }#let.v.default: 'x' is not a long"
            + " -> write a number",
        "v: { from: arg0, type: boolean, default: no }#let.v.default: 'no' is not a switch"
            + " -> write true or false",
        "v: { from: arg0, as: [sha265] }#let.v.as: 'sha265' is not known"
            + " -> did you mean 'sha256'?",
        "v: { from: arg0, type: long, as: [length] }#let.v.as: only a text can be rewritten"
            + " -> leave the type out",
        "v: { from: arg0, map: { a: [b] } }#let.v.map: 'a' has no text -> write glob: text",
        "v: { from: arg0, when: v > 1 }#let.v.when: no value is named 'v' -> use one of outcome,"
            + " elapsed, elapsed_ms, error_message, error_type, error_stack, succeeded",
        "v: { from: arg0, at: start }#let.v.at: 'start' is not known -> use one of entry, exit",
        "v: [arg0]#let.v: is not a mapping -> write keys: [from, type, entries, each,"
            + " items, when, default, as, map, viewport, at]",
      })
  void value_withAMistake_isReported(String let, String expected) {
    RuleFile read = parse(rule("let: { " + let + " }"));

    assertThat(problems(read, "rules[0].")).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "arg#'arg' begins with no known root",
        "arg0..x#'arg0..x' cannot be read from '..x' on",
        "arg0 .x#'arg0 .x' is not a path",
        "this[-1]#'this[-1]' cannot be read from '[-1]' on",
        "this[99999999999]#'this[99999999999]' has a number that is too large",
        "arg99999999999#'arg99999999999' has a number that is too large",
        "env#'env' needs exactly one name",
        "const['a']['b']#'const['a']['b']' needs exactly one name",
        "return0#'return0' begins with no known root",
        "arg0 ||  arg1#'' is not a path",
      })
  void path_thatCannotBeRead_isReported(String path, String expected) {
    RuleFile read = parse(rule("let: { v: \"" + path + "\" }"));

    assertThat(read.problems())
        .singleElement()
        .extracting(RuleProblem::message)
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "events: { begin: { emit: chora.content_generated } }"
            + "#events.begin: 'begin' is not a moment -> use one of end, enter, error, exit",
        "events: { end: { emit: chora.content_generated, fields: { timestamp: id, status: outcome,"
            + " content_config_id: id, generator_type: id, duration_ms: elapsed_ms } } }"
            + "#events.end.fields: event 'chora.content_generated' has no field 'timestamp'"
            + " -> use one of trace_id, status, content_config_id, generator_type, duration_ms,"
            + " session_id, user_id, error_message",
        "metrics: [ { name: chora.content.duration } ]"
            + "#metrics[0].name: metric 'chora.content.duration' is not in the registry"
            + " -> did you mean 'chora.workflow.duration'?",
        "metrics: [ { name: chora.workflow.duration, value: elapsd } ]"
            + "#metrics[0].value: no value is named 'elapsd' -> did you mean 'elapsed'?",
        "metrics: [ { name: chora.workflow.duration, value: id } ]"
            + "#metrics[0].value: 'id' is a string, not a number -> give the value type: double",
        "metrics: [ { name: chora.workflow.duration, by: { chora.generator_type: id } } ]"
            + "#metrics[0].by: metric 'chora.workflow.duration' has no label 'chora.generator_type'"
            + " -> use one of chora.status, error.type",
        "span: { kind: internal }#span: 'name' is missing"
            + " -> add it: of low cardinality, over values known at the start",
        "span: { name: \"run {id\" }#span.name: '{' is not closed in 'run {id' -> add '}'",
        "span: { name: run, kind: servr }#span.kind: 'servr' is not known -> did you mean 'server'?",
        "span: { name: run, attributes: [ide] }"
            + "#span.attributes: no value is named 'ide' -> did you mean 'id'?",
        "span: { name: run, attributes: { chora.section_count: id } }"
            + "#span.attributes: 'id' is a string, chora.section_count a long"
            + " -> give the value type: long",
        "failure: { when: succeeded }#failure.when: depends on 'succeeded', which 'failure' decides"
            + " -> use error_type, or a value of what the call returns",
        "failure: { when: ok }#failure.when: no value is named 'ok' -> did you mean 'id'?",
        "limits: { max_string: 0 }#limits.max_string: '0' is not a number from 1 on"
            + " -> write for example 4096",
        "limits: { key: outcome }#limits.key: 'outcome' is not known when the call begins"
            + " -> use a value that is read from this, an argument, env or baggage",
        "enabled: yes#enabled: 'yes' is not a switch -> write true or false",
        "metrics: {}#metrics: is not a list -> begin each entry with '- '",
      })
  void output_withAMistake_isReported(String output, String expected) {
    RuleFile read = parse(rule("let: { id: arg0 }\n    " + output));

    assertThat(problems(read, "rules[0].")).containsExactly(expected);
  }

  @Test
  void event_whoseRequiredFieldHasNoValueOrAWrongType_isReported() {
    RuleFile read =
        parse(
            rule(
                """
                let: { content_config_id: arg0 }
                    events:
                      end:
                        emit: chora.content_generated
                        fields: { status: outcome, duration_ms: elapsed }
                """));

    assertThat(problems(read, "rules[0].events.end."))
        .containsExactly(
            "fields: 'elapsed' is a double, chora.duration_ms a long -> give the value type: long",
            "fields: required field 'generator_type' of 'chora.content_generated' has no value"
                + " -> add a value 'generator_type' to let");
  }

  @Test
  void enterEvent_ofAFieldKnownOnlyAtTheEnd_isReported() {
    RuleFile read =
        parse(
            rule(
                """
                let: { workflow_id: arg0 }
                    events:
                      enter: { emit: chora.workflow_started, fields: { status: outcome } }
                """));

    assertThat(problems(read, "rules[0].events.enter."))
        .containsExactly(
            "fields: 'outcome' is not known when the call begins"
                + " -> use a value that is read from this, an argument, env or baggage");
  }

  @Test
  void mistakeInDefaults_isReportedOnce_andNoRuleIsValid() {
    RuleFile read =
        parse(
            """
            rules_version: 1
            defaults: { let: { id: arg } }
            rules:
              - { id: a, match: { types: { class: a.A }, methods: { name: m } } }
              - { id: b, match: { types: { class: a.B }, methods: { name: m } } }
            """);

    assertThat(problems(read, "defaults."))
        .singleElement()
        .asString()
        .startsWith("let.id: 'arg' begins with no known root -> ");
    assertThat(read.rules()).isEmpty();
  }

  @Test
  void rules_withoutAnId_areOneProblemEach() {
    RuleFile read = parse("rules_version: 1\nrules:\n  - { " + MATCH + " }\n  - { " + MATCH + " }");

    assertThat(read.problems())
        .extracting(RuleProblem::path)
        .containsExactly("rules[0]", "rules[1]");
    assertThat(read.rules()).isEmpty();
  }

  /** The problems without file and line, relative to a path. */
  private static List<String> problems(RuleFile file, String under) {
    return file.problems().stream()
        .map(problem -> problem.path() + ": " + problem.message() + " -> " + problem.remedy())
        .map(text -> text.startsWith(under) ? text.substring(under.length()) : text)
        .map(text -> text.startsWith(".") ? text.substring(1) : text)
        .toList();
  }
}
