package dev.weft.rule.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.config.SegmentConfig;
import dev.weft.config.SignalConfig;
import dev.weft.config.SigningConfig;
import dev.weft.config.WeftConfig;
import dev.weft.rule.Rule;
import dev.weft.rule.RuleProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleSetTest {

  private static final String RULE =
      "rules_version: 1\nrules:\n  - { id: %s, enabled: %s,"
          + " match: { types: { class: a.B }, methods: { name: m } } }\n";

  private final Path directory;

  RuleSetTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void usersRules_comeBeforeThoseOfPacks_inTheOrderOfTheirFiles() throws IOException {
    Path single = file("z.yaml", "one", true);
    Path folder = Files.createDirectory(directory.resolve("folder"));
    file("folder/b.yml", "three", true);
    file("folder/a.yaml", "two", true);
    file("folder/ignored.txt", "never", true);

    RuleSet rules =
        RuleSet.load(config(List.of(single, folder), Set.of("chora"), Set.of(), Set.of()));

    assertThat(ids(rules))
        .containsExactly(
            "z/one",
            "a/two",
            "b/three",
            "chora/content.generate",
            "chora/artifact.assemble",
            "chora/content.validate");
    assertThat(rules.packs()).containsExactly("z 0", "a 0", "b 0", "chora 1.3.0");
    assertThat(rules.problems()).isEmpty();
  }

  @Test
  void rule_thatIsDisabledByConfiguration_isNotActive() {
    RuleSet rules =
        RuleSet.load(
            config(List.of(), Set.of("chora"), Set.of("chora/content.validate"), Set.of()));

    assertThat(ids(rules)).containsExactly("chora/content.generate", "chora/artifact.assemble");
  }

  @Test
  void rule_thatIsOffByDefault_isActiveWhenOptedIn() {
    RuleSet rules = RuleSet.load(config(List.of(), null, Set.of(), Set.of("chora/workflow.run")));

    assertThat(ids(rules)).contains("chora/workflow.run");
  }

  @Test
  void names_thatAreNotKnown_areReportedWithTheNearest() {
    RuleSet rules =
        RuleSet.load(
            config(
                List.of(directory.resolve("absent.yaml")),
                Set.of("kora"),
                Set.of("chora/content.generat"),
                Set.of("chora.session_idd", "chora.session_id", "chora.workflow_started")));

    assertThat(rules.problems())
        .extracting(RuleProblem::toString)
        .containsExactly(
            directory.resolve("absent.yaml") + ": does not exist -> correct weft.rules",
            "pack:kora: is not shipped with Weft -> correct weft.packs",
            "weft.disabled-rules: no rule is 'chora/content.generat' -> remove it",
            "weft.opt-in: no rule, event or field is 'chora.session_idd'"
                + " -> did you mean 'chora.session_id'?");
  }

  @Test
  void packs_thatAreNone_leaveTheUsersRules() throws IOException {
    RuleSet rules =
        RuleSet.load(config(List.of(file("u.yaml", "one", true)), Set.of(), Set.of(), Set.of()));

    assertThat(ids(rules)).containsExactly("u/one");
  }

  private Path file(String name, String id, boolean enabled) throws IOException {
    return Files.writeString(directory.resolve(name), RULE.formatted(id, enabled));
  }

  private static List<String> ids(RuleSet rules) {
    return rules.rules().stream().map(Rule::qualifiedId).toList();
  }

  private static WeftConfig config(
      List<Path> rules, @Nullable Set<String> packs, Set<String> disabled, Set<String> optIn) {
    return new WeftConfig(
        true,
        rules,
        packs,
        disabled,
        optIn,
        Map.of(),
        SegmentConfig.DEFAULT,
        SignalConfig.DEFAULT,
        SigningConfig.DEFAULT,
        true,
        true,
        null);
  }
}
