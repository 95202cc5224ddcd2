package dev.weft.process;

/** Cuts texts that are too long and says so in the text. */
public final class TextLimit {
  /** What stands in front of how much was cut off. */
  public static final String CUT = "...[cut ";

  /** Before redaction a cut takes so much more, because it might be half of what is redacted. */
  public static final int MARGIN = 4096;

  private TextLimit() {}

  /** The text, or its first {@code most} characters and how many were cut off. */
  public static String cut(String text, int most) {
    return cut(text, most, 0);
  }

  /**
   * The same.
   *
   * @param more how many characters there were behind the text
   */
  static String cut(String text, int most, int more) {
    if (text.length() <= most && more == 0) {
      return text;
    }
    int end = most > 0 && Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end) + CUT + (text.length() - end + more) + " chars]";
  }
}
