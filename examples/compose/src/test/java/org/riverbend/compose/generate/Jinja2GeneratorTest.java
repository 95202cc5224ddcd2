package org.riverbend.compose.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.riverbend.compose.RiverbendInput;

class Jinja2GeneratorTest {
  private final Jinja2Generator generator = new Jinja2Generator();

  @Test
  void generate_templateWithLoopAndCondition_rendersTheGaugeData() {
    String content = RiverbendInput.generate(generator, "week-warnings");

    assertThat(content)
        .contains("- **Cold Ings: alert**, 1 reading at or above 3.00 m, highest level 3.03 m.")
        .contains("- Sallow Mill: no warning, highest level 1.09 m.")
        .doesNotContain("{{", "{%");
  }

  @Test
  void generate_templateWithFrontMatter_keepsItOnTop() {
    assertThat(RiverbendInput.generate(generator, "week-summary"))
        .startsWith("---\nweek: \"2026-W18\"\nstations: 8\ngaps: 6\nauthor: Duty hydrologist\n---");
  }

  @Test
  void generate_templateThatDoesNotExist_namesIt() {
    assertThatThrownBy(() -> RiverbendInput.generate(generator, "ice-outlook"))
        .isInstanceOf(GenerationException.class)
        .hasMessage("Template not found: ice-outlook.md.j2");
  }

  @Test
  void generate_variableThatIsNotSet_namesItAndItsLine() {
    assertThatThrownBy(() -> RiverbendInput.generate(generator, "duty-roster"))
        .isInstanceOf(GenerationException.class)
        .hasMessage("Missing variable 'on_call.name' in template duty-roster.md.j2, line 2");
  }
}
