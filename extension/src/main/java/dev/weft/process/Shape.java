package dev.weft.process;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

/** What the detectors share: the neighbours of a find, and putting masks in the place of finds. */
final class Shape {

  /** Says where a find really ends, or -1 if it is none. */
  interface Check {
    int end(String text, int start, int end);
  }

  private Shape() {}

  /**
   * The text with a mask for each find that the check agrees to, or the same instance. A find that
   * it refuses is read on from its second group, if it has one. Linear as long as that holds.
   */
  static String mask(String text, Pattern pattern, Marks marks, String kind, Check check) {
    Matcher matcher = pattern.matcher(text);
    StringBuilder masked = new StringBuilder();
    int copied = 0;
    boolean found = matcher.find();
    while (found) {
      int end = check.end(text, matcher.start(), matcher.end());
      if (end >= 0) {
        masked.append(text, copied, matcher.start());
        masked.append(marks.of(kind, text.substring(matcher.start(), end)));
        copied = end;
      }
      found =
          (end < 0 && matcher.groupCount() > 1) ? matcher.find(matcher.start(2)) : matcher.find();
    }
    return copied == 0 ? text : masked.append(text, copied, text.length()).toString();
  }

  /**
   * The text with a mark for the second group of each find. The first group, which says what it is,
   * goes where marks are nothing: else the next value would seem to be the one it names.
   */
  static String maskBehind(String text, Pattern pattern, Marks marks) {
    return maskBehind(text, pattern, marks, (whole, start, end) -> end);
  }

  /** The same for finds whose second group ends where the check says. */
  static String maskBehind(String text, Pattern pattern, Marks marks, Check check) {
    Matcher matcher = pattern.matcher(text);
    StringBuilder masked = new StringBuilder();
    int copied = 0;
    boolean placed = matcher.groupCount() > 2; // by what follows it
    boolean found = matcher.find();
    while (found) {
      int end = check.end(text, matcher.start(2), matcher.end(2));
      if (end >= 0) {
        String mark = marks.of(Marks.SECRET, text.substring(matcher.start(2), end));
        masked.append(text, copied, matcher.start(mark.isEmpty() && !placed ? 1 : 2)).append(mark);
        copied = end;
      }
      found = end > matcher.end() ? matcher.find(end) : matcher.find();
    }
    return copied == 0 ? text : masked.append(text, copied, text.length()).toString();
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether that many digits stand there; false where the text does not reach. */
  static boolean digits(String text, int from, int count) {
    if (from < 0 || from + count > text.length()) {
      return false;
    }
    for (int i = from; i < from + count; i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  static int countDigits(String text, int start, int end) {
    int count = 0;
    for (int i = start; i < end; i++) {
      count += isDigit(text.charAt(i)) ? 1 : 0;
    }
    return count;
  }

  /** Whether no word reaches into this place from before; an escape such as %20 is no word. */
  static boolean beginsWord(String text, int at) {
    if (at == 0) {
      return true;
    }
    char before = text.charAt(at - 1);
    if (before == '_') {
      return false;
    }
    return !Character.isLetterOrDigit(before)
        || (at > 1 && text.charAt(at - 2) == '\\' && "nrt".indexOf(before) >= 0)
        || (at > 2 && text.charAt(at - 3) == '%');
  }

  /** As {@link #beginsWord}, and neither an identifier nor a number goes on to here. */
  static boolean beginsNumber(String text, int at) {
    if (!beginsWord(text, at)) {
      return false;
    }
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    return !(isJoint(before) && at > 1 && Character.isLetterOrDigit(text.charAt(at - 2)));
  }

  /** Whether the hyphen there begins the name of an option of a command. */
  static boolean beginsOption(String text, int at) {
    int name = text.startsWith("--", at) ? at + 2 : at + 1;
    return name < text.length()
        && Character.isLetter(text.charAt(name))
        && beginsNumber(text, at)
        && (at == 0 || !isJoint(text.charAt(at - 1)));
  }

  static boolean endsWord(String text, int at) {
    return at == text.length()
        || !(Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_');
  }

  /** Whether neither a word, nor an identifier, nor a number goes on from here. */
  static boolean endsNumber(String text, int at) {
    return endsWord(text, at)
        && !(at + 1 < text.length()
            && isJoint(text.charAt(at))
            && Character.isLetterOrDigit(text.charAt(at + 1)));
  }

  private static boolean isJoint(char c) {
    return c == '-' || c == '.';
  }
}
