package dev.weft.rule.value;

/** Values that every rule has without a {@code let}. */
public enum BuiltIn {
  OUTCOME(0, "outcome", ValueType.STRING, "`success` or `error`"),
  ELAPSED(1, "elapsed", ValueType.DOUBLE, "duration of the call in seconds, monotonic"),
  ELAPSED_MS(2, "elapsed_ms", ValueType.LONG, "duration of the call in whole milliseconds"),
  ERROR_MESSAGE(
      3,
      "error_message",
      ValueType.STRING,
      "the exception's message, its class name when it has none; missing on success"),
  ERROR_TYPE(4, "error_type", ValueType.STRING, "the exception's class name; missing on success"),
  ERROR_STACK(
      5, "error_stack", ValueType.STRING, "the exception's stack trace; missing on success"),
  SUCCEEDED(6, "succeeded", ValueType.BOOLEAN, "whether it did not fail");

  public final int slot;
  public final String text;
  public final ValueType type;
  public final String doc;

  BuiltIn(int slot, String text, ValueType type, String doc) {
    this.slot = slot;
    this.text = text;
    this.type = type;
    this.doc = doc;
  }
}
