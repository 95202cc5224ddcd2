package dev.weft.agent;

import static org.assertj.core.api.Assertions.assertThat;

import acme.content.Renderer;
import acme.content.Scenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The user's own rules, and switches for the shipped ones. */
class RulesIT {

  private static final Path TEN_MISTAKES = Path.of("target/test-classes/rules/ten-mistakes.yaml");
  private static final String MARK = "# MISTAKE ";

  @TempDir Path directory;

  @Test
  void rules_withTenMistakes_areTenErrorsAndTheValidRuleWorks() throws IOException {
    Path file = Files.copy(TEN_MISTAKES, directory.resolve("acme.yaml"));
    List<String> lines = Files.readAllLines(file);
    List<String> expected =
        IntStream.range(0, lines.size())
            .filter(i -> lines.get(i).contains(MARK))
            .mapToObj(i -> error(file, i + 1, lines.get(i)))
            .toList();

    JvmResult result = render().property("weft.rules", file.toString()).run();

    assertThat(result.exitCode()).isZero();
    assertThat(result.stdout()).isEqualTo("<front>\n<back>\n");
    List<String> errors = result.messages().stream().filter(m -> m.contains("acme.yaml:")).toList();
    assertThat(expected).hasSize(10);
    assertThat(errors).hasSize(10);
    assertThat(expected)
        .allSatisfy(
            pattern -> assertThat(errors).anyMatch(Pattern.compile(pattern).asMatchPredicate()));
    assertThat(result.messages()).hasSize(11);
    assertThat(result.ledger()).extracting(LedgerLine::id).containsExactly("front", "back");
    assertThat(result.ledger())
        .extracting(line -> line.text("generator_type"))
        .containsOnly("renderer");
  }

  @Test
  void rules_missingFile_isOneErrorAndTheShippedRulesWork() {
    Path missing = directory.resolve("missing.yaml");

    JvmResult result = types().property("weft.rules", missing.toString()).run();

    assertThat(result.exitCode()).isZero();
    assertThat(result.ledger()).hasSize(5);
    assertThat(result.messages()).hasSize(2);
    assertThat(result.messages())
        .filteredOn(message -> message.contains(missing.toString()))
        .singleElement()
        .asString()
        .contains("does not exist");
  }

  @Test
  void rules_directoryInTheEnvironment_isReadAndSignalsAreScopedByItsPack() throws IOException {
    Path rules = Files.createDirectory(directory.resolve("rules"));
    Files.write(rules.resolve("render.yaml"), Files.readAllLines(TEN_MISTAKES).subList(0, 15));

    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      JvmResult result =
          render().exportingTo(receiver).environment("WEFT_RULES", rules.toString()).run();

      assertThat(result.messages()).hasSize(1);
      assertThat(result.ledger()).extracting(LedgerLine::id).containsExactly("front", "back");
      assertThat(receiver.spans())
          .hasSize(2)
          .allSatisfy(
              span -> {
                assertThat(span.scope()).isEqualTo("dev.weft.acme");
                assertThat(span.name()).isEqualTo("render page");
              })
          .extracting(span -> span.attribute("acme.content_config_id"))
          .containsExactly("front", "back");
    }
  }

  @Test
  void disabledRule_emitsNothing() {
    JvmResult result =
        ForkedJvm.in(directory)
            .fast()
            .property("weft.disabled-rules", "chora/content.validate")
            .application(Scenarios.class, "types", "validation")
            .run();

    assertThat(result.messages()).hasSize(1);
    assertThat(result.ledger())
        .hasSize(5)
        .extracting(LedgerLine::eventType)
        .containsOnly("chora.content_generated");
  }

  @Test
  void optIn_field_isInEveryLine() {
    JvmResult result =
        types()
            .environment("BAGGAGE", "session.id=s-7,user.id=u-8")
            .property("weft.opt-in", "chora.session_id")
            .run();

    assertThat(result.messages()).hasSize(1);
    assertThat(result.ledger()).hasSize(5).allMatch(line -> line.text("session_id").equals("s-7"));
    assertThat(result.ledger())
        .extracting(LedgerLine::keys)
        .containsOnly(
            List.of(
                "timestamp",
                "trace_id",
                "event_type",
                "status",
                "content_config_id",
                "generator_type",
                "duration_ms",
                "session_id",
                "error_message"));
  }

  @Test
  void optIn_thatIsNoOptInField_isReportedAndEverythingElseWorks() {
    JvmResult result = types().property("weft.opt-in", "chora.status").run();

    assertThat(result.ledger()).hasSize(5);
    assertThat(result.messages()).hasSize(2);
    assertThat(result.messages()).filteredOn(m -> m.contains("chora.status")).hasSize(1);
  }

  @Test
  void unknownSetting_isReportedWithTheNearestOne() {
    JvmResult result = types().property("weft.ruls", "x").environment("WEFT_PACS", "chora").run();

    assertThat(result.ledger()).hasSize(5);
    assertThat(result.messages()).hasSize(3);
    assertThat(result.messages())
        .anyMatch(m -> m.contains("weft.ruls") && m.contains("weft.rules"));
    assertThat(result.messages())
        .anyMatch(m -> m.contains("WEFT_PACS") && m.contains("WEFT_PACKS"));
  }

  private static String error(Path file, int line, String source) {
    String remedy = source.substring(source.indexOf(MARK) + MARK.length());
    return ".*"
        + Pattern.quote(file + ":" + line + ": rules[")
        + ".+ -> .*"
        + Pattern.quote(remedy)
        + ".*";
  }

  private ForkedJvm render() {
    return ForkedJvm.in(directory).fast().application(Renderer.class, "front", "back");
  }

  private ForkedJvm types() {
    return ForkedJvm.in(directory).fast().application(Scenarios.class, "types");
  }
}
