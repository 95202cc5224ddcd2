package dev.weft.rule.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RulesReferenceTest {

  private static final Path PAGE = Path.of("RULES.md").toAbsolutePath();
  private static final Path SETTINGS = Path.of("CONFIGURATION.md").toAbsolutePath();
  private static final String BEGIN = "<!-- generated:config -->\n";
  private static final String END = "<!-- /generated:config -->";
  private static final String HOW = "run ./mvnw -pl extension test -Dweft.regenerate=true";

  @Test
  void page_isWhatTheParserReads() throws IOException {
    String expected = RulesReference.page();
    if (Boolean.getBoolean("weft.regenerate")) {
      Files.writeString(PAGE, expected);
    }

    assertThat(Files.readString(PAGE)).as(HOW).isEqualTo(expected);
  }

  @Test
  void settings_areThoseThatAreRead() throws IOException {
    String page = Files.readString(SETTINGS);
    assertThat(page).contains(BEGIN, END);
    String expected =
        page.substring(0, page.indexOf(BEGIN) + BEGIN.length())
            + RulesReference.settings()
            + page.substring(page.indexOf(END));
    if (Boolean.getBoolean("weft.regenerate")) {
      Files.writeString(SETTINGS, expected);
    }

    assertThat(Files.readString(SETTINGS)).as(HOW).isEqualTo(expected);
  }

  @Test
  void example_isARuleFileWithoutAProblem() {
    RuleFile example = RuleFileParser.parse("example.yaml", RulesReference.EXAMPLE, false);

    assertThat(example.problems()).isEmpty();
    assertThat(example.rules()).extracting(Rule::qualifiedId).containsExactly("acme/report.render");
  }

  @Test
  void everySection_isReadByTheParser() {
    assertThat(Sections.ALL)
        .doesNotHaveDuplicates()
        .allSatisfy(section -> assertThat(section.keys()).isNotEmpty());
  }
}
