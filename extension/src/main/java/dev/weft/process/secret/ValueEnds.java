package dev.weft.process.secret;

/** Finds where a secret ends that begins in a way an expression cannot follow. All are linear. */
public final class ValueEnds {
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
      end++;
    }
    return end;
  }
}
