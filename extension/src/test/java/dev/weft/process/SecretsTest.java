package dev.weft.process;

import static dev.weft.process.Masking.assertMasked;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.config.RedactionConfig;
import dev.weft.config.RedactionConfig.Mode;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets as messages of exceptions hold them, and clean texts that look like them. */
class SecretsTest {
  private static final Redaction REDACTION = Redaction.DEFAULT;

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "<password>xmlsecret</password>#<password>[REDACTED]</password>",
        "<a:dbPassword type=\"x\"> s y </a:dbPassword><b>1</b>"
            + "#<a:dbPassword type=\"x\"> [REDACTED]</a:dbPassword><b>1</b>",
        "<token><![CDATA[a<b]]></token>#<token>[REDACTED]</token>",
        "<password><![CDATA[a]]> <![CDATA[b]]> </password>#<password>[REDACTED]</password>",
        "<password>x<![CDATA[y]]>z</password>#<password>[REDACTED]</password>",
        "<password><![CDATA[cut <b>in the mid#<password>[REDACTED]",
        "a eyJaaaaaaaa.b.eyJhbGciOiJI.eyJzdWIiOiI.c.. d#a eyJaaaaaaaa.b.[REDACTED].. d",
        "a eyJhbGciOiJI.eyJzdW#a [REDACTED]",
        "a eyJhbGciOiJI#a [REDACTED]",
        "eyJhbGciOiJI-AKIAIOSFODNN7EXAMPLE x#eyJhbGciOiJI-[REDACTED] x",
        "<name>fs.s3a.secret.key</name><value>xml3</value>"
            + "#<name>fs.s3a.secret.key</name><value>[REDACTED]</value>",
        "<add key=\"password\" value=\"xmlsecret2\"/>#<add key=\"password\" value=[REDACTED]/>",
        "<property name='db.password' value='x y'/>#<property name='db.password'"
            + " value=[REDACTED]/>",
        "{\"name\":\"DB_PASSWORD\",\"value\":\"x1\",\"id\":1}"
            + "#{\"name\":\"DB_PASSWORD\",\"value\":[REDACTED],\"id\":1}",
        "mysql --password xcli1 -h db#mysql --password [REDACTED] -h db",
        "--password x[EMAIL]y z#--password [REDACTED] z",
        "password=x[EMAIL]y z#password=[REDACTED] z",
        "password=[x][EMAIL]y z#password=[REDACTED] z",
        "[mysql, --password, xcli1, -v]#[mysql, --password, [REDACTED], -v]",
        "\"--api-key\", \"xcli1\"#\"--api-key\", \"[REDACTED]\"",
        "keytool -storepass changeit -v#keytool -storepass [REDACTED] -v",
        "curl -u bob:xcli3 http://x#curl -u bob:[REDACTED] http://x",
        "curl --user=bob:xcli3 http://x#curl --user=bob:[REDACTED] http://x",
        "[curl, -u, bob:xcli3]#[curl, -u, bob:[REDACTED]]",
        "DB_PASS=abc7 DB=x#DB_PASS=[REDACTED] DB=x",
        "SVC_PASS=abc7#SVC_PASS=[REDACTED]",
        "?user=bob&pass=abc7&x=1#?user=bob&pass=[REDACTED]&x=1",
        "smtp.pass: abc7#smtp.pass: [REDACTED]",
        "Passwort: geheim123#Passwort: [REDACTED]",
        "Kennwort=geheim123#Kennwort=[REDACTED]",
        "sessionid=abc3; x=1#sessionid=[REDACTED]; x=1",
        "ASP.NET_SessionId=abc3#ASP.NET_SessionId=[REDACTED]",
      })
  void secret_besideItsName_isMasked(String text, String expected) {
    assertMasked(text, expected);
  }

  /** In parts, as what looks like a key is not wanted in a repository. */
  private static String[] tokens() {
    String random = "x7Kp2Qm9Rt4Vw8Zb3Nc6Jd1Fg5Hs0La9Uy2Ei";
    return new String[] {
      "sk_" + "live_" + random,
      "rk_" + "live_" + random,
      "sk_" + "test_" + random,
      "glpat" + "-" + random.substring(0, 20),
      "npm" + "_" + random.substring(0, 36),
      "hf" + "_" + random.substring(0, 34),
      "SG" + "." + random.substring(0, 22) + "." + random + "abcdef",
      "hooks.slack." + "com/services/T00000000/B00000000/" + random.substring(0, 24),
      "123456789:" + "AA" + random.substring(0, 33),
      "ya29" + "." + random,
    };
  }

  @ParameterizedTest
  @MethodSource("tokens")
  void token_byItsShape_isMasked(String token) {
    assertThat(REDACTION.text("used " + token + " here")).isEqualTo("used [REDACTED] here");
    assertThat(REDACTION.text("https://" + token)).isEqualTo("https://[REDACTED]");
    assertThat(REDACTION.text("x" + token)).contains(token.substring(1));
  }

  @Test
  void tokenOfABot_inItsUrl_isMasked() {
    String token = "123456789:" + "AA" + "x7Kp2Qm9Rt4Vw8Zb3Nc6Jd1Fg5Hs0La9U";

    assertThat(REDACTION.text("https://api.telegram.org/bot" + token + "/getMe"))
        .isEqualTo("https://api.telegram.org/bot[REDACTED]/getMe");
  }

  @Test
  void keyOfAws_besideItsId_isMasked_andACommitIsNot() {
    String key = "wJalrXUtnFEMI/K7MDENG/bPxRfiCY" + "EXAMPLEKEY";
    String commit = "0d91d04f5b2c7e8a9d6c3b1a0f9e8d7c6b5a4938";

    assertThat(REDACTION.text("AKIAIOSFODNN7EXAMPLE " + key + " at " + commit))
        .isEqualTo("[REDACTED] [REDACTED] at " + commit);
    assertThat(REDACTION.text("AKIAIOSFODNN7EXAMPLE:" + key)).isEqualTo("[REDACTED]:[REDACTED]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "\uff50assword=hunter2 x~password=[REDACTED] x",
        "pass\u200bword=hunter2~password=[REDACTED]",
        "p\u00ada\u2060ssword\ufeff: hunter2~password: [REDACTED]",
        "p&#97;ssword=hunter2~password=[REDACTED]",
        "p&#x61;ssword=hunter2~password=[REDACTED]",
        "&lt;password&gt;xml4&lt;/password&gt;~<password>[REDACTED]</password>",
        "\uff14111 1111 1111 1111~[CARD]",
      })
  void secret_thatIsDisguised_isMasked(String text, String expected) {
    assertMasked(text, expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\n    ", "\\n", "\\r\\n"})
  void secret_inBase64OverLines_isMaskedAsAWhole(String lineBreak) {
    String plain =
        "a text that is so long that it goes over lines, password=hunter2 and more of it";
    String base64 =
        Base64.getMimeEncoder(64, new byte[] {'\n'})
            .encodeToString(plain.getBytes(UTF_8))
            .replace("\n", lineBreak);

    assertThat(base64).contains(lineBreak);
    assertThat(REDACTION.text("body: " + base64 + lineBreak + "."))
        .isEqualTo("body: [REDACTED]" + lineBreak + ".");
  }

  @Test
  void secret_acrossALineOfBase64_isMasked() {
    String plain = "0123456789 0123456789 0123456789 0123456 password=hunter2"; // line ends in it
    String base64 =
        Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(plain.getBytes(UTF_8));

    assertThat(REDACTION.text(base64)).isEqualTo("[REDACTED]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The password is wrong",
        "password must not be empty",
        "Passwort vergessen?",
        "option --password is required",
        "use --token or --password.",
        "usage: login --password <password> [--verbose]",
        "--password-file /run/secrets/db",
        "--no-color -v --out target/classes",
        "passed=3 failed=1 first_pass=2, pass: 12, bypass=true",
        "compass: north, passage=2",
        "git push -u origin main",
        "docker run -u 1000:1000 alpine",
        "beeline -u jdbc:hive2://host:10000/db",
        "List<Password> cannot be cast to Optional<Credentials>",
        "<keyword>x</keyword><p>password</p>",
        "<password/><secret></secret>",
        "<password>x<b>y</b>",
        "eyJaaaaaaaa.b x, eyJaaaaaaaa x, monkeyJaaaaaaaa.aaaaaaaaa",
        "<add key=\"timeout\" value=\"30\"/>",
        "{\"name\":\"retries\",\"value\":\"3\"}",
        "key -> value, a=b",
        "session_id=session_9b6b1e3a7c5d, sessionId=42",
        "/usr/lib/jvm/java-17-openjdk/lib/modules",
        "C:\\Users\\bob\\AppData\\Local\\Temp\\x-1.tmp",
        "src/main/java/dev/weft/process/Redaction.java:201",
        "dev.weft.process.RedactionWalk$1@1a2b3c4d",
        "com.fasterxml.jackson.databind.exc.InvalidDefinitionException",
        "v1.2.3-rc.1+build.5 17.0.12+7",
        "550e8400-e29b-41d4-a716-446655440000",
        "0d91d04f5b2c7e8a9d6c3b1a0f9e8d7c6b5a4938",
        "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "d41d8cd98f00b204e9800998ecf8427e be12ab34cd56ef78 de89370400440532",
        "2026-11-21T02:10:54.841Z 2026-11-21 12:30:45",
        "10MB, 1.5 GiB, 4096 bytes, 12.5%",
        "sk_buff sk_live npm_config_registry hf_hub SG.Sensors ya29.",
        "hooks.slack.com is not reachable",
        "12:AA 12345678:AB",
        "::ffff:10.0.0.1 and ::1",
        "::ffff:8.8.8.8.9",
        "4111.1111.1111.1112 and 1.1111.1111",
        "a&b &amp; c &lt;br/&gt; &#64;x &nbsp; &# &#x;",
        "caf\u00e9 \uff21\uff22 \u2014 na\u00efve \ud83d\udc68\u200d\ud83d\udcbb",
        "SomeClassNameFactory\nOtherClassNameFacto\nabc",
      })
  void cleanText_isTheSameInstance(String text) {
    assertThat(REDACTION.text(text)).isSameAs(text);
  }

  @Test
  void cleanBase64_overLines_isTheSameInstance() {
    String plain = "nothing but words ".repeat(20);
    String text = Base64.getMimeEncoder().encodeToString(plain.getBytes(UTF_8));

    assertThat(REDACTION.text(text)).isSameAs(text);
  }

  @Test
  void dropped_leavesNothingThatNamesTheNext() {
    RedactionConfig open = RedactionConfig.DEFAULT;
    Redaction drop =
        new Redaction(
            new RedactionConfig(
                Mode.DROP, null, open.addresses(), open.allow(), open.deny(), open.patterns()));

    assertThat(drop.text("a --password xcli1 next -u bob:x2 last"))
        .isEqualTo("a  next -u bob: last");
    assertThat(drop.text("<password>x</password>")).isEqualTo("<password></password>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<password>",
        "<password> x",
        "<name>password</name>",
        "--password ",
        "--password \"-",
        "-u a:",
        "key=\"password\" ",
        "AKIAIOSFODNN7EXAMPLE ",
        "&#97;",
        "&#9",
        "\uff50",
        "\u200b",
        "YWFhYWFhYWFhYWFh\n",
        "YWFhYWFhYWFhYWFh\\n",
        "sk_live_",
        "123456789:AA",
        "::ffff:",
        "de89 ",
        "4111."
      })
  void longText_ofNearMisses_isReadToItsEnd(String part) {
    String hostile = part.repeat(200_000 / part.length());

    assertThat(REDACTION.text(hostile + " mail a@example.org")).doesNotContain("a@example.org");
  }

  @Test
  void hints_ofCleanTexts_areNone() {
    String texts =
        Stream.of(
                "a plain sentence, with commas - and dashes.",
                "report-17 is ready in target/classes",
                "caf\u00e9 & bar, the password is wrong")
            .filter(text -> Hints.of(text) != 0)
            .collect(Collectors.joining("\n"));

    assertThat(texts).isEmpty();
  }
}
