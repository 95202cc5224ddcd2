package dev.weft.process.secret;

/** Finds where a secret ends that begins in a way an expression cannot follow. All are linear. */
public final class ValueEnds {
  private static final String SECTION = "<![CDATA[";
  private static final int SHORTEST_FIRST = 11;
  private static final int SHORTEST_SECOND = 8;

  /** An encrypted token has five. */
  private static final int MORE_PARTS = 3;

  private ValueEnds() {}

  /** Where a value ends that a pattern found: of a list or an object only its bracket is found. */
  public static int of(String text, int start, int end) {
    return isBracket(text.charAt(start)) ? endOfBrackets(text, start) : end;
  }

  /** The same with what stands behind the bracket without anything between. */
  public static int withStuck(String text, int start, int end) {
    return isBracket(text.charAt(start)) ? endOfStuck(text, endOfBrackets(text, start)) : end;
  }

  private static boolean isBracket(char c) {
    return c == '[' || c == '{';
  }

  /**
   * Where the content of an element ends that a pattern found: behind all of its sections of text,
   * or with a text that was cut in one; -1 if another element begins in it.
   */
  public static int ofContent(String text, int start, int end) {
    int next = start;
    boolean section = false;
    do {
      if (text.startsWith(SECTION, next)) {
        section = true;
        int close = text.indexOf("]]>", next);
        next = close < 0 ? text.length() : close;
      }
      int tag = text.indexOf('<', next);
      next = tag < 0 ? text.length() : tag;
    } while (text.startsWith(SECTION, next));
    return section || text.startsWith("</", next) ? next : -1;
  }

  /**
   * Where a JSON Web Token ends: its second part is long too, or the text is cut in it; else -1.
   *
   * @param part where its first part ends
   */
  public static int ofWebToken(String text, int start, int part) {
    if (part - start < SHORTEST_FIRST) {
      return -1;
    }
    int end = text.startsWith(".", part) ? ofPart(text, part + 1) : part;
    if (end - part <= SHORTEST_SECOND && end < text.length()) {
      return -1;
    }
    for (int i = 0; i < MORE_PARTS && text.startsWith(".", end) && isPart(text, end + 1); i++) {
      end = ofPart(text, end + 1);
    }
    return end;
  }

  /** Where a part of such a token ends. */
  public static int ofPart(String text, int start) {
    int end = start;
    while (isPart(text, end)) {
      end++;
    }
    return end;
  }

  private static boolean isPart(String text, int at) {
    char c = at < text.length() ? text.charAt(at) : ' ';
    return c < 128 && (Character.isLetterOrDigit(c) || c == '_' || c == '-');
  }

  /** Behind the bracket that closes this one, or the end of a text that was cut in it. */
  private static int endOfBrackets(String text, int start) {
    char open = text.charAt(start);
    char close = open == '[' ? ']' : '}';
    int depth = 0;
    int i = start;
    while (i < text.length()) {
      char c = text.charAt(i);
      depth += c == open ? 1 : c == close ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
      i = opensString(text, i) ? endOfString(text, i) : i + 1;
    }
    return i;
  }

  /** Whether a quote stands there that is no apostrophe. */
  private static boolean opensString(String text, int at) {
    if (text.charAt(at) != '"' && text.charAt(at) != '\'') {
      return false;
    }
    char before = text.charAt(at - escapes(text, at) - 1);
    return Character.isWhitespace(before) || "[{(,:=".indexOf(before) >= 0;
  }

  /**
   * Behind its closing quote. In JSON that is a string of JSON, quotes have escapes, one or more,
   * and those inside of its strings have more than these.
   */
  private static int endOfString(String text, int start) {
    int escapes = escapes(text, start);
    int run = 0;
    for (int i = start + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == text.charAt(start) && (run - escapes) % (2 * (escapes + 1)) == 0) {
        return i + 1;
      }
      run = c == '\\' ? run + 1 : 0;
    }
    return text.length();
  }

  private static int escapes(String text, int at) {
    int first = at;
    while (first > 1 && text.charAt(first - 1) == '\\') {
      first--;
    }
    return at - first;
  }

  private static int endOfStuck(String text, int from) {
    int end = from;
    while (end < text.length()
        && !Character.isWhitespace(text.charAt(end))
        && ",;&\"'})]".indexOf(text.charAt(end)) < 0) {
      end = text.charAt(end) == '[' ? endOfBrackets(text, end) : end + 1;
    }
    return end;
  }
}
