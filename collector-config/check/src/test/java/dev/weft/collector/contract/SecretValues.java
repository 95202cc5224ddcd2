package dev.weft.collector.contract;

import java.util.List;

/**
 * The patterns of values that stand behind a name or in an address. A mask stays as it is, which
 * has to be spelled out: the Collector's patterns cannot look ahead.
 */
final class SecretValues {
  private static final String NAME =
      "[\\w.-]*(?:secret|passw(?:or)?d|pwd|passphrase|api[_. -]?key|access[_. -]?key"
          + "|private[_. -]?key|credentials?|(?:access|auth|refresh|id|session|bearer|api)"
          + "[_. -]?token|authorization)[\\w.-]*\\\\*[\"']?\\s*[:=]\\s*|\\btoken\\s*=\\s*";

  private static final String BARE = "\\s,;&\"'})\\]";

  /** What stands behind a closing quote or bracket without anything between belongs to it. */
  private static final String STUCK = "[^" + BARE + "]*";

  private SecretValues() {}

  /** As elements of a list of the file. */
  static List<String> patterns() {
    String value =
        "(?:(?:%s|%s|%s|%s)%s|\\{[^}]*(?:\\}|$)|%s)"
            .formatted(
                quoted("\\\\+\"", "\\\\+[^\"\\\\]", "\\\\*\"|\\\\*$"),
                quoted("\"", "\\\\(?s:.)", "\"|\\\\?$"),
                "'" + noMask("'") + "[^']*(?:'|$)",
                "\\[" + unless("redacted", "") + "[^\\]]*(?:\\]|$)",
                STUCK,
                word());
    return List.of(
        element("(?i)(?:" + NAME + ")" + value),
        element("(?i)://[^/\\s:@]*:" + noMask("/\\s@") + "[^/\\s@]*@"));
  }

  /** To the closing quote, or to the end of a text that was cut in it. */
  private static String quoted(String opening, String escape, String closing) {
    return "%s(?:%s|%s)(?:[^\"\\\\]|%s)*(?:%s)"
        .formatted(opening, noMask("\"\\\\"), escape, escape, closing);
  }

  private static String word() {
    return "(?:(?:bearer|basic)\\s+)?(?:\\\\*[^\\[*{\\\\%1$s]|\\*{1,3}[^*%1$s]".formatted(BARE)
        + "|\\*{4}[,.:!?]*[^%s.:!?])[^\\s;&\"'})\\]]*".formatted(BARE);
  }

  private static String element(String pattern) {
    return "- '" + pattern.replace("'", "''") + "'";
  }

  /** The beginning of a value that is no mask: none of four stars, none with a name. */
  private static String noMask(String end) {
    return "(?:[^\\[*"
        + end
        + "]|\\["
        + unless("redacted", end)
        + "|"
        + "\\*{1,3}[^*"
        + end
        + "]|\\*{4}[^"
        + end
        + "])";
  }

  /** Anything but the rest of a mask, which may have a hash. */
  private static String unless(String rest, String end) {
    if (rest.isEmpty()) {
      return "(?:[^\\]:%1$s]|\\][^%2$s]|:(?:[0-9a-f]{0,15}[^0-9a-f%1$s]|[0-9a-f]{16}[^\\]%1$s]))"
          .formatted(end, end.isEmpty() ? BARE + ".:!?" : end);
    }
    char next = rest.charAt(0);
    return "(?:[^" + next + end + "]|" + next + unless(rest.substring(1), end) + ")";
  }
}
