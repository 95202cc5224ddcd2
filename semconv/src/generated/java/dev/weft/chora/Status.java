package dev.weft.chora;

/** The outcome. */
public enum Status {
  SUCCESS("success"),
  ERROR("error");

  private final String value;

  Status(String value) {
    this.value = value;
  }

  /** The text on the line. */
  public String value() {
    return value;
  }
}
