package dev.weft.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Masking never fails, and nothing that follows a secret uncovers it. */
class RedactionFuzzTest {
  private static final String SECRET = "Tr0ub4dor-and-3";

  @FuzzTest(maxDuration = "10s")
  void mask(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);

    assertThat(Redaction.DEFAULT.text("password=" + SECRET + " " + text)).doesNotContain(SECRET);
  }
}
