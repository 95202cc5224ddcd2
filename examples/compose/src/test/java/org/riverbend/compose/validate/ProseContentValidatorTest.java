package org.riverbend.compose.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.riverbend.compose.RiverbendInput;

class ProseContentValidatorTest {
  private static final String GOOD =
      "The wave needed a day from the mill to the washland, which is what the old table says too.";

  private final ProseContentValidator validator = new ProseContentValidator();

  @Test
  void validate_ordinaryText_passesAndCountsTheRules() {
    assertThat(validate(GOOD)).isEqualTo(new ValidationReport(true, 7, List.of()));
  }

  @Test
  void validate_editorialMark_isReportedWithItsLine() {
    assertThat(validate(GOOD + "\nThe new cells are TBC.").violations())
        .containsExactly(
            new Violation("Pattern", "lines[1].<list element>", "holds an editorial mark"));
  }

  @Test
  void validate_placeholderLeftOpen_breaksARule() {
    assertThat(validate(GOOD + "\nLevel: ${level}").violations())
        .extracting(Violation::location)
        .containsExactly("openPlaceholders");
  }

  @Test
  void validate_shortExcitedText_breaksTwoRules() {
    assertThat(validate("Flood! Flood! Flood! Flood!").violations())
        .extracting(Violation::location)
        .containsExactly("body", "exclamations");
  }

  @Test
  void validate_listWithoutParagraph_breaksARule() {
    assertThat(validate("- " + GOOD).violations())
        .extracting(Violation::location)
        .containsExactly("paragraphs");
  }

  private ValidationReport validate(String content) {
    return validator.validate(RiverbendInput.content("field-visit"), content);
  }
}
