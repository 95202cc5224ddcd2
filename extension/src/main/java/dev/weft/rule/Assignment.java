package dev.weft.rule;

import io.opentelemetry.api.common.AttributeKey;

/** A value of the call and the attribute that it becomes; the parser has checked that types fit. */
public record Assignment(AttributeKey<?> key, int slot) {

  /** The key, for setting a value whose type the parser has checked. */
  @SuppressWarnings("unchecked")
  public AttributeKey<Object> checkedKey() {
    return (AttributeKey<Object>) key;
  }
}
