package dev.weft.process;

import dev.weft.process.secret.Arguments;
import dev.weft.process.secret.SecretNames;
import dev.weft.process.secret.SecretPatterns;
import dev.weft.process.secret.ValueEnds;

/** Finds secrets in texts: behind a name that says so, in addresses, and by their own shape. */
final class Secrets {
  private static final int AWS_SECRET = 40;
  private static final String COOKIE = "cookie";

  /** How the base64 of an object of JSON begins. */
  private static final String WEB_TOKEN = "eyJ";

  private Secrets() {}

  /** Blocks come first, as they hold blanks, and tokens last, as names know where a value ends. */
  static String mask(String text, int hints, Marks marks) {
    String masked = text;
    if ((hints & Hints.PEM) != 0) {
      masked =
          Shape.mask(masked, SecretPatterns.PEM, marks, Marks.SECRET, (whole, start, end) -> end);
    }
    if ((hints & Hints.OPTION) != 0) {
      masked = options(masked, marks);
    }
    if ((hints & Hints.ELEMENT) != 0 && SecretNames.mayStandIn(masked, "<>")) {
      masked = Shape.maskBehind(masked, SecretPatterns.ELEMENT, marks, ValueEnds::ofContent);
    }
    if (masked.indexOf('=') >= 0 || masked.indexOf(':') >= 0) {
      if (holdsCookies(masked)) {
        masked = Shape.maskBehind(masked, SecretPatterns.COOKIE, marks);
      }
      masked = Entropy.mask(addresses(named(masked, marks), marks), marks);
    }
    if ((hints & Hints.TOKEN) != 0) {
      masked = webTokens(masked, marks);
      masked = Shape.mask(masked, SecretPatterns.TOKEN, marks, Marks.SECRET, Secrets::endOfToken);
    }
    return (hints & Hints.AWS) == 0 ? masked : awsSecrets(masked, marks);
  }

  private static boolean holdsCookies(String text) {
    int i = text.indexOf(':');
    while (i >= 0 && !text.regionMatches(true, i - COOKIE.length(), COOKIE, 0, COOKIE.length())) {
      i = text.indexOf(':', i + 1);
    }
    return i >= 0;
  }

  private static String named(String text, Marks marks) {
    boolean pair = text.contains("alue");
    if (!SecretNames.mayStandIn(text, pair ? ":=," : ":=")) {
      return text;
    }
    String masked =
        text.indexOf(';') < 0
            ? text
            : Shape.maskBehind(text, SecretPatterns.CONNECTION_PASSWORD, marks);
    masked = Shape.maskBehind(masked, SecretPatterns.CONNECTION_KEY, marks);
    masked = pair ? Shape.maskBehind(masked, SecretPatterns.PAIR, marks, ValueEnds::of) : masked;
    return Shape.maskBehind(masked, SecretPatterns.KEY_AND_VALUE, marks, ValueEnds::withStuck);
  }

  private static String addresses(String text, Marks marks) {
    String masked =
        text.contains("sig=") ? Shape.maskBehind(text, SecretPatterns.SIGNATURE, marks) : text;
    if (masked.indexOf('@') < 0) {
      return masked;
    }
    if (masked.contains("://")) {
      masked = Shape.maskBehind(masked, SecretPatterns.URL_PASSWORD, marks);
    }
    return masked.contains("jdbc:oracle:")
        ? Shape.maskBehind(masked, SecretPatterns.ORACLE_PASSWORD, marks)
        : masked;
  }

  /** Names such as sk-learn-contrib-project have the shape of a key, but no digit. */
  private static int endOfToken(String text, int start, int end) {
    boolean isWord = text.startsWith("sk-", start) && Shape.countDigits(text, start, end) == 0;
    return beginsToken(text, start) && !isWord ? end : -1;
  }

  private static boolean beginsToken(String text, int start) {
    return Shape.beginsWord(text, start)
        || text.charAt(start - 1) == '_'
        || (start > 2 && text.startsWith("bot", start - 3)); // of Telegram, in a URL
  }

  /** JSON Web Tokens; where many begin in one part, its end is looked for once. */
  private static String webTokens(String text, Marks marks) {
    StringBuilder masked = new StringBuilder();
    int copied = 0;
    int part = 0;
    int i = text.indexOf(WEB_TOKEN);
    while (i >= 0) {
      part = i < part ? part : ValueEnds.ofPart(text, i);
      int end = beginsToken(text, i) ? ValueEnds.ofWebToken(text, i, part) : -1;
      if (end >= 0) {
        masked.append(text, copied, i).append(marks.of(Marks.SECRET, text.substring(i, end)));
        copied = end;
      }
      i = text.indexOf(WEB_TOKEN, Math.max(i + 1, copied));
    }
    return copied == 0 ? text : masked.append(text, copied, text.length()).toString();
  }

  /** {@code --password x} and {@code -u name:x}, also as elements of a list. */
  private static String options(String text, Marks marks) {
    StringBuilder masked = new StringBuilder();
    int copied = 0;
    int i = text.indexOf('-');
    while (i >= 0) {
      int name = text.startsWith("--", i) ? i + 2 : i + 1;
      int end = Shape.beginsOption(text, i) ? Arguments.endOfOption(text, name) : name;
      String option = text.substring(name, Math.min(end, text.length()));
      int argument = option.isEmpty() ? end : Arguments.start(text, end);
      int next = end;
      if (argument > end && Arguments.takesUser(option)) {
        int secret = Arguments.secretOfUser(text, argument);
        if (secret >= 0) {
          next = Arguments.end(text, secret, argument);
          String password = text.substring(secret, next);
          boolean address = password.contains("//");
          masked.append(text, copied, secret);
          masked.append(address ? password : marks.of(Marks.SECRET, password));
          copied = next;
        }
      } else if (argument > end && text.charAt(end) != '=' && SecretNames.isOption(option)) {
        int last = Arguments.end(text, argument, argument);
        if (last > argument && Arguments.isValue(text, argument, last)) {
          String mark = marks.of(Marks.SECRET, text.substring(argument, last));
          masked.append(text, copied, mark.isEmpty() ? i : argument).append(mark);
          copied = last;
          next = last;
        }
      }
      i = text.indexOf('-', next);
    }
    return copied == 0 ? text : masked.append(text, copied, text.length()).toString();
  }

  /** Beside the id of a key: as long as such a key is, and of all kinds of characters. */
  private static String awsSecrets(String text, Marks marks) {
    StringBuilder masked = new StringBuilder();
    int copied = 0;
    int i = 0;
    while (i < text.length()) {
      int end = i;
      boolean large = false;
      boolean small = false;
      while (end < text.length() && isAwsSecret(text.charAt(end))) {
        large |= Character.isUpperCase(text.charAt(end));
        small |= Character.isLowerCase(text.charAt(end));
        end++;
      }
      if (end - i == AWS_SECRET && large && small && Shape.countDigits(text, i, end) > 0) {
        masked.append(text, copied, i).append(marks.of(Marks.SECRET, text.substring(i, end)));
        copied = end;
      }
      i = Math.max(end, i + 1);
    }
    return copied == 0 ? text : masked.append(text, copied, text.length()).toString();
  }

  private static boolean isAwsSecret(char c) {
    return c < 128 && (Character.isLetterOrDigit(c) || c == '/' || c == '+');
  }
}
