package dev.weft.process;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

/**
 * Masks what looks like a secret: a whole value whose name says so, and inside a text whatever
 * stands behind such a name or between {@code ://user:} and {@code @}. Linear in the text's length.
 */
public final class Redaction {
  private static final String MASK = "[REDACTED]";

  private static final String SECRET_WORD =
      "(?:secret|passw(?:or)?d|pwd|passphrase|api[_\\-. ]?key|access[_\\-. ]?key"
          + "|private[_\\-. ]?key|credentials?|(?:access|auth|refresh|id|session|bearer|api)"
          + "[_\\-. ]?token|authorization)";

  /** A name with a secret word as a part of it, for example {@code dbPassword}. */
  private static final Pattern SECRET_NAME =
      Pattern.compile(
          "(?i)(?:^|.*[_\\-.]|.*[a-z])(?:" + SECRET_WORD + "(?:[_\\-.]?(?:key|value))?s?|token)$");

  /** A quoted value reaches to its closing quote, or to the end of a text that was cut in it. */
  private static final Pattern KEY_AND_VALUE =
      Pattern.compile(
          "(?i)([\\w\\-.]*"
              + SECRET_WORD
              + "[\\w\\-.]*\\\\?[\"']?\\s*[:=]\\s*|\\btoken\\s*=\\s*)"
              + "(\\\\\"[^\"]*(?:\"|$)|\"(?:[^\"\\\\]|\\\\(?s:.))*(?:\"|\\\\?$)|'[^']*(?:'|$)"
              + "|(?:(?:bearer|basic)\\s+)?[^\\s,;&\"'})\\]]+)");

  private static final Pattern URL_PASSWORD = Pattern.compile("(://[^/\\s:@]*:)([^\\s/\"']+)(@)");

  private Redaction() {}

  /** Whether a value of this name must not leave the process as it is. */
  public static boolean isSecretName(String name) {
    return SECRET_NAME.matches(name);
  }

  /** The value that leaves the process under this name. */
  public static String named(String name, String text) {
    return isSecretName(name) ? MASK : text(text);
  }

  /** The text with every secret in it masked. */
  public static String text(String text) {
    if (text.indexOf('=') < 0 && text.indexOf(':') < 0) {
      return text;
    }
    Matcher pairs = KEY_AND_VALUE.matcher(text);
    String masked =
        pairs.find() ? pairs.reset().replaceAll("$1" + Matcher.quoteReplacement(MASK)) : text;
    Matcher passwords = URL_PASSWORD.matcher(masked);
    return passwords.find()
        ? passwords.reset().replaceAll("$1" + Matcher.quoteReplacement(MASK) + "$3")
        : masked;
  }
}
