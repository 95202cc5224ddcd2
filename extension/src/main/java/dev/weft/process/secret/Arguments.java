package dev.weft.process.secret;

import java.util.Set;

/** Finds where options of commands and their arguments begin and end. */
public final class Arguments {
  private static final int LONGEST_LOOK = 64;

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

  private Arguments() {}

  public static boolean takesUser(String option) {
    return USERS.contains(option);
  }

  /** The name of the option that an element of a list is, if its value is not in it; else empty. */
  public static String option(String element) {
    int name = element.startsWith("--") ? 2 : 1;
    boolean option =
        element.length() > name
            && element.charAt(0) == '-'
            && Character.isLetter(element.charAt(name))
            && endOfOption(element, name) == element.length();
    return option ? element.substring(name) : "";
  }

  /** Where the name of an option ends that begins there. */
  public static int endOfOption(String text, int from) {
    int most = Math.min(text.length(), from + LONGEST_LOOK);
    int end = from;
    while (end < most
        && (Character.isLetterOrDigit(text.charAt(end)) || "-_.".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    return end;
  }

  /**
   * Behind blanks, a comma, an equals sign and quotes; where the option ends if there is none of
   * them.
   */
  public static int start(String text, int from) {
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
  public static int end(String text, int from, int start) {
    char before = text.charAt(start - 1);
    int end = from;
    if (before == '"' || before == '\'') {
      end = text.indexOf(before, from);
      return end < 0 ? text.length() : end;
    }
    int open = 0; // of a mark in it
    while (end < text.length()
        && !Character.isWhitespace(text.charAt(end))
        && ",\"'".indexOf(text.charAt(end)) < 0
        && (open > 0 || text.charAt(end) != ']')) {
      open += text.charAt(end) == '[' ? 1 : text.charAt(end) == ']' ? -1 : 0;
      end++;
    }
    return end;
  }

  /** Whether that is a value, and not a mark, another option or the next word of a sentence. */
  public static boolean isValue(String text, int start, int end) {
    int last = end;
    while (last > start && ".;:!?)".indexOf(text.charAt(last - 1)) >= 0) {
      last--;
    }
    return "-[<".indexOf(text.charAt(start)) < 0
        && !PROSE.contains(" " + text.substring(start, last) + " ");
  }

  /** Where the password begins in {@code name:password}; -1 where it is an id, a path or a URL. */
  public static int secretOfUser(String text, int start) {
    int colon = endOfOption(text, start);
    int secret = colon + 1;
    if (colon == start || secret >= text.length() || text.charAt(colon) != ':') {
      return -1;
    }
    char first = text.charAt(secret);
    boolean ids = isNumber(text, start, colon) && first >= '0' && first <= '9';
    return ids || Character.isWhitespace(first) || "/\\\"'[],".indexOf(first) >= 0 ? -1 : secret;
  }

  private static boolean isNumber(String text, int start, int end) {
    return text.substring(start, end).chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
