package dev.weft.process;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Undoes what hides a secret from the detectors: escapes of JSON, of URLs and of XML, full-width
 * and invisible characters, and base64.
 */
final class Encodings {
  /** The shortest base64 that is looked into. */
  static final int SHORTEST_BASE64 = 16;

  /** The scheme of a name and a password. */
  private static final String BASIC = "Basic ";

  /** From a character of full width to the one that it shows. */
  private static final int FULL_WIDTH = 0xfee0;

  /** The length of the slash that JSON allows to be escaped; no other escape is as long. */
  private static final int SLASH = 2;

  private static final int MOST_DIGITS = 7;
  private static final int MOST_BLANKS = 16;
  private static final String[] BREAK = {"\r", "\\r", "\n", "\\n"};
  private static final int INVISIBLE = 0;
  private static final boolean[] BASE64 = base64();
  private static final String[] ENTITIES = {"&lt;", "<", "&gt;", ">", "&quot;", "\"", "&amp;", "&"};

  private Encodings() {}

  /** The text without the escapes that stand for characters of ASCII, or the same instance. */
  static String unescaped(String text) {
    StringBuilder plain = new StringBuilder();
    int copied = 0;
    int i = 0;
    while (i < text.length()) {
      int length = escape(text, i);
      int c = length == 0 ? -1 : meant(text, i, length);
      if (c == INVISIBLE || (c >= ' ' && c < 127)) {
        plain.append(text, copied, i);
        if (c != INVISIBLE) {
          plain.append((char) c);
        }
        copied = i + length;
      }
      i += Math.max(1, length);
    }
    return copied == 0 ? text : plain.append(text, copied, text.length()).toString();
  }

  /**
   * The length of {@code %41}, of a backslash with a slash or with u and four digits, of an entity
   * of XML, of a character of full width or an invisible one, if it stands there; else 0.
   */
  static int escape(String text, int at) {
    char c = text.charAt(at);
    return switch (c) {
      case '%' -> hex(text, at + 1, 2) ? 3 : 0;
      case '\\' ->
          text.startsWith("/", at + 1)
              ? SLASH
              : text.startsWith("u00", at + 1) && hex(text, at + 4, 2) ? 6 : 0;
      case '&' -> entity(text, at);
      default -> c > 127 && (isFullWidth(c) || isInvisible(c)) ? 1 : 0;
    };
  }

  private static int entity(String text, int at) {
    for (int i = 0; i < ENTITIES.length; i += 2) {
      if (text.startsWith(ENTITIES[i], at)) {
        return ENTITIES[i].length();
      }
    }
    if (!text.startsWith("#", at + 1)) {
      return 0;
    }
    boolean hexadecimal = text.startsWith("x", at + 2) || text.startsWith("X", at + 2);
    int first = at + (hexadecimal ? 3 : 2);
    int end = first;
    while (end - first < MOST_DIGITS
        && (hexadecimal ? hex(text, end, 1) : Shape.digits(text, end, 1))) {
      end++;
    }
    return end > first && text.startsWith(";", end) ? end + 1 - at : 0;
  }

  /**
   * The character that the escape stands for, or {@link #INVISIBLE}; -1 for a control character.
   */
  private static int meant(String text, int at, int length) {
    char c = text.charAt(at);
    if (length == 1) {
      return isFullWidth(c) ? c - FULL_WIDTH : INVISIBLE;
    }
    if (length == SLASH) {
      return '/';
    }
    int code;
    if (c != '&') {
      code = Integer.parseInt(text, at + length - 2, at + length, 16);
    } else if (text.charAt(at + 1) == '#') {
      boolean hexadecimal = (text.charAt(at + 2) | ' ') == 'x';
      int first = at + (hexadecimal ? 3 : 2);
      code = Integer.parseInt(text, first, at + length - 1, hexadecimal ? 16 : 10);
    } else {
      code = entityOf(text, at);
    }
    return code == INVISIBLE ? -1 : code;
  }

  private static int entityOf(String text, int at) {
    for (int i = 0; i < ENTITIES.length; i += 2) {
      if (text.startsWith(ENTITIES[i], at)) {
        return ENTITIES[i + 1].charAt(0);
      }
    }
    return -1;
  }

  private static boolean isFullWidth(char c) {
    return c >= '\uff01' && c <= '\uff5e';
  }

  /** What takes no room between letters: the general category Cf, as a space of no width. */
  private static boolean isInvisible(char c) {
    return Character.getType(c) == Character.FORMAT;
  }

