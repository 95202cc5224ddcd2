package dev.weft.line;

/** What a reader found in one line. */
public sealed interface LineResult permits LedgerLine, LineProblem {

  /** The number of the line, counted from one. */
  long lineNumber();
}
