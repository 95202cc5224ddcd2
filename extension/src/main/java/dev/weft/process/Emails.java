package dev.weft.process;

import java.util.Locale;
import java.util.Set;

/** Finds e-mail addresses: looks a bounded way to both sides of each {@code @}. */
final class Emails {
  private static final int LONGEST_LOCAL = 64;
  private static final int LONGEST_DOMAIN = 255;

  /** What stands at the end of file and unit names with an at-sign, for example icon@2x.png. */
  private static final Set<String> FILES =
      Set.of(
          "png", "jpg", "jpeg", "gif", "svg", "webp", "tgz", "gz", "zip", "jar", "js", "mjs", "ts",
          "css", "html", "json", "yaml", "yml", "xml", "txt", "md", "log", "service", "timer",
          "socket", "mount");

  private Emails() {}

  static String mask(String text, Marks marks) {
    StringBuilder masked = new StringBuilder();
    int copied = 0;
    for (int at = next(text, 0); at >= 0; at = next(text, at + 1)) {
      int last = text.charAt(at) == '@' ? at : at + 2;
      int start = start(text, at, copied);
      int end = start < at ? end(text, last) : -1;
      if (end >= 0) {
        masked.append(text, copied, start);
        masked.append(marks.of(Marks.EMAIL, text.substring(start, end)));
        copied = end;
      }
    }
    return copied == 0 ? text : masked.append(text, copied, text.length()).toString();
  }

  /** The next at-sign, also as a URL has it; -1 for none. */
  private static int next(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == '@' || text.startsWith("%40", i)) {
        return i;
      }
    }
    return -1;
  }

  private static int start(String text, int at, int from) {
    int least = Math.max(from, at - LONGEST_LOCAL);
    int start = at;
    while (start > least && isLocal(text.charAt(start - 1))) {
      start--;
    }
    while (start < at && text.charAt(start) == '.') {
      start++;
    }
    return start;
  }

  /** Where the domain ends, or -1 if it has no dot or no letters behind the last one. */
  private static int end(String text, int at) {
    int most = Math.min(text.length(), at + 1 + LONGEST_DOMAIN);
    int end = at + 1;
    while (end < most && isDomain(text, end)) {
      end++;
    }
    while (end > at + 1 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    int dot = end - 1;
    while (dot > at && text.charAt(dot) != '.') {
      dot--;
    }
    if (dot <= at + 1 || end - dot < 3) {
      return -1;
    }
    String top = text.substring(dot + 1, end).toLowerCase(Locale.ROOT);
    boolean letters = top.startsWith("xn--") || top.chars().allMatch(Character::isLetter);
    return letters && !FILES.contains(top) ? end : -1;
  }

  private static boolean isLocal(char c) {
    return Character.isLetterOrDigit(c) || "._%+-".indexOf(c) >= 0;
  }

  private static boolean isDomain(String text, int at) {
    char c = text.charAt(at);
    return Character.isLetterOrDigit(c) || c == '-' || (c == '.' && text.charAt(at - 1) != '.');
  }
}
