package dev.weft.process;

/** Cuts texts that are too long and says so in the text. */
public final class TextLimit {
  private TextLimit() {}

  /** The text, or its first {@code most} characters and how many were cut off. */
  public static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end) + "...[cut " + (text.length() - end) + " chars]";
  }
}
