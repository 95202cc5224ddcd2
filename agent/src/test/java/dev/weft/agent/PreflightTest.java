package dev.weft.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreflightTest {

  @ParameterizedTest
  @CsvSource({"1.8,8", "9,9", "11,11", "16,16"})
  void obstacle_olderJava_namesBothVersions(String specification, int version) {
    String obstacle = Preflight.obstacle(specification);

    assertThat(obstacle)
        .isEqualTo(
            "Java 17 or newer is needed, this is Java %d; the application runs without Weft",
            version);
  }

  @ParameterizedTest
  @ValueSource(strings = {"17", "21", "25", "26-ea", ""})
  void obstacle_newerOrUnreadableJava_isNone(String specification) {
    assertThat(Preflight.obstacle(specification)).isNull();
  }
}
