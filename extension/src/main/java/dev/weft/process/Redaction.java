package dev.weft.process;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

/**
 * Masks what looks like a secret: a whole value whose name says so, and inside a text whatever
 * stands behind such a name or between {@code ://user:} and {@code @}. Linear in the text's length.
 */
public final class Redaction {
  private static final String MASK = "[REDACTED]";

  private static final int LONGEST_LOOK = 64;

  private Redaction() {}

  /** Whether a value of this name must not leave the process as it is. */
  public static boolean isSecretName(String name) {
    return holdsSecretWord(name) && Patterns.SECRET_NAME.matches(name);
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
    String masked =
        mayNameSecret(text)
            ? Patterns.KEY_AND_VALUE.matcher(text).replaceAll("$1" + Matcher.quoteReplacement(MASK))
            : text;
    return masked.contains("://") && masked.indexOf('@') >= 0
        ? Patterns.URL_PASSWORD
            .matcher(masked)
            .replaceAll("$1" + Matcher.quoteReplacement(MASK) + "$3")
        : masked;
  }

  private static boolean holdsSecretWord(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (endOfSecretWord(name, i) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Tells most texts apart without a regular expression, which takes 400 ns a character. */
  private static boolean mayNameSecret(String text) {
    for (int i = 0; i < text.length(); i++) {
      int end = endOfSecretWord(text, i);
      if (end >= 0 && isFollowedByValue(text, end)) {
        return true;
      }
    }
    return false;
  }

  /** Where a word that all secret names have in common ends, if it begins here; else -1. */
  private static int endOfSecretWord(String text, int at) {
    return switch (text.charAt(at) | ' ') {
      case 'a' -> endOf(text, at, "authorization");
      case 'c' -> endOf(text, at, "credential");
      case 'k' -> endOf(text, at, "key");
      case 'p' ->
          Math.max(
              endOf(text, at, "passw"),
              Math.max(endOf(text, at, "passphrase"), endOf(text, at, "pwd")));
      case 's' -> endOf(text, at, "secret");
      case 't' -> endOf(text, at, "token");
      default -> -1;
    };
  }

  private static int endOf(String text, int at, String word) {
    return text.regionMatches(true, at, word, 0, word.length()) ? at + word.length() : -1;
  }

  /** Also true where that would take long to find out. */
  private static boolean isFollowedByValue(String text, int from) {
    int most = Math.min(text.length(), from + LONGEST_LOOK);
    for (int i = from; i < most; i++) {
      char c = text.charAt(i);
      if (c == ':' || c == '=') {
        return true;
      }
      boolean between = Character.isLetterOrDigit(c) || Character.isWhitespace(c);
      if (!between && "_-.\\\"'".indexOf(c) < 0) {
        return false;
      }
    }
    return most < text.length();
  }

  /** Compiled when the first text needs them, which is not at the start. */
  private static final class Patterns {
    private static final String SECRET_WORD =
        "(?:secret|passw(?:or)?d|pwd|passphrase|api[_\\-. ]?key|access[_\\-. ]?key"
            + "|private[_\\-. ]?key|credentials?|(?:access|auth|refresh|id|session|bearer|api)"
            + "[_\\-. ]?token|authorization)";

    /** A name with a secret word as a part of it, for example {@code dbPassword}. */
    static final Pattern SECRET_NAME =
        Pattern.compile(
            "(?i)(?:^|.*[_\\-.]|.*[a-z])(?:"
                + SECRET_WORD
                + "(?:[_\\-.]?(?:key|value))?s?|token)$");

    /** A quoted value reaches to its closing quote, or to the end of a text that was cut in it. */
    static final Pattern KEY_AND_VALUE =
        Pattern.compile(
            "(?i)([\\w\\-.]*"
                + SECRET_WORD
                + "[\\w\\-.]*\\\\?[\"']?\\s*[:=]\\s*|\\btoken\\s*=\\s*)"
                + "(\\\\\"[^\"]*(?:\"|$)|\"(?:[^\"\\\\]|\\\\(?s:.))*(?:\"|\\\\?$)|'[^']*(?:'|$)"
                + "|(?:(?:bearer|basic)\\s+)?[^\\s,;&\"'})\\]]+)");

    static final Pattern URL_PASSWORD = Pattern.compile("(://[^/\\s:@]*:)([^\\s/\"']+)(@)");
  }
}
