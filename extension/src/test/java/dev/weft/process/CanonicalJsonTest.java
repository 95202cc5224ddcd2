package dev.weft.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {

  @Test
  void numbers_areThoseOfEcmaScript() {
    assertThat(CanonicalJson.of(List.of(1.0, 0.012, 1e21, 1e-7, 100L, 333333333.3333333)))
        .isEqualTo("[1,0.012,1e+21,1e-7,100,333333333.3333333]");
  }

  /** RFC 8785, appendix B. */
  @ParameterizedTest
  @CsvSource({
    "0000000000000000, 0",
    "8000000000000000, 0",
    "0000000000000001, 5e-324",
    "8000000000000001, -5e-324",
    "7fefffffffffffff, 1.7976931348623157e+308",
    "4340000000000000, 9007199254740992",
    "4430000000000000, 295147905179352830000",
    "44b52d02c7e14af5, 9.999999999999997e+22",
    "44b52d02c7e14af6, 1e+23",
    "44b52d02c7e14af7, 1.0000000000000001e+23",
    "444b1ae4d6e2ef4e, 999999999999999700000",
    "444b1ae4d6e2ef4f, 999999999999999900000",
    "444b1ae4d6e2ef50, 1e+21",
    "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
    "3eb0c6f7a0b5ed8d, 0.000001",
    "41b3de4355555554, 333333333.33333325",
    "becbf647612f3696, -0.0000033333333333333333",
    "43143ff3c1cb0959, 1424953923781206.2"
  })
  void number_isThatOfTheStandard(String bits, String text) {
    double number = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));

    assertThat(CanonicalJson.of(List.of(number))).isEqualTo("[" + text + "]");
  }

  @Test
  void texts_areEscapedAsLittleAsPossible() {
    assertThat(CanonicalJson.ofJson("[\"\\u20ac\\u000f\\u000a\\/\\\"\\\\<\"]"))
        .isEqualTo("[\"\u20ac\\u000f\\n/\\\"\\\\<\"]");
  }

  @Test
  void keys_areInTheOrderOfTheirUtf16Units() {
    assertThat(CanonicalJson.ofJson("{\"\\ud83d\\ude00\":1,\"\\ufb33\":2,\"b\":3,\"a\":4}"))
        .isEqualTo("{\"a\":4,\"b\":3,\"\ud83d\ude00\":1,\"\ufb33\":2}");
  }

  @Test
  void digest_doesNotDependOnTheOrderOfMembers() {
    assertThat(CanonicalJson.sha256(Map.of("a", 1L)))
        .isEqualTo("sha256:015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862");
  }

  @Test
  void whatIsNotJson_isRefused() {
    assertThatThrownBy(() -> CanonicalJson.ofJson("{"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
