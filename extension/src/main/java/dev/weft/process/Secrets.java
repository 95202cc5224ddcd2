package dev.weft.process;

import com.google.re2j.Pattern;
import java.util.Locale;
import java.util.Set;

/** Finds secrets in texts: behind a name that says so, in addresses, and by their own shape. */
final class Secrets {
  private static final int LONGEST_LOOK = 64;
  private static final int AWS_SECRET = 40;

  /** Options whose value is a name and a password. */
  private static final Set<String> USERS = Set.of("u", "U", "user", "proxy-user");

  /** What follows the name of an option in a sentence about it, and is no value. */
  private static final String PROSE =
      " is are was were be to or and not no must may can cannot could should will "
          + "would has have had does did do needs need requires require required missing "
          + "given set unset option options flag flags argument arguments parameter value "
          + "for from in on of with without as if when where instead but by the a an this "
          + "that it used provided specified unknown invalid wrong empty expected deprecated "
          + "ignored before after at so than then too which via ";

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
    if ((hints & Hints.OPTION) != 0) {
      masked = options(masked, marks);
    }
    if ((hints & Hints.ELEMENT) != 0 && mayNameSecret(masked, "<>")) {
      masked = Shape.maskBehind(masked, Patterns.ELEMENT, marks);
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
    return (hints & Hints.AWS) == 0 ? masked : awsSecrets(masked, marks);
  }

  private static String named(String text, Marks marks) {
    boolean pair = text.contains("alue");
    if (!mayNameSecret(text, pair ? ":=," : ":=")) {
      return text;
    }
    String masked =
        text.indexOf(';') < 0 ? text : Shape.maskBehind(text, Patterns.CONNECTION_PASSWORD, marks);
    masked = Shape.maskBehind(masked, Patterns.CONNECTION_KEY, marks);
    masked = pair ? Shape.maskBehind(masked, Patterns.PAIR, marks) : masked;
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
    boolean begins =
        Shape.beginsWord(text, start)
            || text.charAt(start - 1) == '_'
            || (start > 2 && text.startsWith("bot", start - 3)); // of Telegram, in a URL
    return begins && !isWord ? end : -1;
  }

  /** {@code --password x} and {@code -u name:x}, also as elements of a list. */
  private static String options(String text, Marks marks) {
    StringBuilder masked = new StringBuilder();
    int copied = 0;
    int i = text.indexOf('-');
    while (i >= 0) {
      int name = text.startsWith("--", i) ? i + 2 : i + 1;
      int end = Shape.beginsOption(text, i) ? endOfOption(text, name) : name;
      String option = text.substring(name, Math.min(end, text.length()));
      int argument = option.isEmpty() ? end : startOfArgument(text, end);
      int next = end;
      if (argument > end && USERS.contains(option)) {
        int secret = secretOfUser(text, argument);
        if (secret >= 0) {
          next = endOfArgument(text, secret, argument);
          String password = text.substring(secret, next);
          boolean address = password.contains("//");
          masked.append(text, copied, secret);
          masked.append(address ? password : marks.of(Marks.SECRET, password));
          copied = next;
        }
      } else if (argument > end && text.charAt(end) != '=' && isSecretOption(option)) {
        int last = endOfArgument(text, argument, argument);
        if (last > argument && isArgument(text, argument, last)) {
          String mark = marks.of(Marks.SECRET, text.substring(argument, last));
          masked.append(text, copied, mark.isEmpty() ? i : argument).append(mark);
          copied = last;
          next = last;
        }
      }
      i = text.indexOf('-', next);
    }
    return copied == 0 ? text : masked.append(text, copied, text.length()).toString();
  }

