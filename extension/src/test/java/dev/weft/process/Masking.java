package dev.weft.process;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every text that the default settings mask. */
final class Masking {
  private Masking() {}

  /** The text becomes the expected one, which masking again does not change. */
  static void assertMasked(String text, String expected) {
    assertThat(Redaction.DEFAULT.text(text)).isEqualTo(expected);
    assertThat(Redaction.DEFAULT.text(expected)).isSameAs(expected);
  }
}
