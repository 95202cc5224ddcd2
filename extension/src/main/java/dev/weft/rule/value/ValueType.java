package dev.weft.rule.value;

import io.opentelemetry.api.common.AttributeType;
import java.util.Locale;

/** What a value is converted to; a value that cannot be converted counts as missing. */
public enum ValueType {
  STRING(AttributeType.STRING),
  LONG(AttributeType.LONG),
  DOUBLE(AttributeType.DOUBLE),
  BOOLEAN(AttributeType.BOOLEAN),
  STRING_LIST(AttributeType.STRING_ARRAY),
  DOUBLE_LIST(AttributeType.DOUBLE_ARRAY),
  MAP(AttributeType.VALUE),
  OBJECTS(AttributeType.VALUE);

  private final AttributeType attribute;

  ValueType(AttributeType attribute) {
    this.attribute = attribute;
  }

  /** The type of the attribute that such a value becomes. */
  public AttributeType attribute() {
    return attribute;
  }

  public boolean isNumber() {
    return this == LONG || this == DOUBLE;
  }

  /** As it is written in a rule. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
