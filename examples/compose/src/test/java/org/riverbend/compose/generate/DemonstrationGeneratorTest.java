package org.riverbend.compose.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.riverbend.compose.RiverbendInput;
import org.riverbend.compose.config.ContentConfig;

class DemonstrationGeneratorTest {
  private final DemonstrationGenerator generator = new DemonstrationGenerator();

  @Test
  void generate_pickedSnippets_comeInTheOrderOfTheConfig() {
    ContentConfig config = picking("travel-time", "level-to-height");

    assertThat(generator.generate(config, RiverbendInput.context()).lines())
        .filteredOn(line -> line.startsWith("### "))
        .containsExactly("### How long the wave takes", "### From a level to a height");
  }

  @Test
  void generate_snippetWithRequest_showsTheAddressOfTheService() {
    assertThat(RiverbendInput.generate(generator, "request-examples"))
        .contains(
            """
            ```sh
            curl 'https://levels.riverbend.example/v2/levels?days=7&station=RB-04'
            ```
            """);
  }

  @Test
  void generate_requestWithUnquotedName_failsWithTheMessageOfTheLibrary() {
    assertThatThrownBy(() -> RiverbendInput.generate(generator, "archive-examples"))
        .isInstanceOf(GenerationException.class)
        .hasMessage(
            "Illegal character in query at index 94: https://archive.riverbend.example/v2/series"
                + "?api_key=rvb-9c41e7d20b6f4a58&from=1952&station=Low Weir");
  }

  @Test
  void generate_snippetThatDoesNotExist_namesItAndTheFile() {
    assertThatThrownBy(() -> generator.generate(picking("moon"), RiverbendInput.context()))
        .isInstanceOf(GenerationException.class)
        .hasMessage("Missing snippet 'moon' in reading-the-river.yaml");
  }

  private static ContentConfig picking(String... snippets) {
    return new ContentConfig(
        "notes",
        "Notes",
        "demonstration",
        "reading-the-river.yaml",
        "",
        List.of(),
        Map.of("pick", List.of(snippets)));
  }
}
