package dev.weft.process.secret;

import java.util.Locale;

/** Tells names of secrets from others, and texts that may hold one. */
public final class SecretNames {
  /** For what is a secret without a name that says so. */
  public static final String PASSWORD = "password";

  private static final int LONGEST_LOOK = 64;

  private SecretNames() {}

  /** Whether what has this name is a secret. */
  public static boolean isName(String name) {
    return holdsSecretWord(name) && SecretPatterns.SECRET_NAME.matches(name);
  }

  /** The same of the name of an option, as {@code storepass}. */
  public static boolean isOption(String option) {
    return isName(option) || option.toLowerCase(Locale.ROOT).endsWith("pass");
  }

  private static boolean holdsSecretWord(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (endOfSecretWord(name, i) >= 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether such a name may stand before one of the signs. Tells most texts apart without a regular
   * expression, which takes 400 ns a character.
   */
  public static boolean mayStandIn(String text, String signs) {
    for (int i = 0; i < text.length(); i++) {
      int end = endOfSecretWord(text, i);
      if (end >= 0 && isFollowedByValue(text, end, signs)) {
        return true;
      }
    }
    return false;
  }

  /** Where a word that all secret names have in common ends, if it begins here; else -1. */
  private static int endOfSecretWord(String text, int at) {
    return switch (text.charAt(at) | ' ') {
      case 'a' -> endOf(text, at, "authorization");
      case 'c' ->
          Math.max(
              Math.max(endOf(text, at, "credential"), endOf(text, at, "cookie")),
              endOf(text, at, "connect.sid"));
      case 'j' -> endOf(text, at, "jsessionid");
      case 'k' -> Math.max(endOf(text, at, "key"), endOf(text, at, "kennwort"));
      case 'p' ->
          Math.max(
              Math.max(endOfPass(text, at), endOf(text, at, "phpsessid")),
              Math.max(endOf(text, at, "passphrase"), endOf(text, at, "pwd")));
      case 's' -> Math.max(endOf(text, at, "secret"), endOf(text, at, "sessionid"));
      case 't' -> endOf(text, at, "token");
      default -> -1;
    };
  }

  /** Neither passed nor passage, but DB_PASS and userPassNew. */
  private static int endOfPass(String text, int at) {
    int end = endOf(text, at, "pass");
    return end >= 0 && (end == text.length() || endsWord(text, end))
        ? end
        : endOf(text, at, "passw");
  }

  private static boolean endsWord(String text, int at) {
    char c = text.charAt(at);
    return !Character.isLetter(c)
        || (Character.isUpperCase(c) && Character.isLowerCase(text.charAt(at - 1)));
  }

  private static int endOf(String text, int at, String word) {
    return text.regionMatches(true, at, word, 0, word.length()) ? at + word.length() : -1;
  }

  /** Also true where that would take long to find out. */
  private static boolean isFollowedByValue(String text, int from, String signs) {
    int most = Math.min(text.length(), from + LONGEST_LOOK);
    for (int i = from; i < most; i++) {
      char c = text.charAt(i);
      if (signs.indexOf(c) >= 0) {
        return true;
      }
      boolean between = Character.isLetterOrDigit(c) || Character.isWhitespace(c);
      if (!between && "_-.\\\"'[]".indexOf(c) < 0) {
        return false;
      }
    }
    return most < text.length();
  }
}
