package dev.weft.ledger;

import java.io.IOException;

/** A write failed after some of its lines were in the file. */
public final class IncompleteWriteException extends IOException {
  private static final long serialVersionUID = 1L;

  private final int wholeLines;

  public IncompleteWriteException(IOException cause, int wholeLines) {
    super(cause.getMessage(), cause);
    this.wholeLines = wholeLines;
  }

  /** How many of the lines, from the first on, are in the file as a whole. */
  public int wholeLines() {
    return wholeLines;
  }
}
