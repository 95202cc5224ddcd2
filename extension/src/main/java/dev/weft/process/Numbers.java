package dev.weft.process;

/** Finds payment cards and bank accounts by length, issuer and checksum. */
final class Numbers {
  private static final int MIN_CARD = 13;
  private static final int MAX_CARD = 19;

  private static final int[][] CARD_GROUPS = {{4, 4, 4, 4, 3}, {4, 4, 4, 4}, {4, 6, 5}, {4, 6, 4}};

  /** Country and length of its accounts (ISO 13616). */
  private static final String IBANS =
      "AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28EE20EG29"
          + "ES24FI18FK18FO18FR27GB22GE22GI23GL18GR27GT28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20"
          + "LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22MK19MN20MR27MT31MU30NI28NL18NO15OM23PK24PL28"
          + "PS29PT25QA29RO24RS22RU33SA24SC31SD18SE24SI19SK24SM27SO23ST25SV28TL23TN24TR26UA29VA22"
          + "VG24XK20YE30";

  private Numbers() {}

  static String maskCards(String text, Marks marks) {
    StringBuilder masked = new StringBuilder();
    int copied = 0;
    int i = 0;
    while (i < text.length()) {
      if (!Shape.isDigit(text.charAt(i))) {
        i++;
        continue;
      }
      int run = endOfDigits(text, i);
      int end = Shape.beginsNumber(text, i) ? endOfCard(text, i, run) : -1;
      if (end >= 0) {
        masked.append(text, copied, i).append(marks.of(Marks.CARD, text.substring(i, end)));
        copied = end;
      }
      i = Math.max(end, run);
    }
    return copied == 0 ? text : masked.append(text, copied, text.length()).toString();
  }

  static String maskIbans(String text, Marks marks) {
    StringBuilder masked = new StringBuilder();
    int copied = 0;
    int i = 0;
    while (i < text.length() - 4) {
      int end = endOfIban(text, i);
      if (end >= 0) {
        masked.append(text, copied, i).append(marks.of(Marks.IBAN, text.substring(i, end)));
        copied = end;
      }
      i = Math.max(end, i + 1);
    }
    return copied == 0 ? text : masked.append(text, copied, text.length()).toString();
  }

  private static int endOfDigits(String text, int from) {
    int end = from;
    while (end < text.length() && Shape.isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int endOfCard(String text, int start, int run) {
    if (run - start >= MIN_CARD) {
      return run - start <= MAX_CARD && isCard(text, start, run) ? run : -1;
    }
    if (run - start == 4 && run < text.length() && " -.".indexOf(text.charAt(run)) >= 0) {
      for (int[] groups : CARD_GROUPS) {
        int end = endOfGroups(text, start, groups);
        if (end >= 0 && isCard(text, start, end)) {
          return end;
        }
      }
    }
    return -1;
  }

  private static int endOfGroups(String text, int start, int[] groups) {
    char separator = text.charAt(start + groups[0]);
    int end = start;
    for (int group : groups) {
      if (end > start) {
        if (end >= text.length() || text.charAt(end) != separator) {
          return -1;
        }
        end++;
      }
      if (!Shape.digits(text, end, group)) {
        return -1;
      }
      end += group;
    }
    return end;
  }

  private static boolean isCard(String text, int start, int end) {
    if (!Shape.endsNumber(text, end)) {
      return false;
    }
    String digits = text.substring(start, end).replaceAll("[ .-]", "");
    return isIssued(digits) && passesLuhn(digits);
  }

  private static boolean isIssued(String digits) {
    int four = Integer.parseInt(digits, 0, 4, 10);
    int two = four / 100;
    int length = digits.length();
    boolean visa = two / 10 == 4 && (length == 13 || length == 16 || length == 19);
    boolean mastercard = length == 16 && ((two >= 51 && two <= 55) || isIn(four, 2221, 2720));
    boolean amex = length == 15 && (two == 34 || two == 37);
    boolean diners = length >= 14 && (isIn(four, 3000, 3059) || two == 36 || isIn(two, 38, 39));
    boolean jcb = length >= 16 && isIn(four, 3528, 3589);
    boolean discover =
        length >= 16 && (four == 6011 || isIn(four, 6440, 6499) || two == 65 || two == 62);
    boolean maestro = two == 50 || isIn(two, 56, 58) || two == 63 || two == 67;
    return visa || mastercard || amex || diners || jcb || discover || maestro;
  }

  private static boolean isIn(int number, int least, int most) {
    return number >= least && number <= most;
  }

  private static boolean passesLuhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighed = i % 2 == 0 ? digit : digit * 2;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum % 10 == 0;
  }

  private static int endOfIban(String text, int start) {
    if (!Shape.digits(text, start + 2, 2) || !Shape.beginsNumber(text, start)) {
      return -1;
    }
    int length = lengthOfIban(text, start);
    boolean small = text.charAt(start) >= 'a';
    StringBuilder account = new StringBuilder();
    int i = start;
    while (account.length() < length && i < text.length()) {
      char c = text.charAt(i);
      boolean blank = c == ' ' && text.charAt(i - 1) != ' ';
      boolean letter = small ? c >= 'a' && c <= 'z' : c >= 'A' && c <= 'Z';
      if (!blank && !Shape.isDigit(c) && !letter) {
        return -1;
      }
      if (!blank) {
        account.append(c);
      }
      i++;
    }
    boolean whole = length > 0 && account.length() == length && Shape.endsNumber(text, i);
    return whole && passesMod97(account) && !(small && mayBeHexadecimal(account)) ? i : -1;
  }

  /** Small letters behind the country, unless they are a bank's four, are rather those of an id. */
  private static boolean mayBeHexadecimal(CharSequence account) {
    int from = 4;
    while (from < 8 && !Shape.isDigit(account.charAt(from))) {
      from++;
    }
    boolean bank = from == 4 || from == 8;
    return !bank || account.chars().skip(from).anyMatch(c -> !Shape.isDigit((char) c));
  }

  private static int lengthOfIban(String text, int start) {
    for (int i = 0; i < IBANS.length(); i += 4) {
      if (text.regionMatches(true, start, IBANS, i, 2)) {
        return Integer.parseInt(IBANS, i + 2, i + 4, 10);
      }
    }
    return 0;
  }

  private static boolean passesMod97(CharSequence account) {
    int rest = 0;
    for (int i = 0; i < account.length(); i++) {
      int value = Character.digit(account.charAt((i + 4) % account.length()), 36);
      rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
    }
    return rest == 1;
  }
}
