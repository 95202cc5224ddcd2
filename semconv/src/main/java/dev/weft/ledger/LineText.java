package dev.weft.ledger;

import dev.weft.line.LineEncoder;
import org.jspecify.annotations.Nullable;

/** Puts bytes together to lines, of which it never holds more than one of allowed length. */
final class LineText {
  private final StringBuilder line = new StringBuilder();

  /**
   * Adds a byte. Spaces in front are left out, as nothing but pages wants them.
   *
   * @return the line that ends with it, or null; of one that is too long only so much that it still
   *     is
   */
  @Nullable String add(byte next) {
    if (next == '\n') {
      return end();
    }
    if ((next != ' ' || line.length() > 0) && line.length() <= LineEncoder.MAX_LINE_BYTES) {
      line.append((char) (next & 0xff));
    }
    return null;
  }

  /** What there is of a line that does not end. */
  String end() {
    String text = line.toString();
    line.setLength(0);
    return text;
  }
}
