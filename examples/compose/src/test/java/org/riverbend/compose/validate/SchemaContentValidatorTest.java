package org.riverbend.compose.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.riverbend.compose.RiverbendInput;
import org.riverbend.compose.config.ContentConfig;

class SchemaContentValidatorTest {
  private final SchemaContentValidator validator =
      new SchemaContentValidator(RiverbendInput.FOLDER);

  @Test
  void validate_headerThatFits_passesAndCountsTheRules() {
    String content = "---\nmarks: 3\nsurveyed_by: Field crew\nstatus: checked\n---\nText.";

    assertThat(validator.validate(RiverbendInput.content("flood-marks"), content))
        .isEqualTo(new ValidationReport(true, 7, List.of()));
  }

  @Test
  void validate_headerWithTwoMistakes_reportsBothInOrder() {
    String content = "---\nmarks: 0\nsurveyed_by: Field crew\nstatus: provisional\n---\nText.";

    assertThat(validator.validate(RiverbendInput.content("flood-marks"), content).violations())
        .extracting(Violation::location, Violation::rule)
        .containsExactly(tuple("$.marks", "minimum"), tuple("$.status", "enum"));
  }

  @Test
  void validate_contentWithoutHeader_missesEveryRequiredKey() {
    assertThat(validator.validate(RiverbendInput.content("flood-marks"), "Text.").violations())
        .extracting(Violation::rule)
        .containsExactly("required", "required", "required");
  }

  @Test
  void validate_schemaThatIsNoJson_cannotBeDone() {
    assertThatThrownBy(
            () -> validator.validate(RiverbendInput.content("acceptance-statement"), "Text."))
        .isInstanceOf(ValidationException.class)
        .hasMessage("Cannot read schema sign-off.schema.json: no JSON at line 8");
  }

  @Test
  void validate_schemaThatDoesNotExist_cannotBeDone() {
    ContentConfig config =
        new ContentConfig(
            "own", "Own", "jinja2", "own", "own.schema.json", List.of("schema"), Map.of());

    assertThatThrownBy(() -> validator.validate(config, "Text."))
        .isInstanceOf(ValidationException.class)
        .hasMessage("Schema not found: own.schema.json");
  }

  @Test
  void validate_headerThatIsNoYaml_cannotBeDone() {
    assertThatThrownBy(
            () ->
                validator.validate(
                    RiverbendInput.content("flood-marks"), "---\nmarks: [3\n---\nText."))
        .isInstanceOf(ValidationException.class)
        .hasMessage("The front matter of 'flood-marks' is not YAML");
  }
}
