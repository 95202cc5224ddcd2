package dev.weft.process;

import static dev.weft.process.Masking.assertMasked;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets behind escapes, percent signs and base64, and texts that are made to cost time. */
class RedactionEncodingTest {
  private static final Redaction REDACTION = Redaction.DEFAULT;

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "{\"pass\\u0077ord\": \"hunter2\"}#{\"password\": [REDACTED]}",
        "\\u0067hp_0123456789abcdefghijABCDEFGHIJ012345 x#[REDACTED] x",
        "q=ghp%5F0123456789abcdefghijABCDEFGHIJ012345&x=%41#q=[REDACTED]&x=A",
        "pass%77ord%3Dhunter2#password=[REDACTED]",
        "pass%2577ord%253Dhunter2#password=[REDACTED]",
        "p%5Cu0061ssword=hunter2#password=[REDACTED]",
        "%34111111111111111#[CARD]",
        "{\"url\": \"https:\\/\\/scott:tiger@db\\/x\"}#{\"url\":"
            + " \"https://scott:[REDACTED]@db/x\"}",
      })
  void secret_behindEscapes_isMasked(String text, String expected) {
    assertMasked(text, expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password=hunter2",
        "{\"token\": 1, \"api_key\": \"abc\"}",
        "jdbc:postgresql://scott:tiger@db:5432/x",
        "mail to ann.b@example.org, größer",
        "AKIAIOSFODNN7EXAMPLE",
        "???>>>~~~ password=hunter2", // has the characters that differ, from the first on
        "pass%77ord%3Dhunter2"
      })
  void secret_inBase64_isMaskedAsAWhole(String secret) {
    String standard = Base64.getEncoder().encodeToString(secret.getBytes(UTF_8));
    String forUrls = Base64.getUrlEncoder().withoutPadding().encodeToString(secret.getBytes(UTF_8));
    String twice = Base64.getEncoder().encodeToString(standard.getBytes(UTF_8));

    assertThat(REDACTION.text("data:;base64," + standard + ", b"))
        .isEqualTo("data:;base64,[REDACTED], b");
    assertThat(REDACTION.text("?x=" + forUrls + "&y=1")).isEqualTo("?x=[REDACTED]&y=1");
    assertThat(REDACTION.text(twice)).isEqualTo("[REDACTED]");
    assertThat(REDACTION.text("/files/" + standard)).isIn("[REDACTED]", "/files/[REDACTED]");
  }

  @Test
  void nameAndPassword_behindBasic_areMasked() {
    String code = Base64.getEncoder().encodeToString("someone:hunter2".getBytes(UTF_8));

    assertThat(REDACTION.text("sent Basic " + code)).isEqualTo("sent Basic [REDACTED]");
    assertThat(REDACTION.text("sent other " + code)).isEqualTo("sent other " + code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "100%25 of %7Bx%7D and a%20b",
        "caf\\u00e9 and \\u0041",
        "SGVsbG8gd29ybGQsIGhvdyBhcmUgeW91Pw==",
        "org/example/very/long/path/to/SomeClassNameFactoryBean",
        "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "%zz %4 % \\u \\u00 \\u004"
      })
  void encodedText_withoutASecret_isTheSameInstance(String text) {
    assertThat(REDACTION.text(text)).isSameAs(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "cache_key=Zx81kQp0Lm4Tr7Vb2Nc9 x#cache_key=[REDACTED] x",
        "{\"session\": \"9f86d081884c7d659a2feaa0c55ad015\"}#{\"session\": \"[REDACTED]\"}",
        "X-Auth: q8Zt5Lw1Yk7Pd3Rv6Mh2Jb4#X-Auth: [REDACTED]",
      })
  void randomValue_underASuspiciousName_isMasked(String text, String expected) {
    assertMasked(text, expected);
  }

  @Test
  void randomValue_ofASuspiciousName_isMasked() {
    assertThat(REDACTION.value("cache_key", "Zx81kQp0Lm4Tr7Vb2Nc9")).isEqualTo("[REDACTED]");
    assertThat(REDACTION.value("cache_key", "user-profile-of-the-week"))
        .isEqualTo("user-profile-of-the-week");
    assertThat(REDACTION.value("commit", "Zx81kQp0Lm4Tr7Vb2Nc9")).isEqualTo("Zx81kQp0Lm4Tr7Vb2Nc9");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cache_key=user_profile_settings_2024",
        "key: dev.weft.process.RedactionWalk",
        "session_id=session_9b6b1e3a7c5d",
        "idempotency_key: sha256:2b6d1b7d7c3b3f1c2f33d70d8e6b04e0c1a7e0b9fd31c2c2f7d2bb3a1d5f0a11",
        "key=01J0M7Q8J7Y7P4B9D1M2ZK0E7A",
        "key=550e8400-e29b-41d4-a716-446655440000",
        "commit=bb86bf1707b50a9d3d43b06896fd387851de92b3"
      })
  void value_thatIsNoRandomSecret_isTheSameInstance(String text) {
    assertThat(REDACTION.text(text)).isSameAs(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%",
        "%4",
        "%41",
        "%2541",
        "%252525",
        "\\u004",
        "\\u0041",
        "cGFzc3dvcmQ9aHVudGVyMg",
        "YWFh",
        "key=",
        "key=a1B2c3D4e5F6g7H8",
        "1.",
        "1:",
        "a:",
        "::",
        "1.1.1.1.",
        "@%40",
        "[IP]",
        "eyJAKIA0123456789ABCDEF_",
        "eyJaaaaaaaaa.",
        "-eyJaaaaaaaa",
        "<password><![CDATA[<password>x</password>",
        "<password>x<![CDATA[]]>",
        "{\"password\":{",
        "[\"password\":[\"]\\\"",
        "{password={'a'",
        "password=[x]",
        "cookie: cookie:",
        "--password \"-",
        "password[0]"
      })
  void timeFor_sixteenTimesTheText_growsAsTheTextDoes(String part) {
    int often = 62_500 / part.length();
    String little = part.repeat(often) + " x";
    String large = part.repeat(16 * often) + " x";
    REDACTION.text(little);

    long once = Math.min(cpuNanos(little), cpuNanos(little));
    long sixteen = cpuNanos(large);

    assertThat((double) sixteen / Math.max(once, 2_000_000)).isLessThan(100); // squared: 256
  }

  private static long cpuNanos(String text) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    REDACTION.text(text);
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
  }
}
