package dev.weft.process;

/**
 * Which detectors a text is worth, found in one pass without a regular expression: most texts hold
 * none of the triggers and are done after it.
 */
final class Hints {
  static final int TOKEN = 1;
  static final int PEM = 1 << 1;
  static final int EMAIL = 1 << 2;
  static final int PHONE = 1 << 3;
  static final int CARD = 1 << 4;
  static final int IBAN = 1 << 5;
  static final int SSN = 1 << 6;
  static final int COORDINATES = 1 << 7;
  static final int IP = 1 << 8;
  static final int ESCAPE = 1 << 9;
  static final int BASE64 = 1 << 10;
  static final int OPTION = 1 << 11;
  static final int ELEMENT = 1 << 12;

  /** The id of a key of AWS, beside which the key itself may be. */
  static final int AWS = 1 << 13;

  private static final int CARD_DIGITS = 13;

  private Hints() {}

  static int of(String text) {
    int hints = 0;
    int digits = 0;
    int decimals = 0;
    int dots = 0;
    int colons = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      run = Encodings.isBase64(c) ? run + 1 : 0;
      hints |= run == Encodings.SHORTEST_BASE64 ? BASE64 : 0;
      if (Shape.isDigit(c)) {
        digits++;
        hints |= c == '0' ? zero(text, i) : 0;
      } else if (c == '.') {
        decimals += isDecimal(text, i) ? 1 : 0;
        dots += Shape.digits(text, i - 1, 1) && Shape.digits(text, i + 1, 1) ? 1 : 0;
      } else if (c == ':') {
        colons++;
        hints |= text.startsWith(":AA", i) && Shape.digits(text, i - 8, 8) ? TOKEN : 0;
      } else if (c < 128) {
        hints |= trigger(text, i, c);
      } else {
        hints |= Encodings.escape(text, i) > 0 ? ESCAPE : 0;
      }
    }
    return hints
        | (digits >= CARD_DIGITS ? CARD : 0)
        | (decimals > 1 ? COORDINATES : 0)
        | (dots > 2 || colons > 1 ? IP : 0);
  }

  private static int trigger(String text, int at, char c) {
    return switch (c) {
      case '@' -> EMAIL;
      case '%' ->
          (Encodings.escape(text, at) > 0 ? ESCAPE : 0) | (text.startsWith("%40", at) ? EMAIL : 0);
      case '\\', '&' -> Encodings.escape(text, at) > 0 ? ESCAPE : 0;
      case '<' -> at(text, at + 1, '/') || at(text, at + 1, '!') ? ELEMENT : 0;
      case '+', '(' -> Shape.digits(text, at + 1, 1) ? PHONE : 0;
      case '-' -> hyphen(text, at);
      default -> (c | ' ') >= 'a' && (c | ' ') <= 'z' ? letter(text, at, c) : 0;
    };
  }

  private static int letter(String text, int at, char c) {
    return (beginsToken(text, at, c) ? TOKEN : 0)
        | (c == 'A' && (text.startsWith("AKIA", at) || text.startsWith("ASIA", at)) ? AWS : 0)
        | (Shape.digits(text, at + 2, 2) && isCountry(text, at) ? IBAN : 0);
  }

  private static boolean isCountry(String text, int at) {
    return Character.isLetter(text.charAt(at + 1)) && Shape.beginsWord(text, at);
  }

  private static boolean beginsToken(String text, int at, char c) {
    return switch (c) {
      case 'A' ->
          text.startsWith("AKIA", at) || text.startsWith("ASIA", at) || text.startsWith("AIza", at);
      case 'S' -> text.startsWith("SG.", at);
      case 'e' -> text.startsWith("eyJ", at);
      case 'g' -> isGithub(text, at) || text.startsWith("glpat-", at);
      case 'h' -> text.startsWith("hf_", at) || text.startsWith("hooks.slack.com/", at);
      case 'n' -> text.startsWith("npm_", at);
      case 'r' -> text.startsWith("rk_", at);
      case 's' -> text.startsWith("sk-", at) || text.startsWith("sk_", at);
      case 'x' -> text.startsWith("xox", at);
      case 'y' -> text.startsWith("ya29.", at);
      default -> false;
    };
  }

  private static boolean isGithub(String text, int at) {
    return text.startsWith("github_pat_", at)
        || (text.startsWith("gh", at) && at(text, at + 3, '_'));
  }

  private static int hyphen(String text, int at) {
    if (text.startsWith("-----BEGIN", at)) {
      return PEM;
    }
    boolean ssn =
        Shape.digits(text, at - 3, 3)
            && Shape.digits(text, at + 1, 2)
            && at(text, at + 3, '-')
            && Shape.digits(text, at + 4, 4);
    return (ssn ? SSN : 0)
        | (isPhone(text, at) ? PHONE : 0)
        | (Shape.beginsOption(text, at) ? OPTION : 0);
  }

  /** The dialled form of a plus sign. */
  private static int zero(String text, int at) {
    return at(text, at + 1, '0') && Shape.digits(text, at + 2, 1) && !Shape.digits(text, at - 1, 1)
        ? PHONE
        : 0;
  }

  /** Three digits, this separator, three digits, one more character and four digits. */
  private static boolean isPhone(String text, int at) {
    return Shape.digits(text, at - 3, 3)
        && Shape.digits(text, at + 1, 3)
        && Shape.digits(text, at + 5, 4);
  }

  private static boolean isDecimal(String text, int at) {
    return Shape.digits(text, at - 1, 1) && Shape.digits(text, at + 1, 3);
  }

  private static boolean at(String text, int at, char c) {
    return at < text.length() && text.charAt(at) == c;
  }
}
