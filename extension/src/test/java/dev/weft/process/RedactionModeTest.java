package dev.weft.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import dev.weft.config.RedactionConfig;
import dev.weft.config.RedactionConfig.Addresses;
import dev.weft.config.RedactionConfig.Mode;
import io.opentelemetry.api.common.Attributes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What stands in the place of finds, and what is found by configuration. */
class RedactionModeTest {
  private static final String TEXT =
      "ann@example.org called +49 30 1234567 with password=hunter2 from 8.8.8.8"
          + " via https://u:pw@host/x and \"apiKey\": \"x y\", again ann@example.org";

  @Test
  void mask_saysTheKind() {
    assertThat(redaction(Mode.MASK).text(TEXT))
        .isEqualTo(
            "[EMAIL] called [PHONE] with password=[REDACTED] from [IP]"
                + " via https://u:[REDACTED]@host/x and \"apiKey\": [REDACTED], again [EMAIL]");
  }

  @Test
  void hash_tellsThatFindsAreEqual_andDependsOnTheKey() {
    String hashed = redaction(Mode.HASH).text("ann@example.org, bob@example.org, ann@example.org");

    String[] marks = hashed.split(", ");
    assertThat(marks).allMatch(mark -> mark.matches("\\[EMAIL:[0-9a-f]{16}]"));
    assertThat(marks[0]).isEqualTo(marks[2]).isNotEqualTo(marks[1]);
    assertThat(redaction(Mode.HASH, "another key of 20 bytes").text("ann@example.org"))
        .isNotEqualTo(marks[0]);
    assertThat(String.valueOf(redaction(Mode.HASH).value("password", "x")))
        .matches("\\[REDACTED:[0-9a-f]{16}]");
  }

  @Test
  void hash_isTheOneThatEverybodyWithTheKeyCanMake() {
    KeyedHash hash = new KeyedHash(key("Jefe"));

    assertThat(hash.of("what do ya want for nothing?")) // RFC 4231, test case 2
        .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    assertThat(new KeyedHash(null).of("a")).isNotEqualTo(new KeyedHash(null).of("a"));
  }

  @Test
  void drop_leavesNothing_andNoNameWithoutItsValue() {
    assertThat(redaction(Mode.DROP).text(TEXT))
        .isEqualTo(" called  with  from  via https://u:@host/x and \", again ");
    assertThat(redaction(Mode.DROP).value("password", "x")).isNull();
    assertThat(redaction(Mode.DROP).value("x", "ann@example.org")).isNull();
  }

  @Test
  void drop_leavesOutMembersAndElements() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("password", "x");
    map.put("to", Arrays.asList("ann@example.org", null, "b"));
    map.put("nothing", null);

    Map<String, Object> left = new LinkedHashMap<>();
    left.put("to", Arrays.asList(null, "b"));
    left.put("nothing", null);
    assertThat(redaction(Mode.DROP).value("x", map)).isEqualTo(left);
    assertThat(
            redaction(Mode.DROP)
                .attributes(Attributes.builder().put("token", "x").put("a", "b").build()))
        .isEqualTo(Attributes.builder().put("a", "b").build());
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void secondTime_changesNothing(Mode mode) {
    Redaction redaction = redaction(mode);
    String once = redaction.text(TEXT);
    Object value = redaction.value("x", Map.of("password", "x", "to", "ann@example.org"));

    assertThat(redaction.text(once)).isSameAs(once);
    assertThat(redaction.value("x", value == null ? "" : value)).isEqualTo(value);
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void kinds_areKnownInEveryMode(Mode mode) {
    assertThat(redaction(mode).kinds("x", TEXT, 1_000))
        .containsExactly("email", "ip", "phone", "secret");
  }

  @Test
  void allowedName_isLeftAlone_unlessItIsDenied() {
    Redaction redaction =
        new Redaction(
            new RedactionConfig(
                Mode.MASK,
                null,
                Addresses.PUBLIC,
                Set.of("contact", "token", "nickname"),
                List.of(Pattern.compile("(?i)nick.*")),
                Map.of()));

    assertThat(
            redaction.value("x", Map.of("contact", "ann@example.org", "token", "t", "other", "o")))
        .isEqualTo(Map.of("contact", "ann@example.org", "token", "t", "other", "o"));
    assertThat(redaction.value("nickname", "annie")).isEqualTo("[REDACTED]");
    assertThat(redaction.decisive("v", List.of("v", "actor.contact", "contact"), List.of("token")))
        .isEqualTo("contact");
    assertThat(redaction.decisive("v", List.of("contact"), List.of("password")))
        .isEqualTo("password");
  }

  @Test
  void ownPattern_isAKindOfItsOwn() {
    Redaction redaction =
        new Redaction(
            new RedactionConfig(
                Mode.MASK,
                null,
                Addresses.PUBLIC,
                Set.of(),
                List.of(),
                Map.of("id.pl", Pattern.compile("\\b[0-9]{11}\\b"))));

    String masked = redaction.text("pesel 44051401359, ok");

    assertThat(masked).isEqualTo("pesel [ID.PL], ok");
    assertThat(redaction.text(masked)).isSameAs(masked);
    assertThat(redaction.kinds("x", "44051401359", 100)).containsExactly("id.pl");
  }

  @ParameterizedTest
  @EnumSource(Addresses.class)
  void addresses_areFoundAsConfigured(Addresses addresses) {
    Redaction redaction =
        new Redaction(
            new RedactionConfig(Mode.MASK, null, addresses, Set.of(), List.of(), Map.of()));
    String expected =
        switch (addresses) {
          case KEEP -> "8.8.8.8 and 10.0.0.1, fe80::1";
          case PUBLIC -> "[IP] and 10.0.0.1, fe80::1";
          case ALL -> "[IP] and [IP], [IP]";
        };

    assertThat(redaction.text("8.8.8.8 and 10.0.0.1, fe80::1")).isEqualTo(expected);
  }

  private static Redaction redaction(Mode mode) {
    return redaction(mode, "the key of the tests");
  }

  private static Redaction redaction(Mode mode, String key) {
    return new Redaction(
        new RedactionConfig(mode, key(key), Addresses.PUBLIC, Set.of(), List.of(), Map.of()));
  }

  private static SecretKeySpec key(String text) {
    return new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), KeyedHash.ALGORITHM);
  }
}
