package dev.weft.rule;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A class or method name, or a glob over it: {@code *} stands for any characters but dots, {@code
 * **} for any characters.
 */
public final class NamePattern {
  private final String text;
  private final @Nullable Pattern glob;

  private NamePattern(String text) {
    this.text = text;
    this.glob = text.indexOf('*') < 0 ? null : Pattern.compile(toRegex(text));
  }

  public static NamePattern of(String text) {
    return new NamePattern(text);
  }

  public boolean matches(String name) {
    return glob == null ? text.equals(name) : glob.matcher(name).matches();
  }

  public boolean exact() {
    return glob == null;
  }

  /** The whole name, or of a glob the packages before its first star; empty when there are none. */
  public String prefix() {
    return glob == null ? text : text.substring(0, text.lastIndexOf('.', text.indexOf('*')) + 1);
  }

  /** Whether this matches every name, or every name with a package. */
  public boolean any() {
    return !text.isEmpty() && text.chars().allMatch(c -> c == '*' || c == '.');
  }

  private static String toRegex(String glob) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      if (c != '*') {
        regex.append(Pattern.quote(String.valueOf(c)));
      } else if (i + 1 < glob.length() && glob.charAt(i + 1) == '*') {
        regex.append(".*");
        i++;
      } else {
        regex.append("[^.]*");
      }
    }
    return regex.toString();
  }

  @Override
  public String toString() {
    return text;
  }
}