  private static boolean hex(String text, int from, int count) {
    if (from + count > text.length()) {
      return false;
    }
    for (int i = from; i < from + count; i++) {
      if (Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  static boolean isBase64(char c) {
    return c < BASE64.length && BASE64[c];
  }

  private static boolean[] base64() {
    boolean[] base64 = new boolean['z' + 1];
    for (char c = 0; c < base64.length; c++) {
      base64[c] = Character.isLetterOrDigit(c) || c == '+' || isSeparator(c);
    }
    return base64;
  }

  /** What base64 has in it, and what stands between words too. */
  private static boolean isSeparator(char c) {
    return c == '/' || c == '-' || c == '_';
  }

  /** The text with a mark for each run of base64 in which the detectors find something. */
  static String mask(String text, Marks marks, UnaryOperator<String> detectors) {
    StringBuilder masked = new StringBuilder();
    int copied = 0;
    int i = 0;
    int joined = 0; // to here lines were looked into together
    while (i < text.length()) {
      int end = endOfRun(text, i);
      boolean found = false;
      if (end - i >= SHORTEST_BASE64 && i >= joined && endOfBreak(text, end) > end) {
        StringBuilder lines = new StringBuilder();
        joined = joinLines(text, i, end, lines);
        found = joined > end && holdsFind(lines.toString(), 0, lines.length(), detectors);
        end = found ? joined : end;
      }
      if (found || (end - i >= SHORTEST_BASE64 && holdsFind(text, i, end, detectors))) {
        masked.append(text, copied, i).append(marks.of(Marks.SECRET, text.substring(i, end)));
        copied = end;
        while (copied < text.length() && text.charAt(copied) == '=') {
          copied++;
        }
      }
      i = Math.max(end, i + 1);
    }
    return copied == 0 ? text : masked.append(text, copied, text.length()).toString();
  }

  private static int endOfRun(String text, int from) {
    int end = from;
    while (end < text.length() && isBase64(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Where the lines of one length end that the first run begins; the last may be shorter. */
  private static int joinLines(String text, int start, int end, StringBuilder lines) {
    int length = end - start;
    int last = end;
    int next = length % 4 == 0 ? endOfBreak(text, end) : end;
    lines.append(text, start, end);
    while (next > last) {
      int run = endOfRun(text, next);
      if (run == next || run - next > length) {
        return last;
      }
      lines.append(text, next, run);
      last = run;
      next = run - next == length ? endOfBreak(text, run) : run;
    }
    return last;
  }

  /** Behind a line break, also one that is escaped, and the blanks that begin the next line. */
  private static int endOfBreak(String text, int at) {
    int end = at;
    for (String part : BREAK) {
      end += text.startsWith(part, end) ? part.length() : 0;
    }
    int line = end;
    while (end > at && end - line < MOST_BLANKS && end < text.length() && isBlank(text, end)) {
      end++;
    }
    return end;
  }

  private static boolean isBlank(String text, int at) {
    return text.charAt(at) == ' ' || text.charAt(at) == '\t';
  }

  private static boolean holdsFind(
      String text, int start, int end, UnaryOperator<String> detectors) {
    boolean basic = text.regionMatches(true, start - BASIC.length(), BASIC, 0, BASIC.length());
    for (String decoded : decoded(text, start, end)) {
      if (!detectors.apply(decoded).equals(decoded) || (basic && decoded.indexOf(':') > 0)) {
        return true;
      }
    }
    return false;
  }

  /** The texts that a run of base64 may hold: of the whole, and of its parts between separators. */
  private static List<String> decoded(String text, int start, int end) {
    List<String> texts = new ArrayList<>(1);
    addDecoded(texts, text, start, end);
    int from = start;
    for (int i = start; texts.isEmpty() && i <= end; i++) {
      if (i == end || isSeparator(text.charAt(i))) {
        if (i - from >= SHORTEST_BASE64 && i - from < end - start) {
          addDecoded(texts, text, from, i);
        }
        from = i + 1;
      }
    }
    return texts;
  }

  private static void addDecoded(List<String> texts, String text, int start, int end) {
    int last = (end - start) % 4 == 1 ? end - 1 : end;
    if (holdsText(text, start, last)) {
      String run = text.substring(start, last).replace('-', '+').replace('_', '/');
      texts.add(new String(Base64.getDecoder().decode(run), StandardCharsets.UTF_8));
    }
  }

  /**
   * Whether base64 holds what people or programs write, as UTF-8 by its form. Asked of every id, so
   * nothing is made of it first; most say no by their first bytes.
   */
  private static boolean holdsText(String text, int start, int end) {
    int toFollow = 0;
    int bits = 0;
    int known = 0;
    for (int i = start; i < end; i++) {
      bits = bits << 6 | sixBits(text.charAt(i));
      known += 6;
      if (known >= 8) {
        known -= 8;
        byte b = (byte) (bits >> known);
        boolean follows = (b & 0xc0) == 0x80;
        if (isControl(b) || follows != toFollow > 0) {
          return false;
        }
        toFollow = follows ? toFollow - 1 : followers(b);
      }
    }
    return toFollow == 0;
  }

  private static int sixBits(char c) {
    if (c >= 'a') {
      return c - 'a' + 26;
    }
    if (c == '_') {
      return 63;
    }
    if (c >= 'A') {
      return c - 'A';
    }
    return c >= '0' ? c - '0' + 52 : c == '/' ? 63 : 62;
  }

  /** How many bytes belong to a character that begins with this one. */
  private static int followers(byte first) {
    int ones = Integer.numberOfLeadingZeros(~(first << 24));
    return ones == 0 ? 0 : Math.min(ones, 4) - 1;
  }

  private static boolean isControl(byte b) {
    return (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t') || b == 127;
  }
}
