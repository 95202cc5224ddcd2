package dev.weft.registry;

/** The JSON type of a field on the line. */
public enum FieldType {
  STRING,
  LONG,
  DOUBLE,
  BOOLEAN,
  /** An array of strings. */
  STRING_LIST,
  /** An array of numbers. */
  DOUBLE_LIST,
  /** An object whose members are not all known. */
  MAP,
  /** An array of objects. */
  OBJECTS
}
