package dev.weft.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.config.RedactionConfig;
import org.junit.jupiter.api.Test;

class CleanTextsTest {

  private final Redaction.CleanTexts clean = new Redaction.CleanTexts();

  @Test
  void holds_equalTextOfAnotherInstance_isKnown() {
    clean.add("report-17");

    assertThat(clean.holds("report-" + Integer.parseInt("17"))).isTrue();
  }

  @Test
  void holds_otherTextInTheSameSlot_isNotTakenForIt() {
    clean.add("Aa");

    assertThat(clean.holds("BB")).isFalse(); // has the same hash
  }

  @Test
  void add_longText_isNotKept() {
    String text = "word ".repeat(Redaction.CleanTexts.LONGEST);

    clean.add(text);

    assertThat(clean.holds(text)).isFalse();
  }

  @Test
  void text_afterMoreTextsThanAreKept_stillFindsWhatIsSecret() {
    Redaction redaction = new Redaction(RedactionConfig.DEFAULT);
    for (int i = 0; i < 2 * Redaction.CleanTexts.SLOTS; i++) {
      redaction.text("report-" + i);
    }

    assertThat(redaction.text("report-1")).isEqualTo("report-1");
    assertThat(redaction.text("mail a.person@example.org"))
        .isEqualTo(redaction.text("mail a.person@example.org"))
        .doesNotContain("a.person");
  }
}
