package dev.weft.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** NUL is in no path, whatever the locale; others are not in those of some. */
class PathSettingTest {

  @Test
  void pathThatIsNone_isReportedWithItsRemedy_andTheDefaultIsUsed() {
    ConfigReader reader = reader(Map.of("weft.ledger.chora.path", "a\0b", "weft.rules", "c\0,d"));

    WeftConfig config = reader.read();

    assertThat(config.ledgers()).isEqualTo(reader(Map.of()).read().ledgers());
    assertThat(config.rules()).containsExactly(Path.of("d"));
    assertThat(reader.problems())
        .containsExactly(
            problem("weft.rules", "c\0", "none"),
            problem(
                "weft.ledger.chora.path", "a\0b", String.valueOf(config.ledgers().get("chora"))));
  }

  @Test
  void pathThatIsNone_ofWhatIsNotThereByDefault_isNothing() {
    ConfigReader reader = reader(Map.of("weft.signing.key-file", "a\0b"));

    assertThat(reader.read().signing().keyFile()).isNull();
    assertThat(reader.problems()).containsExactly(problem("weft.signing.key-file", "a\0b", "none"));
  }

  private static ConfigReader reader(Map<String, String> properties) {
    return new ConfigReader(properties, Map.of(), Map.of());
  }

  private static String problem(String property, String value, String used) {
    return property
        + " is '"
        + value
        + "', which is no path here (Nul character not allowed) -> correct it, or start the JVM"
        + " with a UTF-8 locale, such as LC_ALL=C.UTF-8, if it has other letters; "
        + used
        + " used";
  }
}
