package dev.weft.process;

import org.jspecify.annotations.Nullable;

/**
 * Short texts in which nothing was found lately: what repeats, as statuses, kinds and ids do, is
 * not looked into again. Any thread, without a lock: a text that another one displaces is looked
 * into once more. Never holds a text in which something was found.
 */
final class CleanTexts {
  static final int SLOTS = 512;

  /** Long texts hardly repeat, and would have to be kept. */
  static final int LONGEST = 128;

  private final @Nullable String[] texts = new String[SLOTS];

  boolean holds(String text) {
    return text.equals(texts[slot(text)]);
  }

  void add(String text) {
    if (text.length() <= LONGEST) {
      texts[slot(text)] = text;
    }
  }

  private static int slot(String text) {
    int hash = text.hashCode(); // the text keeps it
    return (hash ^ (hash >>> 9)) & (SLOTS - 1);
  }
}
