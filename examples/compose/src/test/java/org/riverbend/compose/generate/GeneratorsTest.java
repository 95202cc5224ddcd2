package org.riverbend.compose.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.riverbend.compose.RiverbendInput;
import org.riverbend.compose.config.ConfigException;
import org.riverbend.compose.config.ContentConfig;

class GeneratorsTest {
  private final Jinja2Generator jinja2 = new Jinja2Generator();
  private final Generators generators = new Generators(List.of(jinja2));

  @Test
  void forContent_typeOfConfig_findsTheGenerator() {
    assertThat(generators.forContent(RiverbendInput.content("week-summary"))).isSameAs(jinja2);
  }

  @Test
  void forContent_unknownType_listsTheKnownOnes() {
    ContentConfig config =
        new ContentConfig("poem", "A poem", "muse", "poem.txt", "", List.of(), Map.of());

    assertThatThrownBy(() -> generators.forContent(config))
        .isInstanceOf(ConfigException.class)
        .hasMessage("'poem' asks for the generator 'muse'; known are jinja2");
  }
}
