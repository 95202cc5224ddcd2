package dev.weft.rule.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** A path, a condition or a template that is not understood is refused with words, soon. */
class ExpressionFuzzTest {

  @FuzzTest(maxDuration = "10s")
  void parse(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    Scope scope = new Scope();
    refused(() -> new PathParser(scope).alternatives(text));
    refused(() -> new ConditionParser(scope, false).parse(text));
    refused(() -> TemplateParser.parse(text, scope));
  }

  private interface Parsing {
    Object parse() throws ExpressionException;
  }

  private static void refused(Parsing parsing) {
    try {
      assertThat(parsing.parse()).isNotNull();
    } catch (ExpressionException refused) {
      assertThat(refused.getMessage()).isNotBlank();
      assertThat(refused.remedy()).isNotBlank();
    }
  }
}
