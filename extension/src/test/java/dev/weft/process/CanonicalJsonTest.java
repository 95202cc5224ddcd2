package dev.weft.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

  @Test
  void numbers_areThoseOfEcmaScript() {
    assertThat(CanonicalJson.of(List.of(1.0, 0.012, 1e21, 1e-7, 100L, 333333333.3333333)))
        .isEqualTo("[1,0.012,1e+21,1e-7,100,333333333.3333333]");
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
