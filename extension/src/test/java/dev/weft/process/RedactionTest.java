package dev.weft.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
  private static final Redaction REDACTION = Redaction.DEFAULT;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password",
        "passwd",
        "pwd",
        "dbPassword",
        "db_password",
        "DB.PASSWORD",
        "secret",
        "client-secret",
        "secretKey",
        "secret_key",
        "apiKey",
        "api_key",
        "api-key",
        "API_KEYS",
        "aws_secret_access_key",
        "privateKey",
        "passphrase",
        "credential",
        "credentials",
        "token",
        "authToken",
        "access_token",
        "id_token",
        "refreshTokens",
        "authorization",
        "secrets",
        "passwordValue",
        "http.request.header.cookie",
        "http.response.header.set-cookie",
        "password1",
        "password2",
        "db.password2",
        "servlet.request.parameter.password2",
        "password_confirmation",
        "passwordConfirm",
        "passwordAgain",
        "password.old",
        "newPassword",
        "passwords[0]",
        "user[password]",
        "user[password_confirmation]",
        "apiKeyV2",
        "x-api-key-2",
        "accessToken2",
        "client_secret_v2",
        "client_secret_value_old",
        "S3SecretKey",
        "DB2PASSWORD",
        "oauth2Token",
        "oauth2_token",
        "csrfToken",
        "token2",
        "cookie2",
        "sessionCookie",
        "db_pass",
        "DB_PASS_2",
        "userPassNew",
        "SVC_PASS"
      })
  void name_ofASecret_isKnown_alsoInATextBeforeItsValue(String name) {
    assertThat(REDACTION.isSecretName(name)).isTrue();
    assertThat(REDACTION.value(name, "x")).isEqualTo("[REDACTED]");
    assertThat(REDACTION.text("a; " + name + "=hunter2 b"))
        .isEqualTo("a; " + name + "=[REDACTED] b");
    assertThat(REDACTION.text("{\"" + name + "\": \"hunter2\", \"id\": 1}"))
        .isEqualTo("{\"" + name + "\": [REDACTED], \"id\": 1}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "author",
        "prompt_tokens",
        "tokens",
        "token_count",
        "tokenizer",
        "key",
        "keyword",
        "content_config_id",
        "monkey",
        "passed",
        "secretary",
        "output_path",
        "api",
        "",
        "password_length",
        "passwordPolicy",
        "password_hash",
        "password_hint",
        "passwordless",
        "tokens used",
        "tokens2",
        "token_type",
        "tokenizer2",
        "unexpected token",
        "gen_ai.token.type",
        "secret_id",
        "secret_name",
        "secretVersion",
        "key2",
        "access_key_id",
        "credentials_file",
        "authorization_url",
        "db_passed",
        "bypass2",
        "SVC_PASSED"
      })
  void name_ofNoSecret_isLeftAlone(String name) {
    assertThat(REDACTION.isSecretName(name)).isFalse();
    assertThat(REDACTION.value(name, "x")).isEqualTo("x");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "api_key=sk-123, next#api_key=[REDACTED], next",
        "?api_key=sk-123&q=1#?api_key=[REDACTED]&q=1",
        "{\"password\": \"x y\", \"id\": 1}#{\"password\": [REDACTED], \"id\": 1}",
        "{\"password\": \"a\\\"b\", \"id\": 1}#{\"password\": [REDACTED], \"id\": 1}",
        "{\\\"password\\\": \\\"x\\\"}#{\\\"password\\\": [REDACTED]}",
        "{\"password\": \"cut in the mid...[cut 9 chars]#{\"password\": [REDACTED]",
        "password='a b' id=1#password=[REDACTED] id=1",
        "/a;jsessionid=0A1B2C?x=1#/a;jsessionid=[REDACTED]",
        "Authorization: Bearer abc.def#Authorization: [REDACTED]",
        "authorization: basic dTpw x#authorization: [REDACTED] x",
        "DB_PASSWORD = hunter2#DB_PASSWORD = [REDACTED]",
        "token=abc#token=[REDACTED]",
        "Credentials: a; pwd: b; PASSPHRASE = c; my-private-key=d"
            + "#Credentials: [REDACTED]; pwd: [REDACTED]; PASSPHRASE = [REDACTED];"
            + " my-private-key=[REDACTED]",
        "secret_of_an_application_whose_name_is_longer_than_anybody_would_ever_want_to_type=x"
            + "#secret_of_an_application_whose_name_is_longer_than_anybody_would_ever_want_to_type="
            + "[REDACTED]",
        "jdbc:postgresql://scott:tiger@db:5432/x#jdbc:postgresql://scott:[REDACTED]@db:5432/x",
        "https://u:p@ss@host/a#https://u:[REDACTED]@host/a",
        "redis://:pw@host and http://a:b@c#redis://:[REDACTED]@host and http://a:[REDACTED]@c",
      })
  void secret_inAText_isMasked(String text, String expected) {
    assertThat(REDACTION.text(text)).isEqualTo(expected);
  }

  @Test
  void cookies_areMaskedToTheEndOfTheirLine() {
    assertThat(REDACTION.text("Cookie: a=b; JSESSIONID=x\nHost: y"))
        .isEqualTo("Cookie: [REDACTED]\nHost: y");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Missing ANTHROPIC_API_KEY environment variable",
        "Template syntax error: unexpected token: end",
        "prompt_tokens: 12, completion_tokens=5",
        "author: Ann",
        "http://host:8080/path",
        "http://host:8080 is not mail@host",
        "12:30:45",
        "C:\\temp\\a=b",
        ""
      })
  void text_withoutASecret_isUntouched(String text) {
    assertThat(REDACTION.text(text)).isEqualTo(text);
  }

  @Test
  void oneMegabyte_ofNearMisses_isReadInLinearTime() {
    String hostile =
        "api_".repeat(60_000)
            + "\"".repeat(200_000)
            + "://".repeat(60_000)
            + "password ".repeat(40_000);

    Assertions.assertTimeout(
        Duration.ofSeconds(15), () -> REDACTION.text(hostile + "password=x".repeat(10)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ghp_0123456789abcdefghijABCDEFGHIJ012345",
        "password=hunter2hunter2hunter2",
        "ann.someone@mail.example.org",
        "4111 1111 1111 1111",
        "https://user:hunter2hunter2@host/x",
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0"
      })
  void find_acrossTheCut_isNotCutInTwo(String find) {
    for (int shift = 0; shift <= find.length(); shift++) {
      String text = ".".repeat(100 - shift) + " " + find + " " + ".".repeat(10_000);

      String safe = REDACTION.text(text, 101);

      assertThat(safe).hasSizeLessThan(101 + 30).endsWith("chars]");
      String kept = safe.replaceAll("\\[.*", "").replace(".", "").strip();
      assertThat(List.of("password=", "https://user:"))
          .as(kept)
          .anyMatch(harmless -> harmless.startsWith(kept));
    }
  }

  @Test
  void find_thatEndsFarBehindTheCut_isMasked() {
    String key = "-----BEGIN PRIVATE KEY-----\n" + "MIIEabcdefgh1234\n".repeat(2_000);
    String token = "eyJhbGciOiJIUzI1NiJ9." + "eyJzdWIiOiIxMjM0NTY3ODkwIn0".repeat(1_000);

    assertThat(REDACTION.text("a " + key, 200)).startsWith("a [REDACTED").doesNotContain("MII");
    assertThat(REDACTION.text("a " + token, 200)).doesNotContain("eyJ");
  }

  @Test
  void text_thatIsTooLong_isCutAndSaysSo() {
    assertThat(TextLimit.cut("abcdef", 6)).isEqualTo("abcdef");
    assertThat(TextLimit.cut("abcdef", 4)).isEqualTo("abcd...[cut 2 chars]");
    assertThat(TextLimit.cut("", 1)).isEmpty();
  }

  @Test
  void cut_isNeverInsideASurrogatePair() {
    assertThat(TextLimit.cut("a😀b", 2)).isEqualTo("a...[cut 3 chars]");
    assertThat(TextLimit.cut("a😀b", 3)).isEqualTo("a😀...[cut 1 chars]");
    assertThat(TextLimit.cut("😀", 1)).isEqualTo("...[cut 2 chars]");
  }
}
