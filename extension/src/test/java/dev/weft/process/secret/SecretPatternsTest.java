package dev.weft.process.secret;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A find that stays open to the end of a text, and fails there, makes every other read it again.
 */
class SecretPatternsTest {
  private static final int LENGTH = 5_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eyJAKIA0123456789ABCDEF_",
        "eyJhbGciOiJIUzI1NiJ9.sk-0123456789abcdef.",
        "SG.AKIA0123456789ABCDEF-",
        "SG.0123456789abcdefghij.AKIA0123456789ABCDEF-",
        "sk-AKIA0123456789ABCDEF-",
        "hooks.slack.com/services/",
        "123456789:AA0123456789",
        "<password><![CDATA[<password>x</password>",
        "<password a='<password>x</password>",
        "<name>password</name><value><password>x</password>",
        "-----BEGIN PRIVATE KEY-----",
        "-----BEGIN A-----BEGIN PRIVATE KEY-----",
        "password = bearer ",
        "password=\"\\",
        "password=\\\"",
        "password='",
        "password=[{",
        "{\"password\":{",
        "token password=x ",
        "db_pass_old_new_password=x ",
        "key=\"password\",,, key=\"password\" value=x ",
        "Cookie: \"",
        "cookie:'cookie: x",
        ";password ;password=x",
        "account_key account_key=x",
        " sig= sig=x",
        "://a://a:b@c",
        "://a:b",
        "jdbc:oracle:a:b/jdbc:oracle:a:b/c@d",
        "jdbc:oracle:a:jdbc:oracle:a:b/c@",
      })
  void finds_inATextOfOneUnit_readItAFewTimes(String unit) throws IllegalAccessException {
    for (String end : List.of("", " x", "\"", "@ ", "/")) {
      String text = unit.repeat(LENGTH / unit.length()) + end;

      for (Pattern pattern : patterns()) {
        assertThat(charactersRead(pattern, text))
            .as(pattern.pattern())
            .isLessThan(20L * text.length());
      }
    }
  }

  private static List<Pattern> patterns() throws IllegalAccessException {
    List<Pattern> patterns = new ArrayList<>();
    for (Field field : SecretPatterns.class.getDeclaredFields()) {
      if (field.getType() == Pattern.class) {
        patterns.add((Pattern) field.get(null));
      }
    }
    assertThat(patterns).hasSizeGreaterThan(8);
    return patterns;
  }

  private static long charactersRead(Pattern pattern, String text) {
    Counted counted = new Counted(text);
    Matcher matcher = pattern.matcher(counted);
    while (matcher.find()) {
      assertThat(matcher.end()).isPositive();
    }
    return counted.read;
  }

  private static final class Counted implements CharSequence {
    private final String text;
    private long read;

    Counted(String text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      read++;
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
