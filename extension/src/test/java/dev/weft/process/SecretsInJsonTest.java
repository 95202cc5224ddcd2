package dev.weft.process;

import static dev.weft.process.Masking.assertMasked;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets that are lists and objects in a text, and the names that only quotes make one. */
class SecretsInJsonTest {
  private static final Redaction REDACTION = Redaction.DEFAULT;

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "{\"credentials\":{\"primary\":{\"user\":\"alice\"},\"backup\":\"hunter2\"},\"id\":1}"
            + "#{\"credentials\":[REDACTED],\"id\":1}",
        "{\"passwords\":[{\"user\":\"alice\",\"roles\":[\"a\"],\"value\":\"hunter2\"}],\"id\":1}"
            + "#{\"passwords\":[REDACTED],\"id\":1}",
        "{\"passwords\":[\"a]b\",\"hunter2\"],\"id\":1}#{\"passwords\":[REDACTED],\"id\":1}",
        "{\"passwords\":[\"a\\\"]\",\"\\\\\",\"hunter2\"],\"id\":1}"
            + "#{\"passwords\":[REDACTED],\"id\":1}",
        "{\\\"passwords\\\":[\\\"a\\\\\\\"]\\\",\\\"hunter2\\\"],\\\"id\\\":1}"
            + "#{\\\"passwords\\\":[REDACTED],\\\"id\\\":1}",
        "{'secrets': {'a': '}', 'b': 'hunter2'}, 'id': 1}#{'secrets': [REDACTED], 'id': 1}",
        "{secret={note=it's, a={b=c}, d=hunter2}, id=1}#{secret=[REDACTED], id=1}",
        "secret=[a}b, c] d#secret=[REDACTED] d",
        "{\"name\":\"password\",\"value\":{\"stringValue\":\"}\"},\"id\":1}"
            + "#{\"name\":\"password\",\"value\":[REDACTED],\"id\":1}",
        "{\"secret\": {\"a\": {\"b\": 1}, \"c\": \"cut in the mid...[cut 9 chars]"
            + "#{\"secret\": [REDACTED]",
        "{\"secret\": [[1], \"cut in the mid] ...#{\"secret\": [REDACTED]",
        "{\"token\": \"hunter2\", \"id\": 1}#{\"token\": [REDACTED], \"id\": 1}",
        "{\\\"token\\\":\\\"hunter2\\\"}#{\\\"token\\\":[REDACTED]}",
        "{'token': 'hunter2'}#{'token': [REDACTED]}",
        "{\"cookie\": \"sid=hunter2; b=c\"}#{\"cookie\": [REDACTED]}",
        "{\"Cookie\": \"sid=hunter2; b=c\"}#{\"Cookie\": [REDACTED]}",
        "{\"set-cookie\": [\"sid=hunter2\", \"b=c\"]}#{\"set-cookie\": [REDACTED]}",
        "COOKIE: sid=hunter2; b=c#COOKIE: [REDACTED]",
        "-H 'cookie: sid=hunter2; b=c' x#-H 'cookie: [REDACTED]' x",
        "[Cookie:\"sid=hunter2; b=c\", Host:\"a\"]#[Cookie:[REDACTED], Host:\"a\"]",
        "oauth2_token=hunter2#oauth2_token=[REDACTED]",
        "oauth2_token: hunter2#oauth2_token: [REDACTED]",
      })
  void secret_asTextOfAStructure_isMasked(String text, String expected) {
    assertMasked(text, expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"tokens\": [1, 2], \"prompt_tokens\": 5}",
        "Unexpected token: }, a cookie, the \"token\"",
        "cookies: none, tokens = 5",
        "{\"a\": {\"b\": [\"c\"]}}"
      })
  void structure_withoutASecret_isTheSameInstance(String text) {
    assertThat(REDACTION.text(text)).isSameAs(text);
  }

  @Test
  void longText_ofOpenBrackets_isReadToItsEnd() {
    String hostile = "{\"password\":{".repeat(20_000) + "[\"password\":[\"]\\\"".repeat(20_000);

    assertThat(REDACTION.text("x" + hostile)).isEqualTo("x{\"password\":[REDACTED]");
  }
}
