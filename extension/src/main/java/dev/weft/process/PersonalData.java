package dev.weft.process;

import com.google.re2j.Pattern;

/**
 * Finds what points to a person in texts. A shape alone is not enough: cards and accounts must pass
 * their checksum, and nothing that is a part of a longer number, word or identifier is touched.
 */
final class PersonalData {
  private static final int MIN_PHONE = 8;
  private static final int MAX_PHONE = 15;

  private PersonalData() {}

  static String mask(String text, int hints, Marks marks) {
    String masked = text;
    if ((hints & Hints.EMAIL) != 0) {
      masked = Emails.mask(masked, marks);
    }
    if ((hints & Hints.COORDINATES) != 0) {
      masked =
          Shape.mask(
              masked, Patterns.DEGREES, marks, Marks.COORDINATES, PersonalData::endOfCoordinates);
    }
    if ((hints & Hints.IBAN) != 0) {
      masked = Numbers.maskIbans(masked, marks);
    }
    if ((hints & Hints.CARD) != 0) {
      masked = Numbers.maskCards(masked, marks);
    }
    if ((hints & Hints.SSN) != 0) {
      masked = Shape.mask(masked, Patterns.SSN, marks, Marks.SSN, PersonalData::endOfSsn);
    }
    if ((hints & Hints.PHONE) != 0) {
      masked = Shape.mask(masked, Patterns.LOCAL, marks, Marks.PHONE, PersonalData::endOfLocal);
      masked =
          Shape.mask(
              masked, Patterns.INTERNATIONAL, marks, Marks.PHONE, PersonalData::endOfInternational);
    }
    return masked;
  }

  private static int endOfSsn(String text, int start, int end) {
    boolean issued =
        !text.startsWith("000", start)
            && !text.startsWith("666", start)
            && text.charAt(start) != '9'
            && !text.startsWith("00", start + 4)
            && !text.startsWith("0000", start + 7);
    return issued && Shape.beginsNumber(text, start) && Shape.endsNumber(text, end) ? end : -1;
  }

  private static int endOfLocal(String text, int start, int end) {
    boolean inPath = start > 0 && "/\\".indexOf(text.charAt(start - 1)) >= 0;
    return !inPath && Shape.beginsNumber(text, start) && Shape.endsNumber(text, end) ? end : -1;
  }

  private static int endOfInternational(String text, int start, int end) {
    int last = lastWholeGroup(text, start, end);
    int digits = Shape.countDigits(text, start, last);
    boolean dialled = text.charAt(start) == '0';
    boolean whole =
        Shape.beginsNumber(text, start)
            && Shape.endsWord(text, last)
            && digits >= MIN_PHONE
            && digits <= MAX_PHONE + (dialled ? 2 : 0);
    boolean isNumber =
        dialled ? digits == last - start : isDecimal(text, start, last) || isOffset(text, start);
    return whole && !isNumber ? last : -1;
  }

  /** A longest find may end inside the number that follows the phone number. */
  private static int lastWholeGroup(String text, int start, int end) {
    int last = end;
    if (Shape.digits(text, last, 1)) {
      while (last > start && Shape.isDigit(text.charAt(last - 1))) {
        last--;
      }
      while (last > start && !Shape.isDigit(text.charAt(last - 1))) {
        last--;
      }
    }
    return last;
  }

  /** For example +3.14159265. */
  private static boolean isDecimal(String text, int start, int end) {
    return text.substring(start, end).indexOf('.') > 0
        && Shape.countDigits(text, start, end) == end - start - 2;
  }

  /** The offset of a time, for example {@code 12:00:00 +1000 2025}. */
  private static boolean isOffset(String text, int start) {
    return start > 1
        && Shape.isDigit(text.charAt(start - 2))
        && Shape.digits(text, start + 1, 4)
        && text.charAt(start + 1) == '1'
        && !Shape.digits(text, start + 5, 1);
  }

  private static int endOfCoordinates(String text, int start, int end) {
    boolean inTime =
        start > 1 && text.charAt(start - 1) == ':' && Shape.isDigit(text.charAt(start - 2));
    boolean inPercent = end < text.length() && text.charAt(end) == '%';
    boolean whole = Shape.beginsNumber(text, start) && Shape.endsNumber(text, end);
    return whole && !inTime && !inPercent && isPlausible(text.substring(start, end)) ? end : -1;
  }

  /** The square degrees around 0, 0 are open sea, while pairs of rates and scores are there. */
  private static boolean isPlausible(String pair) {
    var numbers = Patterns.DEGREE.matcher(pair);
    if (!numbers.find()) {
      return false;
    }
    double one = Math.abs(Double.parseDouble(numbers.group()));
    if (!numbers.find()) {
      return false;
    }
    double other = Math.abs(Double.parseDouble(numbers.group()));
    return Math.min(one, other) <= 90 && Math.max(one, other) <= 180 && Math.max(one, other) >= 1;
  }

  /** Compiled when the first text needs them, which is not at the start. */
  private static final class Patterns {
    private static final String DECIMAL = "\\d{1,3}\\.\\d{3,}";

    private static final String LABEL =
        "\\\\?[\"']?(?i:longitude|latitude|long|lon|lng|lat|x|y)\\\\?[\"']?\\s*[:=]?\\s*";

    static final Pattern DEGREE = Pattern.compile(DECIMAL);

    /** In either order, with or without names, and as ISO 6709 has them. */
    static final Pattern DEGREES =
        Pattern.compile(
            "([+\\-]?"
                + DECIMAL
                + ")\\s?[°º]?\\s?[NSEW]?(?:\\s*(?:[,;/|]|\\s)\\s*(?:"
                + LABEL
                + ")?[+\\-]?|[+\\-])("
                + DECIMAL
                + ")(?:\\s?[°º])?(?:\\s?[NSEW]\\b)?");

    static final Pattern SSN = Pattern.compile("\\b\\d{3}-\\d{2}-\\d{4}\\b");

    static final Pattern LOCAL =
        Pattern.compile(
            "(?:\\b1[ \\-])?(?:\\([2-9]\\d{2}\\) ?|\\b[2-9]\\d{2}-)[2-9]\\d{2}[\\- ]\\d{4}\\b"
                + "|\\(0\\d{1,5}\\)[ \\-/]?\\d(?:[ \\-]?\\d){4,9}");

    static final Pattern INTERNATIONAL =
        Pattern.compile("(?:\\+[1-9]|\\b00[1-9])(?:[ ().\\-/]{0,3}\\d){6,14}");
  }
}
