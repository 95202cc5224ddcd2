package dev.weft.rule;

import java.util.Locale;

/** What a value is converted to; a value that cannot be converted counts as missing. */
public enum ValueType {
  STRING,
  LONG,
  DOUBLE,
  BOOLEAN;

  /** As it is written in a rule. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
