package dev.weft.rule;

/** What a value is converted to; a value that cannot be converted counts as missing. */
public enum ValueType {
  STRING,
  LONG,
  DOUBLE,
  BOOLEAN
}
