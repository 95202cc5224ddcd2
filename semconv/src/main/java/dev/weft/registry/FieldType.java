package dev.weft.registry;

/** The JSON type of a field on the line. */
public enum FieldType {
  STRING,
  LONG,
  DOUBLE,
  BOOLEAN
}
