package dev.weft.rule.parse;

/** A path, condition or template that cannot be read, with what to write instead. */
final class ExpressionException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String remedy;

  ExpressionException(String message, String remedy) {
    super(message);
    this.remedy = remedy;
  }

  String remedy() {
    return remedy;
  }
}
