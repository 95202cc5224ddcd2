package dev.weft.process;

import java.util.Locale;

/**
 * Finds random values under names that keys, tickets and the like have: long, of many different
 * characters, changing between letters, digits and cases all the time, as no word does.
 */
final class Entropy {
  private static final int SHORTEST = 16;
  private static final int LOOKED_AT = 256;
  private static final int LONGEST_NAME = 64;
  private static final double LEAST_BITS = 3;
  private static final double LEAST_CHANGES = 0.2;
  private static final int ULID = 26;

  private static final String[] WORDS = {
    "key",
    "auth",
    "session",
    "cookie",
    "bearer",
    "salt",
    "nonce",
    "pass",
    "sig",
    "secret",
    "token",
    "credential"
  };

  /** What such a name ends in when its value only names or digests something. */
  private static final String[] HARMLESS = {
    "id", "ids", "hash", "digest", "checksum", "fingerprint", "type", "name", "count", "time"
  };

  private Entropy() {}

  static boolean isSuspicious(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (String end : HARMLESS) {
      if (lower.endsWith(end)) {
        return false;
      }
    }
    for (String word : WORDS) {
      if (lower.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Masks {@code name=value} and {@code "name": "value"}. Reads on behind every value: linear. */
  static String mask(String text, Marks marks) {
    StringBuilder masked = new StringBuilder();
    int copied = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '=' && c != ':') {
        continue;
      }
      int start = startOfValue(text, i + 1);
      int end = endOfToken(text, start);
      if (end - start >= SHORTEST
          && isRandom(text, start, end)
          && isSuspicious(nameBefore(text, i))) {
        masked.append(text, copied, start);
        masked.append(marks.of(Marks.SECRET, text.substring(start, end)));
        copied = end;
      }
      i = Math.max(i, end - 1);
    }
    return copied == 0 ? text : masked.append(text, copied, text.length()).toString();
  }

  /** Whether the whole text is a random value. */
  static boolean isRandom(String text) {
    return text.length() >= SHORTEST
        && endOfToken(text, 0) == text.length()
        && isRandom(text, 0, text.length());
  }

  private static int startOfValue(String text, int from) {
    int start = from;
    while (start < text.length() && start < from + 3 && " \"'\\".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    return start;
  }

  private static int endOfToken(String text, int from) {
    int end = from;
    while (end < text.length() && isToken(text.charAt(end))) {
      end++;
    }
    while (end < text.length() && end > from && end < from + LOOKED_AT && text.charAt(end) == '=') {
      end++; // the padding of base64
    }
    return end;
  }

  private static boolean isToken(char c) {
    return c < 128 && (Character.isLetterOrDigit(c) || "+/_-.~".indexOf(c) >= 0);
  }

  private static String nameBefore(String text, int at) {
    int end = at;
    while (end > 0 && " \"'\\".indexOf(text.charAt(end - 1)) >= 0 && at - end < 3) {
      end--;
    }
    int start = end;
    while (start > 0 && end - start < LONGEST_NAME && isName(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, end);
  }

  private static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
  }

  private static boolean isRandom(String text, int start, int end) {
    int most = Math.min(end, start + LOOKED_AT);
    int length = most - start;
    int[] counts = new int[128];
    int changes = 0;
    for (int i = start; i < most; i++) {
      counts[text.charAt(i)]++;
      changes += i > start && isChange(text.charAt(i - 1), text.charAt(i)) ? 1 : 0;
    }
    return changes >= LEAST_CHANGES * length
        && bits(counts, length) >= LEAST_BITS
        && !isIdentifier(text, start, end);
  }

  /** Between a letter and a digit, and from a small to a capital letter. */
  private static boolean isChange(char before, char c) {
    boolean letter = Character.isLetter(before);
    return (letter && Shape.isDigit(c))
        || (Shape.isDigit(before) && Character.isLetter(c))
        || (letter && Character.isLowerCase(before) && Character.isUpperCase(c));
  }

  private static double bits(int[] counts, int length) {
    double bits = 0;
    for (int count : counts) {
      if (count > 0) {
        double share = (double) count / length;
        bits -= share * Math.log(share) / Math.log(2);
      }
    }
    return bits;
  }

  /** A UUID or a ULID. */
  private static boolean isIdentifier(String text, int start, int end) {
    if (end - start == ULID) {
      for (int i = start; i < end; i++) {
        char c = text.charAt(i);
        if (!Shape.isDigit(c) && !(c >= 'A' && c <= 'Z')) {
          return false;
        }
      }
      return true;
    }
    return end - start == 36
        && text.charAt(start + 8) == '-'
        && text.charAt(start + 13) == '-'
        && text.charAt(start + 18) == '-'
        && text.charAt(start + 23) == '-';
  }
}
