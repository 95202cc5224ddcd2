package dev.weft.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentConfigTest {

  private final Map<String, String> system = new HashMap<>();

  @Test
  void everySetting_isRead() {
    system.put("weft.ledger.rotate-size", "50MB");
    system.put("weft.ledger.rotate-age", "1d");
    system.put("weft.ledger.compress", "gzip");
    system.put("weft.ledger.retention", "documented");
    system.put("weft.ledger.governance-retention", "3650d");
    system.put("weft.ledger.encryption.key-file", "/k/key.json");

    assertThat(read())
        .isEqualTo(
            new SegmentConfig(
                50_000_000,
                Duration.ofDays(1),
                true,
                Retention.DOCUMENTED,
                new Retention(false, Duration.ofDays(3650)),
                Path.of("/k/key.json"),
                null));
    assertThat(problems()).isEmpty();
  }

  @Test
  void key_isInTheVariable_andNotInWordsOfTheConfiguration() {
    ConfigReader reader =
        new ConfigReader(Map.of(), Map.of("WEFT_LEDGER_ENCRYPTION_KEY", "{\"key\":1}"), Map.of());

    SegmentConfig config = reader.read().segments();

    assertThat(config.key()).isEqualTo("{\"key\":1}");
    assertThat(config.toString()).doesNotContain("{\"key\":1}");
  }

  @ParameterizedTest
  @CsvSource({"7B,7", "2kB,2000", "2KB,2000", "3 MB,3000000", "1GB,1000000000"})
  void sizes_haveUnits(String text, long bytes) {
    system.put("weft.ledger.rotate-size", text);

    assertThat(read().maxBytes()).isEqualTo(bytes);
    assertThat(problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"500ms,PT0.5S", "10s,PT10S", "5m,PT5M", "12h,PT12H", "30d,PT720H"})
  void times_haveUnits(String text, Duration time) {
    system.put("weft.ledger.rotate-age", text);

    assertThat(read().maxAge()).isEqualTo(time);
    assertThat(problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "weft.ledger.rotate-size=0",
        "weft.ledger.rotate-size=0MB",
        "weft.ledger.rotate-size=100",
        "weft.ledger.rotate-size=2mb",
        "weft.ledger.rotate-size=-1MB",
        "weft.ledger.rotate-size=50 parsecs",
        "weft.ledger.rotate-size=99999999999GB",
        "weft.ledger.rotate-age=1",
        "weft.ledger.rotate-age=0d",
        "weft.ledger.rotate-age=999999999999d",
        "weft.ledger.compress=zip",
        "weft.ledger.retention=for ever",
        "weft.ledger.governance-retention=30"
      })
  void wrongValue_isAProblemWithItsKeyAndTheDefault(String setting) {
    String key = setting.substring(0, setting.indexOf('='));
    system.put(key, setting.substring(key.length() + 1));

    assertThat(read()).isEqualTo(SegmentConfig.DEFAULT);
    assertThat(problems())
        .singleElement()
        .asString()
        .startsWith(setting.replace("=", " is '") + "' -> write ")
        .endsWith("; none used");
  }

  @Test
  void archiveWithoutRotation_isAProblem() {
    system.put("weft.ledger.retention", "30d");

    assertThat(problems()).singleElement().asString().contains("-> set weft.ledger.rotate-size");
  }

  @Test
  void twoKeys_areAProblem() {
    system.put("weft.ledger.rotate-size", "50MB");
    system.put("weft.ledger.encryption.key-file", "key.json");
    system.put("weft.ledger.encryption.key", "{}");

    assertThat(read().key()).isNull();
    assertThat(problems()).singleElement().asString().contains("remove one");
  }

  private SegmentConfig read() {
    return new ConfigReader(system, Map.of(), Map.of()).read().segments();
  }

  private List<String> problems() {
    ConfigReader reader = new ConfigReader(system, Map.of(), Map.of());
    reader.read();
    return reader.problems();
  }
}
