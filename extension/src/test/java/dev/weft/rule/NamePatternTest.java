package dev.weft.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePatternTest {

  @ParameterizedTest
  @CsvSource({
    "java.sql.DriverManager, java.sql.DriverManager",
    "org.apache.lucene.search.*, org.apache.lucene.search.",
    "com.acme.**, com.acme.",
    "com.acme.Job*, com.acme.",
    "*Job, ''",
    "**, ''"
  })
  void prefix_isWhatStandsBeforeTheFirstStar(String pattern, String prefix) {
    assertThat(NamePattern.of(pattern).prefix()).isEqualTo(prefix);
  }
}
