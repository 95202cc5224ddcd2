package dev.weft.config;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import dev.weft.config.RedactionConfig.Addresses;
import dev.weft.config.RedactionConfig.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionReaderTest {
  private final Path directory;

  RedactionReaderTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void settings_areRead() throws IOException {
    Path key = Files.writeString(directory.resolve("key"), "sixteen bytes 16\n");
    Path patterns =
        Files.writeString(
            directory.resolve("patterns"),
            "# national ids\n\nid.pl = \\b[0-9]{11}\\b\nid.fi=[0-9]{6}[-+A][0-9]{3}[0-9A-Z]\n");

    ConfigReader reader =
        reader(
            Map.of(
                "weft.redaction.mode", "hash",
                "weft.redaction.hash-key-file", key.toString(),
                "weft.redaction.allow", "contact, actor.actor_id",
                "weft.redaction.deny", "(?i)nick.*,name",
                "weft.redaction.patterns", patterns.toString(),
                "weft.redaction.ip", "all"));
    RedactionConfig config = reader.read().redaction();

    assertThat(reader.problems()).isEmpty();
    assertThat(config.mode()).isEqualTo(Mode.HASH);
    assertThat(requireNonNull(config.hashKey()).getEncoded())
        .asString()
        .isEqualTo("sixteen bytes 16");
    assertThat(config.allow()).isEqualTo(Set.of("contact", "actor.actor_id"));
    assertThat(config.deny())
        .containsExactly(Pattern.compile("(?i)nick.*"), Pattern.compile("name"));
    assertThat(config.patterns()).containsOnlyKeys("id.pl", "id.fi");
    assertThat(config.addresses()).isEqualTo(Addresses.ALL);
    assertThat(config.closed()).isFalse();
    assertThat(config.toString()).doesNotContain("sixteen");
  }

  @Test
  void mistakes_areReportedWithTheirPlace_andTheRestHolds() throws IOException {
    Path key = Files.writeString(directory.resolve("key"), "short");
    Path patterns =
        Files.writeString(
            directory.resolve("patterns"), "a = [0-9]+\nB = x\nc = (x\nd\ne = x*\na = y\n");

    ConfigReader reader =
        reader(
            Map.of(
                "weft.redaction.mode", "hash",
                "weft.redaction.hash-key-file", key.toString(),
                "weft.redaction.deny", "a(",
                "weft.redaction.patterns", patterns.toString(),
                "weft.redaction.ip", "some"));
    RedactionConfig config = reader.read().redaction();

    assertThat(config.mode()).isEqualTo(Mode.MASK);
    assertThat(config.patterns()).containsOnlyKeys("a");
    assertThat(config.addresses()).isEqualTo(Addresses.ALL);
    assertThat(config.closed()).isTrue();
    String file = "weft.redaction.patterns: " + patterns;
    String closed = "; all texts are masked until it is mended";
    assertThat(reader.problems())
        .containsExactly(
            "weft.redaction.hash-key-file is '"
                + key
                + "', which has 5 bytes -> a key needs at least 16; not used",
            "weft.redaction.mode is 'hash' without a key -> name one with"
                + " weft.redaction.hash-key-file; mask used",
            "weft.redaction.ip is 'some' -> write keep or public or all; all used",
            "weft.redaction.deny: 'a(' is no pattern of RE2: missing closing ) -> correct it"
                + closed,
            file + ":2: 'B = x' is no pattern -> write name = pattern" + closed,
            file + ":3: '(x' is no pattern of RE2: missing closing ) -> correct it" + closed,
            file + ":4: 'd' is no pattern -> write name = pattern" + closed,
            file + ":5: 'x*' fits nothing at all -> write what must be there" + closed,
            file + ":6: 'a' is there twice -> give it another name" + closed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "weft.redaction.deny=(emp",
        "weft.redaction.deny=emp[0-9]{1,5}",
        "weft.redaction.patterns=/no/such/file",
        "weft.redaction.patterns=.",
        "weft.redaction.patterns=a\0b",
        "weft.redaction.paterns=/etc/patterns",
        "weft.redacton.deny=emp",
        "weft.redaction=on",
      })
  void settingOfWhatIsFound_thatCannotBeUsed_closes(String setting) {
    String[] parts = setting.split("=", 2);

    ConfigReader reader = reader(Map.of(parts[0], parts[1]));

    assertThat(reader.read().redaction().closed()).isTrue();
    assertThat(reader.problems())
        .isNotEmpty()
        .allSatisfy(
            problem ->
                assertThat(problem)
                    .contains(parts[0], " -> ")
                    .endsWith("; all texts are masked until it is mended"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "weft.redaction.mode=hsh",
        "weft.redaction.mode=hash",
        "weft.redaction.hash-key-file=/no/such/file",
        "weft.redaction.ip=al",
        "weft.redaction.allow=(x",
        "weft.ledgr.enabled=true",
      })
  void settingOfWhatBecomesOfFinds_thatCannotBeUsed_doesNotClose(String setting) {
    String[] parts = setting.split("=", 2);

    ConfigReader reader = reader(Map.of(parts[0], parts[1]));

    assertThat(reader.read().redaction().closed()).isFalse();
    assertThat(reader.problems()).noneMatch(problem -> problem.contains("all texts"));
  }

  @Test
  void variableAndTree_withAnUnknownName_close() {
    ConfigReader variable =
        new ConfigReader(Map.of(), Map.of("WEFT_REDACTION_DENIED", "x"), Map.of());
    ConfigReader tree =
        new ConfigReader(Map.of(), Map.of(), Map.of("redaction", Map.of("deny", Map.of("a", "b"))));

    assertThat(variable.read().redaction().closed()).isTrue();
    assertThat(tree.read().redaction().closed()).isTrue();
  }

  @Test
  void patterns_thatAreNoText_close() throws IOException {
    Path patterns = Files.write(directory.resolve("patterns"), new byte[] {'a', '=', (byte) 0xff});

    ConfigReader reader = reader(Map.of("weft.redaction.patterns", patterns.toString()));

    assertThat(reader.read().redaction().closed()).isTrue();
  }

  @Test
  void fileThatIsNotThere_isReported() {
    ConfigReader reader = reader(Map.of("weft.redaction.patterns", "/no/such/file"));

    assertThat(reader.read().redaction().closed()).isTrue();
    assertThat(reader.problems())
        .containsExactly(
            "weft.redaction.patterns is '/no/such/file', which cannot be read: NoSuchFileException"
                + " -> correct the path or its permissions; all texts are"
                + " masked until it is mended");
  }

  private static ConfigReader reader(Map<String, String> system) {
    return new ConfigReader(system, Map.of(), Map.of());
  }
}
