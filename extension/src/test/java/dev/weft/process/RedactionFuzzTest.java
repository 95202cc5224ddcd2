package dev.weft.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Masking never fails, and masking twice changes nothing. */
class RedactionFuzzTest {

  @FuzzTest(maxDuration = "10s")
  void mask(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    String once = Redaction.DEFAULT.text(text);

    assertThat(Redaction.DEFAULT.text(once)).isEqualTo(once);
  }
}
