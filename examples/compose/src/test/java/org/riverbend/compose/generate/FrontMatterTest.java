package org.riverbend.compose.generate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrontMatterTest {

  @Test
  void of_textBetweenFences_isSplit() throws Exception {
    FrontMatter content = FrontMatter.of("---\nmarks: 3\n---\n\nThree marks.\n");

    assertThat(content.tree().get("marks").asInt()).isEqualTo(3);
    assertThat(content.body()).isEqualTo("Three marks.\n");
  }

  @Test
  void of_textWithoutFence_isAllBody() throws Exception {
    FrontMatter content = FrontMatter.of("Three marks.\n\n---\n\nNo more.");

    assertThat(content.tree()).isEmpty();
    assertThat(content.body()).isEqualTo("Three marks.\n\n---\n\nNo more.\n");
  }
}
