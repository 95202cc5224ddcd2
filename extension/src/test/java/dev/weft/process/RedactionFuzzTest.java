package dev.weft.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Masking never fails, does all at once, and nothing around a secret uncovers it. */
class RedactionFuzzTest {
  @FuzzTest(maxDuration = "10s")
  void mask(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    String once = Redaction.DEFAULT.text(text);

    assertThat(Redaction.DEFAULT.text(once)).isEqualTo(once);
    assertThat(Redaction.DEFAULT.text("password=Tr0ub4dor-and-3 " + text))
        .startsWith("password=[REDACTED] ");
    assertThat(Redaction.DEFAULT.text(text + " password=Tr0ub4dor-and-3")).endsWith("[REDACTED]");
  }
}
