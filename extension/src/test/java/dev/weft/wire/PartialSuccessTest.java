package dev.weft.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class PartialSuccessTest {

  @Test
  void response_withRejectedRecords_hasTheirNumberAndTheReason() {
    assertThat(of("0a0b" + "0802" + "1207" + "746f6f206f6c64"))
        .isEqualTo(new PartialSuccess(2, "too old"));
  }

  @Test
  void response_withAWarningAlone_rejectsNothing() {
    assertThat(of("0a09" + "1207" + "746f6f206f6c64")).isEqualTo(new PartialSuccess(0, "too old"));
  }

  @Test
  void message_thatWouldBreakTheLog_isOneShortLine() {
    assertThat(PartialSuccess.printable("a\r\nERROR b\u0000" + "x".repeat(300)))
        .startsWith("a ERROR b xxx")
        .hasSize(200);
  }

  @Test
  void response_thatIsEmptyOrNoneOfOtlp_saysNothing() {
    assertThat(of("")).isEqualTo(new PartialSuccess(0, ""));
    assertThat(of("0a00")).isEqualTo(new PartialSuccess(0, ""));
    assertThat(of("0a7f08")).isEqualTo(new PartialSuccess(0, ""));
    assertThat(of("0a0b08ffffffffffffffffff01")).isEqualTo(new PartialSuccess(0, ""));
    assertThat(PartialSuccess.of("{\"partialSuccess\":{}}".getBytes(UTF_8)))
        .isEqualTo(new PartialSuccess(0, ""));
  }

  private static PartialSuccess of(String hex) {
    return PartialSuccess.of(HexFormat.of().parseHex(hex));
  }
}
