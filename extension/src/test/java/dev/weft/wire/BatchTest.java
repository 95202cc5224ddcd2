package dev.weft.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BatchTest {

  @Test
  void records_areCountedFromTheMessage() {
    byte[] twoScopesWithTwoAndOne = {
      0x0a,
      0x10, // resource
      0x0a,
      0x01,
      0x00, // something else of it
      0x12,
      0x06,
      0x12,
      0x01,
      0x00,
      0x12,
      0x01,
      0x00, // a scope with two records
      0x12,
      0x03,
      0x12,
      0x01,
      0x00 // a scope with one
    };

    assertThat(new Batch(twoScopesWithTwoAndOne).records()).isEqualTo(3);
    assertThat(new Batch("{\"json\":1}".getBytes(UTF_8)).records()).isZero();
    assertThat(new Batch(new byte[] {0x0a, 0x7f}).records()).isZero();
    assertThat(new Batch(new byte[0]).records()).isZero();
  }
}
