package org.riverbend.compose.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.riverbend.compose.RiverbendInput;
import org.riverbend.compose.config.ContentConfig;

class TemplateFillGeneratorTest {
  private final TemplateFillGenerator generator =
      new TemplateFillGenerator(RiverbendInput.FOLDER.templates());

  @Test
  void generate_form_fillsInTheNoonLevelsAndMarksGaps() {
    assertThat(RiverbendInput.generate(generator, "level-table"))
        .contains("The first column is Monday, 27 April 2026.")
        .contains("| RB-04 Low Weir | 1.47 | 1.50 | 2.46 | 2.08 | 1.57 | 1.43 | 1.40 |")
        .contains("| RB-05 Fern Gill | 0.30 | 0.66 | 0.55 | n/a | 0.24 | 0.22 | 0.21 |");
  }

  @Test
  void generate_formWithCondition_leavesOutWhatDoesNotApply() {
    String content = RiverbendInput.generate(generator, "station-sheets");

    assertThat(content.lines().filter(line -> line.startsWith("### RB-"))).hasSize(8);
    assertThat(content.lines().filter(line -> line.startsWith("- Flood marks"))).hasSize(7);
  }

  @Test
  void generate_variableThatIsNotSet_namesItAndItsLine() {
    assertThatThrownBy(() -> RiverbendInput.generate(generator, "tide-influence"))
        .isInstanceOf(GenerationException.class)
        .hasMessage("Missing variable 'tidal_range' in template tide-influence.md.ftl, line 1");
  }

  @Test
  void generate_formThatDoesNotExist_namesIt() {
    ContentConfig config =
        new ContentConfig("snow", "Snow", "template_fill", "snow.md.ftl", "", List.of(), Map.of());

    assertThatThrownBy(() -> generator.generate(config, RiverbendInput.context()))
        .isInstanceOf(GenerationException.class)
        .hasMessage("Template not found: snow.md.ftl");
  }
}
