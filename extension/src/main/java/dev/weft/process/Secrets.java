package dev.weft.process;

import com.google.re2j.Pattern;

/** Finds secrets in texts: behind a name that says so, in addresses, and by their own shape. */
final class Secrets {
  private static final int LONGEST_LOOK = 64;

  private Secrets() {}

  static boolean isName(String name) {
    return holdsSecretWord(name) && Patterns.SECRET_NAME.matches(name);
  }

  /** Blocks come first, as they hold blanks, and tokens last, as names know where a value ends. */
  static String mask(String text, int hints, Marks marks) {
    String masked = text;
    if ((hints & Hints.PEM) != 0) {
      masked = Shape.mask(masked, Patterns.PEM, marks, Marks.SECRET, (whole, start, end) -> end);
    }
    if (masked.indexOf('=') >= 0 || masked.indexOf(':') >= 0) {
      if (masked.contains("ookie:")) {
        masked = Shape.maskBehind(masked, Patterns.COOKIE, marks);
      }
      masked = Entropy.mask(addresses(named(masked, marks), marks), marks);
    }
    if ((hints & Hints.TOKEN) != 0) {
      masked = Shape.mask(masked, Patterns.TOKEN, marks, Marks.SECRET, Secrets::endOfToken);
    }
    return masked;
  }

  private static String named(String text, Marks marks) {
    if (!mayNameSecret(text)) {
      return text;
    }
    String masked =
        text.indexOf(';') < 0 ? text : Shape.maskBehind(text, Patterns.CONNECTION_PASSWORD, marks);
    masked = Shape.maskBehind(masked, Patterns.CONNECTION_KEY, marks);
    return Shape.maskBehind(masked, Patterns.KEY_AND_VALUE, marks);
  }

  private static String addresses(String text, Marks marks) {
    String masked =
        text.contains("sig=") ? Shape.maskBehind(text, Patterns.SIGNATURE, marks) : text;
    if (masked.indexOf('@') < 0) {
      return masked;
    }
    if (masked.contains("://")) {
      masked = Shape.maskBehind(masked, Patterns.URL_PASSWORD, marks);
    }
    return masked.contains("jdbc:oracle:")
        ? Shape.maskBehind(masked, Patterns.ORACLE_PASSWORD, marks)
        : masked;
  }

  /** Names such as sk-learn-contrib-project have the shape of a key, but no digit. */
  private static int endOfToken(String text, int start, int end) {
    boolean isWord = text.startsWith("sk-", start) && Shape.countDigits(text, start, end) == 0;
    boolean begins = Shape.beginsWord(text, start) || text.charAt(start - 1) == '_';
    return begins && !isWord ? end : -1;
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
      case 'c' -> Math.max(endOf(text, at, "credential"), endOf(text, at, "cookie"));
      case 'j' -> endOf(text, at, "jsessionid");
      case 'k' -> endOf(text, at, "key");
      case 'p' ->
          Math.max(
              Math.max(endOf(text, at, "passw"), endOf(text, at, "phpsessid")),
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
            + "[_\\-. ]?token|authorization|set-cookie|jsessionid|phpsessid)";

    /** A name with a secret word as a part of it, for example {@code dbPassword}. */
    static final Pattern SECRET_NAME =
        Pattern.compile(
            "(?i)(?:^|.*[_\\-.]|.*[a-z])(?:"
                + SECRET_WORD
                + "(?:[_\\-.]?(?:key|value))?s?|token|cookies?)$");

    /** What stands behind a closing quote or bracket without anything between belongs to it. */
    private static final String STUCK = "[^\\s,;&\"'})\\]]*";

    /**
     * A quoted value reaches to its closing quote, a list or object to its bracket, or to the end
     * of a text that was cut in it. A mask is such a list: masking twice changes nothing.
     */
    static final Pattern KEY_AND_VALUE =
        Pattern.compile(
            "(?i)([\\w\\-.]*"
                + SECRET_WORD
                + "[\\w\\-.]*\\\\?[\"']?\\s*[:=]\\s*|\\btoken\\s*=\\s*)"
                + "((?:\\\\\"[^\"]*(?:\"|$)|\"(?:[^\"\\\\]|\\\\(?s:.))*(?:\"|\\\\?$)|'[^']*(?:'|$)"
                + "|\\[[^\\]]*(?:\\]|$))"
                + STUCK
                + "|\\{[^}]*(?:\\}|$)"
                + "|(?:(?:bearer|basic)\\s+)?[^\\s,;&\"'})\\]]+)");

    /** Only a semicolon ends a value here. */
    static final Pattern CONNECTION_PASSWORD =
        Pattern.compile(
            "(?i)((?:^|[;\"'])\\s*(?:password|passwd|pwd)\\s*=\\s*)([^;\\s\"'][^;\\s\"]*)");

    static final Pattern CONNECTION_KEY =
        Pattern.compile("(?i)(\\b(?:account|shared_?access)_?key\\s*=\\s*)([^\\s;\"']+)");

    /** The whole line: every cookie may be the one that counts. */
    static final Pattern COOKIE = Pattern.compile("(\\b(?:[Ss]et-)?[Cc]ookie:\\s*)([^\\r\\n\"']+)");

    static final Pattern SIGNATURE = Pattern.compile("([?&; ]sig=)([^\\s;&\"']+)");

    static final Pattern URL_PASSWORD = Pattern.compile("(://[^/\\s:@]*:)([^\\s/\"']+)(@)");

    static final Pattern ORACLE_PASSWORD =
        Pattern.compile("(jdbc:oracle:[a-z0-9]+:[^\\s/@]+/)([^\\s@]+)(@)");

    static final Pattern PEM =
        Pattern.compile(
            "(?s)-----BEGIN [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----.*?"
                + "(?:-----END [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----|$)");

    static final Pattern TOKEN =
        Pattern.compile(
            "(?:AKIA|ASIA)[0-9A-Z]{16,}|AIza[\\w\\-]{30,}|gh[opsur]_[0-9A-Za-z]{20,}"
                + "|github_pat_\\w{20,}|xox[abeprs]-[0-9A-Za-z\\-]{10,}|sk-[\\w\\-]{16,}"
                + "|eyJ[\\w\\-]{8,}(?:\\.[\\w\\-]{8,}(?:\\.[\\w\\-]+){0,3}|\\.?[\\w\\-]*$)");
  }
}