  private static int endOfOption(String text, int from) {
    int most = Math.min(text.length(), from + LONGEST_LOOK);
    int end = from;
    while (end < most
        && (Character.isLetterOrDigit(text.charAt(end)) || "-_.".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    return end;
  }

  private static boolean isSecretOption(String option) {
    return isName(option) || option.toLowerCase(Locale.ROOT).endsWith("pass");
  }

  /**
   * Behind blanks, a comma, an equals sign and quotes; where the option ends if there is none of
   * them.
   */
  private static int startOfArgument(String text, int from) {
    int start = from;
    boolean parted = false;
    while (start < Math.min(text.length(), from + 4)
        && " \t,=\"'".indexOf(text.charAt(start)) >= 0) {
      parted |= " \t,=".indexOf(text.charAt(start)) >= 0;
      start++;
    }
    return parted ? start : from;
  }

  /** To its closing quote, or to a blank or what ends an element of a list. */
  private static int endOfArgument(String text, int from, int start) {
    char before = text.charAt(start - 1);
    int end = from;
    if (before == '"' || before == '\'') {
      end = text.indexOf(before, from);
      return end < 0 ? text.length() : end;
    }
    while (end < text.length()
        && !Character.isWhitespace(text.charAt(end))
        && ",\"']".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private static boolean isArgument(String text, int start, int end) {
    int last = end;
    while (last > start && ".;:!?)".indexOf(text.charAt(last - 1)) >= 0) {
      last--;
    }
    return "-[<".indexOf(text.charAt(start)) < 0
        && !PROSE.contains(" " + text.substring(start, last) + " ");
  }

  /** Where the password begins in {@code name:password}; -1 where it is an id, a path or a URL. */
  private static int secretOfUser(String text, int start) {
    int colon = endOfOption(text, start);
    int secret = colon + 1;
    if (colon == start || secret >= text.length() || text.charAt(colon) != ':') {
      return -1;
    }
    char first = text.charAt(secret);
    boolean ids = Shape.digits(text, start, colon - start) && Shape.isDigit(first);
    return ids || Character.isWhitespace(first) || "/\\\"'[],".indexOf(first) >= 0 ? -1 : secret;
  }

  /** Beside the id of a key: as long as such a key is, and of all kinds of characters. */
  private static String awsSecrets(String text, Marks marks) {
    StringBuilder masked = new StringBuilder();
    int copied = 0;
    int i = 0;
    while (i < text.length()) {
      int end = i;
      boolean large = false;
      boolean small = false;
      while (end < text.length() && isAwsSecret(text.charAt(end))) {
        large |= Character.isUpperCase(text.charAt(end));
        small |= Character.isLowerCase(text.charAt(end));
        end++;
      }
      if (end - i == AWS_SECRET && large && small && Shape.countDigits(text, i, end) > 0) {
        masked.append(text, copied, i).append(marks.of(Marks.SECRET, text.substring(i, end)));
        copied = end;
      }
      i = Math.max(end, i + 1);
    }
    return copied == 0 ? text : masked.append(text, copied, text.length()).toString();
  }

  private static boolean isAwsSecret(char c) {
    return c < 128 && (Character.isLetterOrDigit(c) || c == '/' || c == '+');
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
  private static boolean mayNameSecret(String text, String signs) {
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

  /** Neither passed nor passage, but DB_PASS. */
  private static int endOfPass(String text, int at) {
    int end = endOf(text, at, "pass");
    boolean word = end >= 0 && (end == text.length() || !Character.isLetter(text.charAt(end)));
    return word ? end : endOf(text, at, "passw");
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
      if (!between && "_-.\\\"'".indexOf(c) < 0) {
        return false;
      }
    }
    return most < text.length();
  }

  /** Compiled when the first text needs them, which is not at the start. */
  private static final class Patterns {
    private static final String USER_PASS =
        "(?:db|user|usr|admin|root|login|smtp|mail|ftp|proxy|ldap|redis|mysql|sql|pg|mongo|rabbit"
            + "|jdbc|ssh)[_\\-.]?pass\\b";

    private static final String SECRET_WORD =
        "(?:secret|passw(?:or)?d|passwort|kennwort|pwd|passphrase|"
            + USER_PASS
            + "|api[_\\-. ]?key|access[_\\-. ]?key"
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

    private static final String QUOTED =
        "\\\\\"[^\"]*(?:\"|$)|\"(?:[^\"\\\\]|\\\\(?s:.))*(?:\"|\\\\?$)|'[^']*(?:'|$)";

    /** Where the name alone is not enough in other places: the writing, or what is before it. */
    private static final String EXACT_NAME =
        "|\\btoken\\s*=\\s*|(?-i:\\b(?:sessionid|SESSIONID|SessionId|ASP\\.NET_SessionId"
            + "|connect\\.sid|[A-Z][A-Z0-9_]*_PASS))\\s*=\\s*|[?&;]pass=";

    /**
     * A quoted value reaches to its closing quote, a list or object to its bracket, or to the end
     * of a text that was cut in it. A mask is such a list: masking twice changes nothing.
     */
    static final Pattern KEY_AND_VALUE =
        Pattern.compile(
            "(?i)([\\w\\-.]*"
                + SECRET_WORD
                + "[\\w\\-.]*\\\\?[\"']?\\s*[:=]\\s*"
                + EXACT_NAME
                + ")((?:"
                + QUOTED
                + "|\\[[^\\]]*(?:\\]|$))"
                + STUCK
                + "|\\{[^}]*(?:\\}|$)"
                + "|(?:(?:bearer|basic)\\s+)?[^\\s,;&\"'})\\]]+)");

    private static final String NAME = "(?:[\\w\\-.]*" + SECRET_WORD + "[\\w\\-.]*|token)";

    /** {@code key="password" value="x"}, in XML and in JSON. */
    static final Pattern PAIR =
        Pattern.compile(
            "(?i)(\\b(?:key|name|id)\\\\?[\"']?\\s*[:=]\\s*\\\\?[\"']"
                + NAME
                + "\\\\?[\"'][\\s,]*\\\\?[\"']?value\\\\?[\"']?\\s*[:=]\\s*)("
                + QUOTED
                + "|\\[[^\\]]*(?:\\]|$)|[^\\s,;&\"'}\\]]+)");

    /** An element of that name, or one that stands behind the name, to its end. */
    static final Pattern ELEMENT =
        Pattern.compile(
            "(?i)(<(?:[\\w\\-.]+:)?"
                + NAME
                + "(?:\\s[^<>]*[^<>/])?>\\s*|<(?:name|key)>\\s*"
                + NAME
                + "\\s*</(?:name|key)>\\s*<(?:value|string)>\\s*)"
                + "(<!\\[CDATA\\[(?s:.*?)\\]\\]>|[^<\\s][^<]*)(</)");

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
                + "|[rs]k_(?:live|test)_[0-9A-Za-z]{10,}|glpat-[\\w\\-]{16,}"
                + "|(?:npm|hf)_[0-9A-Za-z]{30,}|SG\\.[\\w\\-]{20,}\\.[\\w\\-]{30,}"
                + "|hooks\\.slack\\.com/(?:services|workflows|triggers)/[\\w/\\-]{8,}"
                + "|ya29\\.[\\w\\-]{20,}|\\d{8,10}:AA[\\w\\-]{30,}"
                + "|eyJ[\\w\\-]{8,}(?:\\.[\\w\\-]{8,}(?:\\.[\\w\\-]+){0,3}|\\.?[\\w\\-]*$)");
  }
}
